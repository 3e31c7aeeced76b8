using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Worlds;
using RmlAnalyzers.Rules.Delivery.Repeating;

namespace RmlAnalyzers.Rules.Delivery;

/// <summary>RML5014: a failure that another attempt meets again is retried all the same.</summary>
/// <remarks>
/// A refused request is refused again: the attempts cost time and load, and hide the mistake. Bad: <c>HandleResult(r => !r.IsSuccessStatusCode)</c>.
/// Good: <c>HandleResult(r => (int)r.StatusCode >= 500)</c>.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML5014PermanentFailureRetried() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.PermanentFailureRetried,
        "Delivery",
        "Permanent failure is retried",
        "{0} retries {1}. {2}. Retry what may pass (no connection, timeout, 408, 429, 5xx), not before the time that a 'Retry-After' names, and let the rest fail at once.",
        "A request that the other side refuses, or that cannot even be written or read, fails the same way each time. Only failures that may pass are worth another attempt; and where the other side says when to come again, only then.",
        DiagnosticSeverity.Info);

    private const string InVain = "Such a failure comes back with every attempt: the caller waits for nothing, and a mistake of its own looks like an outage";
    private const string TooEarly = "The other side says with it when to come again: who comes earlier is refused once more, or shut out for longer";

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnLoopRetries(EffectClass.RemoteRead, (retry, member, sink) =>
        {
            var causes = RetryCauses.OfLoop(retry, kernel, sink);
            if (causes.Has(Cause.PermanentRetry) && sink.IsFirst(causes, retry.Region.Keyword.SourceTree!))
            {
                var vain = PermanentFailures.InLoop(retry, kernel, sink.Cancellation);
                sink.Report(retry.Region.Keyword, [char.ToUpperInvariant(retry.Words[0]) + retry.Words.Substring(1), vain ?? IgnoredRetryAfter.What, vain is null ? TooEarly : InVain], [(retry.Region.Catch?.CatchKeyword.GetLocation() ?? retry.Region.Answer?.GetLocation())!]);
            }
        });

        context.OnStrategies((call, policy, uses, member, sink) =>
        {
            var causes = RetryCauses.OfStrategy(call, policy, uses, kernel, sink);
            if (causes.Has(Cause.PermanentRetry) && sink.IsFirst(causes, call.Syntax.SyntaxTree))
            {
                var vain = PermanentFailures.InStrategy(call, uses, kernel, sink.Cancellation);
                sink.Report(policy.Place, [$"'{call.TargetMethod.Name}'", vain ?? IgnoredRetryAfter.What, vain is null ? TooEarly : InVain], uses.Take(1).Select(static use => Places.Of(use.Place)));
            }
        });

        // `options.Retry.ShouldRetryAfterHeader = false`: at the switch.
        context.OnSyntax(
            static node => node is AssignmentExpressionSyntax { Right: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } } assignment && NameOf(assignment.Left) == "ShouldRetryAfterHeader",
            (node, sink) =>
            {
                if (node.SemanticModel.GetOperation(node.Node, sink.Cancellation) is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.ContainingType: { } options } } && IgnoredRetryAfter.Honours(options, kernel, sink.Cancellation))
                {
                    sink.Report(node.Node.GetLocation(), [$"'{options.Name}'", IgnoredRetryAfter.What, TooEarly]);
                }
            },
            SyntaxKind.SimpleAssignmentExpression);
    }

    private static string? NameOf(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
