using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order;
using RmlAnalyzers.Core.Order.Repairs;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4006: compared attribute may change later.</summary>
/// <remarks>Bad: <c>if (customer.Type != "ABC") Activate();</c> where Type is corrected later. Good: decide on what is fixed at creation or confirmed.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4006ComparedAttributeChanges() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.ComparedAttributeChanges,
        "Order",
        "Compared attribute may change later",
        "'{1}' may still be changed by {3}, and nothing takes back what was decided before. {4} Fix '{1}' at creation (init), read it behind its confirmation ([FrozenBy]), or recompute the answer ([Recomputed]).",
        "An attribute with a setter has the value of the moment. A decision that is kept was made on the value that happened to be there, and two orders of the same messages end differently.");

    private protected override void Register(RuleContext context) =>
        context.OnConditions([CauseKind.Mutable], (finding, sink) =>
            sink.ReportCondition(finding, new DeclarationRepairs(context.Kernel, sink.Cancellation).MakeInitOnly(finding)));
}
