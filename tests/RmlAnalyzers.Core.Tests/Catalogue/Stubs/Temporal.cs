// Signatures of Temporalio as far as the catalogue names them. No bodies.
#nullable disable

namespace Temporalio.Common
{
    public record RetryPolicy
    {
        public float BackoffCoefficient { get; set; }
        public int MaximumAttempts { get; set; }
    }
}

namespace Temporalio.Client.Schedules
{
    using System;
    using System.Collections.Generic;
    using System.Threading.Tasks;

    public record Schedule { }
    public class ScheduleOptions { }
    public record ScheduleBackfill { }
    public class ScheduleTriggerOptions { }
    public record ScheduleUpdateInput { }
    public record ScheduleUpdate { }

    public record ScheduleHandle
    {
        public virtual Task BackfillAsync(IReadOnlyCollection<ScheduleBackfill> backfills, RpcOptions rpcOptions = null) => throw null;
        public virtual Task DeleteAsync(RpcOptions rpcOptions = null) => throw null;
        public virtual Task PauseAsync(string note = null, RpcOptions rpcOptions = null) => throw null;
        public virtual Task TriggerAsync(ScheduleTriggerOptions options = null) => throw null;
        public virtual Task UnpauseAsync(string note = null, RpcOptions rpcOptions = null) => throw null;
        public Task UpdateAsync(Func<ScheduleUpdateInput, ScheduleUpdate> updater, RpcOptions rpcOptions = null) => throw null;
        public virtual Task UpdateAsync(Func<ScheduleUpdateInput, Task<ScheduleUpdate>> updater, RpcOptions rpcOptions = null) => throw null;
    }
}

namespace Temporalio.Client
{
    using System;
    using System.Collections.Generic;
    using System.Linq.Expressions;
    using System.Threading.Tasks;
    using Temporalio.Client.Schedules;

    public class RpcOptions { }
    public class WorkflowOptions { public WorkflowOptions() { } public WorkflowOptions(string id, string taskQueue) { } public string Id { get; set; } }
    public class StartActivityOptions { public string Id { get; set; } }
    public class WorkflowStartUpdateWithStartOptions { }
    public class WorkflowSignalOptions { }
    public class WorkflowQueryOptions { }
    public class WorkflowUpdateOptions { public string Id { get; set; } }
    public class WorkflowUpdateStartOptions : WorkflowUpdateOptions { }
    public class WorkflowCancelOptions { }
    public class WorkflowTerminateOptions { }
    public class WorkflowDescribeOptions { }
    public class WorkflowExecutionDescription { }
    public record WorkflowUpdateHandle { }
    public record WorkflowUpdateHandle<TResult> : WorkflowUpdateHandle { }

    public record ActivityHandle { public virtual Task CancelAsync() => throw null; }
    public record ActivityHandle<TResult> : ActivityHandle { }

    public record WorkflowHandle
    {
        public Task GetResultAsync(bool followRuns = true, RpcOptions rpcOptions = null) => throw null;
        public virtual Task<TResult> GetResultAsync<TResult>(bool followRuns = true, RpcOptions rpcOptions = null) => throw null;
        public Task SignalAsync<TWorkflow>(Expression<Func<TWorkflow, Task>> signalCall, WorkflowSignalOptions options = null) => throw null;
        public virtual Task SignalAsync(string signal, IReadOnlyCollection<object> args, WorkflowSignalOptions options = null) => throw null;
        public Task<TQueryResult> QueryAsync<TWorkflow, TQueryResult>(Expression<Func<TWorkflow, TQueryResult>> queryCall, WorkflowQueryOptions options = null) => throw null;
        public virtual Task<TQueryResult> QueryAsync<TQueryResult>(string query, IReadOnlyCollection<object> args, WorkflowQueryOptions options = null) => throw null;
        public Task<WorkflowUpdateHandle> StartUpdateAsync<TWorkflow>(Expression<Func<TWorkflow, Task>> updateCall, WorkflowUpdateStartOptions options) => throw null;
        public Task<WorkflowUpdateHandle> StartUpdateAsync(string update, IReadOnlyCollection<object> args, WorkflowUpdateStartOptions options) => throw null;
        public Task ExecuteUpdateAsync<TWorkflow>(Expression<Func<TWorkflow, Task>> updateCall, WorkflowUpdateOptions options = null) => throw null;
        public Task ExecuteUpdateAsync(string update, IReadOnlyCollection<object> args, WorkflowUpdateOptions options = null) => throw null;
        public virtual Task<WorkflowExecutionDescription> DescribeAsync(WorkflowDescribeOptions options = null) => throw null;
        public virtual Task CancelAsync(WorkflowCancelOptions options = null) => throw null;
        public virtual Task TerminateAsync(string reason = null, WorkflowTerminateOptions options = null) => throw null;
    }

