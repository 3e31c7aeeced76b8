using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>Marks on state, and code anywhere in the compilation that does what they exclude.</summary>
public class RML4302Tests
{
    private const string Basket = """
        public sealed record LineAdded(int Id, string Kind, int Version, DateTimeOffset At);
        [Flags] public enum Checks { None = 0, Address = 1, Credit = 2, Stock = 4 }
        public interface IBaskets { Task<Basket> GetAsync(int id); Task SaveAsync(Basket basket); }
        public sealed class Basket(int id)
        {
            [FactKey] public Guid Id { get; set; }
            public int Number { get; } = id;
            [GrowOnly] public HashSet<int> Lines { get; } = [];
            [GrowOnly] public ImmutableHashSet<int> Tags { get; set; } = ImmutableHashSet<int>.Empty;
            [GrowOnly] private readonly HashSet<int> _notes = [];
            public ISet<int> Notes => _notes;
            [GrowOnly] public Checks Done { get; set; }
            [Latch] public bool Closed { get; set; }
            [Latch] public bool Sealed { get; set; }
            [KeepsMax] public int? Best { get; set; }
            [KeepsMin] public DateTimeOffset? First { get; set; }
            [WriteOnce] public string? Region { get; set; }
            [WriteOnce] public string? Carrier { get; set; }
            [FrozenBy(nameof(Sealed))] public List<string> Terms { get; } = [];
            [FrozenBy(nameof(Locked))] public string Currency { get; set; } = "EUR";
            public bool Locked { get; set; }
            [VersionGuarded(Version = nameof(Version))] public string? Label { get; set; }
            public int Version { get; set; }
        """;

    private static string With(string members, string around = "") => OrderStub.Plain(Basket + members + "\n}\n" + around);

