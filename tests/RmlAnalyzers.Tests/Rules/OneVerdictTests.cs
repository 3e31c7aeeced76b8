using Microsoft.CodeAnalysis;
using RmlAnalyzers.Tests.House.Support;
using Xunit;

namespace RmlAnalyzers.Tests.Rules;

/// <summary>Where several rules of the families of history, dialog and delivery could speak of one call, the first of them does and the others are silent.</summary>
public class OneVerdictTests
{
    private const string Shared = """
        using Microsoft.EntityFrameworkCore;
        [AppendOnly] public class Entry { public Guid Id { get; init; } public string Key { get; init; } = ""; public decimal Amount { get; set; } }
        public class BooksDb : DbContext { public DbSet<Entry> Entries => throw null!; public DbSet<Sale> Sales => throw null!; }
        public class Sale { public Guid Id { get; set; } public long Cents { get; set; } public string Payment { get; set; } = ""; }
        public interface IBank
        {
            [Rml3(Correction = nameof(RefundAsync))] Task CaptureAsync(Guid order, [IdempotencyKey] string? key);
            [Rml3] Task RefundAsync(Guid order, [IdempotencyKey] string? key);
        }
        public interface IWarehouse
        {
            [Rml2(Undo = nameof(ReleaseAsync))] Task ReserveAsync(Guid order, [IdempotencyKey] string? key);
            [Rml2] Task ReleaseAsync(Guid order, [IdempotencyKey] string? key);
        }

        """;

    private const string Ledger = """
        [EffectLedger] public interface ILedger { Task AppendAsync(string key, string what); }

        """;

    public static TheoryData<string, string, string> Spots => new()
    {
        { "removed record after history", "RML3004", Ledger + """
            class A(BooksDb db, IBank bank)
            {
                public async Task Pay(Guid order, Entry entry)
                {
                    db.Entries.Add(entry);
                    await db.SaveChangesAsync();
                    try { await bank.CaptureAsync(order, entry.Key); await db.SaveChangesAsync(); }
                    catch (Exception) { db.Entries./*here*/Remove(entry); await db.SaveChangesAsync(); throw; }
                }
            }
            """ },
        { "deleted records after history", "RML3004", """
            class A(BooksDb db, IBank bank)
            {
                public async Task Pay(Guid order, string key)
                {
                    try { await bank.CaptureAsync(order, key); await db.SaveChangesAsync(); }
                    catch { db.Entries./*here*/RemoveRange(db.Entries.Where(entry => entry.Key == key)); await db.SaveChangesAsync(); throw; }
                }
            }
            """ },
        { "removed record without a handler", "RML3004", """
            class A(BooksDb db, IBank bank)
            {
                public async Task Pay(Guid order, string key)
                {
                    var entry = new Entry { Key = key };
                    db.Entries.Add(entry);
                    await db.SaveChangesAsync();
                    await bank.CaptureAsync(order, key);
                    db.Entries./*here*/Remove(entry);
                    await db.SaveChangesAsync();
                }
            }
            """ },
        { "removed record after a reservation", "RML3004", """
            class A(BooksDb db, IWarehouse warehouse)
            {
                public async Task Sell(Guid order, Entry entry)
                {
                    db.Entries.Add(entry);
                    try { await warehouse.ReserveAsync(order, entry.Key); await db.SaveChangesAsync(); }
                    catch (Exception) { db.Entries./*here*/Remove(entry); await db.SaveChangesAsync(); throw; }
                }
            }
            """ },
        { "capture without a key in a transaction", "RML3007", """
            class A(BooksDb db, IBank bank)
            {
                public async Task Pay(Guid order)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await bank./*here*/CaptureAsync(order, null);
                    await db.SaveChangesAsync();
                    await tx.CommitAsync();
                }
            }
            """ },
        { "charge without a key in a transaction", "RML3007", """
            class A(BooksDb db, Stripe.ChargeService charges)
            {
                public async Task Pay(Sale sale)
                {
                    using var tx = db.Database.BeginTransaction();
                    var charge = await charges./*here*/CreateAsync(new() { Amount = sale.Cents });
                    sale.Payment = charge.Id;
                    await db.SaveChangesAsync();
                    tx.Commit();
                }
            }
            """ },
        { "charge without a key, blindly retried in a transaction", "RML3007", """
            class A(BooksDb db, Stripe.ChargeService charges)
            {
                public async Task Pay(Sale sale)
                {
                    using var tx = db.Database.BeginTransaction();
                    for (var attempt = 0; attempt < 3; attempt++)
                    {
                        try { await charges./*here*/CreateAsync(new() { Amount = sale.Cents }); break; }
                        catch (Exception) when (attempt < 2) { await Task.Delay(1000 << attempt); }
                    }
                    await db.SaveChangesAsync();
                    tx.Commit();
                }
            }
            """ },
        { "capture without a key or an entry", "RML3003", Ledger + """
            class A(IBank bank) { public async Task Pay(Guid order) { await bank./*here*/CaptureAsync(order, null); } }
            """ },
        { "capture without an entry in a transaction", "RML3007", Ledger + """
            class A(BooksDb db, IBank bank)
            {
                public async Task Pay(Guid order, string key)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await bank./*here*/CaptureAsync(order, key);
                    await db.SaveChangesAsync();
                    await tx.CommitAsync();
                }
            }
            """ },
        { "capture blindly retried without an entry", "RML3008", Ledger + """
            class A(IBank bank)
            {
                public async Task Pay(Guid order)
                {
                    for (var attempt = 0; ; attempt++)
                    {
                        try { await bank./*here*/CaptureAsync(order, null); return; }
                        catch (Exception) when (attempt < 3) { await Task.Delay(1000 << attempt); }
                    }
                }
            }
            """ },
        { "reservation after a capture in a transaction", "RML2010", """
            class A(BooksDb db, IWarehouse warehouse, IBank bank)
            {
                public async Task Sell(Guid order, string key)
                {
                    await bank.CaptureAsync(order, key);
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await warehouse./*here*/ReserveAsync(order, key + ":reserve");
                    await db.SaveChangesAsync();
                    await tx.CommitAsync();
                }
            }
            """ },
        { "reservation after a capture", "RML3009", """
            class A(IWarehouse warehouse, IBank bank)
            {
                public async Task Sell(Guid order, string key)
                {
                    await bank.CaptureAsync(order, key);
                    await warehouse./*here*/ReserveAsync(order, key + ":reserve");
                }
            }
            """ },
    };

