using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

public class RML5008Tests
{
    private const string Bank = """
        public class Payment { public int Id { get; set; } public string Reference { get; set; } = ""; public string Shop { get; set; } = ""; public decimal Amount { get; set; } }
        public class Bank : DbContext { public DbSet<Payment> Payments => null!; }
        public record Request(string Reference, string Shop, decimal Amount);

        """;

    public static TheoryData<string, string> Defects => new()
    {
        { "asked in place", "class Payments(Bank bank) { public async Task Book(Request r) { if (!await bank.Payments.AnyAsync(p => p.Reference == r.Reference)) { [|bank.Payments.Add(new Payment { Reference = r.Reference })|]; await bank.SaveChangesAsync(); } } }" },
        { "null test", "class Payments(Bank bank) { public async Task<Payment> Book(Request r) { var known = await bank.Payments.FirstOrDefaultAsync(p => p.Reference == r.Reference); if (known is null) { known = new Payment { Reference = r.Reference }; [|bank.Add(known)|]; await bank.SaveChangesAsync(); } return known; } }" },
        { "early return", "class Payments(Bank bank) { public async Task Book(Request r) { if (await bank.Payments.AnyAsync(p => p.Reference == r.Reference)) return; [|bank.Payments.Add(new Payment { Reference = r.Reference })|]; await bank.SaveChangesAsync(); } }" },
        { "throws when there", "class Payments(Bank bank) { public async Task Book(Request r) { var known = await bank.Payments.SingleOrDefaultAsync(p => p.Shop == r.Shop && p.Reference == r.Reference); if (known != null) throw new InvalidOperationException(\"twice\"); await [|bank.Payments.AddAsync(new Payment { Reference = r.Reference, Shop = r.Shop })|]; await bank.SaveChangesAsync(); } }" },
        { "ConfigureAwait and a copy", "class Payments(Bank bank) { public async Task Book(string reference, CancellationToken stop) { var exists = await bank.Payments.AnyAsync(p => p.Reference == reference, stop).ConfigureAwait(false); var seen = exists; if (!seen) { [|bank.Payments.Add(new Payment { Reference = reference })|]; await bank.SaveChangesAsync(stop).ConfigureAwait(false); } } }" },
        { "Where in front", "class Payments(Bank bank) { public async Task Book(Request r) { if (await bank.Payments.Where(p => p.Reference == r.Reference).AnyAsync()) { return; } var made = new Payment { Reference = r.Reference, Amount = r.Amount }; [|bank.Payments.Add(made)|]; bank.SaveChanges(); } }" },
        { "minimal endpoint", "static class E { public static void Map(IEndpointRouteBuilder app) => app.MapPost(\"/pay\", async (Bank bank, Request r) => { if (await bank.Payments.FirstOrDefaultAsync(p => p.Reference == r.Reference) == null) { [|bank.Payments.Add(new Payment { Reference = r.Reference })|]; await bank.SaveChangesAsync(); } return \"ok\"; }); }" },
        { "a catch for something else", "class Payments(Bank bank) { public async Task Book(Request r) { try { if (!await bank.Payments.AnyAsync(p => p.Reference == r.Reference)) { [|bank.Payments.Add(new Payment())|]; await bank.SaveChangesAsync(); } } catch (TimeoutException) { Console.WriteLine(\"later\"); } } }" },
        { "an ordinary transaction decides nothing", "class Payments(Bank bank) { public async Task Book(Request r) { using var transaction = await bank.Database.BeginTransactionAsync(); if (!await bank.Payments.AnyAsync(p => p.Reference == r.Reference)) { [|bank.Payments.Add(new Payment())|]; await bank.SaveChangesAsync(); } await transaction.CommitAsync(); } }" },
        { "asked without waiting", "class Payments(Bank bank) { public void Book(Request r) { if (bank.Payments.Any(p => p.Reference == r.Reference)) return; [|bank.Payments.Add(new Payment { Reference = r.Reference })|]; bank.SaveChanges(); } }" },
        { "null test without waiting", "class Payments(Bank bank) { public Payment Book(Request r) { var known = bank.Payments.Where(p => p.Shop == r.Shop).FirstOrDefault(p => p.Reference == r.Reference); if (known == null) { known = new Payment { Reference = r.Reference }; [|bank.Payments.Add(known)|]; bank.SaveChanges(); } return known; } }" },
        { "counted", "class Payments(Bank bank) { public void Book(Request r) { if (bank.Payments.Count(p => p.Reference == r.Reference) == 0) { [|bank.Payments.Add(new Payment { Reference = r.Reference })|]; bank.SaveChanges(); } } }" },
        { "counted the other way", "class Payments(Bank bank) { public void Book(Request r) { var found = bank.Payments.Count(p => p.Reference == r.Reference); if (found > 0) throw new InvalidOperationException(); [|bank.Payments.Add(new Payment { Reference = r.Reference })|]; bank.SaveChanges(); } }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "violation is caught", "class Payments(Bank bank) { public async Task Book(Request r) { if (await bank.Payments.AnyAsync(p => p.Reference == r.Reference)) return; bank.Payments.Add(new Payment { Reference = r.Reference }); try { await bank.SaveChangesAsync(); } catch (DbUpdateException) { Console.WriteLine(\"somebody was first\"); } } }" },
        { "unique index by attribute", "[Index(nameof(Code), IsUnique = true)] public class Voucher { public int Id { get; set; } public string Code { get; set; } = \"\"; } public class Vouchers : DbContext { public DbSet<Voucher> All => null!; } class S(Vouchers db) { public async Task Add(string code) { if (!await db.All.AnyAsync(v => v.Code == code)) { db.All.Add(new Voucher { Code = code }); await db.SaveChangesAsync(); } } }" },
        { "unique index in the mapping", "public class Voucher { public int Id { get; set; } public string Code { get; set; } = \"\"; } public class Vouchers : DbContext { public DbSet<Voucher> All => null!; protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Voucher>().HasIndex(v => v.Code).IsUnique(); } class S(Vouchers db) { public async Task Add(string code) { if (!await db.All.AnyAsync(v => v.Code == code)) { db.All.Add(new Voucher { Code = code }); await db.SaveChangesAsync(); } } }" },
        { "by key", "class Payments(Bank bank) { public async Task Book(int id) { if (await bank.Payments.FirstOrDefaultAsync(p => p.Id == id) is null) { bank.Payments.Add(new Payment { Id = id }); await bank.SaveChangesAsync(); } } }" },
        { "found by key", "class Payments(Bank bank) { public async Task Book(int id) { if (await bank.Payments.FindAsync(id) is null) { bank.Payments.Add(new Payment { Id = id }); await bank.SaveChangesAsync(); } } }" },
        { "serialisable", "class Payments(Bank bank) { public async Task Book(Request r) { using var t = await bank.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable); if (!await bank.Payments.AnyAsync(p => p.Reference == r.Reference)) { bank.Payments.Add(new Payment()); await bank.SaveChangesAsync(); } await t.CommitAsync(); } }" },
        { "one at a time", "class Payments(Bank bank) { private static readonly SemaphoreSlim Gate = new(1); public async Task Book(Request r) { await Gate.WaitAsync(); if (!await bank.Payments.AnyAsync(p => p.Reference == r.Reference)) { bank.Payments.Add(new Payment()); await bank.SaveChangesAsync(); } Gate.Release(); } }" },
        { "seeding", "class Seed(Bank bank) { public async Task Run() { if (!await bank.Payments.AnyAsync(p => p.Shop == \"demo\")) { bank.Payments.Add(new Payment { Shop = \"demo\" }); await bank.SaveChangesAsync(); } } }" },
        { "seeding an empty table", "class Seed(Bank bank) { public async Task Run() { if (!await bank.Payments.AnyAsync()) { bank.Payments.Add(new Payment()); await bank.SaveChangesAsync(); } } }" },
        { "created when the parent is there", "class Payments(Bank bank) { public async Task Split(Request r) { var parent = await bank.Payments.FirstOrDefaultAsync(p => p.Reference == r.Reference); if (parent is null) return; bank.Payments.Add(new Payment { Shop = r.Shop }); await bank.SaveChangesAsync(); } }" },
        { "another entity", "public class Note { public int Id { get; set; } } class Payments(Bank bank) { public async Task Book(Request r) { if (!await bank.Payments.AnyAsync(p => p.Reference == r.Reference)) { bank.Add(new Note()); await bank.SaveChangesAsync(); } } }" },
        { "saved elsewhere", "class Payments(Bank bank) { public async Task Book(Request r) { if (!await bank.Payments.AnyAsync(p => p.Reference == r.Reference)) { bank.Payments.Add(new Payment()); } } }" },
        { "in memory, saved for something else", "class Payments(Bank bank) { private readonly List<Payment> _all = []; public void Book(Request r) { if (!_all.Any(p => p.Reference == r.Reference)) { bank.Payments.Add(new Payment()); } bank.SaveChanges(); } }" },
        { "created when something is there", "class Payments(Bank bank) { public void Book(Request r) { if (bank.Payments.Count(p => p.Reference == r.Reference) > 0) { bank.Payments.Add(new Payment { Shop = r.Shop }); bank.SaveChanges(); } } }" },
        { "in memory", "class Payments { private readonly List<Payment> _all = []; public void Book(Request r) { if (_all.FirstOrDefault(p => p.Reference == r.Reference) is null) { _all.Add(new Payment()); } } }" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5008CheckThenCreate>.Flags(ShopCode.With(Bank + Called(code)), ShopCode.Input);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5008CheckThenCreate>.Silent(ShopCode.With(Bank + code), ShopCode.Input);
    }

    /// <summary>The mark stands around the whole call; the finding begins at the name of what is called.</summary>
    private static string Called(string code) => System.Text.RegularExpressions.Regex.Replace(code, @"\[\|((?:\w+\.)+)(\w+\()", "$1[|$2");
}
