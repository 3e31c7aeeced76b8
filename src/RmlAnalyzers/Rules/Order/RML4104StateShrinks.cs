using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order.Repairs;
using RmlAnalyzers.Core.Order.Writes;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4104: state is taken away, or a status moves down.</summary>
/// <remarks>Bad: <c>Members.Remove(e.Id);</c>. Good: <c>Left.Add(e.Id);</c> and ask <c>Members.Except(Left)</c> in a view</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4104StateShrinks() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.StateShrinks,
        "Order",
        "State shrinks, or status moves down",
        "'{1}' takes something away from '{0}': what is taken away first may come back, and what comes late may be taken away, so the end depends on the order.{4} Record the removal as a fact of its own (a set of what is gone), or move the status only upwards ('if (Status < X) Status = X;').",
        "Adding and removing do not commute: a late message brings back what was removed, or takes away what a later one added. Removal is recorded as a fact that stays; a status moves only up its declared order.");

    private protected override void Register(RuleContext context) =>
        context.OnWrites(WriteFault.Shrinks, (finding, sink) =>
            sink.ReportWrite(finding, new WriteRepairs(context.Kernel, sink.Cancellation).Advance(finding) ?? new RemovalRepairs(context.Kernel, sink.Cancellation).KeepRemoved(finding)));
}
