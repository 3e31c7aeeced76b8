using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Order.Oracle.Programs;

namespace RmlAnalyzers.Order.Oracle.Replay;

/// <summary>Two orders of events that a finding prints: by the types of the events, behind those that it says must have come.</summary>
internal sealed record PrintedOrders(IReadOnlyList<string> Before, IReadOnlyList<string> First, IReadOnlyList<string> Second)
{
    private const int Prefixes = 200;

    private static readonly Regex TwoWays = new(@"(?:With|Once (?<before>[^,]+?) (?:has|have) come, with) (?<x>\w+) before (?:another )?(?<y>\w+)[, ]", RegexOptions.CultureInvariant);
    private static readonly Regex Twice = new(@"(?<x>\w+), \k<x> does not end as \k<x> does(?: once (?<before>[^.]+?) (?:has|have) come)?\.", RegexOptions.CultureInvariant);

    /// <summary>The orders that a finding prints; null where it prints none.</summary>
    public static PrintedOrders? Of(Diagnostic finding)
    {
        var message = finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        var (ways, twice) = (TwoWays.Match(message), Twice.Match(message));
        Assert.Equal(Regex.Count(message, "the other way round|does not end as"), (ways.Success ? 1 : 0) + (twice.Success ? 1 : 0));
        var found = ways.Success ? ways : twice;
        if (!found.Success)
        {
            return null;
        }

        var (x, y) = (found.Groups["x"].Value, found.Groups["y"].Value);
        string[] before = [.. found.Groups["before"].Value.Replace("another ", "", StringComparison.Ordinal).Split(" and ", StringSplitOptions.RemoveEmptyEntries)];
        return ways.Success ? new PrintedOrders(before, [x, y], [y, x]) : new PrintedOrders(before, [x, x], [x]);
    }

    /// <summary>Delivers just these words, with every choice of instances: how they end differently, null where they do not.</summary>
    public Mismatch? Replay(HandlerBatch batch, string name) => Replay(batch.Deliveries(name)) ?? Replay(batch.ManyDeliveries(name));

    private Mismatch? Replay(Deliveries deliveries)
    {
        int[] Of(string type) => [.. Enumerable.Range(0, deliveries.Names.Count).Where(at => deliveries.Names[at][..1] == type)];
        var pairs = Second.Count == 1
            ? Of(First[0]).Select(x => (First: new[] { x, x }, Second: new[] { x })).ToList()
            : [.. from x in Of(First[0]) from y in Of(First[1]) select (new[] { x, y }, new[] { y, x })];
        var prefixes = Before.Aggregate((IEnumerable<int[]>)[[]], (words, type) => words.SelectMany(word => Of(type).Select(at => (int[])[.. word, at]))).ToList();

        // Of very many only some, spread over all of them.
        var step = Math.Max(1, prefixes.Count / Prefixes) | 1;
        return prefixes.Where((_, at) => at % step == 0).SelectMany(prefix => pairs.Select(pair => deliveries.Compare([.. prefix, .. pair.First], [.. prefix, .. pair.Second]))).FirstOrDefault(static mismatch => mismatch is not null);
    }

    public override string ToString() => $"{string.Join(", ", Before.Concat(First))} and {string.Join(", ", Before.Concat(Second))}";
}
