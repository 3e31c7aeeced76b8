using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4303: an invariant that no order of messages keeps.</summary>
/// <remarks>
/// Bad: <c>[Invariant] bool Fits =&gt; Seats.Count &lt;= Capacity;</c> where every handler may add a seat. Good: what holds for each element, or only
/// ever rises: <c>[Invariant] bool Known =&gt; Seats.All(s =&gt; Rows.Contains(s.Row));</c>
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4303InvariantNeedsCoordination() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.InvariantNeedsCoordination,
        "Order",
        "Invariant needs coordination",
        "'{0}' must always hold, but {3} moves '{2}', and '{1}' can be lost by that: two places that each keep it come together in a state that does not. No order of messages helps; reserve beforehand, let one place decide, or drop the invariant and compensate.",
        "An invariant survives without coordination where what two places add to valid states is valid together. A limit on what everybody may add is not of that kind: each handler sees room, and together they overrun it.",
        DiagnosticSeverity.Info);

    private protected override void Register(RuleContext context) => context.OnOrder(context.Kernel.Order.Invariants, static (finding, sink) =>
        sink.Report(
            Places.Of(finding.Cause.Place.Syntax),
            [finding.Invariant.Name, ConditionText.Of(finding.Cause), finding.Atom.Text, finding.Event],
            [finding.Write.Syntax.GetLocation()]));
}
