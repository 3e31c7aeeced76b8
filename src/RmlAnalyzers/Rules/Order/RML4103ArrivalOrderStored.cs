using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order.Repairs;
using RmlAnalyzers.Core.Order.Writes;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4103: a list or text remembers in which order messages came.</summary>
/// <remarks>Bad: <c>Lines.Add(e.Line);</c> on a list. Good: <c>HashSet&lt;Line&gt; Lines</c>, or <c>Lines[e.LineId] = e.Line</c></remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4103ArrivalOrderStored() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.ArrivalOrderStored,
        "Order",
        "Arrival order is stored",
        "'{0}' keeps the order in which messages happened to be handled, and a message delivered twice stands in it twice.{4} Use a set, or a map by the event's id, and sort by something the events carry when you show it.",
        "A list or a text that is appended to remembers which message came first and how often. That order says nothing about what happened: it is another one on each replica and after each replay.");

    private protected override void Register(RuleContext context) =>
        context.OnWrites(WriteFault.KeepsArrivalOrder, (finding, sink) =>
            sink.ReportWrite(finding, new DeclarationRepairs(context.Kernel, sink.Cancellation).KeepASet(finding)));
}
