using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order;
using RmlAnalyzers.Core.Order.Repairs;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4007: depends on which came first.</summary>
/// <remarks>Bad: <c>if (lines.First().Kind == "X")</c>. Good: <c>if (lines.Any(l =&gt; l.Kind == "X"))</c>.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4007ConditionOnFirstCome() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.ConditionOnFirstCome,
        "Order",
        "Depends on which came first",
        "'{0}' follows the order of arrival. {4} Ask whether any element fits (Any), or combine the conditions so that more facts can only help.",
        "Which element comes first, or which branch is taken, is decided by the order of arrival. Conditions must not depend on it.");

    private protected override void Register(RuleContext context) =>
        context.OnConditions([CauseKind.Representative, CauseKind.MovingBranch], (finding, sink) => sink.ReportCondition(finding, ConditionRepairs.AskWhetherAny(finding)));
}
