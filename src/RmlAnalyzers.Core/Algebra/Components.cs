using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace RmlAnalyzers.Core.Algebra;

/// <summary>Strongly connected components after Tarjan, with an explicit stack: call chains in real code are longer than a thread's stack.</summary>
/// <remarks>
/// Laws: every node reachable from the roots is in exactly one component · two nodes share a component exactly when each reaches the other ·
/// a component comes after every component it has an edge into (callees first) · the same roots and successors in the same order give the same answer.
/// </remarks>
internal static class Components
{
    public static ImmutableArray<ImmutableArray<T>> Of<T>(
        IEnumerable<T> roots, Func<T, IEnumerable<T>> successors, IEqualityComparer<T>? comparer = null)
        where T : notnull
    {
        var search = new Search<T>(successors, comparer ?? EqualityComparer<T>.Default);
        foreach (var root in roots)
        {
            search.Visit(root);
        }

        return search.Found.ToImmutable();
    }

    private sealed class Search<T>(Func<T, IEnumerable<T>> successors, IEqualityComparer<T> comparer)
        where T : notnull
    {
        private readonly Dictionary<T, Node> _nodes = new(comparer);
        private readonly Stack<Node> _open = new();

        public ImmutableArray<ImmutableArray<T>>.Builder Found { get; } = ImmutableArray.CreateBuilder<ImmutableArray<T>>();

        public void Visit(T root)
        {
            if (_nodes.ContainsKey(root))
            {
                return;
            }

            var path = new Stack<Node>();
            path.Push(Open(root));
            while (path.Count > 0)
            {
                var node = path.Peek();
                if (node.Successors.MoveNext())
                {
                    Step(node, node.Successors.Current, path);
                    continue;
                }

                node.Successors.Dispose();
                path.Pop();
                if (path.Count > 0)
                {
                    path.Peek().Reach(node.LowLink);
                }

                if (node.LowLink == node.Number)
                {
                    Close(node);
                }
            }
        }

        private void Step(Node node, T next, Stack<Node> path)
        {
            if (!_nodes.TryGetValue(next, out var seen))
            {
                path.Push(Open(next));
            }
            else if (seen.IsOpen)
            {
                node.Reach(seen.Number);
            }
        }

        private Node Open(T value)
        {
            var node = new Node(value, _nodes.Count, successors(value).GetEnumerator());
            _nodes.Add(value, node);
            _open.Push(node);
            return node;
        }

        private void Close(Node root)
        {
            var members = new List<T>();
            Node node;
            do
            {
                node = _open.Pop();
                node.IsOpen = false;
                members.Add(node.Value);
            }
            while (node != root);
            members.Reverse();
            Found.Add([.. members]);
        }

        private sealed class Node(T value, int number, IEnumerator<T> successors)
        {
            public T Value { get; } = value;

            public int Number { get; } = number;

            public IEnumerator<T> Successors { get; } = successors;

            public int LowLink { get; private set; } = number;

            public bool IsOpen { get; set; } = true;

            public void Reach(int number) => LowLink = Math.Min(LowLink, number);
        }
    }
}
