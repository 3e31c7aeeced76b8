using RmlAnalyzers.Order.Oracle.Cases;
using RmlAnalyzers.Order.Oracle.Programs;
using RmlAnalyzers.Order.Oracle.Replay;

namespace RmlAnalyzers.Order.Oracle;

/// <summary>The known handlers: whether some order or repetition of deliveries ends differently, and the verdict of the rules.</summary>
public class HandlerTests
{
    private static readonly HandlerBatch Known = new([.. HandlerCases.All.Select(known => known.Program)]);
    private static readonly Lazy<Task<ILookup<string, Microsoft.CodeAnalysis.Diagnostic>>> Findings = new(Known.JudgeAsync);

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, HandlerCases.All.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Truth_is_as_written(int number)
    {
        var known = HandlerCases.All[number];
        var deliveries = Known.Deliveries(known.Program.Name);
        var mismatch = deliveries.Find(Words.UpTo(5, deliveries.Names.Count).Concat(Words.Random(500, 12, deliveries.Names.Count, seed: number)));
        Assert.True(known.Refused is null == mismatch is null, $"{known.Program}\n{mismatch?.ToString() ?? "Every order ends the same."}");
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Verdict_is_as_written(int number)
    {
        var known = HandlerCases.All[number];
        var said = (await Findings.Value)[known.Program.Name].Select(finding => finding.Id).Distinct().ToList();
        Assert.True(known.Refused is null ? said.Count == 0 : said.Contains(known.Refused), $"{known.Program}\nExpected: {known.Refused ?? "silence"}, said: {string.Join(", ", said)}");
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Printed_orders_end_differently(int number)
    {
        var known = HandlerCases.All[number];
        foreach (var finding in (await Findings.Value)[known.Program.Name])
        {
            if (PrintedOrders.Of(finding) is { } orders)
            {
                Assert.True(orders.Replay(Known, known.Program.Name) is not null, $"{known.Program}\n{finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}\n{orders} end the same.");
            }
        }
    }
}
