using System.Reflection;
using RmlAnalyzers.Core.Order;
using RmlAnalyzers.Order.Oracle.Cases;
using Xunit.Abstractions;

namespace RmlAnalyzers.Order.Oracle;

/// <summary>
/// Every row of the table decides something here: with the row off, and with each of its parts turned round, at least one piece of code is
/// judged otherwise. What nobody notices is not checked by anything, or does nothing.
/// </summary>
public class EveryRowTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, OrderApi> Rows = (Dictionary<string, OrderApi>)typeof(OrderApis).GetField("Rows", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;

    private static readonly Dictionary<string, int> Numbers = RowCode.All.SelectMany(row => row).Where(each => !IsStatement(each)).Distinct().Select((each, at) => (each, at)).ToDictionary();
    private static readonly RowCode Conditions = RowCode.Of([.. Numbers.Keys]);

    [Fact]
    public void Every_row_is_noticed()
    {
        var (unnoticed, changes) = (new List<string>(), 0);
        Assert.Empty(Rows.Keys.Except(RowCode.All.Select(row => row.Key)));
        foreach (var named in RowCode.All)
        {
            Assert.True(Rows.TryGetValue(named.Key, out var row), $"No row '{named.Key}'.");
            List<(RowCode Code, int[] Numbers)> code =
            [
                .. named.Where(IsStatement).Select(each => (RowCode.Of(each[3..]), new[] { 0 })),
                (Conditions, [.. named.Where(each => !IsStatement(each)).Select(each => Numbers[each])]),
            ];
            var before = Verdicts(code);
            foreach (var (how, others) in Changes(row!))
            {
                changes++;
                if (!others.Any(changed => With(named.Key, changed, () => Verdicts(code)) != before))
                {
                    unnoticed.Add($"{named.Key} {how}: {before}");
                }
            }

            Assert.Equal(before, Verdicts(code));
        }

        output.WriteLine($"{Rows.Count} rows, {changes} changes, {unnoticed.Count} not noticed:\n" + string.Join('\n', unnoticed));
        Assert.Empty(unnoticed);
    }

    private static bool IsStatement(string code) => code.StartsWith("do ", StringComparison.Ordinal);

    private static string Verdicts(List<(RowCode Code, int[] Numbers)> code) => string.Join(", ", code.SelectMany(each => each.Code.Verdicts(each.Numbers)));

    private static string With(string name, OrderApi? changed, Func<string> judge)
    {
        var row = Rows[name];
        try
        {
            Set(name, changed);
            return judge();
        }
        finally
        {
            Set(name, row);
        }
    }

    private static IEnumerable<(string How, OrderApi?[] Others)> Changes(OrderApi row)
    {
        // Where the row is gone, one of an interface may answer; where it says nothing, nobody answers.
        yield return ("off", [null, row with { Result = ApiResult.None, Roles = new Dictionary<string, (ApiRole, CauseKind)>(), Writes = ApiWrite.None }]);
        // Of a keyed fact and of the value itself only the row counts.
        if (row.Result is not (ApiResult.Lookup or ApiResult.TryLookup or ApiResult.Same))
        {
            foreach (var role in row.Roles.Keys)
            {
                var turned = row.Roles[role].Role == ApiRole.Keep ? ApiRole.Flip : ApiRole.Keep;
                yield return ($"with {role}={turned}", [row with { Roles = row.Roles.ToDictionary(pair => pair.Key, pair => pair.Key == role ? (turned, pair.Value.Cause) : pair.Value) }]);
            }
        }

        if (row.Writes != ApiWrite.None)
        {
            yield return ("without what it writes", [row with { Writes = ApiWrite.None }]);
            yield return ("with another write", [row with { Writes = row.Writes is ApiWrite.Shrink ? ApiWrite.Grow : ApiWrite.Shrink }]);
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
