// Signatures of Dapr as far as the catalogue names them. No bodies.
#nullable disable

namespace Dapr.Client
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    using System.Net.Http;

    public class Reply { }

    public abstract class DaprClient
    {
        public virtual Task PublishEventAsync<TData>(string pubsubName, string topicName, TData data, CancellationToken cancellationToken = default) => throw null;
        public virtual Task PublishEventAsync(string pubsubName, string topicName, CancellationToken cancellationToken = default) => throw null;
        public virtual Task<Reply> BulkPublishEventAsync<TValue>(string pubsubName, string topicName, IReadOnlyList<TValue> events, Dictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => throw null;
        public virtual Task PublishByteEventAsync(string pubsubName, string topicName, ReadOnlyMemory<byte> data, string dataContentType = "application/json", Dictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => throw null;
        public virtual Task InvokeBindingAsync<TRequest>(string bindingName, string operation, TRequest data, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => throw null;
        public virtual Task<HttpResponseMessage> InvokeMethodWithResponseAsync(HttpRequestMessage request, CancellationToken cancellationToken = default) => throw null;
        public virtual Task InvokeMethodAsync(HttpRequestMessage request, CancellationToken cancellationToken = default) => throw null;
        public virtual Task InvokeMethodAsync(string appId, string methodName, CancellationToken cancellationToken = default) => throw null;
        public virtual Task InvokeMethodAsync(HttpMethod httpMethod, string appId, string methodName, CancellationToken cancellationToken = default) => throw null;
        public virtual Task<TResponse> InvokeMethodAsync<TRequest, TResponse>(string appId, string methodName, TRequest data, CancellationToken cancellationToken = default) => throw null;
        public virtual Task InvokeMethodGrpcAsync(string appId, string methodName, CancellationToken cancellationToken = default) => throw null;
        public virtual Task<TValue> GetStateAsync<TValue>(string storeName, string key, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => throw null;
        public virtual Task<IReadOnlyList<Reply>> GetBulkStateAsync(string storeName, IReadOnlyList<string> keys, int? parallelism, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => throw null;
        public virtual Task SaveBulkStateAsync<TValue>(string storeName, IReadOnlyList<TValue> items, CancellationToken cancellationToken = default) => throw null;
        public virtual Task DeleteBulkStateAsync(string storeName, IReadOnlyList<Reply> items, CancellationToken cancellationToken = default) => throw null;
        public virtual Task<(TValue value, string etag)> GetStateAndETagAsync<TValue>(string storeName, string key, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => throw null;
        public virtual Task SaveStateAsync<TValue>(string storeName, string key, TValue value, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => throw null;
        public virtual Task<bool> TrySaveStateAsync<TValue>(string storeName, string key, TValue value, string etag, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => throw null;
        public virtual Task ExecuteStateTransactionAsync(string storeName, IReadOnlyList<Reply> operations, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => throw null;
        public virtual Task DeleteStateAsync(string storeName, string key, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => throw null;
        public virtual Task<bool> TryDeleteStateAsync(string storeName, string key, string etag, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => throw null;
        public virtual Task<Reply> QueryStateAsync<TValue>(string storeName, string jsonQuery, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => throw null;
        public virtual Task<Dictionary<string, string>> GetSecretAsync(string storeName, string key, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => throw null;
        public virtual Task<Reply> Lock(string storeName, string resourceId, string lockOwner, int expiryInSeconds, CancellationToken cancellationToken = default) => throw null;
        public virtual Task<Reply> Unlock(string storeName, string resourceId, string lockOwner, CancellationToken cancellationToken = default) => throw null;
    }
}

namespace Dapr.Workflow
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public record WorkflowTaskOptions { }
    public record ChildWorkflowTaskOptions : WorkflowTaskOptions { }

    public interface IDaprWorkflowClient
    {
        Task<string> ScheduleNewWorkflowAsync(string name, string instanceId = null, object input = null);
        Task<string> ScheduleNewWorkflowAsync(string name, string instanceId, object input, DateTime? startTime);
        Task RaiseEventAsync(string instanceId, string eventName, object eventPayload = null, CancellationToken cancellation = default);
        Task TerminateWorkflowAsync(string instanceId, object output = null, CancellationToken cancellation = default);
    }

    public abstract class WorkflowContext
    {
        public virtual Task CallActivityAsync(string name, object input = null, WorkflowTaskOptions options = null) => throw null;
        public virtual Task<T> CallActivityAsync<T>(string name, object input = null, WorkflowTaskOptions options = null) => throw null;
        public virtual Task CallChildWorkflowAsync(string workflowName, object input = null, ChildWorkflowTaskOptions options = null) => throw null;
    }
}

namespace Dapr.Actors.Runtime
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public interface IActorReminder { }

    public interface IActorStateManager
    {
        Task AddStateAsync<T>(string stateName, T value, CancellationToken cancellationToken = default);
        Task SetStateAsync<T>(string stateName, T value, CancellationToken cancellationToken = default);
        Task RemoveStateAsync(string stateName, CancellationToken cancellationToken = default);
        Task SaveStateAsync(CancellationToken cancellationToken = default);
    }

    public abstract class Actor
    {
        protected Task<IActorReminder> RegisterReminderAsync(string reminderName, byte[] state, TimeSpan dueTime, TimeSpan period) => throw null;
        protected Task UnregisterReminderAsync(string reminderName) => throw null;
    }
}

namespace Dapr.Jobs
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public class DaprJobSchedule { }

    public abstract class DaprJobsClient
    {
        public virtual Task ScheduleJobAsync(string jobName, DaprJobSchedule schedule, ReadOnlyMemory<byte>? payload = null, DateTimeOffset? startingFrom = null, int? repeats = null, CancellationToken cancellationToken = default) => throw null;
        public virtual Task DeleteJobAsync(string jobName, CancellationToken cancellationToken = default) => throw null;
    }
}
