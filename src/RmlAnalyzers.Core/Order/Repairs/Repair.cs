using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Core.Order.Repairs;

/// <summary>What can be done about a finding, decided where it is found: code to write, and the place to write it.</summary>
/// <param name="Place">What becomes something else, or is followed by it.</param>
/// <param name="Texts">By their keys in <see cref="FixData"/>.</param>
internal sealed record Repair(Location Place, ImmutableDictionary<string, string?> Texts)
{
    public static Repair At(SyntaxNode place, string text) => new(place.GetLocation(), FixData.None.Add(FixData.Text, text));

    /// <summary>Behind which statement <see cref="Place"/> is to stand; null where it stays.</summary>
    public Location? Behind { get; init; }

    public Repair With(string key, string text) => this with { Texts = Texts.Add(key, text) };
}

internal static class RepairReport
{
    /// <summary>The additional locations of a finding, that of its repair last.</summary>
    public static IEnumerable<Location> Places(this Repair? repair, params Location[] others) => repair is null ? others
        : repair.Behind is { } behind ? others.Append(repair.Place).Append(behind)
        : others.Append(repair.Place);

    /// <summary>What the finding hands to its fix, with the index of its place behind the other locations.</summary>
    public static ImmutableDictionary<string, string?>? Data(this Repair? repair, int others) =>
        repair?.Texts.Add(FixData.Target, Index(others)).AddRange(repair.Behind is null ? FixData.None : FixData.None.Add(FixData.Behind, Index(others + 1)));

    private static string Index(int at) => at.ToString(CultureInfo.InvariantCulture);
}
