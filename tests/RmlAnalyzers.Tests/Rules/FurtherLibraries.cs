using RmlAnalyzers.Tests.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;

namespace RmlAnalyzers.Tests.Rules;

/// <summary>Buses, stores and workflow engines beside those of <see cref="DeliveryStub"/>, as far as snippets call them.</summary>
internal static class FurtherLibraries
{
    public const string Source = """
        namespace Rebus.Handlers { public interface IHandleMessages { } public interface IHandleMessages<in TMessage> : IHandleMessages { System.Threading.Tasks.Task Handle(TMessage message); } }
        namespace Rebus.Bus
        {
            using System.Collections.Generic;
            using System.Threading.Tasks;
            public interface IBus : System.IDisposable
            {
                Task Send(object commandMessage, IDictionary<string, string>? optionalHeaders = null);
                Task Publish(object eventMessage, IDictionary<string, string>? optionalHeaders = null);
            }
        }
        namespace Temporalio.Activities { public class ActivityAttribute : System.Attribute { } }
        namespace Temporalio.Workflows
        {
            public class WorkflowAttribute : System.Attribute { }
            public class WorkflowRunAttribute : System.Attribute { }
            public class ActivityOptions { public System.TimeSpan? StartToCloseTimeout { get; set; } }
            public static class Workflow
            {
                public static System.Guid NewGuid() => throw new System.NotImplementedException();
                public static System.Threading.Tasks.Task ExecuteActivityAsync<TActivityInstance>(System.Linq.Expressions.Expression<System.Func<TActivityInstance, System.Threading.Tasks.Task>> activityCall, ActivityOptions options) => throw new System.NotImplementedException();
            }
        }
        namespace Temporalio.Client
        {
            using System.Threading.Tasks;
            public class WorkflowOptions { public WorkflowOptions() { } public WorkflowOptions(string id, string taskQueue) { } public string? Id { get; set; } public string? TaskQueue { get; set; } }
            public record WorkflowHandle<TWorkflow> { }
            public interface ITemporalClient { Task<WorkflowHandle<TWorkflow>> StartWorkflowAsync<TWorkflow>(System.Linq.Expressions.Expression<System.Func<TWorkflow, Task>> workflowRunCall, WorkflowOptions options); }
        }
        namespace Azure.Storage.Queues
        {
            using System.Threading.Tasks;
            public class QueueClient { public virtual Task<string> SendMessageAsync(string messageText) => throw new System.NotImplementedException(); public virtual Task<string> DeleteMessageAsync(string messageId, string popReceipt) => throw new System.NotImplementedException(); }
        }
        namespace Azure.Messaging.EventGrid
        {
            using System.Threading.Tasks;
            public class EventGridEvent { public string Id { get; set; } = ""; }
            public class EventGridPublisherClient { public virtual Task<string> SendEventAsync(EventGridEvent eventGridEvent, System.Threading.CancellationToken cancellationToken = default) => throw new System.NotImplementedException(); }
        }
        namespace JasperFx.Events { public interface IEventOperations { object Append(System.Guid stream, params object[] events); } }
        namespace Marten
        {
            using System.Threading.Tasks;
            public interface IDocumentOperations { JasperFx.Events.IEventOperations Events { get; } void Store<T>(params T[] entities); void Delete<T>(T entity); }
            public interface IDocumentSession : IDocumentOperations { Task SaveChangesAsync(System.Threading.CancellationToken token = default); }
        }
        namespace Microsoft.Azure.Cosmos
        {
            using System.Threading.Tasks;
            public abstract class Container { public abstract Task<string> ReadItemAsync<T>(string id); public abstract Task<string> UpsertItemAsync<T>(T item); }
            public abstract class TransactionalBatch { public abstract TransactionalBatch CreateItem<T>(T item); public abstract Task<string> ExecuteAsync(System.Threading.CancellationToken cancellationToken = default); }
        }
        namespace SlackNet.WebApi
        {
            using System.Threading.Tasks;
            public interface IChatApi { Task<string> PostMessage(string message, System.Threading.CancellationToken cancellationToken = default); Task DeleteScheduledMessage(string messageId, string channelId, bool? asUser = null, System.Threading.CancellationToken cancellationToken = default); }
        }
        namespace FirebaseAdmin.Messaging
        {
            using System.Threading.Tasks;
            public class Message { public string? Token { get; set; } }
            public sealed class FirebaseMessaging { public Task<string> SendAsync(Message message) => throw new System.NotImplementedException(); public Task<string> SendAsync(Message message, bool dryRun) => throw new System.NotImplementedException(); }
        }
        namespace Microsoft.DurableTask
        {
            using System.Threading.Tasks;
            public abstract class TaskActivityContext { }
            public abstract class TaskActivity<TInput, TOutput> { public abstract Task<TOutput> RunAsync(TaskActivityContext context, TInput input); }
            public abstract class TaskOrchestrationContext { public virtual Task CallActivityAsync(string name, object? input = null) => throw new System.NotImplementedException(); public virtual System.Guid NewGuid() => throw new System.NotImplementedException(); }
        }
        namespace Microsoft.DurableTask
        {
            public record StartOrchestrationOptions { public StartOrchestrationOptions(string? InstanceId = null, System.DateTimeOffset? StartAt = null) { this.InstanceId = InstanceId; } public string? InstanceId { get; init; } }
        }
        namespace Microsoft.DurableTask.Client
        {
            using System.Threading.Tasks;
            public abstract class DurableTaskClient
            {
                public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(string orchestratorName, object? input, System.Threading.CancellationToken cancellation) => throw new System.NotImplementedException();
                public abstract Task<string> ScheduleNewOrchestrationInstanceAsync(string orchestratorName, object? input = null, StartOrchestrationOptions? options = null, System.Threading.CancellationToken cancellation = default);
            }
        }
        namespace Dapr.Client
        {
            using System.Threading.Tasks;
            public abstract class DaprClient
            {
                public abstract Task PublishEventAsync<TData>(string pubsubName, string topicName, TData data, System.Threading.CancellationToken cancellationToken = default);
                public Task InvokeMethodAsync(System.Net.Http.HttpMethod httpMethod, string appId, string methodName, System.Threading.CancellationToken cancellationToken = default) => throw new System.NotImplementedException();
            }
        }
        namespace Dapr.Actors.Runtime
        {
            using System.Threading.Tasks;
            public interface IActorStateManager { Task SetStateAsync<T>(string stateName, T value, System.Threading.CancellationToken cancellationToken = default); Task SaveStateAsync(System.Threading.CancellationToken cancellationToken = default); }
        }
        namespace Orleans
        {
            using System.Threading.Tasks;
            public abstract class Grain { }
            public class Grain<TGrainState> : Grain { protected TGrainState State { get; set; } = default!; protected virtual Task WriteStateAsync() => throw new System.NotImplementedException(); }
        }
        namespace Orleans.EventSourcing
        {
            using System.Threading.Tasks;
            public abstract class JournaledGrain<TGrainState, TEventBase> : Orleans.Grain where TEventBase : class
            {
                protected virtual void RaiseEvent<TEvent>(TEvent @event) where TEvent : TEventBase => throw new System.NotImplementedException();
                protected Task ConfirmEvents() => throw new System.NotImplementedException();
            }
        }
        namespace Amazon.DynamoDBv2
        {
            using System.Threading.Tasks;
            public interface IAmazonDynamoDB { Task<string> PutItemAsync(string tableName, System.Collections.Generic.Dictionary<string, string> item, System.Threading.CancellationToken cancellationToken = default); }
        }
        """;

    private const string Usings = "using Rebus.Bus; using Rebus.Handlers; using Temporalio.Activities; using Temporalio.Client; using Temporalio.Workflows; using Azure.Storage.Queues; using Azure.Messaging.EventGrid; using Marten; using Microsoft.Azure.Cosmos; using Amazon.DynamoDBv2; using SlackNet.WebApi; using FirebaseAdmin.Messaging; using Microsoft.DurableTask; using Dapr.Client; using Dapr.Actors.Runtime;\n";

    public static RmlTestInput Input { get; } = ShopCode.Input with { Libraries = [.. ShopCode.Input.Libraries, Source] };

    public static string With(string code) => Usings + ShopCode.With(code);
}
