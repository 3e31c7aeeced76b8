namespace RmlAnalyzers.Order.Oracle.Cases;

/// <content>What working engineers write and what ends the same, however it is delivered.</content>
internal static partial class StrangerCases
{
    private static IReadOnlyList<HandlerCase> Innocent =>
    [
        Case("T01", null, """
            public HashSet<Guid> Done { get; } = [];
            public int Total { get; private set; }
            public void Handle(A e) { if (Done.Contains(e.EventId)) return; Done.Add(e.EventId); Total += e.Amount; }
            public void Handle(B e) { if (Done.Contains(e.EventId)) { return; } Total -= e.Amount; Done.Add(e.EventId); }
            """),
        Case("T02", null, """
            public int Latest { get; private set; }
            public void Handle(A e) => Latest = Latest > e.Ver ? Latest : e.Ver;
            public void Handle(B e) { if (Latest < e.Ver) Latest = e.Ver; }
            """),
        Case("T03", null, """
            public sealed record Snapshot(string Kind, int Ver);
            public Snapshot? Current { get; private set; }
            public void Handle(A e) { if (Current is null || e.Ver > Current.Ver) Current = new Snapshot(e.Kind, e.Ver); }
            public void Handle(B e) { if (Current is { } known && e.Ver <= known.Ver) return; Current = new(e.Kind, e.Ver); }
            """),
        Case("T04", null, """
            public sealed record Snapshot(string Kind, int Ver);
            public Snapshot Current { get; private set; } = new("", 0);
            public void Handle(A e) { if (e.Ver > Current.Ver) Current = new Snapshot(e.Kind, e.Ver); }
            public void Handle(B e) { if (e.Ver <= Current.Ver) return; Current = new(e.Kind, e.Ver); }
            """),
        Case("T05", null, """
            public sealed record Line(string Kind, int Ver);
            public Dictionary<int, Line> Lines { get; } = [];
            public void Handle(A e) { if (!Lines.TryGetValue(e.Id, out var old) || e.Ver > old.Ver) Lines[e.Id] = new Line(e.Kind, e.Ver); }
            public void Handle(B e) { if (Lines.TryGetValue(e.Id, out var old) && old.Ver >= e.Ver) return; Lines[e.Id] = new Line(e.Kind, e.Ver); }
            """),
        Case("T06", null, """
            public Dictionary<Guid, int> Amounts { get; } = [];
            public int Total => Amounts.Values.Sum();
            public void Handle(A e) => Amounts[e.EventId] = e.Amount;
            public void Handle(B e) => Amounts.TryAdd(e.EventId, -e.Amount);
            """),
        Case("T07", null, """
            public HashSet<int> Added { get; } = [];
            public HashSet<int> Removed { get; } = [];
            public IEnumerable<int> Present => Added.Except(Removed).Order();
            public void Handle(A e) => Added.Add(e.Id);
            public void Handle(B e) => Removed.Add(e.Id);
            """),
        Case("T08", null, """
            [Flags] public enum Steps { None = 0, Opened = 1, Paid = 2 }
            public Steps Reached { get; private set; }
            public bool Ready { get; private set; }
            public void Handle(A e) { Reached |= Steps.Opened; Look(); }
            public void Handle(B e) { if (e.Amount > 5) Reached |= Steps.Paid; Look(); }
            private void Look() { if (Reached.HasFlag(Steps.Opened | Steps.Paid)) Ready = true; }
            """),
        Case("T09", null, """
            public bool Paid { get; private set; }
            public void Handle(A e) => Paid = Paid || e.Amount > 5;
            public void Handle(B e) => Paid |= e.Kind == "VIP";
            """),
        Case("T10", null, """
            public HashSet<(int Id, string Kind)> Pairs { get; } = [];
            public void Handle(A e) => Pairs.Add((e.Id, e.Kind));
            public void Handle(B e) { var (_, id, kind, _, _, _) = e; Pairs.Add((id, kind)); }
            """),
        Case("T11", null, """
            public Dictionary<string, int> Best { get; } = [];
            public void Handle(A e) => Best[e.Kind] = Math.Max(Best.GetValueOrDefault(e.Kind), e.Amount);
            public void Handle(B e) => Best[e.Kind] = Best.TryGetValue(e.Kind, out var best) ? Math.Max(best, e.Amount) : e.Amount;
            """),
        Case("T12", null, """
            public Dictionary<string, int> Best { get; } = [];
            public void Handle(A e) { if (!Best.TryGetValue(e.Kind, out var best) || e.Amount > best) Best[e.Kind] = e.Amount; }
            public void Handle(B e) { if (!Best.ContainsKey(e.Kind) || Best[e.Kind] < e.Amount) Best[e.Kind] = e.Amount; }
            """),
        Case("T13", null, """
            public HashSet<Guid> Seen { get; } = [];
            public Dictionary<string, int> Totals { get; } = [];
            public void Handle(A e) { if (!Seen.Add(e.EventId)) return; Totals[e.Kind] = Totals.GetValueOrDefault(e.Kind) + e.Amount; }
            public void Handle(B e) { if (!Seen.Add(e.EventId)) return; Totals.TryGetValue(e.Kind, out var before); Totals[e.Kind] = e.Amount + before; }
            """),
        Case("T14", null, """
            public HashSet<Guid> Seen { get; } = [];
            public int Total { get; private set; }
            public void Handle(A e) { if (Seen.Add(e.EventId)) Total = e.Amount + Total; }
            public void Handle(B e) { if (Seen.Add(e.EventId)) Total = Total - e.Amount; }
            """),
        Case("T15", null, """
            public bool[] Touched { get; } = new bool[10];
            public void Handle(A e) => Touched[e.Id] = true;
            public void Handle(B e) => Touched[e.Id] = true;
            """),
        Case("T16", null, """
            public Dictionary<int, string> Names { get; } = [];
            public void Handle(A e) { try { Names.Add(e.Id, "order " + e.Id); } catch (ArgumentException) { } }
            public void Handle(B e) { if (!Names.ContainsKey(e.Id)) Names.Add(e.Id, "order " + e.Id); }
            """),
        Case("T17", null, """
            public HashSet<int> Seen { get; } = [];
            public int Count { get; private set; }
            public void Handle(A e) { if (Seen.Add(e.Id)) Count++; }
            public void Handle(B e) { if (Seen.Add(e.Id)) Count++; }
            """),
        Case("T18", null, """
            public DateTimeOffset From { get; private set; } = DateTimeOffset.MaxValue;
            public DateTimeOffset To { get; private set; } = DateTimeOffset.MinValue;
            public void Handle(A e) { if (e.At < From) From = e.At; if (e.At > To) To = e.At; }
            public void Handle(B e) { From = e.At < From ? e.At : From; To = To < e.At ? e.At : To; }
            """),
        Case("T19", null, """
            public bool Opened { get; private set; }
            public bool Paid { get; private set; }
            private bool _told;
            public void Handle(A e) { Opened = true; Tell(); }
            public void Handle(B e) { Paid = true; Tell(); }
            private void Tell() { if (_told || !Opened || !Paid) return; _told = true; Fx.Add("complete"); }
            """),
        Case("T20", null, """
            public HashSet<string> Kinds { get; } = [];
            public bool Covered { get; private set; }
            private static readonly string[] Needed = ["VIP", "Gold"];
            public void Handle(A e) { Kinds.Add(e.Kind); Covered = Covered || Needed.All(Kinds.Contains); }
            public void Handle(B e) { Kinds.Add(e.Kind); if (!Needed.Except(Kinds).Any()) Covered = true; }
            """, "RML4201"),
        Case("T21", null, """
            public HashSet<string> Known { get; } = [];
            public void Handle(A e) { if (Known.Add("ship " + e.Id)) Fx.Add("ship " + e.Id); }
            public void Handle(B e) { var key = "ship " + e.Id; if (Known.Add(key)) Fx.Add(key); }
            """),
        Case("T22", null, """
            public SortedDictionary<int, string> Notes { get; } = [];
            public void Handle(A e) { foreach (var at in new[] { e.Id, e.Amount }) Notes[at] = "note " + at; }
            public void Handle(B e) { for (var at = 0; at < e.Id; at++) Notes[at] = "note " + at; }
            """),
        Case("T23", null, """
            public bool AllSmall { get; private set; } = true;
            public void Handle(A e) => AllSmall &= e.Amount < 5;
            public void Handle(B e) { if (e.Amount >= 5) AllSmall = false; }
            """, "RML4104"),
        Case("T24", null, """
            private int _highest;
            public int Highest { get => _highest; set { if (value > _highest) _highest = value; } }
            public void Handle(A e) => Highest = e.Amount;
            public void Handle(B e) => Highest = e.Amount;
            """, "RML4101"),
        Case("T25", null, """
            public bool Acc { get; private set; }
            public bool Cus { get; private set; }
            public bool Valid { get; private set; }
            public void Handle(A e) { Acc = true; Valid = Acc && Cus; }
            public void Handle(B e) { Cus = true; Valid = Acc && Cus; }
            """),
        Case("T26", null, """
            private string _label = "";
            public string Label { get => _label; private set { if (_label == value) return; _label = value; } }
            public int Ver { get; private set; }
            public void Handle(A e) { if (e.Ver > Ver) { Label = e.Kind; Ver = e.Ver; } }
            """),
        Case("T27", null, """
            private long _highest;
            public long Highest => _highest;
            public void Handle(A e) { Raise(ref _highest, e.Amount); }
            public void Handle(B e) { Raise(ref _highest, e.Ver); }
            private static void Raise(ref long place, long value) { if (value > place) place = value; }
            """),
        Case("T28", null, """
            public HashSet<int> In { get; } = [];
            public bool Full { get; private set; }
            public void Handle(A e) { (var id, _) = (e.Id, e.Kind); In.Add(id); Full = Full || In.Count >= 3; }
            public void Handle(B e) { In.UnionWith(new[] { e.Id }); Full |= In.Count >= 3; }
            """),
    ];
}
