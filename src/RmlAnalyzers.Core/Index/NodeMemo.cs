using System;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Index;

/// <summary>An answer about a piece of syntax that many rules ask for: found once and kept as long as its tree lives. Best held in a static field.</summary>
internal sealed class NodeMemo<T>(Func<SyntaxNode, T> find)
{
    private readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<SyntaxNode, T>> _trees = new();

    public T Of(SyntaxNode node) => _trees.GetValue(node.SyntaxTree, static _ => new ConcurrentDictionary<SyntaxNode, T>()).GetOrAdd(node, find);
}
