// Signatures of DotNetCore.CAP as far as the catalogue names them. No bodies.
#nullable disable

namespace DotNetCore.CAP
{
    using System;
    using System.Collections.Generic;
    using System.Data;
    using System.Threading;
    using System.Threading.Tasks;
    using Microsoft.EntityFrameworkCore.Infrastructure;
    using Microsoft.EntityFrameworkCore.Storage;

    public interface ICapTransaction : IDisposable
    {
        void Commit();
        Task CommitAsync(CancellationToken cancellationToken = default);
        void Rollback();
        Task RollbackAsync(CancellationToken cancellationToken = default);
    }

    public interface ICapPublisher
    {
        ICapTransaction Transaction { get; set; }
        Task PublishAsync<T>(string name, T contentObj, string callbackName = null, CancellationToken cancellationToken = default);
        Task PublishAsync<T>(string name, T contentObj, IDictionary<string, string> headers, CancellationToken cancellationToken = default);
        void Publish<T>(string name, T contentObj, string callbackName = null);
        void Publish<T>(string name, T contentObj, IDictionary<string, string> headers);
        Task PublishDelayAsync<T>(TimeSpan delayTime, string name, T contentObj, string callbackName = null, CancellationToken cancellationToken = default);
        void PublishDelay<T>(TimeSpan delayTime, string name, T contentObj, string callbackName = null);
    }

    public static class CapTransactionExtensions
    {
        public static IDbContextTransaction BeginTransaction(this DatabaseFacade database, ICapPublisher publisher, bool autoCommit = false) => throw null;
        public static Task<IDbContextTransaction> BeginTransactionAsync(this DatabaseFacade database, ICapPublisher publisher, bool autoCommit = false, CancellationToken cancellationToken = default) => throw null;
        public static IDbTransaction BeginTransaction(this IDbConnection dbConnection, ICapPublisher publisher, bool autoCommit = false) => throw null;
        public static Task<IDbTransaction> BeginTransactionAsync(this IDbConnection dbConnection, ICapPublisher publisher, bool autoCommit = false, CancellationToken cancellationToken = default) => throw null;
    }
}
