using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Solver;

/// <summary>Whether code can be proven to change nothing for anybody else: the strong claim behind "this compensates nothing".</summary>
internal static class OutsideReach
{
    /// <summary>
    /// Nothing unknown, nothing that the caller chooses, no write that is even possible, and nothing noted in a store for somebody else to commit
    /// (<c>DbSet.Remove</c> is no effect by itself, and becomes one when the unit of work around it is saved).
    /// </summary>
    public static bool ReachesNoOne(this WorldKernel worlds, BodyFacts body, CancellationToken cancellation)
    {
        var reach = worlds.Solver.Of(body, cancellation);
        return reach.Unknown is null
            && worlds.Delegates.UsesOf(body, cancellation).IsEmpty
            && reach.Worst(later: false, proven: false, from: EffectClass.StoreWrite) is null
            && reach.Worst(later: true, proven: false, from: EffectClass.StoreWrite) is null
            && !NotesForLater(worlds, body, cancellation);
    }

    private static bool NotesForLater(WorldKernel worlds, BodyFacts body, CancellationToken cancellation)
    {
        var seen = new HashSet<BodyFacts> { body };
        var pending = new Queue<BodyFacts>(seen);
        while (pending.Count > 0)
        {
            foreach (var call in pending.Dequeue().Calls)
            {
                if (call.Method is { } method && worlds.Stated.IsNotedOnly(method, call.Receiver))
                {
                    return true;
                }

                var runs = worlds.Delegates.Of(call, cancellation).SelectMany(static run => run.Value.Targets);
                foreach (var target in worlds.Resolver.Of(call, cancellation).Alternatives.Concat(runs))
                {
                    if (target.Body is { } next && seen.Add(next))
                    {
                        pending.Enqueue(next);
                    }
                }
            }
        }

        return false;
    }
}
