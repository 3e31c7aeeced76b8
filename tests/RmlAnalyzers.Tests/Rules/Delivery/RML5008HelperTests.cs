using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

/// <summary>Asked, created or saved by a repository or a helper.</summary>
public class RML5008HelperTests
{
    private const string Bank = """
        public class Payment { public int Id { get; set; } public string Reference { get; set; } = ""; public string Shop { get; set; } = ""; public decimal Amount { get; set; } }
        public class Bank : DbContext { public DbSet<Payment> Payments => null!; }
        public record Request(string Reference, string Shop, decimal Amount);
        public interface IPayments { Task<Payment?> FindAsync(string reference, CancellationToken ct = default); Task<bool> ExistsAsync(string reference); void Put(Payment payment); Task CreateAsync(Payment payment, CancellationToken ct = default); Task CommitAsync(); }
        public class Repository(Bank bank) : IPayments
        {
            public Task<Payment?> FindAsync(string reference, CancellationToken ct = default) => bank.Payments.FirstOrDefaultAsync(p => p.Reference == reference, ct);
            public async Task<bool> ExistsAsync(string reference) => await bank.Payments.AnyAsync(p => p.Reference == reference).ConfigureAwait(false);
            public void Put(Payment payment) => bank.Payments.Add(payment);
            public async Task CreateAsync(Payment payment, CancellationToken ct = default) { bank.Payments.Add(payment); await bank.SaveChangesAsync(ct); }
            public Task CommitAsync() => bank.SaveChangesAsync();
        }

        """;

