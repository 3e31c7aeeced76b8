using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.History.RML3004RecordChanged>;

namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>RML3004: what is only ever added to is changed or removed, by the object mapper or in memory.</summary>
public class RML3004Tests
{
    private const string Model = """
        [AppendOnly] class Entry { public Guid Id { get; init; } public decimal Amount { get; internal set; } public string Text { get; private set; } = ""; public Guid Corrects { get; init; } }
        [AppendOnly] record Fact(Guid Id, decimal Amount);
        sealed record PaidFact(Guid Id, decimal Amount) : Fact(Id, Amount);
        class Order { public Guid Id { get; set; } public decimal Amount { get; set; } public List<Entry> Entries { get; } = []; }
        class Db : DbContext
        {
            public DbSet<Entry> Entries => Set<Entry>();
            public DbSet<Fact> Facts => Set<Fact>();
            public DbSet<Order> Orders => Set<Order>();
        }

        """;

    private static readonly RmlTestInput Database = new() { Sources = [LedgerCode.Database] };

    [Fact]
    public Task Sets_and_contexts() => Rule.Flags(LedgerCode.WithDatabase(Model + """
        class Cleaning(Db db)
        {
            public void One(Entry entry) => db.Entries.[|Remove(entry)|];
            public void Many(List<Entry> entries) => db.Entries.[|RemoveRange(entries)|];
            public void ByContext(Entry entry) => db.[|Remove(entry)|];
            public void Several(Entry first, Entry second) => db.[|RemoveRange(first, second)|];
            public void Changed(Fact fact) => db.[|Update(fact)|];
            public void Derived(PaidFact fact) => db.Set<Fact>().[|Update(fact)|];
            public async Task Bulk() => await db.Entries.Where(entry => entry.Amount == 0).[|ExecuteDeleteAsync()|].ConfigureAwait(false);
            public Task BulkChange() => db.Facts.[|ExecuteUpdateAsync(fact => { })|];
            public void Generic<T>(DbSet<T> set, T row) where T : Fact => set.[|Remove(row)|];
            public void Deferred(List<Entry> entries) => entries.ForEach(entry => db.Entries.[|Remove(entry)|]);

            public void Add(Entry entry) => db.Entries.Add(entry);
            public void AddMany(Entry[] entries) => db.Entries.AddRange(entries);
            public void Order(Order order) => db.Orders.Remove(order);
            public void OrderOf(Order order) { db.Remove(order); db.Update(order); }
            public Task Orders() => db.Orders.Where(order => order.Entries.Count == 0).ExecuteDeleteAsync();
            public ValueTask<Entry?> Find(Guid id) => db.Entries.FindAsync(id);
            public void InMemory(List<Entry> entries, Entry entry) => entries.Remove(entry);
            public void Attach(Entry entry) => db.Entries.Attach(entry);
        }
        """), Database);

    [Fact]
    public Task Entries_of_the_change_tracker() => Rule.Flags(LedgerCode.WithDatabase(Model + """
        class Tracking(Db db)
        {
            public void Changed(Entry entry) => [|db.Entry(entry).State = EntityState.Modified|];
            public void Deleted(Entry entry) { var tracked = db.Entry(entry); [|tracked.State = EntityState.Deleted|]; }
            public void Added(Entry entry) => db.Entry(entry).State = EntityState.Added;
            public void Other(Order order) => db.Entry(order).State = EntityState.Modified;
            public void Chosen(Entry entry, EntityState state) => db.Entry(entry).State = state;
        }
        """), Database);

    [Fact]
    public Task Members_of_a_record_that_exists() => Rule.Flags(LedgerCode.WithDatabase(Model + """
        class Repair(Db db)
        {
            public async Task Zero(Guid id)
            {
                var entry = await db.Entries.SingleAsync(candidate => candidate.Id == id);
                [|entry.Amount = 0|];
                await db.SaveChangesAsync();
            }
            public void Step(Entry entry) => [|entry.Amount += 1|];
            public void Count(Entry entry) => [|entry.Amount++|];
            public void All(Order order) { foreach (var entry in order.Entries) [|entry.Amount = 0|]; }

            public Entry Made(decimal amount) { var entry = new Entry { Id = Guid.NewGuid(), Amount = amount }; entry.Amount = amount * 2; return entry; }
            public Entry Initialised(decimal amount) => new() { Amount = amount };
            public Fact Copied(Fact fact) => fact with { Amount = 0 };
            public void Order(Order order) => order.Amount = 0;
            public decimal Read(Entry entry) => entry.Amount;
        }
        [AppendOnly] class Own
        {
            private int _views;
            public Own(decimal amount) => Amount = amount;
            public decimal Amount { get; private set; }
            public static Own Of(decimal amount) { var made = new Own(0); made.Amount = amount; return made; }
            public void Void() => [|Amount = 0|];
            public void Seen() => [|_views++|];
        }
        """), Database);

    [Fact]
    public Task Members_that_anybody_can_set() => Rule.Flags(ServiceCode.With("""
        [AppendOnly] public class Entry
        {
            public Guid Id { get; init; }
            public decimal [|Amount|] { get; set; }
            public string Text { get; private set; } = "";
            public string Owner { get; internal set; } = "";
            public int Count { get; }
            public DateTime [|At|];
            public readonly int Version;
            public static int Made { get; set; }
            internal string? Note { get; set; }
        }
        public class Derived : Entry { public bool [|Late|] { get; set; } public bool Early { get; init; } }
        [AppendOnly] public record struct Line(Guid Id, decimal [|Amount|]) { public Guid Id { get; init; } = Id; }
        [AppendOnly] public readonly record struct Fixed(Guid Id, decimal Amount);
        [AppendOnly] public record Positional(Guid Id, decimal Amount);
        public class Plain { public decimal Amount { get; set; } }
        [EffectLedger] public class Ledger { public int BatchSize { get; set; } public void Append(Entry entry) { } }
        """));

    [Fact]
    public Task Cascades() => Rule.Flags(LedgerCode.WithDatabase(Model + """
        class Mapped : Db
        {
            protected override void OnModelCreating(ModelBuilder builder)
            {
                builder.Entity<Entry>().HasOne<Order>().WithMany().[|OnDelete(DeleteBehavior.Cascade)|];
                builder.Entity<Order>().HasMany(order => order.Entries).WithOne().[|OnDelete(DeleteBehavior.Cascade)|];
                builder.Entity<Entry>().HasOne<Order>().WithMany().OnDelete(DeleteBehavior.Restrict);
                builder.Entity<Order>().HasOne<Entry>().WithMany().OnDelete(DeleteBehavior.Cascade);
            }
        }
        """), Database);

    [Fact]
    public Task Message_says_what_happens() => Rule.Reports(LedgerCode.WithDatabase(Model + LedgerCode.EntityFramework + """
        namespace Shop { class Cleaning(Db db) { public void One(Entry entry) => db.Entries.{|#0:Remove(entry)|}; } }
        """),
        Rule.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithArguments(
            "'DbSet.Remove' removes rows of 'Entry', which are only ever added", "Add a correcting entry that names this one instead"));

    [Fact]
    public Task Half_typed_code_is_read_as_far_as_it_goes() => new RmlAnalyzerTest<RML3004RecordChanged>(LedgerCode.WithDatabase(Model + """
        class Cleaning(Db db) { public void One(Entry entry) { db.Entries.Remove(; entry. = 1; entry.Missing++
        """), Database) { CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None }.RunAsync();
}
