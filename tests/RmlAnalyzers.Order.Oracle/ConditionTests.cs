using RmlAnalyzers.Order.Oracle.Cases;
using RmlAnalyzers.Order.Oracle.Conditions;

namespace RmlAnalyzers.Order.Oracle;

/// <summary>The known conditions: the truth found by trying all states, and the verdict of the rules.</summary>
public class ConditionTests
{
    private static readonly ConditionBatch Known = new([.. ConditionCases.All.Select(known => known.Condition)]);
    private static readonly Lazy<IReadOnlyList<Growth>> Truth = new(Known.Measure);
    private static readonly Lazy<Task<ILookup<int, string>>> Verdicts = new(Known.JudgeAsync);

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, ConditionCases.All.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Truth_is_as_written(int number) => Assert.Equal((ConditionCases.All[number], ConditionCases.All[number].Truth), (ConditionCases.All[number], Truth.Value[number]));

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Verdict_is_as_written(int number)
    {
        var refused = (await Verdicts.Value)[number].ToList();
        Assert.True(ConditionCases.All[number].IsRefused == refused.Count > 0, $"{ConditionCases.All[number]}: {string.Join(", ", refused)}");
    }
}
