using RmlAnalyzers.Order.Oracle.Programs;

namespace RmlAnalyzers.Order.Oracle.Cases;

/// <summary>Handlers as people write them who have read nothing of all this: records, queries, patterns, local functions, waiting.</summary>
internal static partial class StrangerCases
{
    public static IReadOnlyList<HandlerCase> All { get; } = [.. Varied, .. Buckets, .. Innocent, .. Guilty, .. Subtle, .. Service];

    private static IReadOnlyList<HandlerCase> Varied =>
    [
        Case("S01", null, """
            public sealed record Parcel(string Carrier);
            public Dictionary<int, Parcel> Parcels { get; } = [];
            public bool Complete { get; private set; }
            public void Handle(A e) { Parcels.TryAdd(e.Id, new Parcel("carrier " + e.Id)); Check(); }
            public void Handle(B e) { Parcels.TryAdd(e.Id, new Parcel("carrier " + e.Id)); Check(); }
            private void Check() { if (Parcels.Keys.Where(id => id < 3).Count() >= 2) Complete = true; }
            """),
        Case("S02", "RML4101", """
            public sealed record Parcel(string Carrier);
            public Dictionary<int, Parcel> Parcels { get; } = [];
            public void Handle(A e) => Parcels[e.Id] = new Parcel(e.Kind);
            public void Handle(B e) => Parcels[e.Id] = new Parcel(e.Kind);
            """),
        Case("S03", null, """
            public sealed record Progress(bool Opened, bool Paid);
            public bool Opened { get; private set; }
            public bool Paid { get; private set; }
            public bool Shipped { get; private set; }
            public void Handle(A e) { Opened = true; Ship(new Progress(Opened, Paid)); }
            public void Handle(B e) { Paid = true; Ship(new Progress(Opened, Paid)); }
            private void Ship(Progress now) { if (Opened && Paid) Shipped = true; }
            """),
        Case("S04", "RML4106", """
            public sealed record Profile(string Name, int Rank);
            public Profile Current { get; private set; } = new("", 0);
            public void Handle(A e) => Current = Current with { Name = e.Kind };
            public void Handle(B e) => Current = Current with { Name = e.Kind };
            """),
        Case("S05", null, """
            public SortedSet<int> Seats { get; } = [];
            public bool Full { get; private set; }
            public void Handle(A e) { Seats.Add(e.Id); Close(); void Close() { if (Seats.Count >= 3) Full = true; } }
            public void Handle(B e) { Seats.Add(e.Id); if (Seats.Count >= 3) Full = true; }
            """),
        Case("S06", "RML4201", """
            public SortedSet<int> Seats { get; } = [];
            public bool Full { get; private set; }
            public void Handle(A e) { Seats.Add(e.Id); if (Seats.Count >= 3) Full = true; }
            public void Handle(B e) { Seats.Add(e.Id); }
            """),
        Case("S07", "RML4106", """
            public HashSet<string> Kinds { get; } = [];
            public int Seen { get; private set; }
            public void Handle(A e) { Kinds.Add(e.Kind); Seen = Kinds.Count; }
            public void Handle(B e) { Kinds.Add(e.Kind); }
            """),
        Case("S08", null, """
            public DateTimeOffset? FirstSeen { get; private set; }
            public void Handle(A e) { if (FirstSeen is not { } first || e.At < first) FirstSeen = e.At; }
            public void Handle(B e) { if (FirstSeen is not { } first || e.At < first) FirstSeen = e.At; }
            """),
        Case("S09", "RML4101", """
            public DateTimeOffset? FirstSeen { get; private set; }
            public void Handle(A e) => FirstSeen ??= e.At;
            public void Handle(B e) => FirstSeen ??= e.At;
            """),
        Case("S10", "RML4102", """
            public int Balance { get; private set; }
            public void Handle(A e) => Balance += e switch { { Kind: "VIP" } => e.Amount * 2, _ => e.Amount };
            public void Handle(B e) => Balance -= e.Amount;
            """),
        Case("S11", null, """
            public int Balance { get; private set; }
            public HashSet<Guid> Booked { get; } = [];
            public void Handle(A e) { if (!Booked.Add(e.EventId)) return; Balance += e switch { { Kind: "VIP" } => e.Amount * 2, _ => e.Amount }; }
            public void Handle(B e) { if (!Booked.Add(e.EventId)) return; Balance -= e.Amount; }
            """),
        Case("S12", "RML4001", """
            public HashSet<int> Blocked { get; } = [];
            public async System.Threading.Tasks.Task Handle(A e) { await System.Threading.Tasks.Task.CompletedTask; if (!Blocked.Any(id => id == e.Id)) Fx.Add("ship " + e.Id); }
            public void Handle(B e) => Blocked.Add(e.Id);
            """),
        Case("S13", null, """
            public HashSet<int> Checked { get; } = [];
            public HashSet<int> Ordered { get; } = [];
            public async System.Threading.Tasks.Task Handle(A e) { Ordered.Add(e.Id); await TellAsync(e.Id); }
            public async System.Threading.Tasks.Task Handle(B e) { Checked.Add(e.Id); await TellAsync(e.Id); }
            private async System.Threading.Tasks.Task TellAsync(int id) { await System.Threading.Tasks.Task.CompletedTask; if (Ordered.Contains(id) && Checked.Contains(id)) Fx.Add("ship " + id); }
            """),
        Case("S14", "RML4101", """
            public enum Step { Open, Paid, Sent }
            public Step At { get; private set; }
            public void Handle(A e) => At = Step.Paid;
            public void Handle(B e) => At = Step.Sent;
            """),
        Case("S15", null, """
            [StatusOrder("Open<Paid<Sent")] public enum Step { Open, Paid, Sent }
            public Step At { get; private set; }
            public bool Billed { get; private set; }
            public void Handle(A e) { At = At switch { Step.Open => Step.Paid, var later => later }; Bill(); }
            public void Handle(B e) { if (At is Step.Open or Step.Paid) At = Step.Sent; Bill(); }
            private void Bill() { if (At is not Step.Open) Billed = true; }
            """),
        Case("S16", "RML4103", """
            public string Trail { get; private set; } = "";
            public void Handle(A e) => Trail += e.Kind + ";";
            public void Handle(B e) => Trail = $"{Trail}{e.Kind};";
            """, "RML4106"),
        Case("S17", "RML4007", """
            public List<int> Bids { get; } = [];
            public bool Won { get; private set; }
            public void Handle(A e) { if (!Bids.Contains(e.Amount)) Bids.Add(e.Amount); if (Bids.First() >= 7) Won = true; }
            public void Handle(B e) { if (Bids.FirstOrDefault() >= 7) Won = true; }
            """, "RML4103"),
        Case("S18", "RML4105", """
            public bool Opened { get; private set; }
            public Dictionary<int, string> Notes { get; } = [];
            public void Handle(A e) => Opened = true;
            public void Handle(B e) { if (this is not { Opened: true }) return; Notes[e.Id] = "note " + e.Id; }
            """, "RML4201"),
        Case("S19", null, """
            public Dictionary<int, HashSet<int>> Groups { get; } = [];
            public void Handle(A e) { if (!Groups.TryGetValue(e.Id, out var group)) Groups[e.Id] = group = []; group.Add(e.Amount); }
            public void Handle(B e) { if (!Groups.ContainsKey(e.Id)) Groups[e.Id] = []; Groups[e.Id].Add(e.Amount); }
            """),
        Case("S20", "RML4102", """
            public Dictionary<string, int> Counts { get; } = [];
            public void Handle(A e) => Counts[e.Kind] = Counts.GetValueOrDefault(e.Kind) + 1;
            public void Handle(B e) { if (!Counts.TryAdd(e.Kind, 1)) Counts[e.Kind]++; }
            """, "RML4006", "RML4101"),
        Case("S21", "RML4304", """
            [GrowOnly] public Dictionary<int, HashSet<int>> Groups { get; } = [];
            public bool Small { get; private set; }
            public void Handle(A e) { Groups.TryAdd(e.Id, []); Groups[e.Id].Add(e.Amount); Groups[e.Id].Add(e.Amount + 50); if (Groups.TryGetValue(1, out var group) && group.Count < 2) Small = true; }
            public void Handle(B e) { Groups.TryAdd(e.Id, []); Groups[e.Id].Add(e.Amount); if (Groups.TryGetValue(1, out var group) && group.Count < 2) Small = true; }
            """),
        Case("S22", "RML4106", """
            public sealed record Best(string Kind, int Amount);
            public Best? Winner { get; private set; }
            public void Handle(A e) { if (Winner is not { } old || e.Amount > old.Amount) Winner = new Best(e.Kind, e.Amount); }
            public void Handle(B e) => Fx.Add("winner " + Winner?.Kind);
            """, "RML4101", "RML4304", "RML4001", "RML4006"),
        Case("S24", "RML4101", """
            public System.Collections.Concurrent.ConcurrentDictionary<int, string> Names { get; } = new();
            public void Handle(A e) => Names.GetOrAdd(e.Id, e.Kind);
            public void Handle(B e) { var name = Names.GetOrAdd(e.Id, e.Kind); }
            """),
        Case("S25", "RML4304", """
            public System.Collections.Concurrent.ConcurrentDictionary<string, int> Counts { get; } = new();
            public void Handle(A e) => Counts.AddOrUpdate(e.Kind, 1, (_, old) => old + 1);
            public void Handle(B e) => Counts.AddOrUpdate(e.Kind, 1, (_, old) => old + 1);
            """),
        Case("S26", null, """
            private static readonly System.Diagnostics.Metrics.Counter<int> First = new System.Diagnostics.Metrics.Meter("orders").CreateCounter<int>("first");
            public System.Collections.Concurrent.ConcurrentDictionary<int, string> Names { get; } = new();
            public void Handle(A e) { if (Names.IsEmpty) First.Add(1); Names.GetOrAdd(e.Id, id => "order " + id); }
            public void Handle(B e) => Names.GetOrAdd(e.Id, id => "order " + id);
            """),
        Case("S23", null, """
            public System.Collections.Immutable.ImmutableHashSet<int> Done { get; private set; } = [];
            public bool All { get; private set; }
            public void Handle(A e) { Done = Done.Add(e.Id); All |= new[] { 1, 2 }.All(Done.Contains); }
            public void Handle(B e) => (Done, All) = (Done.Add(e.Id), All || new[] { 1, 2 }.All(Done.Add(e.Id).Contains));
            """, "RML4201"),
    ];

    /// <summary>The ids that may speak, the one that should first; or one that only says that it cannot be seen.</summary>
    private static HandlerCase Case(string name, string? refused, string members, params string[] also)
    {
        var events = new[] { "A", "B", "C" }.Where(type => members.Contains($"Handle({type} e)", StringComparison.Ordinal)).Select(type => (type, "")).ToArray();
        return new HandlerCase(HandlerSource.Over(name, "", events) with { Text = $"[OrderInsensitive]\npublic sealed class {name}(IEffects Fx)\n{{\n    public IEffects Told() => Fx;\n{members}\n}}\n" }, refused) { Also = also };
    }
}
