using System.Collections.Generic;
using Microsoft.CodeAnalysis.FlowAnalysis;
using RmlAnalyzers.Core.Algebra;

namespace RmlAnalyzers.Core.Flow;

/// <summary>
/// The graph that questions are asked of. A step that may throw has two nodes, tried and done: an exception leaves from the first, so that
/// "passed" means "completed". A finally block is copied for each way into it, so that leaving it by an exception does not look like going on.
/// </summary>
internal sealed class PointGraph
{
    private readonly Dictionary<Point, List<int>> _tried = [];
    private readonly Dictionary<Point, List<int>> _done = [];
    private readonly HashSet<(int, int)> _exceptional = [];
    private readonly List<int> _blockOf = [];

    public Graph Graph { get; } = new();

    public int Entry { get; set; }

    public List<int> NormalExits { get; } = [];

    /// <summary>Where blocks begin.</summary>
    public HashSet<int> Starts { get; } = [];

    /// <summary>One node per branch taken, with the block it leaves and the sense in which its condition held; null for a jump.</summary>
    public Dictionary<int, (BasicBlock From, ControlFlowBranch Branch, bool? Held)> Branches { get; } = [];

    public IReadOnlyList<int> Tried(Point point) => _tried.TryGetValue(point, out var nodes) ? nodes : [];

    public IReadOnlyList<int> Done(Point point) => _done.TryGetValue(point, out var nodes) ? nodes : [];

    public int BlockOf(int node) => _blockOf[node];

    public bool IsExceptional(int from, int to) => _exceptional.Contains((from, to));

    public int Node(int block)
    {
        _blockOf.Add(block);
        return Graph.AddNode();
    }

    public void Add(Point point, int tried, int done)
    {
        Listed(_tried, point).Add(tried);
        Listed(_done, point).Add(done);
    }

    public void Raise(int from, int to)
    {
        Graph.AddEdge(from, to);
        _exceptional.Add((from, to));
    }

    private static List<int> Listed(Dictionary<Point, List<int>> table, Point point)
    {
        if (!table.TryGetValue(point, out var nodes))
        {
            table.Add(point, nodes = []);
        }

        return nodes;
    }
}
