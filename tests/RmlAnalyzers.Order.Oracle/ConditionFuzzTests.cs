using RmlAnalyzers.Order.Oracle.Conditions;
using Xunit.Abstractions;

namespace RmlAnalyzers.Order.Oracle;

/// <summary>
/// Random conditions: what the rules accept as monotone never turns false as the state grows, found by trying states; and most of what is
/// monotone is accepted. <c>RML_ORACLE=n</c> tries n conditions instead of a sample.
/// </summary>
public class ConditionFuzzTests(ITestOutputHelper output)
{
    private const int Batch = 500;
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("RML_ORACLE"), out var many) ? many : 5_000;

    [Fact]
    public async Task Accepted_conditions_are_monotone()
    {
        var (unsound, missed) = (new List<string>(), new List<string>());
        var (monotone, recognised) = (0, 0);
        var (measuring, judging) = (0L, 0L);
        for (var seed = 0; seed < Count / Batch; seed++)
        {
            var grammar = new Grammar(seed);
            string[] conditions = [.. Enumerable.Range(0, Batch).Select(at => grammar.Next(at % 4))];
            var batch = new ConditionBatch(conditions);
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var truth = batch.Measure();
            measuring += watch.ElapsedMilliseconds;
            watch.Restart();
            var refused = await batch.JudgeAsync();
            judging += watch.ElapsedMilliseconds;
            for (var at = 0; at < Batch; at++)
            {
                monotone += truth[at] == Growth.M ? 1 : 0;
                recognised += truth[at] == Growth.M && !refused[at].Any() ? 1 : 0;
                if (truth[at] == Growth.M && refused[at].Any())
                {
                    missed.Add($"{string.Join(", ", refused[at])}: {conditions[at]}");
                }

                if (truth[at] is Growth.A or Growth.N && !refused[at].Any())
                {
                    unsound.Add($"{truth[at]}: {conditions[at]}");
                }
            }
        }

        output.WriteLine($"measuring {measuring} ms, judging {judging} ms");
        output.WriteLine($"{Count} conditions, {unsound.Count} unsound; {recognised} of {monotone} monotone ones recognised ({100.0 * recognised / monotone:0.0} %).");
        output.WriteLine("Monotone, and not recognised:\n" + string.Join("\n", missed.OrderBy(each => each.Length).Take(40)));
        Assert.True(unsound.Count == 0, $"{unsound.Count} of {Count} accepted conditions are not monotone:\n" + string.Join('\n', unsound.OrderBy(each => each.Length).Take(30)));
        Assert.True(recognised >= 0.9 * monotone, $"Only {recognised} of {monotone} monotone conditions are recognised.");
    }
}
