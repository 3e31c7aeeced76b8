using System.Collections.Generic;

namespace RmlAnalyzers.Core.Algebra;

/// <summary>A directed graph over 0..Count-1. Edges keep the order they were added in, and are kept once.</summary>
internal sealed class Graph
{
    private readonly List<List<int>> _successors = [];
    private readonly List<List<int>> _predecessors = [];

    public int Count => _successors.Count;

    public int AddNode()
    {
        _successors.Add([]);
        _predecessors.Add([]);
        return Count - 1;
    }

    public void AddEdge(int from, int to)
    {
        if (!_successors[from].Contains(to))
        {
            _successors[from].Add(to);
            _predecessors[to].Add(from);
        }
    }

    public IReadOnlyList<int> Successors(int node) => _successors[node];

    public IReadOnlyList<int> Predecessors(int node) => _predecessors[node];
}
