namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>What the snippets about the ledger share: a ledger, somebody who moves money, and rows in a database.</summary>
internal static class LedgerCode
{
    public const string Contracts = """
        [EffectLedger]
        interface IPaymentLedger
        {
            Task AppendIntentAsync(string key, CancellationToken ct = default);
            Task AppendOutcomeAsync(string key, string outcome, CancellationToken ct = default);
            Task<List<string>> OpenIntentsAsync();
        }
        interface IPsp
        {
            [Rml3(NoCorrection = "settled by hand")] Task<string> CaptureAsync(string payment, [IdempotencyKey] string key, CancellationToken ct = default);
            Task<bool> IsCapturedAsync(string payment);
        }
        interface IOrders { Task MarkPaidAsync(string payment); Task<bool> IsPaidAsync(string payment); }

        """;

    public const string EntityFramework = """
        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext
            {
                public virtual int SaveChanges() => 0;
                public virtual Task<int> SaveChangesAsync(CancellationToken ct = default) => Task.FromResult(0);
                public virtual void Add<T>(T entity) where T : class { }
                public virtual void Remove<T>(T entity) where T : class { }
                public virtual void RemoveRange(params object[] entities) { }
                public virtual void Update<T>(T entity) where T : class { }
                public virtual ChangeTracking.EntityEntry<T> Entry<T>(T entity) where T : class => new();
                public Infrastructure.DatabaseFacade Database { get; } = new();
                public DbSet<T> Set<T>() where T : class => null!;
                protected virtual void OnModelCreating(ModelBuilder builder) { }
            }
            public abstract class DbSet<T> : IQueryable<T> where T : class
            {
                public virtual void Add(T entity) { }
                public virtual void AddRange(params T[] entities) { }
                public virtual void Remove(T entity) { }
                public virtual void RemoveRange(params T[] entities) { }
                public virtual void RemoveRange(IEnumerable<T> entities) { }
                public virtual void Update(T entity) { }
                public virtual void Attach(T entity) { }
                public virtual ValueTask<T?> FindAsync(params object[] keys) => default;
                public abstract IEnumerator<T> GetEnumerator();
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
                public abstract Type ElementType { get; }
                public abstract System.Linq.Expressions.Expression Expression { get; }
                public abstract IQueryProvider Provider { get; }
            }
            public static class EntityFrameworkQueryableExtensions
            {
                public static Task<int> ExecuteDeleteAsync<T>(this IQueryable<T> source, CancellationToken ct = default) => Task.FromResult(0);
                public static Task<int> ExecuteUpdateAsync<T>(this IQueryable<T> source, Action<T> set, CancellationToken ct = default) => Task.FromResult(0);
                public static Task<T> SingleAsync<T>(this IQueryable<T> source, System.Linq.Expressions.Expression<Func<T, bool>> of, CancellationToken ct = default) => Task.FromResult(default(T)!);
            }
            public static class RelationalDatabaseFacadeExtensions
            {
                public static Task<int> ExecuteSqlRawAsync(this Infrastructure.DatabaseFacade database, string sql, params object[] parameters) => Task.FromResult(0);
                public static int ExecuteSqlRaw(this Infrastructure.DatabaseFacade database, string sql, params object[] parameters) => 0;
                public static Task<int> ExecuteSqlAsync(this Infrastructure.DatabaseFacade database, FormattableString sql) => Task.FromResult(0);
            }
            public enum DeleteBehavior { Restrict, Cascade }
            public enum EntityState { Added, Modified, Deleted, Unchanged }
            public class ModelBuilder { public Metadata.Builders.EntityTypeBuilder<T> Entity<T>() where T : class => new(); }
            public static class RelationalEntityTypeBuilderExtensions
            {
                public static Metadata.Builders.EntityTypeBuilder<T> ToTable<T>(this Metadata.Builders.EntityTypeBuilder<T> builder, string? name) where T : class => builder;
            }
        }
        namespace Microsoft.EntityFrameworkCore.Infrastructure { public class DatabaseFacade { } }
        namespace Microsoft.EntityFrameworkCore.ChangeTracking
        {
            public class EntityEntry { public virtual EntityState State { get; set; } }
            public class EntityEntry<T> : EntityEntry where T : class { }
        }
        namespace Microsoft.EntityFrameworkCore.Metadata.Builders
        {
            public class EntityTypeBuilder<T> where T : class
            {
                public ReferenceNavigationBuilder<T, R> HasOne<R>(System.Linq.Expressions.Expression<Func<T, R?>>? of = null) where R : class => new();
                public CollectionNavigationBuilder<T, R> HasMany<R>(System.Linq.Expressions.Expression<Func<T, IEnumerable<R>?>>? of = null) where R : class => new();
            }
            public class ReferenceNavigationBuilder<T, R> where T : class where R : class { public ReferenceCollectionBuilder<R, T> WithMany(string? name = null) => new(); }
            public class CollectionNavigationBuilder<T, R> where T : class where R : class { public ReferenceCollectionBuilder<T, R> WithOne(string? name = null) => new(); }
            public class ReferenceCollectionBuilder<TPrincipal, TDependent> where TPrincipal : class where TDependent : class
            {
                public ReferenceCollectionBuilder<TPrincipal, TDependent> OnDelete(DeleteBehavior deleteBehavior) => this;
            }
        }
        """;

    public static string With(string code) => ServiceCode.With(Contracts + code);

    public static string WithDatabase(string code) => ServiceCode.With("using Microsoft.EntityFrameworkCore;\nusing System.Data.Common;\n" + code);

    /// <summary>The database in a file of its own.</summary>
    public static string Database => ServiceCode.With(EntityFramework);
}