    public static TheoryData<string, string> Defects => new()
    {
        { "asked by a helper", "class Payments(Bank bank) { private Task<bool> Known(string reference) => bank.Payments.AnyAsync(p => p.Reference == reference); public async Task Book(Request r) { if (await Known(r.Reference)) return; bank.Payments.[|Add(new Payment { Reference = r.Reference })|]; await bank.SaveChangesAsync(); } }" },
        { "asked two calls away", "class Payments(Bank bank) { private async Task<Payment?> Of(Request r) => await Find(r.Reference); private async Task<Payment?> Find(string reference) { var found = await bank.Payments.SingleOrDefaultAsync(p => p.Reference == reference); return found; } public async Task Book(Request r) { var known = await Of(r); if (known is null) { bank.[|Add(new Payment())|]; await bank.SaveChangesAsync(); } } }" },
        { "a repository asks, the service creates", "class Payments(IPayments payments, Bank bank) { public async Task Book(Request r) { if (await payments.ExistsAsync(r.Reference)) throw new InvalidOperationException(\"twice\"); bank.Payments.[|Add(new Payment { Reference = r.Reference })|]; await bank.SaveChangesAsync(); } }" },
        { "a repository does all", "class Payments(IPayments payments) { public async Task<Payment> Book(Request r, CancellationToken ct) { var known = await payments.FindAsync(r.Reference, ct).ConfigureAwait(false); if (known is not null) return known; var made = new Payment { Reference = r.Reference }; await payments.[|CreateAsync(made, ct)|].ConfigureAwait(false); return made; } }" },
        { "a unit of work", "class Payments(IPayments payments) { public async Task Book(Request r) { if (!await payments.ExistsAsync(r.Reference)) { payments.[|Put(new Payment { Reference = r.Reference })|]; await payments.CommitAsync(); } } }" },
        { "created by a helper", "class Payments(Bank bank) { public async Task Book(Request r) { if (await bank.Payments.FirstOrDefaultAsync(p => p.Reference == r.Reference) == null) { await [|Create(r)|]; } } private async Task Create(Request r) { bank.Payments.Add(new Payment { Reference = r.Reference }); await bank.SaveChangesAsync(); } }" },
        { "created two calls away", "class Payments(IPayments payments) { public async Task Book(Request r) { var known = await payments.FindAsync(r.Reference) ?? await [|Create(r)|]; Console.WriteLine(known.Id); } private async Task<Payment> Create(Request r) { var made = new Payment { Reference = r.Reference }; await payments.CreateAsync(made); return made; } }" },
        { "a base class saves", "abstract class Service(Bank bank) { protected Bank Db => bank; protected Task<int> Commit() => bank.SaveChangesAsync(); } class Payments(Bank bank) : Service(bank) { public async Task Book(Request r) { if (Db.Payments.Any(p => p.Reference == r.Reference)) return; Db.Payments.[|Add(new Payment { Reference = r.Reference })|]; await Commit(); } }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "the repository catches the violation", "class Safe(Bank bank) { public Task<bool> Known(string reference) => bank.Payments.AnyAsync(p => p.Reference == reference); public async Task Create(Payment payment) { bank.Payments.Add(payment); try { await bank.SaveChangesAsync(); } catch (DbUpdateException) { Console.WriteLine(\"somebody was first\"); } } } class Payments(Safe safe) { public async Task Book(Request r) { if (!await safe.Known(r.Reference)) await safe.Create(new Payment { Reference = r.Reference }); } }" },
        { "the service catches the violation", "class Payments(IPayments payments) { public async Task Book(Request r) { if (await payments.ExistsAsync(r.Reference)) return; try { await payments.CreateAsync(new Payment { Reference = r.Reference }); } catch (DbUpdateException) { Console.WriteLine(\"somebody was first\"); } } }" },
        { "a unique index", "public class Voucher { public int Id { get; set; } public string Code { get; set; } = \"\"; } public class Vouchers : DbContext { public DbSet<Voucher> All => null!; protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Voucher>().HasIndex(v => v.Code).IsUnique(); } class Store(Vouchers db) { public Task<bool> Known(string code) => db.All.AnyAsync(v => v.Code == code); public async Task Create(Voucher voucher) { db.All.Add(voucher); await db.SaveChangesAsync(); } } class S(Store store) { public async Task Book(string code) { if (!await store.Known(code)) await store.Create(new Voucher { Code = code }); } }" },
        { "one at a time", "class Payments(IPayments payments) { private static readonly SemaphoreSlim Gate = new(1); public async Task Book(Request r) { await Gate.WaitAsync(); if (!await payments.ExistsAsync(r.Reference)) await payments.CreateAsync(new Payment { Reference = r.Reference }); Gate.Release(); } }" },
        { "created when something is there", "class Payments(IPayments payments) { public async Task Split(Request r) { if (await payments.FindAsync(r.Reference) is null) return; await payments.CreateAsync(new Payment { Shop = r.Shop }); } }" },
        { "created whatever was found", "class Payments(IPayments payments) { public async Task Book(Request r) { if (await payments.ExistsAsync(r.Reference)) Console.WriteLine(\"again\"); await payments.CreateAsync(new Payment { Reference = r.Reference }); } }" },
        { "never saved", "class Payments(IPayments payments) { public async Task Book(Request r) { if (!await payments.ExistsAsync(r.Reference)) payments.Put(new Payment { Reference = r.Reference }); } }" },
        { "another entity", "public class Note { public int Id { get; set; } } public class Notes : DbContext { public DbSet<Note> All => null!; } class Book(Notes notes) { public async Task Write() { notes.All.Add(new Note()); await notes.SaveChangesAsync(); } } class Payments(IPayments payments, Book book) { public async Task Note(Request r) { if (!await payments.ExistsAsync(r.Reference)) await book.Write(); } }" },
        { "seeding", "class Seed(Bank bank) { private Task<bool> Any() => bank.Payments.AnyAsync(p => p.Shop == \"demo\"); private async Task Create() { bank.Payments.Add(new Payment { Shop = \"demo\" }); await bank.SaveChangesAsync(); } public async Task Run() { if (!await Any()) await Create(); } }" },
        { "another implementation creates nothing", "class Dry : IPayments { public Task<Payment?> FindAsync(string reference, CancellationToken ct = default) => Task.FromResult<Payment?>(null); public Task<bool> ExistsAsync(string reference) => Task.FromResult(true); public void Put(Payment payment) { } public Task CreateAsync(Payment payment, CancellationToken ct = default) => Task.CompletedTask; public Task CommitAsync() => Task.CompletedTask; } class Payments(IPayments payments) { public async Task Book(Request r) { if (!await payments.ExistsAsync(r.Reference)) await payments.CreateAsync(new Payment { Reference = r.Reference }); } }" },
        { "one of many in memory", "class Payments(IPayments payments) { private readonly List<string> _done = []; public async Task Book(Request r) { if (!_done.Contains(r.Reference)) { await payments.CreateAsync(new Payment { Reference = r.Reference }); _done.Add(r.Reference); } } }" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5008CheckThenCreate>.Flags(ShopCode.With(Bank + code), ShopCode.Input);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5008CheckThenCreate>.Silent(ShopCode.With(Bank + code), ShopCode.Input);
    }
}
