using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order.Repairs;
using RmlAnalyzers.Core.Order.Writes;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4101: the last, or the first, message decides the stored value.</summary>
/// <remarks>Bad: <c>Address = e.Address;</c>. Good: <c>if (e.Version > Version) { Address = e.Address; Version = e.Version; }</c></remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4101OrderDecidesValue() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.OrderDecidesValue,
        "Order",
        "Order decides the stored value",
        "Which value of '{0}' is kept depends on which message was handled last or first.{4} Keep the value of the higher version ([VersionGuarded]), the greater one ([KeepsMax]), or one that arrives once ([WriteOnce]).",
        "Messages come in any order and more than once. A plain assignment keeps what came last, ??= what came first: two replicas that saw the same events end with different values. A join (maximum, union, the higher version) ends the same in any order.");

    private protected override void Register(RuleContext context) =>
        context.OnWrites(WriteFault.OrderDecides, (finding, sink) =>
        {
            var repairs = new WriteRepairs(context.Kernel, sink.Cancellation);
            sink.ReportWrite(finding, repairs.KeepGreater(finding) ?? repairs.JoinFlag(finding));
        });
}
