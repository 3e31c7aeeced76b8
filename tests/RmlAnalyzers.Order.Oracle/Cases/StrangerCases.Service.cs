namespace RmlAnalyzers.Order.Oracle.Cases;

/// <content>Services as they grow over the years: helpers, services of their own, events inside, several steps.</content>
internal static partial class StrangerCases
{
    private static IReadOnlyList<HandlerCase> Service =>
    [
        Case("V01", null, """
            public sealed class Order { public bool Placed { get; private set; } public bool Paid { get; private set; } public bool Shipped { get; private set; } public void Place() { Placed = true; TryShip(); } public void Pay() { Paid = true; TryShip(); } private void TryShip() { if (Placed && Paid) Shipped = true; } }
            private readonly Order _order = new();
            public string Shown => $"{_order.Placed} {_order.Paid} {_order.Shipped}";
            public void Handle(A e) => _order.Place();
            public void Handle(B e) { if (e.Amount > 2) _order.Pay(); }
            """),
        Case("V02", "RML4201", """
            public sealed class Order { public bool Placed { get; private set; } public bool Paid { get; private set; } public bool Shipped { get; private set; } public void Place() { Placed = true; if (Placed && Paid) Shipped = true; } public void Pay() => Paid = true; }
            private readonly Order _order = new();
            public string Shown => $"{_order.Placed} {_order.Paid} {_order.Shipped}";
            public void Handle(A e) => _order.Place();
            public void Handle(B e) => _order.Pay();
            """),
        Case("V03", null, """
            public Dictionary<int, HashSet<string>> Tags { get; } = [];
            public HashSet<int> Complete { get; } = [];
            public void Handle(A e) => Tag(e.Id, "paid");
            public void Handle(B e) => Tag(e.Id, "packed");
            private void Tag(int id, string tag)
            {
                if (!Tags.TryGetValue(id, out var tags)) { tags = []; Tags.Add(id, tags); }
                tags.Add(tag);
                if (tags.Contains("paid") && tags.Contains("packed")) Complete.Add(id);
            }
            """, "RML4304"),
        Case("V04", "RML4101", """
            private readonly Dictionary<int, string> _names = [];
            public IEnumerable<string> Names => _names.Select(one => one.Key + one.Value);
            public void Handle(A e) => Upsert(_names, e.Id, e.Kind);
            public void Handle(B e) => Upsert(_names, e.Id, e.Kind);
            private static void Upsert<TKey, TValue>(Dictionary<TKey, TValue> map, TKey key, TValue value) where TKey : notnull => map[key] = value;
            """),
        Case("V05", null, """
            private readonly Dictionary<int, string> _names = [];
            public IEnumerable<string> Names => _names.Select(one => one.Key + one.Value);
            public void Handle(A e) => Upsert(_names, e.Id, "order " + e.Id);
            public void Handle(B e) => Upsert(_names, e.Id, "order " + e.Id);
            private static void Upsert(Dictionary<int, string> map, int key, string value) { if (!map.ContainsKey(key)) map.Add(key, value); }
            """, "RML4304"),
        Case("V06", "RML4102", """
            public decimal Total { get; private set; }
            public void Handle(A e) => Total = Sum(Total, e.Amount);
            public void Handle(B e) => Total = Sum(Total, -e.Amount);
            private static decimal Sum(decimal total, decimal amount) => total + amount;
            """, "RML4106"),
        Case("V07", "RML4008", """
            public int Retries { get; private set; }
            public bool Failed { get; private set; }
            public void Handle(A e) { if (++Retries > 3) Failed = true; }
            """, "RML4006", "RML4304"),
        Case("V08", "RML4001", """
            public HashSet<int> Cancelled { get; } = [];
            public void Handle(A e) { foreach (var step in new[] { "pick", "pack" }) { if (Cancelled.Contains(e.Id)) break; Fx.Add(step + " " + e.Id); } }
            public void Handle(B e) => Cancelled.Add(e.Id);
            """, "RML4304"),
        Case("V09", "RML4001", """
            public HashSet<int> Cancelled { get; } = [];
            public void Handle(A e) { if (Cancelled.Contains(e.Id)) { return; } Fx.Add("ship " + e.Id); }
            public void Handle(B e) => Cancelled.Add(e.Id);
            """),
        Case("V10", null, """
            public HashSet<int> Ordered { get; } = [];
            public HashSet<int> Paid { get; } = [];
            public void Handle(A e) { Ordered.Add(e.Id); foreach (var id in Ordered.Intersect(Paid)) Fx.Add("ship " + id); }
            public void Handle(B e) { Paid.Add(e.Id); foreach (var id in Ordered.Intersect(Paid)) Fx.Add("ship " + id); }
            """),
        Case("V11", "RML4005", """
            public HashSet<int> Ordered { get; } = [];
            public HashSet<int> Paid { get; } = [];
            public void Handle(A e) { Ordered.Add(e.Id); foreach (var id in Ordered.Except(Paid)) Fx.Add("remind " + id); }
            public void Handle(B e) { Paid.Add(e.Id); }
            """, "RML4001", "RML4106", "RML4201"),
        Case("V12", "RML4106", """
            public SortedSet<int> Amounts { get; } = [];
            public void Handle(A e) { Amounts.Add(e.Amount); Fx.Add("best so far " + Amounts.Max); }
            """, "RML4304"),
        Case("V13", "RML4101", """
            public string Status { get; private set; } = "new";
            public void Handle(A e) => Status = Next(Status, "paid");
            public void Handle(B e) => Status = Next(Status, "sent");
            private static string Next(string now, string to) => now == "new" ? to : now;
            """, "RML4106"),
        Case("V14", null, """
            [StatusOrder("New<Paid<Sent")] public enum Step { New, Paid, Sent }
            public Step At { get; private set; }
            public void Handle(A e) => Advance(Step.Paid);
            public void Handle(B e) => Advance(Step.Sent);
            private void Advance(Step to) { if (At < to) At = to; }
            """),
        Case("V15", "RML4104", """
            [StatusOrder("New<Paid<Sent")] public enum Step { New, Paid, Sent }
            public Step At { get; private set; }
            public void Handle(A e) => Move(Step.Paid);
            public void Handle(B e) => Move(Step.Sent);
            private void Move(Step to) { if (At != to) At = to; }
            """, "RML4002", "RML4101"),
        Case("V16", "RML4101", """
            public event Action<string>? Changed;
            public string Label { get; private set; } = "";
            private void Set(string label) { Label = label; Changed?.Invoke(label); }
            public void Handle(A e) => Set(e.Kind);
            """, "RML4304", "RML4001"),
        Case("V17", "RML4103", """
            private readonly LinkedList<string> _trail = new();
            public IEnumerable<string> Trail => _trail;
            public void Handle(A e) { var node = _trail.AddLast(e.Kind); if (_trail.Count > 3) _trail.RemoveFirst(); }
            """, "RML4104", "RML4006"),
        Case("V18", null, """
            public HashSet<string> Codes { get; } = new(StringComparer.OrdinalIgnoreCase);
            private static readonly string[] Needed = ["vip", "gold"];
            public bool Done { get; private set; }
            public void Handle(A e) { foreach (var code in e.Kind.Split(';', StringSplitOptions.TrimEntries)) Codes.Add(code); Done |= Codes.IsSupersetOf(Needed); }
            public void Handle(B e) { Codes.UnionWith(e.Kind.Split(';')); Done |= Codes.IsSupersetOf(Needed); }
            """),
        Case("V24", null, """
            public HashSet<string> Codes { get; } = [];
            public bool Done { get; private set; }
            public void Handle(A e) { Codes.Add(e.Kind); Done |= Codes.IsSupersetOf(["VIP", "Gold"]); }
            public void Handle(B e) { Codes.Add(e.Kind); Done |= Codes.IsSupersetOf(["VIP", "Gold"]); }
            """),
        Case("V19", "RML4101", """
            public int Rank { get; private set; }
            public void Handle(A e) { var rank = e.Kind switch { "VIP" => 1, "Gold" => 2, _ => 3 }; Rank = rank; }
            """),
        Case("V20", null, """
            public int Rank { get; private set; } = 9;
            public void Handle(A e) { var rank = e.Kind switch { "VIP" => 1, "Gold" => 2, _ => 3 }; if (rank < Rank) Rank = rank; }
            """),
        Case("V21", "RML4103", """
            public List<string> Slots { get; } = ["", "", "", "", ""];
            public void Handle(A e) { Slots.RemoveAt(e.Id); Slots.Insert(e.Id, e.Kind); }
            """, "RML4104"),
        Case("V22", "RML4101", """
            public Dictionary<int, (string Kind, int Amount)> Lines { get; } = [];
            public void Handle(A e) => Lines[e.Id] = (e.Kind, e.Amount);
            public void Handle(B e) { var line = Lines.GetValueOrDefault(e.Id); line.Amount = e.Amount; Lines[e.Id] = line; }
            """, "RML4106"),
        Case("V23", "RML4102", """
            public Dictionary<int, int> Stock { get; } = new() { [1] = 10, [2] = 10, [3] = 10 };
            public void Handle(A e) { if (Stock[e.Id] >= e.Amount) { Stock[e.Id] -= e.Amount; Fx.Add("reserved " + e.Id); } else { Fx.Add("sold out " + e.Id); } }
            """, "RML4001", "RML4003", "RML4006", "RML4101", "RML4304"),
    ];
}
