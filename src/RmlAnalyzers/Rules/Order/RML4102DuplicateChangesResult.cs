using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order.Repairs;
using RmlAnalyzers.Core.Order.Writes;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4102: a second delivery of the same message changes the state again.</summary>
/// <remarks>Bad: <c>Orders++;</c>. Good: <c>if (Seen.Add(e.EventId)) Orders++;</c></remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4102DuplicateChangesResult() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.DuplicateChangesResult,
        "Order",
        "A duplicate changes the result",
        "A second delivery of {2} changes '{0}' again.{4} Note the event's id in a set of those already counted and count only the first ('if (seen.Add(e.Id)) …'), saved together with '{0}'.",
        "Messages are delivered at least once: after a crash or a lost acknowledgement the same message comes again. A counter or a sum counts it again, unless an inbox of event ids keeps it out.");

    private protected override void Register(RuleContext context) =>
        context.OnWrites(WriteFault.Repeats, (finding, sink) =>
            sink.ReportWrite(finding, new WriteRepairs(context.Kernel, sink.Cancellation).CountOnce(finding)));
}
