using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order;
using RmlAnalyzers.Core.Order.Repairs;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4002: exact value of a growing quantity.</summary>
/// <remarks>Bad: <c>if (votes == 3) Accept();</c> never accepts when two votes come between. Good: <c>if (votes &gt;= 3)</c>.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4002ConditionOnExactValue() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.ConditionOnExactValue,
        "Order",
        "Exact value of a growing quantity",
        "'{1}' passes through the value that '{0}' asks for, and with {3} it is false again. {4} Ask for 'at least' (>=) or for a final state, which stays true.",
        "A quantity that only grows has a given value for a moment. A handler that acts on exactly that value acts or not, depending on how many other messages were quicker; a threshold stays passed.");

    private protected override void Register(RuleContext context) =>
        context.OnConditions([CauseKind.ExactValue], (finding, sink) =>
            sink.ReportCondition(finding, new ConditionRepairs(context.Kernel.Order, sink.Cancellation).AskForAtLeast(finding)));
}
