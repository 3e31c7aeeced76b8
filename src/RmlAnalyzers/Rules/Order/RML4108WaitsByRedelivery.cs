using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order.Writes;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4108: a handler throws until its counterpart has arrived.</summary>
/// <remarks>Bad: <c>if (!opened) throw new NotYet();</c>. Good: record, then decide</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4108WaitsByRedelivery() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.WaitsByRedelivery,
        "Order",
        "Waits by redelivery",
        "{2} gives up until {3} has arrived. That is right only if the transport delivers it again without end and nothing was written before; otherwise the message ends in the dead-letter queue. Record the fact and decide when the other one comes.",
        "A handler that throws because its counterpart is missing waits by being delivered again. It works with unlimited retries, at the price of noise, delays, and a lost message when the retries run out first.", DiagnosticSeverity.Info);

    private protected override void Register(RuleContext context) =>
        context.OnWrites(WriteFault.Waits, static (finding, sink) => sink.ReportWrite(finding));
}
