namespace RmlAnalyzers.Order.Oracle.Cases;

/// <content>What looks like a join, an inbox or a register at the first glance, and is none.</content>
internal static partial class StrangerCases
{
    private static IReadOnlyList<HandlerCase> Subtle =>
    [
        Case("G31", "RML4101", """
            public int Best { get; private set; } = 5;
            public void Handle(A e) { if (e.Amount > Best) Best = e.Amount; }
            public void Handle(B e) => Best = Math.Min(Best, e.Amount);
            """),
        Case("G32", "RML4104", """
            public Dictionary<int, HashSet<int>> Groups { get; } = [];
            public void Handle(A e) { if (!Groups.ContainsKey(e.Id)) Groups[e.Id] = []; Groups[e.Id].Add(e.Amount); }
            public void Handle(B e) { if (Groups.TryGetValue(e.Id, out var group)) group.Remove(1); }
            """, "RML4105", "RML4201", "RML4304"),
        Case("G33", "RML4101", """
            public sealed class Basket { public string Label { get; set; } = ""; public int Count { get; set; } }
            private readonly Dictionary<int, Basket> _baskets = [];
            public IEnumerable<string> Shown => _baskets.Select(one => one.Key + one.Value.Label + one.Value.Count);
            public void Handle(A e) { if (!_baskets.TryGetValue(e.Id, out var basket)) _baskets[e.Id] = basket = new Basket(); basket.Label = e.Kind; }
            public void Handle(B e) { if (!_baskets.ContainsKey(e.Id)) _baskets.Add(e.Id, new Basket()); _baskets[e.Id].Count++; }
            """, "RML4102", "RML4304"),
        Case("G34", "RML4101", """
            public Dictionary<string, int> Best { get; } = [];
            public void Handle(A e) { if (!Best.TryGetValue(e.Kind, out var best) || e.Amount > best) Best[e.Kind] = e.Amount; }
            public void Handle(B e) { if (!Best.TryGetValue(e.Kind, out var best) || e.Amount < best) Best[e.Kind] = e.Amount; }
            """),
        Case("G35", "RML4101", """
            public sealed record Line(string Kind, int Ver);
            public Dictionary<int, Line> Lines { get; } = [];
            public void Handle(A e) { if (!Lines.TryGetValue(e.Id, out var old) || e.Ver > old.Ver) Lines[e.Id] = new Line(e.Kind, 0); }
            """, "RML4006", "RML4107"),
        Case("G36", "RML4101", """
            public sealed record Line(string Kind, int Ver);
            public Dictionary<int, Line> Lines { get; } = [];
            public void Handle(A e) { if (!Lines.TryGetValue(3, out var old) || e.Ver > old.Ver) Lines[e.Id] = new Line(e.Kind, e.Ver); }
            """, "RML4006", "RML4107", "RML4304"),
        Case("G37", "RML4102", """
            public HashSet<int> Seen { get; } = [];
            public int Count { get; private set; }
            public void Handle(A e) { if (Seen.Add(e.Id)) Count++; }
            public void Handle(B e) { Seen.Add(e.Id); }
            """, "RML4102", "RML4201"),
        Case("G38", "RML4102", """
            public HashSet<Guid> Seen { get; } = [];
            public Dictionary<string, int> Totals { get; } = [];
            public void Handle(A e) { Totals[e.Kind] = Totals.GetValueOrDefault(e.Kind) + e.Amount; }
            """, "RML4101"),
        Case("G39", "RML4202", """
            public System.Collections.Immutable.ImmutableHashSet<int> Seen { get; private set; } = [];
            public bool Full { get; private set; }
            public void Handle(A e) => (Seen, Full) = (Seen.Add(e.Id), Full || Seen.Count >= 3);
            """),
        Case("G40", "RML4101", """
            private string _label = "";
            public string Label { get => _label; private set { if (_label == value) return; _label = value; } }
            public void Handle(A e) => Label = e.Kind;
            """),
        Case("G41", "RML4101", """
            public bool Paid { get; private set; }
            public void Handle(A e) => Paid = e.Amount > 5;
            """),
        Case("G42", "RML4101", """
            public bool Acc { get; private set; }
            public bool Paid { get; private set; }
            public void Handle(A e) { Acc = true; Paid = Acc && e.Amount > 5; }
            public void Handle(B e) { Acc = true; Paid = Acc && e.Amount > 5; }
            """, "RML4201"),
        Case("G43", "RML4106", """
            public Dictionary<int, HashSet<int>> Groups { get; } = [];
            public int Latest { get; private set; }
            public void Handle(A e) { var at = 0; if (Groups.ContainsKey(e.Id)) { at = e.Amount; } Groups.TryAdd(e.Id, []); Latest = Math.Max(Latest, at); }
            """, "RML4304", "RML4106"),
        Case("G44", "RML4001", """
            public HashSet<int> In { get; } = [];
            public bool Missed { get; private set; }
            public bool Ready { get; private set; }
            public void Handle(A e) { if (!(In.Contains(1) || Ready)) Missed = true; }
            public void Handle(B e) { In.Add(e.Id); Ready = true; }
            """),
        Case("G45", "RML4101", """
            public sealed record Line(string Kind, int Ver);
            public Line? Current { get; private set; }
            public void Handle(A e) { if (Current is null || e.Ver >= Current.Ver) Current = new Line(e.Kind, e.Ver); }
            public void Handle(B e) { if (Current is null || e.Ver < Current.Ver) Current = new Line(e.Kind, e.Ver); }
            """, "RML4006", "RML4107", "RML4001", "RML4304"),
        Case("G46", "RML4101", """
            public sealed record Line(string Kind, int Ver);
            public Line? Current { get; private set; }
            public void Handle(A e) { if (Current is null || e.Ver > Current.Ver) Current = new Line(e.Kind, e.Ver); }
            public void Handle(B e) { Current ??= new Line(e.Kind, 4); }
            """, "RML4006", "RML4304", "RML4001"),
        Case("G47", "RML4101", """
            public Dictionary<string, int> Best { get; } = [];
            public void Handle(A e) => Best[e.Kind] = Math.Max(Best.GetValueOrDefault(e.Kind), e.Amount);
            public void Handle(B e) => Best[e.Kind] = e.Amount;
            """),
        Case("G48", "RML4101", """
            public Dictionary<string, int> Best { get; } = [];
            public void Handle(A e) => Best[e.Kind] = Math.Max(Best.GetValueOrDefault("VIP"), e.Amount);
            """, "RML4106"),
        Case("G49", "RML4102", """
            public HashSet<Guid> Seen { get; } = [];
            public Dictionary<string, int> Totals { get; } = [];
            public void Handle(A e) { Totals.TryGetValue(e.Kind, out var before); Totals[e.Kind] = before + e.Amount; Seen.Add(e.EventId); }
            """, "RML4101"),
        Case("G50", "RML4304", """
            public Dictionary<int, HashSet<int>> Groups { get; } = [];
            public void Handle(A e) { if (!Groups.TryGetValue(e.Id, out var group)) { group = []; Groups.Add(e.Id, group); Fx.Add("opened with " + e.Amount); } group.Add(e.Amount); }
            """, "RML4101"),
        Case("G51", "RML4101", """
            public string Label { get; private set; } = "";
            public int Ver { get; private set; }
            public void Handle(A e) { if (e.Ver > Ver) (Label, Ver) = (e.Kind, e.Amount); }
            """, "RML4107", "RML4006"),
        Case("G52", "RML4106", """
            public HashSet<int> In { get; } = [];
            public string Label { get; private set; } = "";
            public void Handle(A e) { var label = ""; foreach (var id in In) label = e.Kind; In.Add(e.Id); Label = label; }
            """, "RML4106", "RML4304"),
        Case("G53", "RML4106", """
            public HashSet<int> In { get; } = [];
            public void Handle(A e) { In.Add(e.Id); var turn = 0; for (var at = 0; at < In.Count; at++) turn = at; Fx.Add("turn " + turn + " of " + e.Id); }
            """, "RML4304"),
        Case("G54", "RML4101", """
            private readonly Dictionary<string, string> _headers = [];
            public string Kind { get => _headers.TryGetValue("kind", out var kind) ? kind : ""; private set => _headers["kind"] = value; }
            public void Handle(A e) => Kind = e.Kind;
            """),
        Case("G55", "RML4101", """
            public (string Kind, int Amount) Last { get; private set; }
            public void Handle(A e) => Last = (e.Kind, e.Amount);
            public void Handle(B e) => Last = Last with { Kind = e.Kind };
            """, "RML4106"),
        Case("G56", "RML4106", """
            public Dictionary<int, string> Names { get; } = [];
            public int Snap { get; private set; }
            public void Handle(A e) { Snap = Names.TryGetValue(1, out _) ? 7 : 3; }
            public void Handle(B e) => Names.TryAdd(e.Id, "order " + e.Id);
            """, "RML4101"),
    ];
}
