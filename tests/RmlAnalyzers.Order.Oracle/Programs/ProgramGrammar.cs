using System.Text.RegularExpressions;

namespace RmlAnalyzers.Order.Oracle.Programs;

/// <summary>
/// Random handlers for three events: writes that join, and latches that every feeder evaluates last; then, in most, one or two of the mistakes
/// that engineers make. The rules are not told which.
/// </summary>
internal sealed class ProgramGrammar(int seed)
{
    private static readonly string[] Events = ["A", "B", "C"];
    private static readonly string[] Monotone = ["Acc", "Cus", "In.Contains(1)", "In.Count >= 2", "Gone.Any()", "Best >= 7", "Status >= Status.Valid", "Confirmed", "In.Overlaps(Gone)", "Gone.Contains(3)"];
    private static readonly string[] Others = ["!Acc", "In.Count == 1", "!Gone.Contains(3)", "Best < 7", "Status == Status.Valid", "In.All(x => x < 3)", "In.Except(Gone).Any()"];

    private readonly Random _random = new(seed);
    private string _written = "";

    public HandlerSource Next(string name)
    {
        var writes = Events.Select(_ => Writes()).ToArray();
        _written = string.Concat(writes);
        var (valid, done) = (Condition(0), Condition(1));
        string[] checks = [$"if ({valid}) Valid = true;", _random.Next(2) == 0 ? $"if ({done}) Done = true;" : $"if (({done}) && !Sent) {{ Sent = true; Fx.Add(\"done\"); }}"];
        var mistake = _random.Next(8);
        if (mistake == 6)
        {
            checks = [checks[1], checks[0]];
        }

        var helper = _random.Next(2) == 0;
        var recheck = helper ? "Recheck();" : string.Join(' ', checks);
        var at = _random.Next(3);
        var bodies = Events.Select((_, each) => (mistake, each == at) switch
        {
            (1, true) => writes[each],
            (2, true) => recheck + " " + writes[each],
            (3, true) => $"if ({Condition(0)}) return; {writes[each]} {recheck}",
            (4, true) => $"{writes[each]} {Mistake()} {recheck}",
            (5, true) => $"{writes[each]} {Mistake()} {Mistake()} {recheck}",
            (7, true) => $"if ({Condition(0)}) {{ {writes[each]} }} {recheck}",
            _ => $"{writes[each]} {recheck}",
        }).ToArray();
        var own = helper ? $"private void Recheck() {{ {string.Join(' ', checks)} }}" : "";
        return HandlerSource.Over(name, own, [.. Events.Zip(bodies, (type, body) => (type, body))]);
    }

    private string Writes() => string.Join(' ', Enumerable.Range(0, _random.Next(1, 3)).Select(_ => OneOf(
        "Acc = true;",
        "Cus = true;",
        "In.Add(e.Id);",
        "In.Add(e.Amount);",
        "Gone.Add(e.Id);",
        "if (Best is null || e.Amount > Best) Best = e.Amount;",
        "if (Status < Status.Valid) Status = Status.Valid;",
        "Status = Status.Closed;",
        "if (Seen.Add(e.EventId)) Total += e.Amount;",
        "Facts[e.Id] = \"k\" + e.Id;",
        "if (e.Kind == \"VIP\") Confirmed = true;")));

    private string Condition(int chained)
    {
        var leaf = () => OneOf([.. Monotone.Concat(Others).Where(IsFed)]);
        var monotone = () => OneOf([.. Monotone.Where(IsFed)]);
        var pick = _random.Next(5) == 0 ? leaf : monotone;
        var first = chained == 1 && _random.Next(2) == 0 ? "Valid" : pick();
        return _random.Next(3) switch { 0 => first, 1 => $"{first} && {pick()}", _ => $"{first} || {pick()}" };
    }

    // What nobody writes is never there: a condition on it would be refused without anybody being able to show why.
    private bool IsFed(string condition) => new[] { "Acc", "Cus", "In", "Gone", "Best", "Status", "Confirmed", "Region" }
        .Where(name => Regex.IsMatch(condition, $@"(?<![\w.]){name}(?!\w| = |\.Add)"))
        .All(name => Regex.IsMatch(_written, $@"(?<![\w.]){name}( = |\.Add)"));

    private string Mistake()
    {
        var mistake = AnyMistake();
        return IsFed(mistake) ? mistake : Mistake();
    }

    private string AnyMistake() => OneOf(
        "Label = e.Kind;",
        "Votes++;",
        "Log.Add(e.Id);",
        "Snap = In.Count;",
        "Total += e.Amount;",
        "Facts[e.Id] = e.Kind;",
        "Status = Status.Valid;",
        "if (e.Ver > Ver) { Label = e.Kind; Ver = e.Ver; }",
        "if (e.Ver >= Ver) { Label = e.Kind; Ver = e.Ver; }",
        "if (e.Ver > Ver) { Total += e.Amount; Ver = e.Ver; }",
        "if (e.Ver > Ver) { Label = e.Kind; }",
        "if (Acc) In.Add(e.Id);",
        "if (Acc) Fx.Add(\"seen\");",
        "Fx.Add(\"size:\" + In.Count);",
        "Fx.Add(\"id:\" + e.Id);",
        "if (!Sent) { Sent = true; Fx.Add(\"first:\" + e.Id); }",
        "if (In.Add(e.Id)) Total += e.Amount;",
        "if (Best is null) Best = e.Amount;",
        "if (!Sent) { Sent = true; In.Add(e.Id); }",
        "if (In.Add(e.Id)) Fx.Add(\"of:\" + e.Kind);",
        "if (e.Ver > Ver) { Ver = e.Ver; }",
        "if (e.Ver > Ver) { Ver = e.Ver; if (e.Kind == \"VIP\") Confirmed = true; }",
        "if (e.Ver > Ver) { In.Add(e.Id); Ver = e.Ver; }",
        "if (In.Contains(1)) In.Add(e.Amount);",
        "Region ??= e.Kind;",
        "Best = Math.Max(Best ?? 0, e.Amount);");

    private string OneOf(params string[] choices) => choices.Length == 0 ? "Valid" : choices[_random.Next(choices.Length)];
}
