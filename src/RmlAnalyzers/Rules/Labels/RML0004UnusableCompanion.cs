using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Rules.Labels.Companions;

namespace RmlAnalyzers.Rules.Labels;

/// <summary>RML0004: the undo, correction or status check that a label names does not exist, cannot be called with what the step left behind, or does nothing.</summary>
/// <remarks>
/// A compensation runs on the worst day, and for most steps never in a test. Bad: <c>[Rml2(Undo = nameof(Release))]</c> with
/// <c>Task Release(ReservationId id) => Task.CompletedTask;</c>. Good: a release that tells the other side, or <c>NoUndo = "the reason"</c>.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML0004UnusableCompanion() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.UnusableCompanion,
        "Labels",
        "Companion member is missing or unusable",
        "{0} '{1}' {2}: {3}. {4}.",
        "A label names the member that takes a step back, corrects it or asks what became of it. Whoever handles a failure relies on that name; a member that is missing, cannot be called with what the step left behind or does nothing leaves the effect standing, and reports success.");

    private protected override void Register(RuleContext context) => context.OnOwnLabels((member, label, _, sink) =>
    {
        // Companions on a type are misplaced, which is another finding.
        foreach (var named in NamedCompanion.Of(label))
        {
            if (new CompanionCheck(member, named, context.Kernel, sink.Cancellation).Fault() is { } fault
                && Place(label, named.Role.ToString(), sink.Cancellation) is { } place)
            {
                var step = Display.Start(member);
                sink.Report(place, [Noun(named.Role), named.Name, fault.What, Consequence(named.Role, step), fault.Remedy], fault.Place is null ? null : [fault.Place]);
            }
        }
    });

    private static Location? Place(Label label, string argument, CancellationToken cancellation) =>
        (label.Attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax)?.ArgumentList?.Arguments
            .FirstOrDefault(candidate => candidate.NameEquals?.Name.Identifier.ValueText == argument)?.GetLocation();

    private static string Noun(CompanionRole role) => role == CompanionRole.StatusCheck ? "Status check" : role.ToString();

    private static string Consequence(CompanionRole role, string step) => role switch
    {
        CompanionRole.Undo => $"when a later step fails, what '{step}' did stays, although the flow believes that it was taken back",
        CompanionRole.Correction => $"when '{step}' turns out to be wrong, nothing puts it right",
        _ => $"when '{step}' is not answered, nobody can find out whether it happened",
    };
}
