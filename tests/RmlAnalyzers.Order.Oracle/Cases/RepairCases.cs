using RmlAnalyzers.CodeFixes.Order;
using RmlAnalyzers.Order.Oracle.Programs;

namespace RmlAnalyzers.Order.Oracle.Cases;

/// <param name="Fix">The name of the fix.</param>
/// <param name="Program">Handlers that need nothing else.</param>
internal sealed record RepairCase(string Fix, HandlerSource Program);

/// <summary>Handlers of which one fix settles all that is wrong.</summary>
internal static class RepairCases
{
    private const string Recheck = "private void Recheck() { if (Acc && Cus) Valid = true; }";
    private const string Check = "if (Acc && Cus) Valid = true;";

    public static IReadOnlyList<RepairCase> All { get; } =
    [
        Case<EvaluateAgainFix>("Acc = true; Recheck();", "Cus = true;", Recheck),
        Case<EvaluateAgainFix>("Acc = true; Recheck();", "if (e.Kind == \"VIP\") { Cus = true; } In.Add(e.Id);", Recheck),
        Case<EvaluateAgainFix>("Acc = true; " + Check, "Cus = true; In.Add(e.Id);"),
        Case<EvaluateAfterwardsFix>(Check + " Acc = true;", "Cus = true; " + Check),
        Case<EvaluateAfterwardsFix>("Recheck(); Acc = true; In.Add(e.Id);", "Recheck(); Gone.Add(e.Id); Cus = true;", Recheck),
        Case<AskForPresenceFix>("Region ??= e.Kind; if (Region != \"ABC\") Valid = true;", "if (Region != \"ABC\") Valid = true;"),
        Case<RecomputeAbsenceFix>("Acc = true; Look();", "Gone.Add(e.Id); Look();", "private void Look() { if (Acc && !Gone.Contains(3)) Valid = true; }"),
        Case<RecomputeAbsenceFix>("Acc = true; In.Add(e.Id); Look();", "Gone.Add(e.Amount); Look();", "private void Look() { if (Acc && Gone.Count == 0) { Valid = true; } }"),
        Case<AskForAtLeastFix>("In.Add(e.Id); In.Add(e.Amount); Look();", "In.Add(e.Id); Look();", "private void Look() { if (In.Count == 2) Valid = true; }"),
        Case<AskForAtLeastFix>("if (Status < Status.Valid) Status = Status.Valid; Look();", "Status = Status.Closed; Look();", "private void Look() { if (Status == Status.Valid) Valid = true; }"),
        Case<CountOnceFix>("Votes++;", "Acc = true;"),
        Case<CountOnceFix>("Total += e.Amount;", "Total += e.Amount * 2;"),
        Case<KeepASetFix>("Log.Add(e.Id);", "Log.Add(e.Id);"),
        Case<KeepASetFix>("if (!Log.Contains(e.Id)) Log.Add(e.Id);", "Acc = true;"),
        Case<KeepGreaterFix>("Best = e.Amount;", "Best = e.Amount;"),
        Case<KeepGreaterFix>("Low = e.Amount;", "if (e.Kind == \"VIP\") Low = e.Amount;", "[KeepsMin] public int Low { get; private set; } = 50;"),
        Case<TakeEventTimeFix>("if (DateTimeOffset.UtcNow >= new DateTimeOffset(2020, 1, 5, 0, 0, 0, TimeSpan.Zero)) Valid = true;", "Acc = true;"),
        Case<AdvanceStatusFix>("Status = Status.Valid;", "Status = Status.Closed;"),
        Case<AdvanceStatusFix>("Status = Status.Valid; if (Status >= Status.Valid) Valid = true;", "if (e.Kind == \"VIP\") Status = Status.Closed; if (Status >= Status.Valid) Valid = true;"),
        Case<KeepRemovedFix>("Members.Add(e.Id);", "Members.Remove(e.Id);", "public HashSet<int> Members { get; } = [];"),
        Case<KeepRemovedFix>("Members.Add(e.Id); Members.Add(e.Amount); Acc = true;", "if (e.Kind == \"VIP\") { this.Members.Remove(e.Id); } else Members.Remove(e.Amount);", "public ISet<int> Members { get; } = new SortedSet<int>(); public int Size => Members.Count; public bool Has(int id) => Members.Contains(id);"),
        Case<RecomputeUpperBoundFix>("Acc = true; In.Add(e.Id); Look();", "Gone.Add(e.Amount); Look();", "private void Look() { if (Acc && Gone.Count < 2) { Valid = true; } }"),
        Case<RecomputeAllFix>("In.Add(e.Id); Look();", "In.Add(e.Amount); Look();", "private void Look() { if (In.All(id => id < 3)) Valid = true; }"),
        Case<RecomputeDifferenceFix>("In.Add(e.Id); Look();", "Gone.Add(e.Id); Look();", "private void Look() { if (In.Except(Gone).Any()) Valid = true; }"),
        Case<JoinFlagFix>("Paid = e.Amount > 5;", "Paid = e.Kind == \"Gold\";", "public bool Paid { get; private set; }"),
        Case<AskWhetherAnyFix>("Kinds.Add(e.Kind); Look();", "Kinds.Add(e.Kind); Look();", "[GrowOnly] public HashSet<string?> Kinds { get; } = []; private void Look() { if (Kinds.FirstOrDefault(kind => kind == \"VIP\") != null) Valid = true; }"),
        Case<EvaluateAgainFix>("Acc = true;\nif (Acc && Cus)\n{\nValid = true;\n}\n", "Cus = true; In.Add(e.Id);"),
        Case<DeclareStatusOrderFix>("if (At < Phase.Handed) At = Phase.Handed; if (At >= Phase.Handed) Valid = true;", "if (At < Phase.Over) At = Phase.Over; if (At >= Phase.Handed) Valid = true;", "public enum Phase { Draft, Handed, Over } public Phase At { get; private set; }"),
        Case<MakeInitOnlyFix>("Who ??= new Client { Kind = \"VIP\" }; if (Who is { Kind: not \"ABC\" }) Valid = true;", "if (Who is { Kind: not \"ABC\" }) Valid = true;", "public sealed class Client { public string Kind { get; set; } = \"\"; } [WriteOnce] public Client? Who { get; private set; }"),
    ];

    private static RepairCase Case<TFix>(string onA, string onB, string own = "") => new(typeof(TFix).Name, HandlerSource.Over("R00", own, ("A", onA), ("B", onB)));
}
