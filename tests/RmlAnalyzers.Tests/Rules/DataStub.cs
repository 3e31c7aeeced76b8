namespace RmlAnalyzers.Tests.Rules;

/// <summary>The signatures of the data libraries that the snippets call, and a shop's context; the rows of the catalogue are written for the libraries.</summary>
internal static class DataStub
{
    public const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Data;
        using System.Data.Common;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Microsoft.EntityFrameworkCore.Storage
        {
            public interface IDbContextTransaction : IDisposable, IAsyncDisposable
            {
                void Commit();
                Task CommitAsync(CancellationToken cancellationToken = default);
                void Rollback();
                Task RollbackAsync(CancellationToken cancellationToken = default);
            }

            public interface IExecutionStrategy { }
        }

        namespace Microsoft.EntityFrameworkCore.Infrastructure
        {
            public class DatabaseFacade
            {
                public virtual Storage.IDbContextTransaction BeginTransaction() => throw null!;
                public virtual Task<Storage.IDbContextTransaction> BeginTransactionAsync(CancellationToken cancellationToken = default) => throw null!;
                public virtual Storage.IDbContextTransaction? CurrentTransaction => null;
                public virtual void CommitTransaction() { }
                public virtual Task CommitTransactionAsync(CancellationToken cancellationToken = default) => throw null!;
                public virtual void RollbackTransaction() { }
                public virtual Storage.IExecutionStrategy CreateExecutionStrategy() => throw null!;
            }
        }

        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext : IDisposable
            {
                public virtual Infrastructure.DatabaseFacade Database => throw null!;
                public virtual int SaveChanges() => 0;
                public virtual Task<int> SaveChangesAsync(CancellationToken cancellationToken = default) => throw null!;
                public virtual void Dispose() { }
            }

            public abstract class DbSet<T> : IQueryable<T> where T : class
            {
                public virtual void Add(T entity) { }
                public virtual void Update(T entity) { }
                public virtual void Remove(T entity) { }
                public virtual void RemoveRange(IEnumerable<T> entities) { }
                public virtual ValueTask<T?> FindAsync(params object?[]? keyValues) => throw null!;
                Type IQueryable.ElementType => throw null!;
                Expression IQueryable.Expression => throw null!;
                IQueryProvider IQueryable.Provider => throw null!;
                IEnumerator<T> IEnumerable<T>.GetEnumerator() => throw null!;
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null!;
            }

            public static class EntityFrameworkQueryableExtensions
            {
                public static extern Task<List<T>> ToListAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default);
                public static extern Task<T> SingleAsync<T>(this IQueryable<T> source, Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default);
                public static Task<int> ExecuteDeleteAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => throw null!;
            }

            public static class RelationalDatabaseFacadeExtensions
            {
                public static Storage.IDbContextTransaction? UseTransaction(this Infrastructure.DatabaseFacade databaseFacade, DbTransaction? transaction) => throw null!;
                public static Task<Storage.IDbContextTransaction?> UseTransactionAsync(this Infrastructure.DatabaseFacade databaseFacade, DbTransaction? transaction, CancellationToken cancellationToken = default) => throw null!;
            }

            public static class ExecutionStrategyExtensions
            {
                public static Task ExecuteAsync(this Storage.IExecutionStrategy strategy, Func<Task> operation) => throw null!;
                public static Task<T> ExecuteAsync<T>(this Storage.IExecutionStrategy strategy, Func<Task<T>> operation) => throw null!;
                public static Task ExecuteInTransactionAsync(this Storage.IExecutionStrategy strategy, Func<Task> operation, Func<Task<bool>> verifySucceeded) => throw null!;
            }
        }

        namespace Dapper
        {
            public static class SqlMapper
            {
                public static Task<int> ExecuteAsync(this IDbConnection cnn, string sql, object? param = null, IDbTransaction? transaction = null) => throw null!;
                public static extern Task<IEnumerable<T>> QueryAsync<T>(this IDbConnection cnn, string sql, object? param = null, IDbTransaction? transaction = null);
            }
        }

        namespace Shop
        {
            public class Order { public Guid Id { get; set; } public string? Payment { get; set; } public int Status { get; set; } public long Cents { get; set; } }
            public class Payment { public Guid Id { get; set; } public string? ChargeId { get; set; } }
            public class Message { public Guid Id { get; set; } public string Body { get; set; } = ""; public bool Sent { get; set; } }

            public class ShopDb : Microsoft.EntityFrameworkCore.DbContext
            {
                public Microsoft.EntityFrameworkCore.DbSet<Order> Orders => throw null!;
                public Microsoft.EntityFrameworkCore.DbSet<Payment> Payments => throw null!;
                public Microsoft.EntityFrameworkCore.DbSet<Message> Outbox => throw null!;
            }
        }
        """;
}
