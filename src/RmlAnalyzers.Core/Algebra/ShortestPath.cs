using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace RmlAnalyzers.Core.Algebra;

/// <summary>The witness that everybody gets, whoever asked first: fewest steps, and among those the ordinally first.</summary>
/// <remarks>
/// Laws: the path starts at the start, each step is an edge, it ends at a goal · no path to a goal has fewer steps ·
/// among paths of that length its sequence of names comes first, so neither thread timing nor the order of successors can change it.
/// </remarks>
internal static class ShortestPath
{
    /// <returns>The nodes from start to goal, both included; default where no goal can be reached.</returns>
    public static ImmutableArray<T> Find<T>(
        T start, Func<T, IEnumerable<T>> successors, Func<T, bool> isGoal, Func<T, string> name, IEqualityComparer<T>? comparer = null)
        where T : notnull
    {
        var cameFrom = new Dictionary<T, T>(comparer) { { start, start } };
        var level = new List<T> { start };
        while (level.Count > 0)
        {
            // A level is sorted by the path so far (its own order) and then by name, so the first goal is the first path.
            foreach (var node in level)
            {
                if (isGoal(node))
                {
                    return Unwind(node, start, cameFrom, comparer ?? EqualityComparer<T>.Default);
                }
            }

            level = Next(level, successors, name, cameFrom);
        }

        return default;
    }

    private static List<T> Next<T>(List<T> level, Func<T, IEnumerable<T>> successors, Func<T, string> name, Dictionary<T, T> cameFrom)
        where T : notnull
    {
        var next = new List<T>();
        foreach (var node in level)
        {
            var found = new List<T>(successors(node));
            found.Sort((left, right) => string.CompareOrdinal(name(left), name(right)));
            foreach (var successor in found)
            {
                if (!cameFrom.ContainsKey(successor))
                {
                    cameFrom.Add(successor, node);
                    next.Add(successor);
                }
            }
        }

        return next;
    }

    private static ImmutableArray<T> Unwind<T>(T goal, T start, Dictionary<T, T> cameFrom, IEqualityComparer<T> comparer)
        where T : notnull
    {
        var path = ImmutableArray.CreateBuilder<T>();
        for (var node = goal; !comparer.Equals(node, start); node = cameFrom[node])
        {
            path.Add(node);
        }

        path.Add(start);
        path.Reverse();
        return path.ToImmutable();
    }
}
