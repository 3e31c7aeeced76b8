using System;
using System.Collections.Generic;

namespace RmlAnalyzers.Core.Algebra;

/// <summary>Least solution of a system of equations <c>value(n) = transfer(n, values)</c> over a join-semilattice of finite height, by worklist.</summary>
/// <remarks>
/// Laws: with a monotone transfer the result is the least fixed point, whatever the order of the nodes · values only rise, so with finite
/// height it ends even where a transfer is not monotone · a node is computed again only when one it depends on has risen.
/// Serves the solver (nodes = members of one component, dependents = callers) and data flow (dependents = successors or predecessors).
/// </remarks>
internal static class Fixpoint
{
    /// <param name="nodes">The unknowns; each is computed at least once, in this order.</param>
    /// <param name="dependents">Whose equations read this node. Nodes outside <paramref name="nodes"/> are ignored.</param>
    /// <param name="lattice">Where the values live.</param>
    /// <param name="transfer">The right-hand side: the node, and the current value of any node (Bottom for those outside).</param>
    /// <param name="comparer">How nodes are told apart.</param>
    public static Dictionary<TNode, TValue> Solve<TNode, TValue>(
        IReadOnlyList<TNode> nodes,
        Func<TNode, IEnumerable<TNode>> dependents,
        IJoinSemilattice<TValue> lattice,
        Func<TNode, Func<TNode, TValue>, TValue> transfer,
        IEqualityComparer<TNode>? comparer = null)
        where TNode : notnull
    {
        var values = new Dictionary<TNode, TValue>(comparer);
        var waiting = new HashSet<TNode>(comparer);
        var queue = new Queue<TNode>();
        foreach (var node in nodes)
        {
            if (waiting.Add(node))
            {
                values.Add(node, lattice.Bottom);
                queue.Enqueue(node);
            }
        }

        TValue ValueOf(TNode node) => values.TryGetValue(node, out var value) ? value : lattice.Bottom;
        while (queue.Count > 0)
        {
            var node = queue.Dequeue();
            waiting.Remove(node);
            var risen = lattice.Join(values[node], transfer(node, ValueOf));
            if (EqualityComparer<TValue>.Default.Equals(risen, values[node]))
            {
                continue;
            }

            values[node] = risen;
            foreach (var dependent in dependents(node))
            {
                if (values.ContainsKey(dependent) && waiting.Add(dependent))
                {
                    queue.Enqueue(dependent);
                }
            }
        }

        return values;
    }
}