    public static TheoryData<string, string> Defects => new()
    {
        { "set is cleared by a helper", With("[OrderInsensitive] public void On(LineAdded e) { Lines.Add(e.Id); Reset(Lines); } private static void Reset(HashSet<int> lines) => lines.[|Clear()|];") },
        { "set is handed to a tool", With("", "public static class Tool { public static void Wipe(ISet<int> set) { foreach (var one in set.ToList()) { set.[|Remove(one)|]; } } } public sealed class Admin(IBaskets baskets) { public async Task Reset(int id) => Tool.Wipe((await baskets.GetAsync(id)).Lines); }") },
        { "set loses one elsewhere", With("", "public sealed class Admin(IBaskets baskets) { public async Task Undo(int id, int line) { var basket = await baskets.GetAsync(id).ConfigureAwait(false); basket.Lines.[|Remove(line)|]; await baskets.SaveAsync(basket); } }") },
        { "through a local", With("public void Trim(int most) { var lines = Lines; if (lines.Count > most) lines.[|RemoveWhere(l => l > most)|]; }") },
        { "through a property that shows it", With("", "static class Admin { public static void Forget(Basket basket) => basket.Notes.[|Clear()|]; }") },
        { "conditional access", With("", "static class Admin { public static void Forget(Basket? basket) => basket?.Lines.[|ExceptWith([1])|]; }") },
        { "immutable set is filtered", With("public void Untag(int tag) => [|Tags = Tags.Where(t => t != tag).ToImmutableHashSet()|];") },
        { "immutable set is emptied", With("public void Untag() => [|Tags = ImmutableHashSet<int>.Empty|];") },
        { "immutable set loses one", With("public void Untag(int tag) { [|Tags = Tags.Remove(tag)|]; }") },
        { "flag is taken away", With("public void Redo(Checks check) => [|Done &= ~check|];") },
        { "flags are set anew", With("public void Redo() => [|Done = Checks.Address|];") },
        { "latch goes back", With("public void Reopen() => [|Closed = false|];") },
        { "latch toggles", With("public void Toggle() { [|Closed = !Closed|]; }") },
        { "latch is and-ed", With("public void Keep(bool still) => [|Closed &= still|];") },
        { "maximum is overwritten", With("public void Correct(int best) => [|Best = best|];") },
        { "maximum becomes a minimum", With("public void Correct(int best) { if (best < Best) [|Best = best|]; }") },
        { "maximum is reset", With("public void Restart() { [|Best = null|]; }") },
        { "maximum is lowered", With("public void Lower() { [|Best--|]; }") },
        { "minimum is raised", With("public void Seen(DateTimeOffset at) { if (at > First) { [|First = at|]; } }") },
        { "second value", With("public void Move(string region) => [|Region = region|]; public void Arrive(string region) => [|Region = region|];") },
        { "value is taken back", With("public void Forget() => [|Carrier = null|]; public void Arrive(string carrier) => Carrier ??= carrier;") },
        { "handler and somebody else", With("[OrderInsensitive] public void On(LineAdded e) => Region = e.Kind;", "public sealed class Admin(IBaskets baskets) { public async Task Move(int id, string region) { var basket = await baskets.GetAsync(id); [|basket.Region = region|]; } }") },
        { "changed behind the seal", With("[OrderInsensitive] public void On(LineAdded e) { if (!Closed) { [|Currency = e.Kind|]; } }") },
        { "seal is taken off", With("public void Unlock() => [|Locked = false|];") },
        { "sealed list shrinks", With("public void Drop(string term) => Terms.[|Remove(term)|];") },
        { "version is not asked", With("public void Rename(string label) => [|Label = label|];") },
        { "version is not stored", With("public void Rename(string label, int version) { if (version > Version) { [|Label = label|]; } }") },
        { "identity is made here", With("[OrderInsensitive] public void On(LineAdded e) { [|Id = Guid.NewGuid()|]; Lines.Add(e.Id); }") },
        { "set of a positional record", OrderStub.Plain("public sealed record Pass(Guid Id, [property: GrowOnly] HashSet<int> Scans); public static class Gate { public static void Reset(Pass pass) => pass.Scans.[|Clear()|]; }") },
        { "positional record", OrderStub.Plain("public sealed record Ticket(Guid Id) { [Latch] public bool Used { get; set; } } public static class Gate { public static void Reset(Ticket ticket) => [|ticket.Used = false|]; }") },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "handler removes: its own rule says so", With("[OrderInsensitive] public void On(LineAdded e) { Lines.Remove(e.Id); }") },
        { "another set is cleared", With("private readonly HashSet<int> _open = []; public void Reset() => Clear(_open); private static void Clear(HashSet<int> set) => set.Clear();") },
        { "helper only adds", With("public void Fill() => Fill(Lines); private static void Fill(HashSet<int> set) => set.UnionWith([1, 2]);") },
        { "a copy is cut", With("public List<int> Rest(int id) { var rest = Lines.ToList(); rest.Remove(id); return rest; }") },
        { "read-only view", With("", "static class Report { public static int Total(IReadOnlyCollection<int> lines) => lines.Sum(); public static int Of(Basket basket) => Total(basket.Lines); }") },
        { "while it is made", With("public static Basket Copy(Basket from) { var basket = new Basket(1); basket.Lines.Clear(); basket.Closed = false; basket.Best = from.Best; basket.Region = from.Region; basket.Label = from.Label; return basket; }") },
        { "object initializer", With("public Basket Again() => new(Number) { Closed = false, Best = 1, Region = \"EU\", Label = Label };") },
        { "restored when it was made", With("internal void Restore(int best, bool closed, string? region) { Best = best; Region = region; }", "public sealed class Store { public Basket Load(int id, int best) { var basket = new Basket(id); basket.Restore(best, true, null); return basket; } }") },
        { "immutable set grows", With("public void Tag(int tag) => Tags = Tags.Add(tag).Union([1]);") },
        { "immutable copy grows", With("public void Tag(int tag) { var tags = new HashSet<int>(Tags) { tag }; Tags = tags.ToImmutableHashSet(); }") },
        { "flags are or-ed", With("public void Mark(Checks check) { Done |= check; Done = Done | Checks.Stock; }") },
        { "latch is set", With("public void Close(bool really) { Closed = true; Sealed |= really; Closed = Closed || really; }") },
        { "maximum", With("public void Seen(int best) { Best = Math.Max(Best ?? 0, best); if (Best is null || best > Best) { Best = best; } }") },
        { "maximum behind an early return", With("public void Seen(int best) { if (best <= Best) return; Best = best; }") },
        { "minimum", With("public void Seen(DateTimeOffset at) { if (First is null || at < First) First = at; }") },
        { "only one way to arrive", With("public void Arrive(string region) => Region = region;") },
        { "only where it is not set", With("public void Arrive(string region) => Region ??= region; public void Ship(string region) { if (Region is null) { Region = region; } }") },
        { "other value is refused", With("public void Arrive(string region) { if (Region is not null && Region != region) throw new InvalidOperationException(\"another region\"); Region = region; } public void Move(string region) { if (!string.IsNullOrEmpty(Region)) return; Region = region; }") },
        { "before the seal", With("public void Agree(string term) { if (Sealed) throw new InvalidOperationException(); Terms.Add(term); } public void Pay(string currency) { if (!Locked) Currency = currency; }") },
        { "caller asks for the seal", With("public void Agree(string term) { if (Sealed) { return; } Put(term); } private void Put(string term) => Terms.Add(term);") },
        { "seal is set", With("public void Lock() => Locked = true;") },
        { "behind the version", With("public void Rename(string label, int version) { if (version <= Version) return; Label = label; Version = version; }") },
        { "identity from the message", With("public void Name(Guid id) { if (Id == Guid.Empty) Id = id; }") },
        { "refused by a helper", With("public void Agree(string term) { EnsureOpen(); Terms.Add(term); } private void EnsureOpen() { if (Sealed) throw new InvalidOperationException(\"sealed\"); }") },
        { "overwriting is refused by a helper", With("public void Move(string region) { EnsureNew(); Region = region; } public void Arrive(string region) { EnsureNew(); Region = region; } private void EnsureNew() { if (Region is not null) throw new InvalidOperationException(); }") },
        { "only where it is default", With("public void Move(string region) { if (Region == default) Region = region; } public void Arrive(string region) { if (Region != default) return; Region = region; }") },
        { "helper of a constructor", With("public Basket() : this(0) => Begin(); private void Begin() { Lines.Clear(); Closed = false; Best = 0; }") },
        { "vouched for", With("[AssumeOrderInsensitive(\"only run by hand on a stopped system\")] public void Reset() { Lines.Clear(); Closed = false; }") },
        { "no mark", OrderStub.Plain("public sealed class Cart { public HashSet<int> Lines { get; } = []; public bool Closed { get; private set; } public void Reset() { Lines.Clear(); Closed = false; } [Rml1] public int Count() => Lines.Count; }") },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4302MarkIsContradicted>.Flags(code);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4302MarkIsContradicted>.Silent(code);
    }
}
