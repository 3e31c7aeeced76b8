using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Summaries;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Solver;

/// <summary>One place in a member where the reader can act, and what is reached through it.</summary>
/// <param name="Call">The call at that place.</param>
/// <param name="Reach">What it reaches; work that it hands over counts as later.</param>
internal sealed record Spot(CallFact Call, Reach Reach);

/// <summary>
/// The calls of a member, those in the lambdas, local functions and initialisers it runs included, each once: what is brought in through
/// a helper is found at the call here, not inside the helper.
/// </summary>
internal sealed class Spots(WorldSolver solver, CallResolver resolver, DelegateRuns delegates)
{
    /// <param name="body">The member's own code.</param>
    /// <param name="isOwn">Pieces that are checked on their own account are left to it.</param>
    /// <param name="cancellation">Stops the search.</param>
    public IReadOnlyList<Spot> Of(BodyFacts body, System.Func<ISymbol, bool> isOwn, CancellationToken cancellation)
    {
        var spots = new List<Spot>();
        var seen = new HashSet<BodyFacts> { body };
        var pending = new Queue<BodyFacts>();
        pending.Enqueue(body);
        while (pending.Count > 0)
        {
            foreach (var call in pending.Dequeue().Calls)
            {
                Visit(call, body, spots, inner =>
                {
                    if (isOwn(inner.Owner))
                    {
                        return;
                    }

                    if (seen.Add(inner))
                    {
                        pending.Enqueue(inner);
                    }
                }, cancellation);
            }
        }

        return spots;
    }

    private void Visit(CallFact call, BodyFacts member, List<Spot> spots, System.Action<BodyFacts> enter, CancellationToken cancellation)
    {
        var targets = resolver.Of(call, cancellation).Alternatives;
        var reach = Reach.None;
        if (targets.Length == 1 && targets[0] is { IsInline: true, Body: { } piece } && IsPartOf(piece, member))
        {
            enter(piece);
        }
        else
        {
            reach = solver.OfTarget(call, cancellation);
        }

        foreach (var run in delegates.Of(call, cancellation))
        {
            var inside = run.Value.Targets;
            if (run is { Proven: true, Activation: not (Activation.Later or Activation.OnRead) } && inside.Length == 1 && inside[0] is { IsInline: true, Body: { } lambda } && IsPartOf(lambda, member))
            {
                enter(lambda);
            }
            else
            {
                reach = reach.Join(solver.OfRun(call, run, cancellation));
            }
        }

        if (!ReferenceEquals(reach, Reach.None))
        {
            spots.Add(new Spot(call, reach));
        }
    }

    /// <summary>Written in the member, or an initialiser that its constructor runs.</summary>
    private static bool IsPartOf(BodyFacts piece, BodyFacts member)
    {
        var outermost = piece;
        while (outermost.Outer is { } outer)
        {
            outermost = outer;
        }

        return outermost == member
            || (outermost.Owner is IFieldSymbol or IPropertySymbol or IEventSymbol
                && member.Owner is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor }
                && SymbolEqualityComparer.Default.Equals(outermost.Owner.ContainingType, member.Owner.ContainingType));
    }
}
