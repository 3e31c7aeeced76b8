using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.History.Strangers;

/// <summary>Append-only rows, chains, corrections and reconcilers as somebody writes them who has never read the rules.</summary>
public class LedgerStrangers
{
    private const string World = """
        using System.Security.Cryptography;
        using Microsoft.EntityFrameworkCore;

        [AppendOnly]
        public class Booking { public long Id { get; private set; } public Guid Order { get; init; } public long Cents { get; init; } public string? Note { get; init; } public byte[] Hash { get; init; } = []; }
        public class Draft { public long Id { get; set; } public long Cents { get; set; } }
        public class BooksDb : DbContext { public DbSet<Booking> Bookings => null!; public DbSet<Draft> Drafts => null!; }

        """;

    private static readonly RmlTestInput Input = new() { Libraries = [DataStub.Source] };

    public static TheoryData<string, string> Guilty => new()
    {
        { "RML3004", "class Repairs(BooksDb db) { public async Task Drop(long id, CancellationToken stop) { var booking = await db.Bookings.SingleAsync(b => b.Id == id, stop); db.Bookings.[|Remove(booking)|]; await db.SaveChangesAsync(stop); } }" },
        { "RML3004", "class Repairs(BooksDb db) { public Task Purge() => db.Bookings.Where(b => b.Cents == 0).[|ExecuteDeleteAsync()|]; }" },
        { "RML3004", "class Repairs(BooksDb db) { public async Task Move(Booking one) { if (one is { Note: not null } found) { db.Bookings.[|Update(found)|]; await db.SaveChangesAsync(); } } }" },
        { "RML3011", "public interface IPay { [Rml3(Correction = nameof(PayBackAsync))] Task<string> PayAsync(Guid order, decimal amount, [IdempotencyKey] string key); [Rml3(NoCorrection = \"is one\")] Task PayBackAsync[|(decimal amount, [IdempotencyKey] string key)|]; }" },
        { "RML3006", "public interface IPay { [[|Rml3|]] Task<string> PayAsync(Guid order, long cents, [IdempotencyKey] string key); }" },
        { "RML3012", "[EffectLedger(Chained = true)] class Chain { public byte[] Next(byte[] before, Booking booking) { var text = JsonSerializer.Serialize(booking); return SHA256.[|HashData([.. before, .. Encoding.UTF8.GetBytes(text)])|]; } }" },
    };

    public static TheoryData<string, string> Innocent => new()
    {
        { "RML3004", "class Drafts(BooksDb db) { public async Task Drop(Draft draft) { db.Drafts.Remove(draft); await db.SaveChangesAsync(); } }" },
        { "RML3004", "class Books(BooksDb db) { public async Task Correct(Booking wrong) { db.Bookings.Add(new Booking { Order = wrong.Order, Cents = -wrong.Cents, Note = \"corrects \" + wrong.Id }); await db.SaveChangesAsync(); } }" },
        { "RML3004", "class Books { public Booking Make(Guid order) { var booking = new Booking { Order = order, Cents = 100, Note = \"new\" }; return booking; } }" },
        { "RML3004", "class Books(BooksDb db) { public Task<List<Booking>> Of(Guid order) => db.Bookings.Where(b => b.Order == order && b.Note == \"x\").ToListAsync(); }" },
        { "RML3004", "class Drafts(BooksDb db) { public Task Purge() => db.Drafts.Where(d => d.Cents == 0).ExecuteDeleteAsync(); }" },
        { "RML3011", "public interface IPay { [Rml3(Correction = nameof(PayBackAsync))] Task<string> PayAsync(Guid order, long cents, [IdempotencyKey] string key); [Rml3(NoCorrection = \"is one\")] Task PayBackAsync(string payment, long cents, [IdempotencyKey] string key); }" },
        { "RML3006", "public interface IPay { [Rml3(NoCorrection = \"settled by the bank\")] Task<string> PayAsync(Guid order, long cents, [IdempotencyKey] string key); }" },
        { "RML3006", "public interface IPay { [Rml3(Correction = nameof(PayBackAsync))] Task<string> PayAsync(Guid order, long cents, [IdempotencyKey] string key); Task PayBackAsync(string payment, [IdempotencyKey] string key); }" },
        { "RML3012", "[EffectLedger(Chained = true)] class Chain { public byte[] Next(byte[] before, Booking booking) => SHA256.HashData([.. before, .. Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"{booking.Id}|{booking.Order:N}|{booking.Cents}\"))]); }" },
    };

    [Theory]
    [MemberData(nameof(Guilty))]
    public Task Finds(string rule, string code) => HistoryStrangerCode.Flags(rule, World + code, Input);

    [Theory]
    [MemberData(nameof(Innocent))]
    public Task Stays_silent(string rule, string code) => HistoryStrangerCode.Silent(rule, World + code, Input);
}
