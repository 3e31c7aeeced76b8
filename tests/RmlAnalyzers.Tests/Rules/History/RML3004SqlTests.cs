using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.History.RML3004RecordChanged>;

namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>RML3004: statements that change the table of a ledger or of an append-only record.</summary>
public class RML3004SqlTests
{
    private const string Dapper = """
        namespace Dapper
        {
            public static class SqlMapper
            {
                public static Task<int> ExecuteAsync(this System.Data.IDbConnection connection, string sql, object? param = null) => Task.FromResult(0);
                public static Task<int> ExecuteAsync(this System.Data.IDbConnection connection, CommandDefinition command) => Task.FromResult(0);
                public static Task<IEnumerable<T>> QueryAsync<T>(this System.Data.IDbConnection connection, string sql, object? param = null) => Task.FromResult(Enumerable.Empty<T>());
            }
            public readonly struct CommandDefinition(string commandText, object? parameters = null) { public string Text { get; } = commandText + parameters; }
        }
        """;

    private static readonly RmlTestInput Database = new() { Sources = [LedgerCode.Database, ServiceCode.With(Dapper)] };

    [Fact]
    public Task Raw_statements_of_the_context() => Rule.Flags(LedgerCode.WithDatabase("""
        [AppendOnly] class Entry { public Guid Id { get; init; } }
        class Order { public Guid Id { get; set; } }
        class Db : DbContext { public DbSet<Entry> LedgerEntries => Set<Entry>(); public DbSet<Order> Orders => Set<Order>(); }
        class Cleaning(Db db)
        {
            private const string Purge = "DELETE FROM dbo.[LedgerEntries] WHERE Id = {0}";
            public Task ByConstant(Guid id) => db.Database.[|ExecuteSqlRawAsync(Purge, id)|];
            public Task ByText() => db.Database.[|ExecuteSqlRawAsync("update ledgerentries set Amount = 0")|];
            public Task Interpolated(Guid id) => db.Database.[|ExecuteSqlAsync($"DELETE FROM LedgerEntries WHERE Id = {id}")|];
            public int Truncated() => db.Database.[|ExecuteSqlRaw("TRUNCATE TABLE \"LedgerEntries\"")|];
            public Task ByLocal(string filter) { var sql = "DELETE FROM LedgerEntries WHERE " + filter; return db.Database.[|ExecuteSqlRawAsync(sql)|]; }
            public Task Merged() => db.Database.[|ExecuteSqlRawAsync("MERGE INTO LedgerEntries AS t USING s ON t.Id = s.Id WHEN MATCHED THEN UPDATE SET t.Amount = s.Amount")|];

            public Task Insert() => db.Database.ExecuteSqlRawAsync("INSERT INTO LedgerEntries (Id) VALUES ('DELETE FROM LedgerEntries')");
            public Task Other() => db.Database.ExecuteSqlRawAsync("DELETE FROM Orders");
            public Task Commented() => db.Database.ExecuteSqlRawAsync("DELETE FROM Orders -- not UPDATE LedgerEntries SET x = 1");
            public Task InWhere() => db.Database.ExecuteSqlRawAsync("DELETE FROM Orders WHERE Id NOT IN (SELECT OrderId FROM LedgerEntries)");
            public Task Archive() => db.Database.ExecuteSqlRawAsync("DELETE FROM LedgerEntriesStaging");
        }
        """), Database);

    [Fact]
    public Task Mapped_names() => Rule.Flags(LedgerCode.WithDatabase("""
        using Dapper;
        using System.ComponentModel.DataAnnotations.Schema;
        [AppendOnly, Table("payment_journal")] record Journal(Guid Id);
        [AppendOnly] class Booking { public Guid Id { get; init; } }
        class Db : DbContext
        {
            public DbSet<Booking> Bookings => Set<Booking>();
            protected override void OnModelCreating(ModelBuilder builder) => builder.Entity<Booking>().ToTable("acc_bookings");
        }
        class Cleaning(DbConnection connection, Db db)
        {
            public Task ByAttribute() => connection.[|ExecuteAsync("delete from accounting.payment_journal where id = @id", new { id = 1 })|];
            public Task ByMapping() => connection.[|ExecuteAsync("UPDATE acc_bookings SET amount = 0")|];
            public Task InObject() => connection.[|ExecuteAsync(new CommandDefinition("DELETE FROM acc_bookings"))|];
            public Task SetName() => connection.ExecuteAsync("DELETE FROM Bookings");
            public Task Read() => connection.QueryAsync<Journal>("SELECT * FROM payment_journal");
        }
        """), Database);

    [Fact]
    public Task Table_that_a_ledger_writes_to() => Rule.Flags(LedgerCode.WithDatabase("""
        using Dapper;
        [EffectLedger] class PaymentLedger(DbConnection connection)
        {
            public Task AppendAsync(string key) => connection.ExecuteAsync("INSERT INTO payment_ledger (key) VALUES (@key)", new { key });
            public Task ForgetAsync(string key) => connection.[|ExecuteAsync("DELETE FROM payment_ledger WHERE key = @key", new { key })|];
        }
        class Commands(DbConnection connection)
        {
            public async Task Ado()
            {
                await using var command = connection.CreateCommand();
                command.CommandText = "DELETE FROM payment_ledger";
                await command.[|ExecuteNonQueryAsync()|];
            }
            public async Task AdoOther()
            {
                await using var command = connection.CreateCommand();
                command.CommandText = "DELETE FROM payments";
                await command.ExecuteNonQueryAsync();
            }
            public Task Upsert(string key) => connection.[|ExecuteAsync("INSERT INTO payment_ledger (key) VALUES (@key) ON CONFLICT (key) DO UPDATE SET amount = 0", new { key })|];
            public Task Once(string key) => connection.ExecuteAsync("INSERT INTO payment_ledger (key) VALUES (@key) ON CONFLICT DO NOTHING", new { key });
        }
        """), Database);
}
