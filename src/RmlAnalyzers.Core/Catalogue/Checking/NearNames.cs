using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>Names that somebody may have meant: the closest first.</summary>
internal static class NearNames
{
    private const int Shown = 3;

    /// <summary>The closest names; where none resembles the wanted one, none.</summary>
    public static ImmutableArray<string> To(string wanted, IEnumerable<string> known) => known.Distinct(StringComparer.Ordinal)
        .Select(name => (Name: name, Distance: Distance(wanted, name)))
        .Where(pair => pair.Distance <= Math.Max(2, wanted.Length / 3) || IsPart(wanted, pair.Name))
        .OrderBy(static pair => pair.Distance)
        .ThenBy(static pair => pair.Name, StringComparer.Ordinal)
        .Take(Shown)
        .Select(static pair => pair.Name)
        .ToImmutableArray();

    /// <summary>So close that it can only be a slip: one or two letters in a word long enough to bear it.</summary>
    public static string? Slip(string wanted, IEnumerable<string> known) =>
        known.Where(name => wanted.Length > 4 && Distance(wanted, name) <= 2).OrderBy(name => Distance(wanted, name)).ThenBy(static name => name, StringComparer.Ordinal).FirstOrDefault();

    private static bool IsPart(string wanted, string name) =>
        name.Length > 3 && wanted.Length > 3
        && (name.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) || wanted.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Letters to insert, delete or replace, whatever their case.</summary>
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
