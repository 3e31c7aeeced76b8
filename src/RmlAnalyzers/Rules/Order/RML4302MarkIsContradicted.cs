using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.Promises;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4302: code does what the mark on a member says never happens.</summary>
/// <remarks>
/// Conditions and writes of order-insensitive handlers trust the marks. Bad: <c>[GrowOnly] HashSet&lt;int&gt; Picked</c>, and somewhere
/// <c>order.Picked.Clear()</c>. Good: what was withdrawn stands in a set of its own.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4302MarkIsContradicted() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.MarkIsContradicted,
        "Order",
        "Order annotation is contradicted elsewhere",
        "'{0}' breaks what '{1}' promises by {2}: {3}. Order-insensitive handlers are judged by that promise, so the same messages may end differently in another order. {4}, or remove the mark.",
        "A mark such as [GrowOnly] or [WriteOnce] says how state moves, and everything that handlers decide on it is judged by that. One place that moves it otherwise makes all of them depend on the order of their messages.");

    private protected override void Register(RuleContext context)
    {
        if (!context.Kernel.Order.Scope.AnyMark(default))
        {
            return;
        }

        var models = context.Kernel.Models;
        context.OnFindings(context.Kernel.Order.Contradictions, (finding, sink) =>
        {
            var (mark, promise, instead) = Words(finding);

            // The declaration may stand in another project.
            Location[] declared = finding.Member.Locations[0] is { SourceTree: { } tree } here && models.Contains(tree) ? [here] : [];
            sink.Report(
                Places.Of(finding.Site.Syntax),
                [ConditionText.Of(finding.Site), finding.Member.Name, mark, promise, instead],
                finding.Through is { } through ? [through.GetLocation(), .. declared] : declared);
        });
    }

    private static (string Mark, string Promise, string Instead) Words(Contradiction finding) => finding.Promised switch
    {
        Core.Order.Evolution.Latch when finding.Sealed is { } sealedMember => ($"sealing '{sealedMember.Name}' ([FrozenBy])", "once set it stays set", "Never take the seal off again"),
        Core.Order.Evolution.Latch => ("[Latch]", "once true it stays true", "Write only true, or combine with |="),
        Core.Order.Evolution.Max => ("[KeepsMax]", "it keeps the greatest value", "Write the greater of the old and the new value (Math.Max)"),
        Core.Order.Evolution.Min => ("[KeepsMin]", "it keeps the smallest value", "Write the smaller of the old and the new value (Math.Min)"),
        Core.Order.Evolution.WriteOnce => ("[WriteOnce]", "once it has a value, that value stays", "Set it only where it is not set yet (??=)"),
        Core.Order.Evolution.GrowOnly => ("[GrowOnly]", "it never loses an element", "Record what was withdrawn in a set of its own"),
        Core.Order.Evolution.Flags => ("[GrowOnly]", "it never loses a flag", "Add flags with |="),
        Core.Order.Evolution.Frozen => ("[FrozenBy]", "it never changes once it is sealed", "Test before that the seal is not set"),
        Core.Order.Evolution.Register => ("[VersionGuarded]", "only a higher version overwrites it", "Compare the versions first, and store the new one with the value"),
        _ => ("[FactKey]", "it is given once, when the object is made", "Take the identity that the message brings"),
    };
}
