using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Tests.House.Support;

/// <summary>All rules over the snippets as they stand, once for all tests that look at the result.</summary>
internal static class WholeRuns
{
    private static readonly Lazy<Task<IReadOnlyDictionary<Snippet, Outcome>>> Runs = new(RunAll);

    public static Task<IReadOnlyDictionary<Snippet, Outcome>> All => Runs.Value;

    /// <summary>Everything a reader or a fix sees of the findings, in an order of its own.</summary>
    public static string Text(Outcome outcome) => string.Join('\n', outcome.Findings.Select(Text).Order(StringComparer.Ordinal));

    private static string Text(Diagnostic finding) =>
        $"{Place(finding.Location)} {finding.Severity} {finding.Id} {finding.GetMessage()} "
        + $"[{string.Join(" > ", finding.AdditionalLocations.Select(Place))}] "
        + $"[{string.Join(", ", finding.Properties.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"))}]";

    private static string Place(Location location) => location.GetLineSpan() + " " + location.SourceSpan;

    // On the newest compiler only crashes are looked for, and a part shows what differs there.
#if NEWEST_ROSLYN
    private static IEnumerable<Snippet> Chosen => Snippets.All.Where((_, index) => index % 4 == 0);
#else
    private static IEnumerable<Snippet> Chosen => Snippets.All;
#endif

    private static async Task<IReadOnlyDictionary<Snippet, Outcome>> RunAll()
    {
        var outcomes = new ConcurrentDictionary<Snippet, Outcome>();
        await Parallel.ForEachAsync(Chosen, async (snippet, _) => outcomes[snippet] = await Lab.Run(Lab.Compile([snippet.Tree, .. snippet.Beside])));
        return outcomes;
    }
}
