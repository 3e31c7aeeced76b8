using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Core.Flow;

/// <summary>A transaction of one body: where it begins and what ends it. Says between which points it is open, never whether that is wrong.</summary>
internal sealed class OpenTransaction(IOperation begin, ImmutableHashSet<ITypeSymbol> types)
{
    /// <summary>The call or creation that opens it, or that runs the code inside it.</summary>
    public IOperation Begin { get; } = begin;

    /// <summary>Types whose values stand for it: what the call returned, and what it was made on.</summary>
    public ImmutableHashSet<ITypeSymbol> Types { get; } = types;

    /// <summary>Where a <c>using</c> disposes it; null where none does.</summary>
    public TextSpan? Scope { get; init; }

    /// <summary>Its value lies in a field or is returned: somebody else ends it.</summary>
    public bool Escapes { get; init; }

    /// <summary>A helper of this compilation opened it.</summary>
    public bool ByHelper { get; init; }

    public bool CommitsWhenDisposed { get; init; }

    public Point Start { get; init; }

    /// <summary>Calls after which it is no longer open.</summary>
    public IReadOnlyList<Point> Ends { get; init; } = [];

    /// <summary>Those of them that commit.</summary>
    public IReadOnlyList<Point> Commits { get; init; } = [];

    /// <summary>
    /// It is open while the call runs: the call comes after the beginning, with no end between, and a commit can still follow. Only normal
    /// ways count: what a handler does about a failure is another matter.
    /// </summary>
    public bool Holds(SyntaxNode node, Point point, BodyFlow flow)
    {
        if ((Scope is { } scope && !scope.Contains(node.Span)) || Ends.Contains(point) || !flow.ReachesBefore(Start, Ends, point))
        {
            return false;
        }

        return (CommitsWhenDisposed && Scope is not null)
            || Commits.Any(commit => flow.ReachesBefore(point, [], commit))
            || (Commits.Count == 0 && Escapes && !ByHelper);
    }

    /// <summary>Whoever leaves the body normally may leave it open.</summary>
    public bool IsLeftOpen(BodyFlow flow) => Scope is null && Escapes && flow.LeavesBefore(Start, Ends);
}
