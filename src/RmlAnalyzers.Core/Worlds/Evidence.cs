using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Worlds;

/// <summary>
/// The path that proves a world: one step per call, ending at the catalogue row or label. A linked list shared between callers,
/// so that a thousand callers of one client hold one tail.
/// </summary>
internal sealed class Evidence : IEquatable<Evidence>
{
    private Evidence(string name, string id, SyntaxNode? site, Evidence? next, string detail, bool waits = false)
    {
        Waits = waits || next is { Waits: true };
        Name = name;
        Id = id;
        Site = site;
        Next = next;
        Detail = detail;
        Length = 1 + (next?.Length ?? 0);
    }

    /// <summary>What is called, as a reader would say it: <c>RateClient.GetAsync</c>.</summary>
    public string Name { get; }

    /// <summary>Documentation id: decides between paths of equal length, so that every run finds the same one.</summary>
    public string Id { get; }

    /// <summary>Where the call stands; null for what has no place of its own.</summary>
    public SyntaxNode? Site { get; }

    public Evidence? Next { get; }

    /// <summary>What happens at the end of the path: <c>service, read</c>. Empty on every step before the last.</summary>
    public string Detail { get; }

    /// <summary>Nothing happens along this path until somebody asks for a result that is kept back.</summary>
    public bool Waits { get; }

    /// <summary>Number of steps.</summary>
    public int Length { get; }

    public static Evidence Leaf(string name, string id, SyntaxNode? site, string detail) => new(name, id, site, null, detail);

    /// <summary>The same end, reached by one more call in front.</summary>
    public Evidence Via(string name, string id, SyntaxNode? site, bool waits = false) => new(name, id, site, this, "", waits);

    /// <summary>What waits for nobody, then fewest steps, then ordinal by id: a total order on paths, so that joining is commutative and associative.</summary>
    public static Evidence? Shorter(Evidence? left, Evidence? right)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        return Compare(left, right) <= 0 ? left : right;
    }

    public IEnumerable<Evidence> Steps()
    {
        for (var step = this; step is not null; step = step.Next)
        {
            yield return step;
        }
    }

    /// <summary>The whole path in one line: <c>Price → RateClient.GetAsync → HttpClient.GetAsync (service, read)</c>.</summary>
    public string Display(string start)
    {
        var text = new System.Text.StringBuilder(start);
        var detail = "";
        foreach (var step in Steps())
        {
            text.Append(" → ").Append(step.Name);
            detail = step.Detail;
        }

        return detail.Length == 0 ? text.ToString() : text.Append(" (").Append(detail).Append(')').ToString();
    }

    public bool Equals(Evidence? other) => other is not null && Compare(this, other) == 0;

    public override bool Equals(object? obj) => Equals(obj as Evidence);

    public override int GetHashCode() => unchecked((Length * 397) ^ StringComparer.Ordinal.GetHashCode(Id));

    private static int Compare(Evidence left, Evidence right)
    {
        var order = left.Waits.CompareTo(right.Waits);
        order = order != 0 ? order : left.Length.CompareTo(right.Length);
        for (Evidence? a = left, b = right; order == 0 && a is not null && b is not null && !ReferenceEquals(a, b); a = a.Next, b = b.Next)
        {
            order = string.CompareOrdinal(a.Id, b.Id);
            order = order != 0 ? order : CompareSites(a.Site, b.Site);
        }

        return order;
    }

    private static int CompareSites(SyntaxNode? left, SyntaxNode? right)
    {
        if (left is null || right is null)
        {
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        }

        var order = string.CompareOrdinal(left.SyntaxTree.FilePath, right.SyntaxTree.FilePath);
        return order != 0 ? order : left.SpanStart.CompareTo(right.SpanStart);
    }
}
