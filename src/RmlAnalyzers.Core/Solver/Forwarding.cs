using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Facts;

namespace RmlAnalyzers.Core.Solver;

/// <summary>
/// Decorators and composites among the implementations of a contract: they call the member that they implement on another object. A chain
/// of them ends at one that does not, so that they make nothing less certain.
/// </summary>
internal static class Forwarding
{
    public static ImmutableArray<CallTarget> Marked(ImmutableArray<CallTarget> alternatives, IMethodSymbol called, FactsStore facts, CancellationToken cancellation)
    {
        if (alternatives.Length < 2 || !called.IsAbstract)
        {
            return alternatives;
        }

        var marked = alternatives.Select(target => target with { IsForwarding = HandsOn(target, called, facts, cancellation) }).ToImmutableArray();
        return marked.All(static target => target.IsForwarding) ? alternatives : marked;
    }

    private static bool HandsOn(CallTarget target, IMethodSymbol called, FactsStore facts, CancellationToken cancellation) =>
        target is { Method: { } method, Body: not null }
        && facts.Of(method, cancellation) is { } member
        && member.Nested.Values.Prepend(member.Body).SelectMany(static body => body.Calls)
            .Any(call => SymbolEqualityComparer.Default.Equals(call.Method?.OriginalDefinition, called.OriginalDefinition));
}
