using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Flow;

/// <summary>Code that runs again after a failure: the body of a retry loop, or a delegate that the callee runs again.</summary>
/// <param name="Region">The loop, or the lambda or local function.</param>
/// <param name="Place">What to point at: the loop keyword, or the call that takes the delegate.</param>
/// <param name="Name">What to call it: <c>for</c>, or the method that takes the delegate.</param>
/// <param name="Loop">The loop, where it is one.</param>
/// <param name="Call">The call that takes the delegate, where it is one.</param>
internal sealed record AttemptScope(SyntaxNode Region, Location Place, string Name, RetryRegion? Loop, IInvocationOperation? Call)
{
    /// <summary>Lambdas and local functions that are run inside of it, wherever they are declared.</summary>
    public ImmutableArray<SyntaxNode> Runs { get; init; } = ImmutableArray<SyntaxNode>.Empty;

    /// <summary>What stands there is evaluated anew with each attempt.</summary>
    public bool Repeats(SyntaxNode node) => Holds(node) || Runs.Any(run => run.SyntaxTree == node.SyntaxTree && run.Span.Contains(node.Span));

    /// <summary>What stands there is part of the code that is repeated.</summary>
    public bool Holds(SyntaxNode node) =>
        Loop is { } loop ? loop.Repeats(node) : Region.SyntaxTree == node.SyntaxTree && Region.Span.Contains(node.Span);
}
