using RmlAnalyzers.Core.Algebra;
using RmlAnalyzers.Core.Order;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Order.Typing;
using RmlAnalyzers.Order.Oracle.Cases;
using Xunit.Abstractions;

namespace RmlAnalyzers.Order.Oracle;

/// <summary>Each rule of typing turned round, one at a time: each of its conditions must be judged otherwise, or nobody would notice a wrong rule.</summary>
public class TypingTeethTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_rule_is_noticed()
    {
        string[] conditions = [.. TypingRule.All.SelectMany(rule => rule.Conditions).Distinct()];
        var code = RowCode.Of(conditions);
        int[] numbers = [.. Enumerable.Range(0, conditions.Length)];
        var before = code.Verdicts(numbers);
        var unnoticed = new List<string>();
        foreach (var rule in TypingRule.All)
        {
            var after = code.Verdicts(numbers, (decider, term, type) => decider == rule.Decider && rule.Speaks(term) ? TurnedRound(term, type) : type);
            unnoticed.AddRange(rule.Conditions.Select(condition => Array.IndexOf(conditions, condition)).Where(at => before[at] == after[at]).Select(at => $"{rule.Name}: {conditions[at]} is {before[at]}"));
        }

        output.WriteLine($"{TypingRule.All.Count} rules, {conditions.Length} conditions. Not noticed:\n" + string.Join('\n', unnoticed));
        Assert.Empty(unnoticed);
    }

    /// <summary>What rises falls, what falls rises, and what is refused is believed.</summary>
    private static OrderType TurnedRound(Term term, OrderType type) => type.Map(one => one.Polarity switch
    {
        Polarity.Monotone => new Dependence(one.Atom, Polarity.Antitone, new Cause(CauseKind.NoOrder, term.Site, "")),
        Polarity.Antitone or Polarity.Neither => new Dependence(one.Atom, Polarity.Monotone, null),
        _ => one,
    });
}
