using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4203: a condition needs something of which no handler tells.</summary>
/// <remarks>
/// Bad: the handler of AccountOpened asks <c>customers.FindConfirmed(id)</c>, marked <c>[FedBy(typeof(CustomerConfirmed))]</c>, and nobody handles
/// CustomerConfirmed. Good: its handler evaluates the same condition.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4203ConditionNotFed() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.ConditionNotFed,
        "Order",
        "No handler for an event that feeds the condition",
        "'{0}' needs '{1}', and no handler here takes {2}: when that comes last, nobody looks at the condition, and it never comes to this: {3}. Handle it and evaluate the same condition there; if '{1}' changes by another event, say by which ([FedBy]).",
        "A condition over several facts becomes true with the last of them. A fact of which no message tells, or whose message nobody takes, may be that last one; then the condition is true and nobody notices.",
        DiagnosticSeverity.Info);

    private protected override void Register(RuleContext context) => context.OnOrder(context.Kernel.Order.Unfed, static (finding, sink) =>
        sink.Report(Places.Of(finding.Site), [finding.Condition, finding.What, finding.Event ?? "the event that records it", finding.Effect], [finding.Latch.Syntax.GetLocation()]));
}
