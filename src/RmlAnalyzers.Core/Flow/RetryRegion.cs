using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.Core.Flow;

/// <summary>A cycle that runs an operation again after it failed, for the same item.</summary>
/// <param name="Loop">The loop statement, the label that a <c>goto</c> goes back to, or the method that calls itself; null where none is in sight.</param>
/// <param name="Keyword">Where to point at: the loop keyword, the label, the name in the call.</param>
/// <param name="Try">The <c>try</c> whose handler goes round again; null where a look at the answer does.</param>
/// <param name="Catch">That handler.</param>
internal sealed record RetryRegion(SyntaxNode? Loop, Location Keyword, TryStatementSyntax? Try, CatchClauseSyntax? Catch)
{
    /// <summary>The first block of the handler in the graph of the body; negative where it is not known.</summary>
    public int Handler { get; init; } = -1;

    /// <summary>The look at the answer that decides, where no handler does.</summary>
    public SyntaxNode? Answer { get; init; }

    /// <summary>What decides is a Boolean that all failures come to alike.</summary>
    public bool HidesFailures { get; init; }

    /// <summary>The call by which the body runs itself again, where that is what repeats.</summary>
    public SelfCall? Self { get; init; }

    /// <summary>It goes round again only where the other side says that it has done nothing.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>Runs again with each attempt: stands in the loop, not in what a <c>for</c> or <c>foreach</c> evaluates once before it.</summary>
    public bool Repeats(SyntaxNode node)
    {
        if (Loop is LabeledStatementSyntax { Parent: { } block })
        {
            return block.Span.Contains(node.Span) && node.SpanStart >= Loop.SpanStart;
        }

        if (Loop is null || Loop.SyntaxTree != node.SyntaxTree || !Loop.Span.Contains(node.Span))
        {
            return false;
        }

        return Loop switch
        {
            ForStatementSyntax { Declaration: { } before } when before.Span.Contains(node.Span) => false,
            ForStatementSyntax { Initializers: { Count: > 0 } before } when before.Span.Contains(node.Span) => false,
            CommonForEachStatementSyntax each when each.Expression.Span.Contains(node.Span) => false,
            _ => true,
        };
    }
}
