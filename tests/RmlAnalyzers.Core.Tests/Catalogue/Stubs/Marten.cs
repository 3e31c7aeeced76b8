// Signatures of Marten and JasperFx.Events as far as the catalogue names them. No bodies.
#nullable disable

namespace JasperFx.Events
{
    using System;
    using System.Collections.Generic;

    public class StreamAction { }

    public interface IEventOperations
    {
        StreamAction Append(Guid stream, IEnumerable<object> events);
        StreamAction Append(Guid stream, params object[] events);
        StreamAction Append(string stream, params object[] events);
        StreamAction Append(Guid stream, long expectedVersion, params object[] events);
        StreamAction Append(string stream, long expectedVersion, params object[] events);
        StreamAction StartStream<TAggregate>(Guid id, params object[] events) where TAggregate : class;
        StreamAction StartStream<TAggregate>(string streamKey, params object[] events) where TAggregate : class;
        StreamAction StartStream(Guid id, params object[] events);
        StreamAction StartStream(params object[] events);
    }
}

namespace Marten.Events
{
    public interface IEventStoreOperations : JasperFx.Events.IEventOperations { }
}

namespace Marten
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public interface IDocumentOperations : IDisposable
    {
        Marten.Events.IEventStoreOperations Events { get; }
        void Delete<T>(T entity);
        void Delete<T>(Guid id);
        void Delete<T>(string id);
        void Store<T>(IEnumerable<T> entities);
        void Store<T>(params T[] entities);
        void Insert<T>(IEnumerable<T> entities);
        void Insert<T>(params T[] entities);
        void Update<T>(IEnumerable<T> entities);
        void Update<T>(params T[] entities);
    }

    public interface IDocumentSession : IDocumentOperations
    {
        Task SaveChangesAsync(CancellationToken token = default);
    }
}
