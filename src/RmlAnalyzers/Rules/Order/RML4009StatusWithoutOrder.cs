using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order;
using RmlAnalyzers.Core.Order.Repairs;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4009: status compared but no order is declared.</summary>
/// <remarks>Bad: an enum that anybody sets, compared with <c>==</c>. Good: <c>[StatusOrder("Open&lt;Paid&lt;Shipped")]</c> on the enum.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4009StatusWithoutOrder() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.StatusWithoutOrder,
        "Order",
        "Status compared but no order is declared",
        "'{0}' compares '{1}', whose type declares no order: whether it may move back, and with it the decision, cannot be told. Declare how it moves, [StatusOrder(\"Open<Paid<Shipped\")], and only ever advance it.",
        "With a declared order a status moves up and never down, and \"at least\" or \"finished\" are safe to act upon. Without one, every comparison may be overtaken by a later message.", DiagnosticSeverity.Info);

    private protected override void Register(RuleContext context) =>
        context.OnConditions([CauseKind.NoOrder], (finding, sink) =>
            sink.ReportCondition(finding, new DeclarationRepairs(context.Kernel, sink.Cancellation).DeclareOrder(finding)));
}
