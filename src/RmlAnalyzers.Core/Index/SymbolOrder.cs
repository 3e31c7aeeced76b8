using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Index;

/// <summary>One order for symbols, the same in every run: documentation id, then path and position of the declaration.</summary>
internal sealed class SymbolOrder : IComparer<ISymbol>
{
    public static readonly SymbolOrder Instance = new();

    private SymbolOrder()
    {
    }

    public int Compare(ISymbol? left, ISymbol? right)
    {
        var byId = string.CompareOrdinal(left?.GetDocumentationCommentId(), right?.GetDocumentationCommentId());
        if (byId != 0)
        {
            return byId;
        }

        var (leftPath, leftStart) = Place(left);
        var (rightPath, rightStart) = Place(right);
        var byPath = string.CompareOrdinal(leftPath, rightPath);
        return byPath != 0 ? byPath : leftStart.CompareTo(rightStart);
    }

    private static (string Path, int Start) Place(ISymbol? symbol) =>
        symbol?.Locations.FirstOrDefault() is { SourceTree: { } tree } location
            ? (tree.FilePath, location.SourceSpan.Start)
            : ("", 0);
}
