using RmlAnalyzers.Order.Oracle.Cases;
using RmlAnalyzers.Order.Oracle.Programs;
using RmlAnalyzers.Order.Oracle.Replay;

namespace RmlAnalyzers.Order.Oracle;

/// <summary>Handlers of people who know nothing of the rules: what is silent ends the same in every order, and what is told can be shown.</summary>
public class StrangerTests
{
    private static readonly HandlerBatch Known = new([.. StrangerCases.All.Select(known => known.Program)]);
    private static readonly Lazy<Task<ILookup<string, Microsoft.CodeAnalysis.Diagnostic>>> Findings = new(Known.JudgeAsync);

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, StrangerCases.All.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Verdict_is_right(int number)
    {
        var known = StrangerCases.All[number];
        var deliveries = Known.Deliveries(known.Program.Name);
        var mismatch = deliveries.Find(Words.UpTo(3, deliveries.Names.Count).Concat(Words.Random(500, 9, deliveries.Names.Count, number)));
        var said = (await Findings.Value)[known.Program.Name].ToList();
        var shown = $"{known.Program}{mismatch?.ToString() ?? "Every order ends the same."}\n{string.Join('\n', said)}";
        Assert.True(known.Refused is null == mismatch is null, "Expected otherwise of the code:\n" + shown);
        Assert.True(known.Refused is not { } id || said.Any(finding => finding.Id == id), "Expected " + known.Refused + ":\n" + shown);
        Assert.All(said, finding => Assert.True(finding.Id == known.Refused || known.Also.Contains(finding.Id), "Said too much:\n" + shown));
        foreach (var (finding, orders) in said.Select(finding => (finding, PrintedOrders.Of(finding))).Where(one => one.Item2 is not null))
        {
            Assert.True(orders!.Replay(Known, known.Program.Name) is not null, $"{finding.Id}: {orders} end the same:\n{shown}");
        }
    }
}
