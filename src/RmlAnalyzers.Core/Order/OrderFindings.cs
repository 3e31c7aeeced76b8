using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Core.Order;

/// <summary>What one question about the compilation has found: by tree, one for a place, in the order of their places.</summary>
internal sealed class OrderFindings<T>
{
    private readonly Dictionary<SyntaxTree, ImmutableArray<T>> _trees;

    private OrderFindings(Dictionary<SyntaxTree, ImmutableArray<T>> trees) => _trees = trees;

    /// <summary>What stands in that tree.</summary>
    public ImmutableArray<T> In(SyntaxTree tree) => _trees.TryGetValue(tree, out var found) ? found : [];

    /// <summary>Collects findings: whoever comes first speaks for a place.</summary>
    /// <param name="place">Where a finding stands.</param>
    internal sealed class Builder(Func<T, SyntaxNode> place)
    {
        private readonly Dictionary<(SyntaxTree Tree, TextSpan Span, string Of), T> _found = [];

        /// <param name="finding">Counts only where nothing else stands at its place.</param>
        /// <param name="of">What it speaks of, where one place may be wrong in several respects.</param>
        public void Add(T finding, string of = "")
        {
            var node = place(finding);
            if (!_found.ContainsKey((node.SyntaxTree, node.Span, of)))
            {
                _found.Add((node.SyntaxTree, node.Span, of), finding);
            }
        }

        public bool Has(SyntaxNode node) => _found.ContainsKey((node.SyntaxTree, node.Span, ""));

        /// <param name="kept">Which of all that was collected is told; all where nothing is given.</param>
        public OrderFindings<T> Build(Func<IEnumerable<T>, IEnumerable<T>>? kept = null) => new((kept is null ? _found.Values : kept(_found.Values))
            .GroupBy(finding => place(finding).SyntaxTree)
            .ToDictionary(static tree => tree.Key, tree => tree.OrderBy(finding => place(finding).SpanStart).ToImmutableArray()));
    }
}
