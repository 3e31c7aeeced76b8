using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order.Repairs;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4201: a handler changes what a condition needs and does not evaluate it.</summary>
/// <remarks>Bad: only the handler of AccountOpened calls <c>TryActivate()</c>. Good: every handler that records a fact it needs does</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4201ConditionNotEvaluatedAgain() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.ConditionNotEvaluatedAgain,
        "Order",
        "Condition is not evaluated again where a fact it needs is recorded",
        "{3} changes '{0}', on which '{1}' depends, and does not evaluate it. {4} Whichever event comes last must decide: evaluate the same condition at the end of this handler too.",
        "A condition over several facts becomes true with the last of them, and any of them may be the last. Every handler that records one of the facts has to evaluate the condition afterwards; else nobody does when its message comes last.");

    private protected override void Register(RuleContext context) =>
        context.OnReevaluations(false, (finding, sink) =>
            sink.ReportReevaluation(finding, new ReevaluationRepairs(context.Kernel, sink.Cancellation).EvaluateAgain(finding)));
}
