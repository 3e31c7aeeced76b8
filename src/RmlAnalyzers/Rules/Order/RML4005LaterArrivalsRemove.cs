using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order;
using RmlAnalyzers.Core.Order.Repairs;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4005: later arrivals can remove what was selected.</summary>
/// <remarks>Bad: <c>if (ordered.Except(delivered).Any()) Remind();</c>. Good: subtract a set that is closed, or recompute the answer.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4005LaterArrivalsRemove() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.LaterArrivalsRemove,
        "Order",
        "Later arrivals can remove what was selected",
        "{3} takes away what '{0}' counts on. {4} Subtract only what no longer changes, or ask for a fact that says it was settled.",
        "A difference falls when its right side grows. Acting on what is left over acts on what has not been taken away yet.");

    private protected override void Register(RuleContext context) =>
        context.OnConditions([CauseKind.Difference], (finding, sink) => sink.ReportCondition(finding, new ViewRepairs(context.Kernel, sink.Cancellation).KeepRecomputed(finding)));
}
