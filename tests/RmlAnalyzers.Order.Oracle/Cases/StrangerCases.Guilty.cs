namespace RmlAnalyzers.Order.Oracle.Cases;

/// <content>What working engineers write and what ends differently in another order.</content>
internal static partial class StrangerCases
{
    private static IReadOnlyList<HandlerCase> Guilty =>
    [
        Case("G01", "RML4102", """
            private readonly Dictionary<string, int> _counts = [];
            public IEnumerable<string> Counts => _counts.Select(one => one.Key + one.Value);
            public void Handle(A e) { ref var slot = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, e.Kind, out _); slot++; }
            """, "RML4304"),
        Case("G02", "RML4102", """
            private int _count;
            public int Count => _count;
            public void Handle(A e) => System.Threading.Interlocked.Increment(ref _count);
            public void Handle(B e) => System.Threading.Interlocked.Add(ref _count, e.Amount);
            """, "RML4304", "RML4008"),
        Case("G03", "RML4101", """
            private string _last = "";
            public string Last => _last;
            public void Handle(A e) => System.Threading.Interlocked.Exchange(ref _last, e.Kind);
            public void Handle(B e) => System.Threading.Volatile.Write(ref _last, e.Kind);
            """, "RML4304"),
        Case("G04", "RML4101", """
            public string[] Slots { get; } = new string[10];
            public void Handle(A e) => Slots[e.Id] = e.Kind;
            public void Handle(B e) => Slots.SetValue(e.Kind, e.Id);
            """, "RML4304", "RML4007"),
        Case("G05", "RML4103", """
            private readonly System.Text.StringBuilder _trail = new();
            public string Trail => _trail.ToString();
            public void Handle(A e) => _trail.Append(e.Kind).Append(';');
            public void Handle(B e) { _trail.AppendLine(e.Kind); }
            """, "RML4304"),
        Case("G06", "RML4103", """
            private readonly PriorityQueue<string, int> _queue = new();
            public IEnumerable<string> Queue => _queue.UnorderedItems.Select(item => item.Element + item.Priority).Order();
            public void Handle(A e) => _queue.Enqueue(e.Kind, e.Ver);
            public void Handle(B e) { _queue.Enqueue(e.Kind, e.Ver); }
            """, "RML4304"),
        Case("G07", "RML4101", """
            private readonly SortedList<int, string> _names = [];
            public IEnumerable<string> Names => _names.Select(one => one.Key + one.Value);
            public void Handle(A e) => _names[e.Id] = e.Kind;
            public void Handle(B e) { if (!_names.ContainsKey(e.Id)) _names.Add(e.Id, e.Kind); }
            """, "RML4304", "RML4001", "RML4006", "RML4007"),
        Case("G08", "RML4101", """
            public string Label { get; private set; } = "";
            public void Handle(A e) => Apply(e);
            public void Handle(B e) => Apply(e);
            private void Apply(object change) { switch (change) { case A a: Label = a.Kind; break; case B { Amount: > 5 } b: Label = b.Kind; break; } }
            """, "RML4304"),
        Case("G09", "RML4101", """
            public string Label { get; private set; } = "";
            public void Handle(A e) => Label = e.Amount > 5 ? e.Kind : Label;
            """, "RML4106"),
        Case("G10", "RML4101", """
            public string? Label { get; private set; }
            public void Handle(A e) { if (e.Amount > 1) Label ??= e.Kind; }
            public void Handle(B e) { if (string.IsNullOrEmpty(Label)) Label = e.Kind; }
            """, "RML4001", "RML4006", "RML4304"),
        Case("G11", "RML4101", """
            public Dictionary<int, string> Names { get; } = [];
            public void Handle(A e) { try { Names.Add(e.Id, e.Kind); } catch (ArgumentException) { } }
            """),
        Case("G12", "RML4101", """
            public Dictionary<int, string> Names { get; } = [];
            public void Handle(A e) { var name = Names.GetValueOrDefault(e.Id) ?? (Names[e.Id] = e.Kind); Fx.Add(name); }
            """, "RML4106", "RML4006", "RML4001"),
        Case("G13", "RML4101", """
            public string Label { get; private set; } = "";
            public void Handle(A e) { Action set = () => Label = e.Kind; set(); }
            public void Handle(B e) { dynamic change = e; Label = change.Kind; }
            """, "RML4304"),
        Case("G14", "RML4101", """
            public sealed class Board { private readonly Dictionary<int, string> _cells = []; public string this[int at] { get => _cells[at]; set => _cells[at] = value; } public override string ToString() => string.Join(";", _cells.OrderBy(cell => cell.Key)); }
            private readonly Board _board = new();
            public string Shown => _board.ToString();
            public void Handle(A e) => _board[e.Id] = e.Kind;
            """, "RML4304", "RML4007"),
        Case("G15", "RML4101", """
            private string _label = "";
            public string Label { get => _label; set { _label = value.Trim(); } }
            public void Handle(A e) => Label = e.Kind;
            public void Handle(B e) => this.Label = e.Kind;
            """),
        Case("G16", "RML4101", """
            public HashSet<int> Seen { get; } = [];
            public int Total { get; private set; }
            public void Handle(A e) { if (Seen.Add(e.Id)) Total += e.Amount; }
            """, "RML4102"),
        Case("G17", "RML4102", """
            public HashSet<Guid> Seen { get; } = [];
            public int Total { get; private set; }
            public void Handle(A e) { Total += e.Amount; if (!Seen.Add(e.EventId)) return; }
            """),
        Case("G18", "RML4102", """
            public HashSet<Guid> Seen { get; } = [];
            public int Total { get; private set; }
            public void Handle(A e) { if (Seen.Contains(e.EventId)) Total += e.Amount; Seen.Add(e.EventId); }
            """, "RML4105", "RML4101", "RML4201", "RML4202"),
        Case("G19", "RML4104", """
            public HashSet<Guid> Seen { get; } = [];
            public int Total { get; private set; }
            public void Handle(A e) { if (!Seen.Add(e.EventId)) return; Total += e.Amount; if (Seen.Count > 1) Seen.Clear(); }
            """, "RML4102", "RML4201", "RML4006"),
        Case("G20", "RML4101", """
            private DateTimeOffset _last;
            public void Handle(A e) { if (e.At - _last < TimeSpan.FromDays(2)) return; _last = e.At; Fx.Add("remind " + e.Id); }
            """, "RML4107", "RML4304", "RML4006", "RML4106", "RML4001", "RML4003"),
        Case("G21", "RML4106", """
            public int Balance { get; private set; }
            public void Handle(A e) => Balance = Math.Clamp(Balance + e.Amount, 0, 10);
            public void Handle(B e) => Balance = Math.Max(0, Balance - e.Amount);
            """, "RML4106", "RML4102"),
        Case("G22", "RML4104", """
            public HashSet<int> Pending { get; } = [];
            public HashSet<int> Paid { get; } = [];
            public void Handle(A e) => Pending.Add(e.Id);
            public void Handle(B e) { if (Pending.Remove(e.Id)) Paid.Add(e.Id); }
            """, "RML4105", "RML4304", "RML4006", "RML4201", "RML4001"),
        Case("G23", "RML4101", """
            public struct Point { public int X; public int Y; }
            public Point At { get => _at; }
            private Point _at;
            public string Shown => $"{_at.X},{_at.Y}";
            public void Handle(A e) { _at.X = e.Amount; }
            public void Handle(B e) { ref var at = ref _at; at.Y = e.Amount; }
            """, "RML4304"),
        Case("G24", "RML4106", """
            public HashSet<int> In { get; } = [];
            public void Handle(A e) { In.Add(e.Id); Fx.Add("now " + string.Join("+", In.Order())); }
            """),
        Case("G25", "RML4101", """
            public string Label { get; private set; } = "";
            public void Handle(A e) => Set(e.Kind, text => Label = text);
            private static void Set(string text, Action<string> to) { if (text.Length > 0) to(text); }
            """, "RML4304"),
        Case("G26", "RML4101", """
            public string Label { get; private set; } = "";
            public void Handle(A e) => Assign(out var _, e);
            private void Assign(out string old, A e) { old = Label; Label = e.Kind; }
            """),
        Case("G27", "RML4101", """
            private string _label = "";
            public string Label => _label;
            public void Handle(A e) => Put(ref _label, e.Kind);
            private static void Put(ref string place, string value) { if (place != value) place = value; }
            """, "RML4304"),
        Case("G28", "RML4101", """
            private string _label = "";
            public string Label => _label;
            public void Handle(A e) => Take(e, out _label);
            private static void Take(A e, out string kind) => kind = e.Kind;
            """, "RML4304"),
        Case("G29", "RML4101", """
            private readonly List<string> _rows = ["", "", "", "", ""];
            public IEnumerable<string> Rows => _rows;
            public void Handle(A e) => _rows[e.Id] = e.Kind;
            """, "RML4304", "RML4007"),
        Case("G30", "RML4106", """
            public int? Low { get; private set; }
            public void Handle(A e) => Low = Math.Min(Low ?? 5, e.Amount) + 1;
            """, "RML4106", "RML4102"),
    ];
}
