using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.Writes;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4304: order-insensitivity cannot be proved.</summary>
/// <remarks>What is not proved is not wrong: a suggestion, never a warning.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4304CannotBeProved() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.CannotBeProved,
        "Order",
        "Order-insensitivity cannot be proved",
        "Whether '{0}' {1} cannot be seen, and {2} acts on it. Mark what it calls [Monotone], declare how the state moves ([GrowOnly], [WriteOnce], [KeepsMax]…) and what identifies it ([FactKey]), or vouch for the handler with [AssumeOrderInsensitive(\"reason\")].",
        "The handler promises to be free of order and acts on something that the analysis cannot look into. It may well be right; nobody has shown it.", DiagnosticSeverity.Info);

    private const string Stays = "stays true once it is true";

    private protected override void Register(RuleContext context)
    {
        context.OnConditions([CauseKind.CannotProve], static (finding, sink) => sink.Report(
            Places.Of(finding.Cause.Place.Syntax), [finding.Condition, finding.IsShown ? Stays : "makes a difference in some order", finding.Here], [finding.Guard.Syntax.GetLocation()]));
        context.OnWrites(WriteFault.CannotTell, static (finding, sink) => sink.Report(
            Places.Of(finding.Site.Syntax), [finding.Written, "is the same whichever message comes first", finding.Here]));
        context.OnDoubtfulReevaluations(static (finding, sink) => sink.Report(
            Places.Of(finding.Site), [finding.Condition, "is missed in some order where " + finding.There + " does not evaluate it", finding.Here], [finding.Latch.Syntax.GetLocation()]));
        context.OnBreaches(static (member, breach, sink) =>
        {
            if (breach.Cause is null or { Refutes: false })
            {
                var place = breach.Cause is { } cause ? Places.Of(cause.Place.Syntax) : Places.Of(member.DeclaringSyntaxReferences[0].GetSyntax(sink.Cancellation));
                sink.Report(place, [breach.Cause is { } seen ? ConditionText.Of(seen) : member.Name, Stays, "whoever asks '" + member.Name + "'"]);
            }
        });
    }
}
