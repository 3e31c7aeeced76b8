using RmlAnalyzers.Order.Oracle.Cases;
using RmlAnalyzers.Order.Oracle.Compiling;
using RmlAnalyzers.Order.Oracle.Programs;
using RmlAnalyzers.Order.Oracle.Replay;
using Xunit.Abstractions;

namespace RmlAnalyzers.Order.Oracle;

/// <summary>What a fix leaves behind: nothing is said of it any more, and every order and repetition of deliveries ends the same.</summary>
public class RepairTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Repaired_handlers_end_the_same()
    {
        Assert.Empty(Repairs.All.Select(fix => fix.GetType().Name).Except(RepairCases.All.Select(known => known.Fix)));
        var wrong = new List<string>();
        var repaired = new List<HandlerSource>();
        foreach (var (known, at) in RepairCases.All.Select((known, at) => (known, at)))
        {
            var program = known.Program with { Name = $"R{at:00}" };
            var (after, times) = await Repairs.ApplyAsync(program, Repairs.All.Single(fix => fix.GetType().Name == known.Fix));
            repaired.Add(after);
            output.WriteLine($"{known.Fix}, {times} times:\n{after}");
            if (times == 0)
            {
                wrong.Add($"{known.Fix} is not offered:\n{program}{string.Join('\n', (await new HandlerBatch([program]).JudgeAsync())[program.Name])}");
            }
        }

        var (before, now) = (new HandlerBatch([.. RepairCases.All.Select((known, at) => known.Program with { Name = $"R{at:00}" })]), new HandlerBatch(repaired));
        var said = await now.JudgeAsync();
        foreach (var program in repaired)
        {
            wrong.AddRange(said[program.Name].Select(finding => $"{finding.Id} after the fix: {finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}\n{program}"));
            wrong.AddRange(Find(now, program.Name) is { } mismatch ? [$"After the fix:\n{program}{mismatch}"] : []);
        }

        output.WriteLine($"{repaired.Count} repairs, {repaired.Count(program => Find(before, program.Name) is not null)} of them of handlers that depend on the order.");
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    private static Mismatch? Find(HandlerBatch batch, string name)
    {
        var deliveries = batch.Deliveries(name);
        return deliveries.Find(Words.UpTo(3, deliveries.Names.Count).Concat(Words.Random(300, 9, deliveries.Names.Count, 1)));
    }
}
