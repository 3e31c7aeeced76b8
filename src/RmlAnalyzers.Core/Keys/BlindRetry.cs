using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Retries;

namespace RmlAnalyzers.Core.Keys;

/// <summary>Whether a retry treats all failures alike. Proven by the handler that goes round again, here or in the helper that returns a Boolean; a policy out of sight is not blind.</summary>
internal static class BlindRetry
{
    public static bool IsBlind(AttemptScope scope, Kernel kernel, CancellationToken cancellation) =>
        scope.Loop is { } loop ? IsBlind(loop, kernel, cancellation)
        : scope.Call is { } call && (Helper(call, scope, kernel, cancellation) ?? ByPolicy(call, kernel, cancellation));

    /// <summary>Policies and pipelines that are made in sight, and handle whatever is thrown.</summary>
    private static bool ByPolicy(IInvocationOperation call, Kernel kernel, CancellationToken cancellation)
    {
        var policies = kernel.Worlds(cancellation).Retries.Policies;
        var retries = call.Instance is null ? [] : policies.StrategiesOf(call.Instance, cancellation).Select(strategy => policies.Read(strategy, cancellation)).OfType<RetryPolicy>().Where(static policy => policy.Runs != 1).ToList();
        return retries.Count > 0 && retries.All(static policy => policy.Handles == HandledFailures.All);
    }

    /// <summary>A helper in source: the retry around the call of its parameter.</summary>
    private static bool? Helper(IInvocationOperation call, AttemptScope scope, Kernel kernel, CancellationToken cancellation)
    {
        var taken = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.TypeKind == TypeKind.Delegate)?.Parameter?.OriginalDefinition;
        if (taken?.ContainingSymbol is not IMethodSymbol method || kernel.Facts.Of(method, cancellation) is not { } facts)
        {
            return null;
        }

        var uses = facts.Roots.SelectMany(root => DelegateUses.OfParameter(taken, root)).ToList();
        return uses.Any(use => use.Call != call && kernel.Worlds(cancellation).Attempts.Around(use.Call, cancellation).Any(inner => inner.Region != scope.Region && inner.Loop is { } loop && IsBlind(loop, kernel, cancellation)));
    }

    private static bool IsBlind(RetryRegion region, Kernel kernel, CancellationToken cancellation) =>
        region.HidesFailures || region.Catch is { } handler
        && IsEveryFailure(handler, kernel)
        && !(handler.Filter is { } filter && LooksAtFailure(filter, handler))
        && !ChoosesInside(handler)
        && !(handler.Parent is TryStatementSyntax attempt && attempt.Catches.TakeWhile(other => other != handler).Any(Leaves))
        && !cancellation.IsCancellationRequested;

    private static bool IsEveryFailure(CatchClauseSyntax handler, Kernel kernel) =>
        handler.Declaration is not { } declaration
        || kernel.Models.For(handler.SyntaxTree)?.GetTypeInfo(declaration.Type).Type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool LooksAtFailure(SyntaxNode condition, CatchClauseSyntax handler) =>
        handler.Declaration is { Identifier: { RawKind: not 0, ValueText: { Length: > 0 } name } }
        && condition.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);

    /// <summary>The handler looks at the failure before it goes on: in a condition, or by asking somebody.</summary>
    private static bool ChoosesInside(CatchClauseSyntax handler) => handler.Block.DescendantNodes().Any(node => node switch
    {
        IfStatementSyntax choice => LooksAtFailure(choice.Condition, handler),
        SwitchStatementSyntax choice => LooksAtFailure(choice.Expression, handler),
        SwitchExpressionSyntax choice => LooksAtFailure(choice.GoverningExpression, handler),
        ConditionalExpressionSyntax choice => LooksAtFailure(choice.Condition, handler),
        _ => false,
    });

    /// <summary>Another handler before it takes failures out of the retry.</summary>
    private static bool Leaves(CatchClauseSyntax other) =>
        other.Block.Statements.LastOrDefault() is ThrowStatementSyntax or ReturnStatementSyntax or BreakStatementSyntax;
}
