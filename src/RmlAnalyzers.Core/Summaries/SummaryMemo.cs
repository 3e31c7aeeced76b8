using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using RmlAnalyzers.Core.Algebra;

namespace RmlAnalyzers.Core.Summaries;

/// <summary>
/// Summaries on demand, one per node and compilation. Solving runs on the asker's own stack with no lock held; only completed
/// strongly connected components are published, cancellation publishes nothing, and of two equal results the first wins.
/// </summary>
internal sealed class SummaryMemo<TNode, TSummary>(
    IJoinSemilattice<TSummary> lattice,
    Func<TNode, CancellationToken, IReadOnlyCollection<TNode>> callees,
    Func<TNode, Func<TNode, TSummary>, CancellationToken, TSummary> transfer)
    where TNode : class
    where TSummary : class
{
    private readonly ConcurrentDictionary<TNode, TSummary> _published = new();

    /// <summary>How many summaries were published; a work count for tests.</summary>
    public int Published => _published.Count;

    public TSummary Of(TNode root, CancellationToken cancellation)
    {
        if (_published.TryGetValue(root, out var known))
        {
            return known;
        }

        var edges = new Dictionary<TNode, List<TNode>>();
        foreach (var component in Components.Of([root], node => Open(node, edges, cancellation)))
        {
            Solve(component, edges, cancellation);
        }

        return _published[root];
    }

    /// <summary>The callees still to be solved; what is published needs no second visit.</summary>
    private List<TNode> Open(TNode node, Dictionary<TNode, List<TNode>> edges, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var open = new List<TNode>();
        if (!_published.ContainsKey(node))
        {
            foreach (var callee in callees(node, cancellation))
            {
                if (!_published.ContainsKey(callee))
                {
                    open.Add(callee);
                }
            }
        }

        edges[node] = open;
        return open;
    }

    private void Solve(IReadOnlyList<TNode> component, Dictionary<TNode, List<TNode>> edges, CancellationToken cancellation)
    {
        if (component.Count == 1 && _published.ContainsKey(component[0]))
        {
            return;
        }

        var callers = new Dictionary<TNode, List<TNode>>();
        foreach (var node in component)
        {
            callers[node] = [];
        }

        foreach (var node in component)
        {
            foreach (var callee in edges[node])
            {
                if (callers.TryGetValue(callee, out var list))
                {
                    list.Add(node);
                }
            }
        }

        var solved = Fixpoint.Solve(
            component,
            node => callers[node],
            lattice,
            (node, inComponent) => transfer(node, callee => _published.TryGetValue(callee, out var done) ? done : inComponent(callee), cancellation));
        foreach (var entry in solved)
        {
            _published.TryAdd(entry.Key, entry.Value);
        }
    }
}
