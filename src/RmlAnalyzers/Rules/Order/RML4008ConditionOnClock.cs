using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order;
using RmlAnalyzers.Core.Order.Repairs;
using RmlAnalyzers.Core.Order.Writes;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4008: depends on when it was handled.</summary>
/// <remarks>Bad: <c>if (DateTime.UtcNow &gt;= deadline) Expire();</c>. Good: <c>if (e.OccurredAt &gt;= deadline)</c>.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4008ConditionOnClock() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.ConditionOnClock,
        "Order",
        "Depends on when it was handled",
        "'{0}' differs each time {2} is handled: delivered again, later or on another machine, the same message decides otherwise. Use a value that {2} carries ([EventTime], [EventId]).",
        "The receiver's clock, a random number or a delivery count say when and how a message was handled, not what happened. The same messages then end differently.");

    private protected override void Register(RuleContext context)
    {
        context.OnConditions([CauseKind.Clock], (finding, sink) =>
            sink.ReportCondition(finding, new ClockRepairs(context.Kernel, sink.Cancellation).TakeEventTime(finding)));
        context.OnWrites(WriteFault.Clock, (finding, sink) =>
        {
            var repair = new ClockRepairs(context.Kernel, sink.Cancellation).TakeEventTime(finding);
            sink.Report(Places.Of(finding.Site.Syntax), [finding.Written, finding.What, finding.Here], repair.Places(), repair.Data(0));
        });
    }
}
