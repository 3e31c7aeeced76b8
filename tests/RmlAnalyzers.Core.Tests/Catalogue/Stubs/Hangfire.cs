// Signatures of Hangfire.Core as far as the catalogue names them. No bodies.
#nullable disable

namespace Hangfire.Common { public class Job { } }

namespace Hangfire.States { public interface IState { string Name { get; } } }

namespace Hangfire
{
    using Hangfire.Common;
    using Hangfire.States;

    public class RecurringJobOptions { }

    public interface IBackgroundJobClient
    {
        string Create(Job job, IState state);
        bool ChangeState(string jobId, IState state, string expectedState);
    }

    public interface IRecurringJobManager
    {
        void AddOrUpdate(string recurringJobId, Job job, string cronExpression, RecurringJobOptions options);
        void Trigger(string recurringJobId);
        void RemoveIfExists(string recurringJobId);
    }

    public static class RecurringJobManagerExtensions
    {
        public static void AddOrUpdate(this IRecurringJobManager manager, string recurringJobId, System.Linq.Expressions.Expression<System.Action> methodCall, string cronExpression) => throw null;
        public static void AddOrUpdate<T>(this IRecurringJobManager manager, string recurringJobId, System.Linq.Expressions.Expression<System.Action<T>> methodCall, string cronExpression) => throw null;
    }

    public static class RecurringJob
    {
        public static void AddOrUpdate(string recurringJobId, System.Linq.Expressions.Expression<System.Action> methodCall, string cronExpression) => throw null;
        public static void AddOrUpdate<T>(string recurringJobId, System.Linq.Expressions.Expression<System.Action<T>> methodCall, string cronExpression) => throw null;
        public static void RemoveIfExists(string recurringJobId) => throw null;
        public static void Trigger(string recurringJobId) => throw null;
        public static string TriggerJob(string recurringJobId) => throw null;
    }

    public class BackgroundJob
    {
        public static string Enqueue(System.Linq.Expressions.Expression<System.Action> methodCall) => throw null;
        public static string Schedule(System.Linq.Expressions.Expression<System.Action> methodCall, System.TimeSpan delay) => throw null;
        public static string ContinueJobWith(string parentId, System.Linq.Expressions.Expression<System.Action> methodCall) => throw null;
        public static string Enqueue(System.Linq.Expressions.Expression<System.Func<System.Threading.Tasks.Task>> methodCall) => throw null;
        public static string Schedule(System.Linq.Expressions.Expression<System.Func<System.Threading.Tasks.Task>> methodCall, System.TimeSpan delay) => throw null;
        public static string ContinueJobWith(string parentId, System.Linq.Expressions.Expression<System.Func<System.Threading.Tasks.Task>> methodCall) => throw null;
        public static string Enqueue<T>(System.Linq.Expressions.Expression<System.Action<T>> methodCall) => throw null;
        public static string Schedule<T>(System.Linq.Expressions.Expression<System.Action<T>> methodCall, System.TimeSpan delay) => throw null;
        public static string ContinueJobWith<T>(string parentId, System.Linq.Expressions.Expression<System.Action<T>> methodCall) => throw null;
        public static bool Delete(string jobId) => throw null;
        public static bool Requeue(string jobId) => throw null;
        public static bool Reschedule(string jobId, System.TimeSpan delay) => throw null;
    }

    public static class BackgroundJobClientExtensions
    {
        public static string Enqueue(this IBackgroundJobClient client, System.Linq.Expressions.Expression<System.Action> methodCall) => throw null;
        public static string Schedule(this IBackgroundJobClient client, System.Linq.Expressions.Expression<System.Action> methodCall, System.TimeSpan delay) => throw null;
        public static string ContinueJobWith(this IBackgroundJobClient client, string parentId, System.Linq.Expressions.Expression<System.Action> methodCall) => throw null;
        public static string Enqueue(this IBackgroundJobClient client, System.Linq.Expressions.Expression<System.Func<System.Threading.Tasks.Task>> methodCall) => throw null;
        public static string Schedule(this IBackgroundJobClient client, System.Linq.Expressions.Expression<System.Func<System.Threading.Tasks.Task>> methodCall, System.TimeSpan delay) => throw null;
        public static string ContinueJobWith(this IBackgroundJobClient client, string parentId, System.Linq.Expressions.Expression<System.Func<System.Threading.Tasks.Task>> methodCall) => throw null;
        public static string Enqueue<T>(this IBackgroundJobClient client, System.Linq.Expressions.Expression<System.Action<T>> methodCall) => throw null;
        public static string Schedule<T>(this IBackgroundJobClient client, System.Linq.Expressions.Expression<System.Action<T>> methodCall, System.TimeSpan delay) => throw null;
        public static string ContinueJobWith<T>(this IBackgroundJobClient client, string parentId, System.Linq.Expressions.Expression<System.Action<T>> methodCall) => throw null;
        public static bool Delete(this IBackgroundJobClient client, string jobId) => throw null;
        public static bool Requeue(this IBackgroundJobClient client, string jobId) => throw null;
        public static string Create(this IBackgroundJobClient client, System.Linq.Expressions.Expression<System.Action> methodCall, IState state) => throw null;
    }
}
