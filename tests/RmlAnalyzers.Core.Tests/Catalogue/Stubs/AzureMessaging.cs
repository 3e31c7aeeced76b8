// Signatures of Azure Event Grid, Event Hubs, Tables and Communication Email as far as the catalogue names them. No bodies.
#nullable disable

namespace Azure
{
    public abstract class Response { }
    public abstract class Response<T> { }
    public abstract class AsyncPageable<T> { }
    public enum WaitUntil { Completed, Started }
    public struct ETag { }
}

namespace Azure.Core
{
    public enum RetryMode { Fixed, Exponential }

    public class RetryOptions
    {
        public int MaxRetries { get; set; }
        public RetryMode Mode { get; set; }
    }
}

namespace Azure.Messaging.EventGrid
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public class EventGridEvent { public string Id { get; set; } }

    public class EventGridPublisherClient
    {
        public virtual Task<Response> SendEventAsync(EventGridEvent eventGridEvent, CancellationToken cancellationToken = default) => throw null;
        public virtual Response SendEvent(EventGridEvent eventGridEvent, CancellationToken cancellationToken = default) => throw null;
        public virtual Task<Response> SendEventsAsync(IEnumerable<EventGridEvent> eventGridEvents, CancellationToken cancellationToken = default) => throw null;
        public virtual Response SendEvents(IEnumerable<EventGridEvent> eventGridEvents, CancellationToken cancellationToken = default) => throw null;
        public virtual Task<Response> SendEventAsync(BinaryData customEvent, CancellationToken cancellationToken = default) => throw null;
        public virtual Response SendEvent(BinaryData customEvent, CancellationToken cancellationToken = default) => throw null;
        public virtual Task<Response> SendEncodedCloudEventsAsync(ReadOnlyMemory<byte> cloudEvents, CancellationToken cancellationToken = default) => throw null;
        public virtual Response SendEncodedCloudEvents(ReadOnlyMemory<byte> cloudEvents, CancellationToken cancellationToken = default) => throw null;
    }
}

namespace Azure.Messaging.EventHubs
{
    public class EventData { }
}

namespace Azure.Messaging.EventHubs.Producer
{
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public class SendEventOptions { }
    public sealed class EventDataBatch { }

    public class EventHubProducerClient
    {
        public virtual Task SendAsync(IEnumerable<EventData> eventBatch, CancellationToken cancellationToken = default) => throw null;
        public virtual Task SendAsync(IEnumerable<EventData> eventBatch, SendEventOptions options, CancellationToken cancellationToken = default) => throw null;
        public virtual Task SendAsync(EventDataBatch eventBatch, CancellationToken cancellationToken = default) => throw null;
    }
}

namespace Azure.Messaging.EventHubs.Primitives
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public class EventProcessorPartition { }

    public class PartitionReceiver
    {
        public virtual Task<IEnumerable<EventData>> ReceiveBatchAsync(int maximumEventCount, CancellationToken cancellationToken = default) => throw null;
        public virtual Task<IEnumerable<EventData>> ReceiveBatchAsync(int maximumEventCount, TimeSpan maximumWaitTime, CancellationToken cancellationToken = default) => throw null;
    }

    public abstract class EventProcessor<TPartition> where TPartition : EventProcessorPartition, new()
    {
        protected virtual Task UpdateCheckpointAsync(string partitionId, long offset, long? sequenceNumber, CancellationToken cancellationToken) => throw null;
    }
}

namespace Azure.Data.Tables
{
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public interface ITableEntity { }
    public enum TableUpdateMode { Merge, Replace }
    public class TableTransactionAction { }

    public class TableClient
    {
        public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) where T : ITableEntity => throw null;
        public virtual Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) where T : ITableEntity => throw null;
        public virtual Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) where T : ITableEntity => throw null;
        public virtual Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) => throw null;
        public virtual Task<Response<T>> GetEntityAsync<T>(string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default) where T : class, ITableEntity => throw null;
        public virtual AsyncPageable<T> QueryAsync<T>(string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default) where T : class, ITableEntity => throw null;
        public virtual Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) => throw null;
        public virtual Task<Response> CreateAsync(CancellationToken cancellationToken = default) => throw null;
        public virtual Task<Response> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) => throw null;
        public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) => throw null;
    }
}

namespace Azure.Communication.Email
{
    using System.Threading;
    using System.Threading.Tasks;

    public class EmailMessage { }
    public class EmailSendOperation { }
    public class EmailSendResult { }

    public class EmailClient
    {
        public virtual EmailSendOperation Send(WaitUntil wait, EmailMessage message, CancellationToken cancellationToken = default) => throw null;
        public virtual Task<EmailSendOperation> SendAsync(WaitUntil wait, EmailMessage message, CancellationToken cancellationToken = default) => throw null;
        public virtual Response<EmailSendResult> GetSendResult(string operationId, CancellationToken cancellationToken = default) => throw null;
        public virtual Task<Response<EmailSendResult>> GetSendResultAsync(string operationId, CancellationToken cancellationToken = default) => throw null;
    }
}
