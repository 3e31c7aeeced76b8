using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order;
using RmlAnalyzers.Core.Order.Repairs;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4003: upper bound on a growing quantity.</summary>
/// <remarks>Bad: <c>if (claims.Count &lt; 3) Approve();</c>. Good: <c>if (closed &amp;&amp; claims.Count &lt; 3)</c> where nothing is added once closed.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4003ConditionOnUpperBound() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.ConditionOnUpperBound,
        "Order",
        "Upper bound on a growing quantity",
        "'{0}' can only turn false with {3}. {4} An upper bound needs a final count: close '{1}' first, or ask for a lower bound.",
        "\"At most\" is a statement about what will still come. Acting on it before the count is final acts on the order of arrival.");

    private protected override void Register(RuleContext context) =>
        context.OnConditions([CauseKind.UpperBound], (finding, sink) => sink.ReportCondition(finding, new ViewRepairs(context.Kernel, sink.Cancellation).KeepRecomputed(finding)));
}
