using System.Collections.Concurrent;
using RmlAnalyzers.Tests.House.Support;
using Xunit;

namespace RmlAnalyzers.Tests.House;

/// <summary>
/// The same code gives the same findings, with the same text, witness and places, whoever asks first: on several threads at once,
/// and with the files in another order.
/// </summary>
public class Deterministic
{
    /// <summary>Were the snippets silent, this and other tests of the house would hold for nothing.</summary>
    [Fact]
    public async Task Snippets_make_every_rule_speak()
    {
        var spoken = (await WholeRuns.All).Values.SelectMany(outcome => outcome.Findings).Select(finding => finding.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(AllRules.Ids.Except(Contract.AboutFiles).Except(Contract.NeedSettings).Except(spoken));
    }

    [Fact]
    public async Task Snippets_concurrently_and_in_reverse()
    {
        var first = await WholeRuns.All;
        var differences = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(first, async (known, _) =>
        {
            var expected = WholeRuns.Text(known.Value);
            var again = await Lab.Run(Lab.Compile([.. known.Key.Beside.Reverse(), known.Key.Tree]), concurrent: true);
            if (WholeRuns.Text(again) is var text && text != expected)
            {
                differences.Enqueue($"{known.Key}\n{expected}\n--- in reverse and concurrently:\n{text}");
            }
        });
        Assert.True(differences.IsEmpty, string.Join("\n\n", differences.Take(3)));
    }

    /// <summary>Whole projects, where summaries travel through many files and threads really meet.</summary>
    [Fact]
    public async Task Samples_concurrently_and_shuffled()
    {
        foreach (var project in Snippets.All.Where(snippet => snippet.Origin.StartsWith("samples/", StringComparison.Ordinal)).GroupBy(snippet => snippet.Origin.Split('/')[1]))
        {
            var trees = project.Select(snippet => snippet.Tree).ToArray();
            var expected = WholeRuns.Text(await Lab.Run(Lab.Compile(trees)));
            for (var seed = 1; seed <= 2; seed++)
            {
                new Random(seed).Shuffle(trees);
                var runs = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Lab.Run(Lab.Compile(trees), concurrent: true))));
                Assert.All(runs, run => Assert.Equal(expected, WholeRuns.Text(run)));
            }
        }
    }
}
