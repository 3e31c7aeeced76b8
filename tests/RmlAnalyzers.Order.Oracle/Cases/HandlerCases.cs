using RmlAnalyzers.Order.Oracle.Programs;

namespace RmlAnalyzers.Order.Oracle.Cases;

/// <param name="Program">The handlers, named as the case.</param>
/// <param name="Refused">The id that must speak; null where the rules must be silent.</param>
internal sealed record HandlerCase(HandlerSource Program, string? Refused)
{
    /// <summary>Ids that may speak as well, or instead.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}

/// <summary>Handlers for two events, each with the verdict that running every order of deliveries gives.</summary>
internal static class HandlerCases
{
    private const string Recheck = "if (Acc && Cus) Valid = true; ";
    private const string Register = "if (e.Ver > Ver) { Label = e.Kind; Ver = e.Ver; }";
    private const string View = "[Recomputed] public bool IsValid { get; private set; }";
    private const string Latched = "[Latch] public bool IsValid { get; private set; }";
    private const string Tell = "if (Acc && Cus && !Sent) { Sent = true; Fx.Add(\"valid\"); }";

    public static IReadOnlyList<HandlerCase> All { get; } =
    [
        Case("H01", null, "Acc = true; " + Recheck, "Cus = true; " + Recheck),
        Case("H02", "RML4201", "Acc = true; " + Recheck, "Cus = true;"),
        Case("H03", "RML4202", Recheck + "Acc = true;", "Cus = true; " + Recheck),
        Case("H04", "RML4105", "Acc = true;", "if (!Acc) return; In.Add(e.Id);"),
        Case("H05", null, "Acc = true; if (!Cus) return; Valid = true;", "Cus = true; if (!Acc) return; Valid = true;"),
        Case("H06", "RML4102", "Votes++;", ""),
        Case("H07", null, "if (Seen.Add(e.EventId)) Total += e.Amount;", ""),
        Case("H08", "RML4101", "Label = e.Kind;", "Label = e.Kind;"),
        Case("H09", null, Register, Register),
        Case("H10", "RML4103", "Log.Add(e.Id);", "Log.Add(e.Id);"),
        Case("H11", null, "In.Add(e.Id);", "In.Add(e.Id);"),
        Case("H12", "RML4104", "In.Add(e.Id);", "In.Remove(e.Id);", "public HashSet<int> In { get; } = [];"),
        Case("H13", null, "In.Add(e.Id);", "Gone.Add(e.Id);"),
        Case("H14", "RML4104", "Status = Status.Valid;", "Status = Status.Closed;"),
        Case("H15", null, "if (Status < Status.Valid) Status = Status.Valid;", "if (Status < Status.Closed) Status = Status.Closed;"),
        Case("H16", null, "Acc = true; IsValid = Acc && !Gone.Contains(3);", "Gone.Add(e.Id); IsValid = Acc && !Gone.Contains(3);", View),
        Case("H17", "RML4001", "Acc = true; if (Acc && !Gone.Contains(3)) IsValid = true;", "Gone.Add(e.Id); if (Acc && !Gone.Contains(3)) IsValid = true;", Latched),
        Case("H18", "RML4001", "Acc = true; if (!Gone.Contains(3)) Fx.Add(\"opened\");", "Gone.Add(e.Id);"),
        Case("H19", null, "Acc = true; " + Tell, "Cus = true; " + Tell),
        Case("H20", "RML4106", "In.Add(e.Id); if (In.Count >= 2) Fx.Add(\"members:\" + string.Join(\"+\", In.Order()));", "In.Add(e.Id + 10); if (In.Count >= 2) Fx.Add(\"members:\" + string.Join(\"+\", In.Order()));"),
        Case("H21", "RML4106", "In.Add(e.Id);", "Snap = In.Count;"),
        Case("H22", "RML4101", "Region ??= e.Kind;", "Region ??= e.Kind;"),
        Case("H23", null, "Facts[e.Id] = \"k\" + e.Id;", "Facts[e.Id] = \"k\" + e.Id;"),
        Case("H24", "RML4101", "Facts[e.Id] = e.Kind;", "Facts[e.Id] = e.Kind;"),
        Case("H25", "RML4008", "Facts[e.Id] = (++N).ToString();", ""),
        Case("H26", "RML4006", "Acc = true; if (Acc && Type != \"ABC\") Valid = true;", "if (e.Ver > Ver) { Type = e.Kind; Ver = e.Ver; } if (Acc && Type != \"ABC\") Valid = true;"),
        Case("H27", "RML4201", "if (Status < Status.Valid) Status = Status.Valid;", "if (Status >= Status.Valid) Status = Status.Closed;"),
        Case("H28", "RML4201", "In.Add(e.Id);", "if (In.Contains(1)) In.Add(99);"),
        Case("H29", null, "if (Status < Status.Valid) Status = Status.Valid; if (Status >= Status.Valid) Status = Status.Closed;", "if (Status >= Status.Valid) Status = Status.Closed;"),
    ];

    private static HandlerCase Case(string id, string? refused, string onA, string onB, string own = "") =>
        new(HandlerSource.Over(id, own, ("A", onA), ("B", onB)), refused);
}
