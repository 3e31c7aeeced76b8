using System;
using System.Collections.Generic;

namespace RmlAnalyzers.Core.Algebra;

/// <summary>Which nodes a walk can come to. A start counts as reached; a node or edge that is forbidden is never entered.</summary>
internal static class Reachability
{
    /// <param name="graph">The graph to walk.</param>
    /// <param name="starts">Where walks begin. A forbidden start is not reached.</param>
    /// <param name="forbidden">Nodes that no walk may enter.</param>
    /// <param name="cut">Edges that no walk may take.</param>
    public static bool[] From(
        Graph graph, IEnumerable<int> starts, Func<int, bool>? forbidden = null, Func<int, int, bool>? cut = null)
    {
        var reached = new bool[graph.Count];
        var pending = new Stack<int>();
        void Enter(int node)
        {
            if (!reached[node] && forbidden?.Invoke(node) != true)
            {
                reached[node] = true;
                pending.Push(node);
            }
        }

        foreach (var start in starts)
        {
            Enter(start);
        }

        while (pending.Count > 0)
        {
            var node = pending.Pop();
            foreach (var next in graph.Successors(node))
            {
                if (cut?.Invoke(node, next) != true)
                {
                    Enter(next);
                }
            }
        }

        return reached;
    }
}