    [Theory]
    [MemberData(nameof(Spots))]
    public async Task The_first_speaks(string name, string expected, string code) => Assert.Equal((name, expected), (name, await Said(code)));

    [Theory]
    [InlineData("RML3007", "RML3001", "charge without a key in a transaction")]
    [InlineData("RML3004", "RML3005", "removed record after history")]
    [InlineData("RML3004", "RML3005", "deleted records after history")]
    [InlineData("RML3004", "RML2011", "removed record after a reservation")]
    [InlineData("RML3003", "RML3001", "capture without a key or an entry")]
    [InlineData("RML2010", "RML3009", "reservation after a capture in a transaction")]
    public async Task The_next_speaks_where_the_first_is_off(string off, string next, string name) =>
        Assert.Equal((name, next), (name, await Said((string)Spots.Single(row => (string)row[0] == name)[2], off)));

    private static async Task<string> Said(string code, string? off = null)
    {
        var tree = Lab.Parse(Shared + code, "/0/Code.cs");
        var at = tree.GetText().ToString().IndexOf("/*here*/", StringComparison.Ordinal) + "/*here*/".Length;
        CSharpStub[] stubs = [new(DataStub.Source, "/0/Data.cs"), new(StripeStub.Source, "/0/Stripe.cs")];
        var compilation = Lab.Compile([tree, .. stubs.Select(static stub => Lab.Parse(stub.Text, stub.Path))], asShipped: true);
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            compilation.Options.SpecificDiagnosticOptions.SetItem(off ?? "none", ReportDiagnostic.Suppress)));
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var outcome = await Lab.Run(compilation);
        Assert.Empty(outcome.Crashes);
        return string.Join(' ', outcome.Findings.Where(finding => finding.Location.SourceTree == tree && finding.Location.SourceSpan.Start == at).Select(static finding => finding.Id));
    }

    private sealed record CSharpStub(string Text, string Path);
}
