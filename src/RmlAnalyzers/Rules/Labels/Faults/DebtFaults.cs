using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Rules.Labels.Faults;

/// <summary>What can be wrong with <c>[RmlDebt]</c>: a date that is none, a rule that does not exist.</summary>
internal static class DebtFaults
{
    private static readonly char[] Separators = [',', ';', ' '];

    /// <summary>First and last id of each run of ids in the contract.</summary>
    private static readonly (int First, int Last)[] Ids =
    [
        (1, 11), (1001, 1006), (2001, 2022), (3001, 3014), (4000, 4009), (4101, 4109), (4201, 4203), (4301, 4304), (5001, 5016), (6001, 6005),
    ];

    public static IEnumerable<Fault> Of(WrittenAttribute written)
    {
        if (!written.Data.Is(Names.RmlDebt) || written.Data.AttributeConstructor is null)
        {
            yield break;
        }

        if (written.Value("Until") is { IsNull: false, Value: string until } && RmlOptions.Date(until) is null)
        {
            yield return new Fault(written.PlaceOf("Until"), $"Until = \"{until}\" is no date, so this debt never becomes overdue", "Write the day as yyyy-MM-dd");
        }

        if (written.Value("Rules") is not { IsNull: false, Value: string rules })
        {
            yield break;
        }

        var named = rules.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var unknown = named.Where(id => !IsKnown(id)).ToList();
        if (unknown.Count > 0)
        {
            yield return new Fault(written.PlaceOf("Rules"), $"There is no rule {string.Join(", ", unknown.Select(id => $"'{id}'"))}, so this debt accepts less than it says", "Name ids such as RML3001, separated by commas");
        }
        else if (named.Length == 0)
        {
            yield return new Fault(written.PlaceOf("Rules"), "Rules names no rule, so this debt accepts nothing", "Name ids such as RML3001, separated by commas");
        }
    }

    public static bool IsKnown(string id) =>
        id.Length == 7
        && id.StartsWith("RML", StringComparison.Ordinal)
        && int.TryParse(id.Substring(3), out var number)
        && Ids.Any(run => run.First <= number && number <= run.Last);
}