    public record WorkflowHandle<TWorkflow> : WorkflowHandle
    {
        public Task SignalAsync(Expression<Func<TWorkflow, Task>> signalCall, WorkflowSignalOptions options = null) => throw null;
        public Task<TQueryResult> QueryAsync<TQueryResult>(Expression<Func<TWorkflow, TQueryResult>> queryCall, WorkflowQueryOptions options = null) => throw null;
        public Task<WorkflowUpdateHandle> StartUpdateAsync(Expression<Func<TWorkflow, Task>> updateCall, WorkflowUpdateStartOptions options) => throw null;
        public Task ExecuteUpdateAsync(Expression<Func<TWorkflow, Task>> updateCall, WorkflowUpdateOptions options = null) => throw null;
    }

    public record WorkflowHandle<TWorkflow, TResult> : WorkflowHandle<TWorkflow>
    {
        public new Task<TResult> GetResultAsync(bool followRuns = true, RpcOptions rpcOptions = null) => throw null;
    }

    public interface ITemporalClient
    {
        Task<WorkflowHandle<TWorkflow, TResult>> StartWorkflowAsync<TWorkflow, TResult>(Expression<Func<TWorkflow, Task<TResult>>> workflowRunCall, WorkflowOptions options);
        Task<WorkflowHandle<TWorkflow>> StartWorkflowAsync<TWorkflow>(Expression<Func<TWorkflow, Task>> workflowRunCall, WorkflowOptions options);
        Task<WorkflowHandle> StartWorkflowAsync(string workflow, IReadOnlyCollection<object> args, WorkflowOptions options);
        Task<WorkflowUpdateHandle> StartUpdateWithStartWorkflowAsync<TWorkflow>(Expression<Func<TWorkflow, Task>> updateCall, WorkflowStartUpdateWithStartOptions options);
        Task<WorkflowUpdateHandle> StartUpdateWithStartWorkflowAsync(string update, IReadOnlyCollection<object> args, WorkflowStartUpdateWithStartOptions options);
        Task<ActivityHandle<TResult>> StartActivityAsync<TResult>(Expression<Func<Task<TResult>>> activityCall, StartActivityOptions options);
        Task<ActivityHandle> StartActivityAsync(string activity, IReadOnlyCollection<object> args, StartActivityOptions options);
        Task<ScheduleHandle> CreateScheduleAsync(string scheduleId, Schedule schedule, ScheduleOptions options = null);
    }
}

namespace Temporalio.Workflows
{
    using System;
    using System.Collections.Generic;
    using System.Linq.Expressions;
    using System.Threading;
    using System.Threading.Tasks;

    public class ActivityOptions { }
    public class LocalActivityOptions { }
    public class ChildWorkflowOptions { public string Id { get; set; } }
    public class ChildWorkflowHandle { }
    public class ChildWorkflowHandle<TWorkflow> : ChildWorkflowHandle { }

    public static class Workflow
    {
        public static Guid NewGuid() => throw null;
        public static Task DelayAsync(int millisecondsDelay, CancellationToken? cancellationToken = null) => throw null;
        public static Task DelayAsync(TimeSpan delay, CancellationToken? cancellationToken = null) => throw null;
        public static Task ExecuteActivityAsync(Expression<Func<Task>> activityCall, ActivityOptions options) => throw null;
        public static Task<TResult> ExecuteActivityAsync<TActivityInstance, TResult>(Expression<Func<TActivityInstance, Task<TResult>>> activityCall, ActivityOptions options) => throw null;
        public static Task ExecuteActivityAsync<TActivityInstance>(Expression<Func<TActivityInstance, Task>> activityCall, ActivityOptions options) => throw null;
        public static Task ExecuteActivityAsync(string activity, IReadOnlyCollection<object> args, ActivityOptions options) => throw null;
        public static Task ExecuteLocalActivityAsync(Expression<Func<Task>> activityCall, LocalActivityOptions options) => throw null;
        public static Task ExecuteLocalActivityAsync<TActivityInstance>(Expression<Func<TActivityInstance, Task>> activityCall, LocalActivityOptions options) => throw null;
        public static Task<ChildWorkflowHandle<TWorkflow>> StartChildWorkflowAsync<TWorkflow>(Expression<Func<TWorkflow, Task>> workflowRunCall, ChildWorkflowOptions options = null) => throw null;
        public static Task<ChildWorkflowHandle> StartChildWorkflowAsync(string workflow, IReadOnlyCollection<object> args, ChildWorkflowOptions options = null) => throw null;
        public static Task ExecuteChildWorkflowAsync<TWorkflow>(Expression<Func<TWorkflow, Task>> workflowRunCall, ChildWorkflowOptions options = null) => throw null;
        public static Task ExecuteChildWorkflowAsync(string workflow, IReadOnlyCollection<object> args, ChildWorkflowOptions options = null) => throw null;
    }
}
