using System.Collections.Generic;

namespace RmlAnalyzers.Core.Algebra;

/// <summary>
/// Dominance and post-dominance by sets of gates, by the definition: forbid the gates and see what can still be reached.
/// Sets, because one program point has several copies in a graph that tells the ways into a finally block apart; a dominator tree knows single nodes only.
/// </summary>
/// <remarks>
/// Laws: gates dominate a node exactly when every walk from the entry to it enters one of them · a node dominates itself ·
/// what cannot be reached is dominated by everything (there is no walk that could break the promise) · post-dominance is the same towards the exits.
/// </remarks>
internal static class Dominators
{
    public static bool Dominates(Graph graph, int entry, ICollection<int> gates, IEnumerable<int> nodes)
    {
        var reached = Reachability.From(graph, [entry], gates.Contains);
        foreach (var node in nodes)
        {
            if (reached[node])
            {
                return false;
            }
        }

        return true;
    }

    public static bool PostDominates(Graph graph, IEnumerable<int> exits, ICollection<int> gates, IEnumerable<int> nodes)
    {
        var reached = Reachability.From(graph, nodes, gates.Contains);
        foreach (var exit in exits)
        {
            if (reached[exit])
            {
                return false;
            }
        }

        return true;
    }
}
