using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order;
using RmlAnalyzers.Core.Order.Repairs;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4004: all over a set that still grows.</summary>
/// <remarks>Bad: <c>if (lines.All(l =&gt; l.Picked)) Ship();</c> ships before the last line is known. Good: <c>if (required.All(picked.Contains)) Ship();</c>.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4004AllOverGrowingSet() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.AllOverGrowingSet,
        "Order",
        "All over a set that still grows",
        "'{0}' can be refuted by {3} that comes later. {4} Ask it of the fixed set of what is required, or close '{1}' first ([FrozenBy]).",
        "\"All of them\" is true of the ones that happened to be there. The next message may bring one of which it is not true, and nothing takes back what was done.");

    private protected override void Register(RuleContext context) =>
        context.OnConditions([CauseKind.Universal], (finding, sink) => sink.ReportCondition(finding, new ViewRepairs(context.Kernel, sink.Cancellation).KeepRecomputed(finding)));
}
