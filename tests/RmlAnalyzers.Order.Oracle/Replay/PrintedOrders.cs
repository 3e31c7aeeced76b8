using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Order.Oracle.Replay;

/// <summary>Two orders of events that a finding prints: by the types of the events.</summary>
internal sealed record PrintedOrders(IReadOnlyList<string> First, IReadOnlyList<string> Second)
{
    private static readonly (string Id, Regex Words)[] Forms =
    [
        Form("RML4001", @"With (?:another )?(?<x>\w+) before (?:another )?(?<y>\w+)"),
        Form("RML4002", @"after one more (?:another )?(?<y>\w+) it is false, and whether (?:another )?(?<x>\w+) meets it"),
        Form("RML4003", @"With (?:another )?(?<x>\w+) before (?:another )?(?<y>\w+)"),
        Form("RML4004", @"With (?:another )?(?<x>\w+) before (?:another )?(?<y>\w+)"),
        Form("RML4005", @"With (?:another )?(?<x>\w+) before (?:another )?(?<y>\w+)"),
        Form("RML4006", @"may still be changed by (?:another )?(?<y>\w+), .* (?:another )?(?<x>\w+) before the change"),
        Form("RML4007", @"with (?:another )?(?<x>\w+) and (?:another )?(?<y>\w+) in one order"),
        Form("RML4101", @"\. (?:another )?(?<x>\w+), then (?:another )?(?<y>\w+), and the other way round"),
        Form("RML4102", @"(?:another )?(?<x>\w+), \k<x> does not end as \k<x> does"),
        Form("RML4103", @"\. (?:another )?(?<x>\w+), then (?:another )?(?<y>\w+), and the other way round"),
        Form("RML4104", @"If (?:another )?(?<y>\w+) is handled after (?:another )?(?<x>\w+) "),
        Form("RML4105", @"When (?:another )?(?<x>\w+) comes before (?:another )?(?<y>\w+),"),
        Form("RML4106", @"With (?:another )?(?<x>\w+) before (?:another )?(?<y>\w+)"),
        Form("RML4107", @"As it is, (?:another )?(?<x>\w+) and (?:another )?(?<y>\w+) end differently"),
        Form("RML4201", @": (?:another )?(?<x>\w+), then (?:another )?(?<y>\w+): nothing"),
        Form("RML4202", @"\. (?:another )?(?<x>\w+), then (?:another )?(?<y>\w+): nothing"),
    ];

    /// <summary>The ids whose findings print two orders.</summary>
    public static IEnumerable<string> Ids => Forms.Select(form => form.Id);

    /// <summary>The orders that a finding prints; null where its rule prints none.</summary>
    public static PrintedOrders? Of(Diagnostic finding)
    {
        if (Array.Find(Forms, form => form.Id == finding.Id) is not { Words: { } words })
        {
            return null;
        }

        var found = words.Match(finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(found.Success, $"No orders in '{finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}'");
        var (x, y) = (found.Groups["x"].Value, found.Groups["y"].Value);
        return finding.Id == "RML4102" ? new PrintedOrders([x, x], [x]) : new PrintedOrders([x, y], [y, x]);
    }

    /// <summary>
    /// Delivers just these two words, with every choice of instances, behind as few other events as possible: what must have arrived before so
    /// that nothing but the order of these decides.
    /// </summary>
    /// <param name="before">How many other events may have come before.</param>
    public (Mismatch Mismatch, int Before)? Replay(Deliveries deliveries, int before = 2)
    {
        var all = Enumerable.Range(0, deliveries.Names.Count).ToArray();
        IEnumerable<int> Of(string type) => all.Where(at => deliveries.Names[at][..1] == type);
        var pairs = First.Count == 2 && First[0] == First[1] && Second.Count == 1
            ? Of(First[0]).Select(x => (First: new[] { x, x }, Second: new[] { x })).ToList()
            : [.. from x in Of(First[0]) from y in Of(First[1]) select (new[] { x, y }, new[] { y, x })];
        foreach (var prefix in Words.UpTo(before, all.Length).Prepend([]))
        {
            foreach (var (first, second) in pairs)
            {
                if (deliveries.Compare([.. prefix, .. first], [.. prefix, .. second]) is { } mismatch)
                {
                    return (mismatch, prefix.Length);
                }
            }
        }

        return null;
    }

    public override string ToString() => $"{string.Join(", ", First)} and {string.Join(", ", Second)}";

    private static (string Id, Regex Words) Form(string id, string words) => (id, new Regex(words, RegexOptions.CultureInvariant));
}
