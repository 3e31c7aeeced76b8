// Signatures of Microsoft.DurableTask as far as the catalogue names them. No bodies.
#nullable disable

namespace Microsoft.DurableTask
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public readonly struct TaskName { }
    public record TaskOptions { }
    public record StartOrchestrationOptions { public StartOrchestrationOptions(string InstanceId = null, DateTimeOffset? StartAt = null) { } public string InstanceId { get; init; } }

    public abstract class TaskOrchestrationContext
    {
        public virtual Task CallActivityAsync(TaskName name, TaskOptions options) => throw null;
        public virtual Task<TResult> CallActivityAsync<TResult>(TaskName name, TaskOptions options) => throw null;
        public virtual Task CallActivityAsync(TaskName name, object input = null, TaskOptions options = null) => throw null;
        public virtual Task CallSubOrchestratorAsync(TaskName orchestratorName, TaskOptions options) => throw null;
        public virtual Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, TaskOptions options) => throw null;
        public virtual void SendEvent(string instanceId, string eventName, object payload) => throw null;
        public virtual Task CreateTimer(TimeSpan delay, CancellationToken cancellationToken) => throw null;
        public virtual Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken) => throw null;
        public virtual Guid NewGuid() => throw null;
    }
}

namespace Microsoft.DurableTask.Client
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public class OrchestrationMetadata { }
    public record PurgeResult { }
    public record PurgeInstanceOptions { }
    public record PurgeInstancesFilter { }

    public abstract class DurableTaskClient
    {
        public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(TaskName orchestratorName, CancellationToken cancellation) => throw null;
        public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(TaskName orchestratorName, object input, CancellationToken cancellation) => throw null;
        public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(TaskName orchestratorName, StartOrchestrationOptions options, CancellationToken cancellation = default) => throw null;
        public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(TaskName orchestratorName, object input = null, StartOrchestrationOptions options = null, CancellationToken cancellation = default) => throw null;
        public virtual Task RaiseEventAsync(string instanceId, string eventName, object eventPayload = null, CancellationToken cancellation = default) => throw null;
        public virtual Task TerminateInstanceAsync(string instanceId, object output, CancellationToken cancellation = default) => throw null;
        public virtual Task SuspendInstanceAsync(string instanceId, string reason = null, CancellationToken cancellation = default) => throw null;
        public virtual Task ResumeInstanceAsync(string instanceId, string reason = null, CancellationToken cancellation = default) => throw null;
        public virtual Task<OrchestrationMetadata> GetInstanceAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw null;
        public virtual Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw null;
        public virtual Task<PurgeResult> PurgeInstanceAsync(string instanceId, PurgeInstanceOptions options = null, CancellationToken cancellation = default) => throw null;
        public virtual Task<PurgeResult> PurgeAllInstancesAsync(PurgeInstancesFilter filter, PurgeInstanceOptions options = null, CancellationToken cancellation = default) => throw null;
        public virtual Task<string> RestartAsync(string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default) => throw null;
        public virtual Task RewindInstanceAsync(string instanceId, string reason, CancellationToken cancellation = default) => throw null;
    }
}

namespace Microsoft.DurableTask.Client.Entities
{
    using System;
    using System.Collections.Generic;
    using System.Threading;
    using System.Threading.Tasks;

    public readonly struct EntityInstanceId { }
    public record SignalEntityOptions { }

    public abstract class DurableEntityClient
    {
        public virtual Task SignalEntityAsync(EntityInstanceId id, string operationName, object input = null, SignalEntityOptions options = null, CancellationToken cancellation = default) => throw null;
        public virtual Task SignalEntityAsync(EntityInstanceId id, string operationName, CancellationToken cancellation) => throw null;
    }
}
