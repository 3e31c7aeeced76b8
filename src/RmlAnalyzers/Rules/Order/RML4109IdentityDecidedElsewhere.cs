using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4109: an identity that is known only after something else has happened forces an order.</summary>
/// <remarks>
/// Bad: the handler of CustomerConfirmed looks for <c>a.CustomerId == e.CustomerId</c>, and the handler of CustomerLinked sets it. Good: whoever opens
/// the account decides the customer's id, and both messages carry it.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4109IdentityDecidedElsewhere() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.IdentityDecidedElsewhere,
        "Order",
        "Identity is decided by the other side",
        "'{0}' is decided by {1}, and {2} needs it to find the '{3}': what comes before that finds nothing, so the order is forced. Decide the identity before sending, let every message about the same thing carry it, and give it when the '{3}' is made ([FactKey]).",
        "Facts about the same thing find each other by its identity. One that somebody else makes up on the way is not there yet when the first of them arrives; one that is decided before anything is sent can come in any order.",
        DiagnosticSeverity.Info);

    private protected override void Register(RuleContext context) => context.OnOrder(context.Kernel.Order.Identities, static (finding, sink) =>
        sink.Report(
            Places.Of(finding.Site.Syntax),
            [finding.Member.Name, finding.ByCall ? $"the answer of '{finding.DecidedBy}'" : $"the handler of {finding.DecidedBy}", finding.NeededBy ?? "every other message", finding.Type.Name],
            finding.Decision is { } decision ? [decision.GetLocation()] : null));
}
