namespace RmlAnalyzers.Order.Oracle.Cases;

/// <content>Buckets that are made when the first message needs them, and immutable collections.</content>
internal static partial class StrangerCases
{
    private static IReadOnlyList<HandlerCase> Buckets =>
    [
        Case("L01", null, """
            public Dictionary<int, HashSet<int>> Groups { get; } = [];
            public void Handle(A e) { if (!Groups.ContainsKey(e.Id)) Groups[e.Id] = []; Groups[e.Id].Add(e.Amount); }
            public void Handle(B e) { if (!Groups.ContainsKey(e.Id)) { Groups[e.Id] = new HashSet<int>(); } Groups[e.Id].Add(e.Amount); }
            """),
        Case("L02", null, """
            public Dictionary<int, HashSet<int>> Groups { get; } = [];
            public void Handle(A e) { Groups.TryAdd(e.Id, []); Groups[e.Id].Add(e.Amount); }
            public void Handle(B e) { _ = Groups.TryAdd(e.Id, new()); Groups[e.Id].UnionWith([e.Amount, e.Amount + 1]); }
            """),
        Case("L03", null, """
            public Dictionary<int, HashSet<int>> Groups { get; } = [];
            public void Handle(A e) { if (!Groups.TryGetValue(e.Id, out var group)) { group = new HashSet<int>(); Groups.Add(e.Id, group); } group.Add(e.Amount); }
            public void Handle(B e) { if (!Groups.TryGetValue(e.Id, out var group)) Groups[e.Id] = group = []; group.Add(e.Amount); }
            """),
        Case("L04", null, """
            public Dictionary<int, HashSet<int>> Groups { get; } = [];
            public void Handle(A e) => (Groups.TryGetValue(e.Id, out var group) ? group : Groups[e.Id] = []).Add(e.Amount);
            public void Handle(B e) => BucketOf(e.Id).Add(e.Amount);
            private HashSet<int> BucketOf(int id) { if (!Groups.TryGetValue(id, out var group)) { Groups[id] = group = []; } return group; }
            """),
        Case("L05", null, """
            public sealed class Basket { public HashSet<int> Lines { get; } = []; public bool Closed { get; private set; } public void Close() => Closed = true; }
            private readonly Dictionary<int, Basket> _baskets = [];
            public IEnumerable<string> Shown => _baskets.Select(one => $"{one.Key}:{string.Join("+", one.Value.Lines.Order())}:{one.Value.Closed}");
            public void Handle(A e) { if (!_baskets.TryGetValue(e.Id, out var basket)) { basket = new Basket(); _baskets.Add(e.Id, basket); } basket.Lines.Add(e.Amount); }
            public void Handle(B e) { if (!_baskets.TryGetValue(e.Id, out var basket)) _baskets[e.Id] = basket = new(); basket.Close(); }
            """),
        Case("L06", null, """
            public Dictionary<string, Dictionary<int, HashSet<string>>> Shelves { get; } = [];
            public void Handle(A e) { if (!Shelves.ContainsKey(e.Kind)) Shelves[e.Kind] = new Dictionary<int, HashSet<string>>(); var shelf = Shelves[e.Kind]; if (!shelf.ContainsKey(e.Id)) shelf[e.Id] = []; shelf[e.Id].Add("line " + e.Amount); }
            """),
        Case("L07", null, """
            public Dictionary<string, bool> Flags { get; } = [];
            public void Handle(A e) { if (!Flags.ContainsKey(e.Kind)) Flags[e.Kind] = false; }
            public void Handle(B e) { if (!Flags.ContainsKey(e.Kind)) Flags[e.Kind] = false; }
            """),
        Case("L11", "RML4101", """
            public Dictionary<int, HashSet<int>> Groups { get; } = [];
            public void Handle(A e) { if (!Groups.ContainsKey(e.Id)) Groups[e.Id] = [e.Amount]; }
            public void Handle(B e) { if (!Groups.ContainsKey(e.Id)) Groups[e.Id] = [e.Amount]; }
            """, "RML4001", "RML4006"),
        Case("L12", "RML4105", """
            public Dictionary<int, HashSet<int>> Groups { get; } = [];
            public void Handle(A e) { if (!Groups.ContainsKey(e.Id)) Groups[e.Id] = []; else Groups[e.Id].Add(e.Amount); }
            """, "RML4105", "RML4006", "RML4101", "RML4304"),
        Case("L13", "RML4304", """
            public Dictionary<int, HashSet<int>> Groups { get; } = [];
            public void Handle(A e) { if (!Groups.TryGetValue(e.Id, out var group)) Groups[e.Id] = group = []; if (group.Count == 0) Fx.Add("first of " + e.Id + " is " + e.Amount); group.Add(e.Amount); }
            """, "RML4304", "RML4006", "RML4101"),
        Case("L14", "RML4101", """
            public Dictionary<int, HashSet<int>> Groups { get; } = [];
            public void Handle(A e) => Groups.TryAdd(e.Id, [e.Amount]);
            public void Handle(B e) => Groups.TryAdd(e.Id, [e.Amount]);
            """),
        Case("L15", "RML4103", """
            public Dictionary<int, List<int>> Groups { get; } = [];
            public void Handle(A e) { if (!Groups.ContainsKey(e.Id)) Groups[e.Id] = []; Groups[e.Id].Add(e.Amount); }
            public void Handle(B e) { if (!Groups.TryGetValue(e.Id, out var group)) Groups[e.Id] = group = []; group.Add(e.Amount); }
            """, "RML4304", "RML4006", "RML4101"),
        Case("L16", "RML4101", """
            public Dictionary<int, DateTimeOffset> Firsts { get; } = [];
            public void Handle(A e) { if (!Firsts.ContainsKey(e.Id)) Firsts[e.Id] = e.At; }
            public void Handle(B e) { if (!Firsts.ContainsKey(e.Id)) Firsts.Add(e.Id, e.At); }
            """, "RML4001", "RML4006"),
        Case("L17", "RML4001", """
            public Dictionary<int, HashSet<int>> Groups { get; } = [];
            public bool Fresh { get; private set; }
            public void Handle(A e) { if (!Groups.ContainsKey(e.Id)) Groups[e.Id] = []; }
            public void Handle(B e) { if (!Groups.ContainsKey(2)) Fresh = true; }
            """, "RML4304", "RML4006"),
        Case("L18", "RML4101", """
            public Dictionary<int, HashSet<int>> Groups { get; } = [];
            public void Handle(A e) { if (!Groups.ContainsKey(e.Id)) Groups[e.Id] = [0]; }
            public void Handle(B e) { if (!Groups.ContainsKey(e.Id)) Groups[e.Id] = []; }
            """, "RML4304", "RML4006", "RML4001"),
        Case("L19", "RML4104", """
            public Dictionary<int, HashSet<int>> Groups { get; } = [];
            public void Handle(A e) { if (!Groups.ContainsKey(e.Id)) Groups[e.Id] = []; Groups[e.Id].Add(e.Amount); }
            public void Handle(B e) { Groups[e.Id] = []; }
            """, "RML4101", "RML4006", "RML4304"),
        Case("L20", "RML4104", """
            public Dictionary<int, HashSet<int>> Groups { get; } = [];
            public void Handle(A e) { if (!Groups.ContainsKey(e.Id)) Groups[e.Id] = []; Groups[e.Id].Add(e.Amount); }
            public void Handle(B e) { Groups.Remove(e.Id); }
            """, "RML4006", "RML4304", "RML4101", "RML4001"),
        Case("L21", "RML4101", """
            public Dictionary<int, int> Turns { get; } = [];
            public void Handle(A e) { if (!Turns.ContainsKey(e.Id)) Turns[e.Id] = Turns.Count; }
            """, "RML4106", "RML4006", "RML4304", "RML4001"),
        Case("L31", null, """
            public System.Collections.Immutable.ImmutableHashSet<int> Seen { get; private set; } = [];
            public bool Any { get; private set; }
            public void Handle(A e) => (Seen, Any) = (Seen.Add(e.Id), true);
            public void Handle(B e) { (Seen, Any) = (Seen.Union([e.Id, e.Amount]), true); }
            """),
        Case("L32", null, """
            private System.Collections.Immutable.ImmutableHashSet<int> _seen = System.Collections.Immutable.ImmutableHashSet<int>.Empty;
            public IEnumerable<int> Seen => _seen;
            public bool Full { get; private set; }
            public void Handle(A e) { _seen = _seen.Add(e.Id); if (_seen.Count >= 3) Full = true; }
            public void Handle(B e) { _seen = [.. _seen, e.Id]; Full |= _seen.Count >= 3; }
            """),
        Case("L33", null, """
            public System.Collections.Immutable.ImmutableDictionary<int, string> Names { get; private set; } = System.Collections.Immutable.ImmutableDictionary<int, string>.Empty;
            public void Handle(A e) => Names = Names.SetItem(e.Id, "order " + e.Id);
            public void Handle(B e) { if (!Names.ContainsKey(e.Id)) Names = Names.Add(e.Id, "order " + e.Id); }
            """),
        Case("L34", "RML4102", """
            public System.Collections.Immutable.ImmutableHashSet<int> Seen { get; private set; } = [];
            public int Count { get; private set; }
            public void Handle(A e) => (Seen, Count) = (Seen.Add(e.Id), Count + 1);
            """),
        Case("L35", "RML4106", """
            public System.Collections.Immutable.ImmutableHashSet<int> Seen { get; private set; } = [];
            public int Count { get; private set; }
            public void Handle(A e) => (Seen, Count) = (Seen.Add(e.Id), Seen.Count);
            """),
        Case("L36", "RML4104", """
            public System.Collections.Immutable.ImmutableHashSet<int> Seen { get; private set; } = [];
            public void Handle(A e) => Seen = Seen.Add(e.Id);
            public void Handle(B e) => Seen = Seen.Remove(e.Id);
            """, "RML4106", "RML4101"),
        Case("L37", "RML4103", """
            public System.Collections.Immutable.ImmutableArray<int> Log { get; private set; } = [];
            public void Handle(A e) => Log = Log.Add(e.Id);
            public void Handle(B e) => Log = [.. Log, e.Id];
            """, "RML4106", "RML4101"),
        Case("L38", "RML4101", """
            public System.Collections.Immutable.ImmutableDictionary<int, string> Names { get; private set; } = System.Collections.Immutable.ImmutableDictionary<int, string>.Empty;
            public void Handle(A e) => Names = Names.SetItem(e.Id, e.Kind);
            """, "RML4106"),
        Case("L39", "RML4101", """
            public string First { get; private set; } = "";
            public string Second { get; private set; } = "";
            public void Handle(A e) => (First, Second) = (Second, e.Kind);
            """, "RML4106"),
        Case("L40", null, """
            public string Label { get; private set; } = "";
            public int Ver { get; private set; }
            public void Handle(A e) { if (e.Ver <= Ver) return; (Label, Ver) = (e.Kind, e.Ver); }
            public void Handle(B e) { if (e.Ver > Ver) (Ver, Label) = (e.Ver, e.Kind); }
            """),
        Case("L41", null, """
            public System.Collections.Immutable.ImmutableHashSet<int> Seen { get; private set; } = [];
            public int Count { get; private set; }
            public void Handle(A e) { if (Seen.Contains(e.Id)) return; (Seen, Count) = (Seen.Add(e.Id), Count + 1); }
            public void Handle(B e) { if (!Seen.Contains(e.Id)) { Seen = Seen.Add(e.Id); Count = Count + 1; } }
            """),
    ];
}
