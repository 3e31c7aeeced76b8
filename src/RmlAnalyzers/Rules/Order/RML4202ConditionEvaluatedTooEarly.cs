using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order.Repairs;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4202: a condition is evaluated before the handler has recorded its own fact.</summary>
/// <remarks>Bad: <c>TryActivate(); opened = true;</c>. Good: <c>opened = true; TryActivate();</c></remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4202ConditionEvaluatedTooEarly() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.ConditionEvaluatedTooEarly,
        "Order",
        "Condition is evaluated before the fact is recorded",
        "'{1}' is evaluated here before {3} records '{0}': when {3} is the last to come, nobody sees that it holds. {4} Record first, then evaluate.",
        "A condition that is evaluated before the handler has recorded its own fact never sees that fact. When this message is the last to come, what should happen never does.");

    private protected override void Register(RuleContext context) =>
        context.OnReevaluations(true, (finding, sink) =>
            sink.ReportReevaluation(finding, new ReevaluationRepairs(context.Kernel, sink.Cancellation).EvaluateAfterwards(finding)));
}
