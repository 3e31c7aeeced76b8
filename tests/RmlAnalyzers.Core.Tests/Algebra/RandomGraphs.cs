using RmlAnalyzers.Core.Algebra;

namespace RmlAnalyzers.Core.Tests.Algebra;

/// <summary>Small seeded graphs, dense and sparse, with the brute-force answers that the laws are checked against.</summary>
internal static class RandomGraphs
{
    public static IEnumerable<object[]> Seeds(int count) => Enumerable.Range(1, count).Select(seed => new object[] { seed });

    public static Graph Make(int seed)
    {
        var random = new Random(seed);
        var graph = new Graph();
        var size = random.Next(1, 10);
        for (var node = 0; node < size; node++)
        {
            graph.AddNode();
        }

        for (var edge = random.Next(0, size * 2 + 1); edge > 0; edge--)
        {
            graph.AddEdge(random.Next(size), random.Next(size));
        }

        return graph;
    }

    /// <summary>Whether a walk leads from one to the other, by Warshall's closure; zero steps count.</summary>
    public static bool[,] Closure(Graph graph, Func<int, bool>? forbidden = null)
    {
        var reach = new bool[graph.Count, graph.Count];
        for (var node = 0; node < graph.Count; node++)
        {
            reach[node, node] = forbidden?.Invoke(node) != true;
            foreach (var next in graph.Successors(node))
            {
                reach[node, next] |= forbidden?.Invoke(node) != true && forbidden?.Invoke(next) != true;
            }
        }

        for (var middle = 0; middle < graph.Count; middle++)
        {
            for (var from = 0; from < graph.Count; from++)
            {
                for (var to = 0; to < graph.Count; to++)
                {
                    reach[from, to] |= reach[from, middle] && reach[middle, to];
                }
            }
        }

        return reach;
    }
}
