using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

public class RML5006Tests
{
    private const string Bank = """
        public class Account { public int Id { get; set; } public decimal Balance { get; set; } public int Entries { get; set; } public string Owner { get; set; } = ""; }
        public class Guarded { public int Id { get; set; } public decimal Balance { get; set; } [System.ComponentModel.DataAnnotations.Timestamp] public byte[] Version { get; set; } = []; }
        public class Bank : DbContext { public DbSet<Account> Accounts => null!; public DbSet<Guarded> Safe => null!; }

        """;

    public static TheoryData<string, string> Defects => new()
    {
        { "by the entity's method", "public class Purse { public string Id { get; set; } = \"\"; public decimal Balance { get; private set; } public string Last { get; private set; } = \"\"; private int _moves; public int Moves => _moves; public void Deposit(decimal amount) => Balance += amount; } public class PurseDb : DbContext { public DbSet<Purse> Purses => null!; } class S(PurseDb db) { public async Task Pay(string id, decimal amount) { var purse = await db.Purses.SingleAsync(p => p.Id == id); purse.[|Deposit(amount)|]; await db.SaveChangesAsync(); } }" },
        { "by a method that checks first", "public class Purse { public string Id { get; set; } = \"\"; public decimal Balance { get; private set; } public string Last { get; private set; } = \"\"; private int _moves; public int Moves => _moves; public bool TryPay(decimal amount) { if (Balance < amount) return false; Balance -= amount; return true; } } public class PurseDb : DbContext { public DbSet<Purse> Purses => null!; } class S(PurseDb db) { public async Task Pay(string id, decimal amount) { var purse = await db.Purses.SingleAsync(p => p.Id == id); if (!purse.[|TryPay(amount)|]) return; await db.SaveChangesAsync(); } }" },
        { "a key and an index are no version", "public class Wallet { public int Id { get; set; } public decimal Coins { get; set; } public uint Mark { get; set; } } public class Wallets : DbContext { public DbSet<Wallet> All => null!; protected override void OnModelCreating(ModelBuilder b) { b.Entity<Wallet>().HasKey(w => w.Id); b.Entity<Wallet>().HasIndex(w => w.Mark).IsUnique(); b.Entity<Account>().Property(a => a.Entries).IsConcurrencyToken(); } } class S(Wallets db) { public async Task Pay(int id) { var wallet = await db.All.SingleAsync(w => w.Id == id); [|wallet.Coins -= 1|]; await db.SaveChangesAsync(); } }" },
        { "a token that is switched off", "public class Wallet { public int Id { get; set; } public decimal Coins { get; set; } } public class Wallets : DbContext { public DbSet<Wallet> All => null!; protected override void OnModelCreating(ModelBuilder b) => b.Entity<Wallet>().Property(w => w.Coins).IsConcurrencyToken(false); } class S(Wallets db) { public async Task Pay(int id) { var wallet = await db.All.SingleAsync(w => w.Id == id); [|wallet.Coins -= 1|]; await db.SaveChangesAsync(); } }" },
        { "added", "class S(Bank bank) { public async Task Pay(int id, decimal amount) { var account = await bank.Accounts.SingleAsync(a => a.Id == id); [|account.Balance += amount|]; await bank.SaveChangesAsync(); } }" },
        { "subtracted", "class S(Bank bank) { public async Task Pay(int id, decimal amount) { var account = await bank.Accounts.FindAsync(id); if (account is null) return; [|account.Balance -= amount|]; await bank.SaveChangesAsync().ConfigureAwait(false); } }" },
        { "counted", "class S(Bank bank) { public async Task Note(int id) { var account = await bank.Accounts.FirstAsync(a => a.Id == id).ConfigureAwait(false); [|account.Entries++|]; bank.SaveChanges(); } }" },
        { "written in full", "class S(Bank bank) { public async Task Pay(int id, decimal amount) { var account = await bank.Accounts.SingleAsync(a => a.Id == id); [|account.Balance = account.Balance - amount|]; await bank.SaveChangesAsync(); } }" },
        { "after a check", "class S(Bank bank) { public async Task<bool> Pay(int id, decimal amount) { var account = await bank.Accounts.FirstOrDefaultAsync(a => a.Id == id); if (account is null || account.Balance < amount) return false; [|account.Balance -= amount|]; await bank.SaveChangesAsync(); return true; } }" },
        { "in an endpoint", "static class E { public static void Map(IEndpointRouteBuilder app) => app.MapPost(\"/pay\", async (Bank bank, int id) => { var account = await bank.Accounts.SingleAsync(a => a.Id == id); [|account.Balance += 1|]; await bank.SaveChangesAsync(); return \"ok\"; }); }" },
        { "in a transaction that isolates nothing", "class S(Bank bank) { public async Task Pay(int id) { using var t = await bank.Database.BeginTransactionAsync(); var account = await bank.Accounts.SingleAsync(a => a.Id == id); [|account.Balance += 1|]; await bank.SaveChangesAsync(); await t.CommitAsync(); } }" },
        { "guarded handler", "class H(Bank bank, ShopDb shop) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { if (await shop.Inbox.AnyAsync(s => s.Id == context.Message.OrderId)) return; var account = await bank.Accounts.SingleAsync(a => a.Owner == context.Message.Email); [|account.Balance += context.Message.Amount|]; await bank.SaveChangesAsync(); } }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "the entity's method sets", "public class Purse { public string Id { get; set; } = \"\"; public decimal Balance { get; private set; } public string Last { get; private set; } = \"\"; private int _moves; public int Moves => _moves; public void Set(decimal amount) => Balance = amount; } public class PurseDb : DbContext { public DbSet<Purse> Purses => null!; } class S(PurseDb db) { public async Task Pay(string id, decimal amount) { var purse = await db.Purses.SingleAsync(p => p.Id == id); purse.Set(amount); await db.SaveChangesAsync(); } }" },
        { "the entity has a version", "public class Purse { public string Id { get; set; } = \"\"; public decimal Balance { get; private set; } public string Last { get; private set; } = \"\"; private int _moves; public int Moves => _moves; [System.ComponentModel.DataAnnotations.Timestamp] public byte[] Version { get; set; } = []; public void Deposit(decimal amount) => Balance += amount; } public class PurseDb : DbContext { public DbSet<Purse> Purses => null!; } class S(PurseDb db) { public async Task Pay(string id, decimal amount) { var purse = await db.Purses.SingleAsync(p => p.Id == id); purse.Deposit(amount); await db.SaveChangesAsync(); } }" },
        { "not stored", "public class Purse { public string Id { get; set; } = \"\"; public decimal Balance { get; private set; } public string Last { get; private set; } = \"\"; private int _moves; public int Moves => _moves; [System.ComponentModel.DataAnnotations.Schema.NotMapped] public int Seen { get; set; } public void Look() => Seen++; } public class PurseDb : DbContext { public DbSet<Purse> Purses => null!; } class S(PurseDb db) { public async Task Pay(string id, decimal amount) { var purse = await db.Purses.SingleAsync(p => p.Id == id); purse.Look(); await db.SaveChangesAsync(); } }" },
        { "version by a base mapping", "public interface IVersioned { uint Mark { get; set; } } public class Purse : IVersioned { public int Id { get; set; } public int Coins { get; set; } public uint Mark { get; set; } } public class Purses : DbContext { public DbSet<Purse> All => null!; } abstract class Mapped<T> : IEntityTypeConfiguration<T> where T : class, IVersioned { public void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> b) => b.Property(x => x.Mark).IsConcurrencyToken(); } class PurseMap : Mapped<Purse> { } class S(Purses db) { public async Task Pay(int id) { var purse = await db.All.SingleAsync(w => w.Id == id); purse.Coins -= 1; await db.SaveChangesAsync(); } }" },
        { "version", "class S(Bank bank) { public async Task Pay(int id, decimal amount) { var account = await bank.Safe.SingleAsync(a => a.Id == id); account.Balance += amount; await bank.SaveChangesAsync(); } }" },
        { "version in the mapping", "public class Wallet { public int Id { get; set; } public decimal Coins { get; set; } public uint Mark { get; set; } } public class Wallets : DbContext { public DbSet<Wallet> All => null!; protected override void OnModelCreating(ModelBuilder b) => b.Entity<Wallet>().Property(w => w.Mark).IsRowVersion(); } class S(Wallets db) { public async Task Pay(int id) { var wallet = await db.All.SingleAsync(w => w.Id == id); wallet.Coins -= 1; await db.SaveChangesAsync(); } }" },
        { "set to a value", "class S(Bank bank) { public async Task Rename(int id, string owner) { var account = await bank.Accounts.SingleAsync(a => a.Id == id); account.Owner = owner; await bank.SaveChangesAsync(); } }" },
        { "text is no amount", "class S(Bank bank) { public async Task Rename(int id, string more) { var account = await bank.Accounts.SingleAsync(a => a.Id == id); account.Owner += more; await bank.SaveChangesAsync(); } }" },
        { "isolated", "class S(Bank bank) { public async Task Pay(int id) { using var t = await bank.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead); var account = await bank.Accounts.SingleAsync(a => a.Id == id); account.Balance += 1; await bank.SaveChangesAsync(); await t.CommitAsync(); } }" },
        { "one at a time", "class S(Bank bank) { private readonly SemaphoreSlim _gate = new(1); public async Task Pay(int id) { await _gate.WaitAsync(); var account = await bank.Accounts.SingleAsync(a => a.Id == id); account.Balance += 1; await bank.SaveChangesAsync(); _gate.Release(); } }" },
        { "conflict is handled", "class S(Bank bank) { public async Task Pay(int id) { var account = await bank.Accounts.SingleAsync(a => a.Id == id); account.Balance += 1; try { await bank.SaveChangesAsync(); } catch (DbUpdateConcurrencyException) { throw new InvalidOperationException(); } } }" },
        { "its own object", "class S(Bank bank) { public async Task Open(decimal first) { var account = new Account(); account.Balance += first; bank.Add(account); await bank.SaveChangesAsync(); } }" },
        { "not saved", "class S(Bank bank) { public async Task<decimal> Preview(int id) { var account = await bank.Accounts.SingleAsync(a => a.Id == id); account.Balance += 1; return account.Balance; } }" },
        { "a handler without a guard has worse to hear", "class H(Bank bank) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { var account = await bank.Accounts.SingleAsync(a => a.Owner == context.Message.Email); account.Balance += context.Message.Amount; await bank.SaveChangesAsync(); } }" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5006LostUpdate>.Flags(ShopCode.With(Bank + code), ShopCode.Input);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5006LostUpdate>.Silent(ShopCode.With(Bank + code), ShopCode.Input);
    }
}
