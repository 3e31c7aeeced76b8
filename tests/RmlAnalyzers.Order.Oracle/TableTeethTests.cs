using System.Reflection;
using RmlAnalyzers.Core.Order;
using RmlAnalyzers.Order.Oracle.Cases;
using RmlAnalyzers.Order.Oracle.Conditions;
using Xunit.Abstractions;

namespace RmlAnalyzers.Order.Oracle;

/// <summary>
/// One row of the table off at a time: without it, or with its parts turned round, a condition is judged as it must not be. A row whose loss
/// nobody notices is not checked by anything here.
/// </summary>
public class TableTeethTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, OrderApi> Rows = (Dictionary<string, OrderApi>)typeof(OrderApis).GetField("Rows", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;

    // Each condition as it is and turned round: one of the two is what the row must not let through.
    private static readonly string[] Conditions = [.. RowCases.All.SelectMany(known => new[] { known.Condition, $"!({known.Condition})" })];

    [Fact]
    public void Rows_that_are_off_are_noticed()
    {
        var batch = new ConditionBatch(Conditions);
        var (truth, accepted) = (batch.Measure(), batch.Accept());
        Assert.Empty(Conditions.Where((_, at) => accepted[at] && truth[at] is Growth.A or Growth.N && accepted[at]));
        var unnoticed = new List<string>();
        foreach (var name in RowCases.All.Select(known => known.Row).Distinct())
        {
            Assert.True(Rows.TryGetValue(name, out var row), $"No row '{name}'.");
            foreach (var (how, changed) in Changes(row!))
            {
                try
                {
                    Set(name, changed);
                    if (batch.Accept() is var now && now.SequenceEqual(accepted))
                    {
                        unnoticed.Add($"{name} {how}");
                    }
                }
                finally
                {
                    Set(name, row);
                }
            }
        }

        output.WriteLine($"{RowCases.All.Select(known => known.Row).Distinct().Count()} of {Rows.Count} rows tried. Not noticed:\n" + string.Join('\n', unnoticed));
        Assert.Empty(unnoticed);
    }

    private static IEnumerable<(string How, OrderApi? Changed)> Changes(OrderApi row)
    {
        // What kills is unknown without its row, and refused all the same.
        if (row.Roles.Count > 0 && row.Roles.Values.All(role => role.Role == ApiRole.Kill) && row.Result != ApiResult.FirstOrNone)
        {
            yield return ("kept", row with { Roles = row.Roles.ToDictionary(pair => pair.Key, pair => (ApiRole.Keep, pair.Value.Cause)) });
            yield break;
        }

        // Where a collection's own row is off, that of its interface answers.
        if (!row.Name.StartsWith("System.Collections.Generic.", StringComparison.Ordinal))
        {
            yield return ("off", null);
        }

        if (row.Roles.Count > 0 && row.Roles.Values.All(role => role.Role != ApiRole.Terms) && row.Result is not (ApiResult.FirstOrNone or ApiResult.TryLookup or ApiResult.Lookup))
        {
            yield return ("turned round", row with { Roles = row.Roles.ToDictionary(pair => pair.Key, pair => (pair.Value.Role == ApiRole.Keep ? ApiRole.Flip : ApiRole.Keep, pair.Value.Cause)) });
        }
    }

    private static void Set(string name, OrderApi? row)
    {
        Rows.Remove(name);
        if (row is not null)
        {
            Rows.Add(name, row);
        }
    }
}
