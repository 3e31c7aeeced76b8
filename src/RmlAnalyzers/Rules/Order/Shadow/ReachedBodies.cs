using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Rules.Delivery.Redelivery;

namespace RmlAnalyzers.Rules.Order.Shadow;

/// <summary>The code of a handler: its own, and helpers of its own that it runs whatever is stored.</summary>
internal static class ReachedBodies
{
    private const int MaxDepth = 2;

    /// <summary>Each body with the call of the handler that leads there; none for its own.</summary>
    public static IEnumerable<(BodyFacts Body, SyntaxNode? Via)> Of(BodyFacts handler, Kernel kernel, CancellationToken cancellation)
    {
        var seen = new HashSet<BodyFacts> { handler };
        var pending = new Queue<(BodyFacts Body, SyntaxNode? Via, int Depth)>([(handler, null, 0)]);
        var guards = new DedupeGuards(kernel, cancellation);
        while (pending.Count > 0)
        {
            var (body, via, depth) = pending.Dequeue();
            yield return (body, via);
            if (depth == MaxDepth)
            {
                continue;
            }

            foreach (var call in body.Calls.Where(call => call.Operation is IInvocationOperation && call.Method is { } method && IsOwn(method, handler.Owner)))
            {
                if (kernel.Worlds(cancellation).Resolver.Of(call, cancellation) is { Exhaustive: true, Alternatives: { Length: 1 } targets } && !targets[0].IsDoubtful
                    && targets[0].Body is { } inner && seen.Add(inner) && !guards.Guard(call.Operation!))
                {
                    pending.Enqueue((inner, via ?? call.Operation!.Syntax, depth + 1));
                }
            }
        }
    }

    private static bool IsOwn(IMethodSymbol method, ISymbol owner) => SymbolEqualityComparer.Default.Equals(method.ContainingType, owner.ContainingType);
}
