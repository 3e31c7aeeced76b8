using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order;

/// <summary>What the text of a tree says of the order family: neither parsed nor bound, kept as long as the tree lives.</summary>
internal sealed class OrderText
{
    private static readonly string[] Words = ["Monotone", "Antitone"];
    private static readonly ConditionalWeakTable<SyntaxTree, OrderText> Cache = new();

    private OrderText(SyntaxTree tree, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation);
        Scope = TextSearch.Contains(text, "OrderInsensitive");
        Contracts = TextSearch.First(text, Words) >= 0;
    }

    /// <summary>Somebody promises that a handler is free of order.</summary>
    public bool Scope { get; }

    /// <summary>Somebody promises that a member is monotone or antitone.</summary>
    public bool Contracts { get; }

    public static OrderText Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (Cache.TryGetValue(tree, out var known))
        {
            return known;
        }

        var made = new OrderText(tree, cancellation);
        return Cache.GetValue(tree, _ => made);
    }
}
