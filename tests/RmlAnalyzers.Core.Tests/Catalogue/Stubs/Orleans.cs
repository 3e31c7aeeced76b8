// Signatures of Microsoft.Orleans as far as the catalogue names them. No bodies.
#nullable disable

namespace Orleans.Core
{
    using System.Threading;
    using System.Threading.Tasks;

    public interface IStorage
    {
        Task ClearStateAsync();
        Task WriteStateAsync();
        Task ReadStateAsync();
        Task ClearStateAsync(CancellationToken cancellationToken);
        Task WriteStateAsync(CancellationToken cancellationToken);
        Task ReadStateAsync(CancellationToken cancellationToken);
    }
}

namespace Orleans.Runtime
{
    public interface IGrainReminder { }
}

namespace Orleans
{
    using System;
    using System.Threading.Tasks;
    using Orleans.Runtime;

    public interface IGrain { }
    public interface IGrainBase { }
    public abstract class Grain : IGrainBase { }

    public class Grain<TGrainState> : Grain
    {
        protected virtual Task ClearStateAsync() => throw null;
        protected virtual Task WriteStateAsync() => throw null;
        protected virtual Task ReadStateAsync() => throw null;
    }

    public interface IGrainFactory
    {
        TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string grainClassNamePrefix = null) where TGrainInterface : IGrain;
        TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string grainClassNamePrefix = null) where TGrainInterface : IGrain;
        IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey);
    }

    public static class GrainReminderExtensions
    {
        public static Task<IGrainReminder> RegisterOrUpdateReminder(this Grain grain, string reminderName, TimeSpan dueTime, TimeSpan period) => throw null;
        public static Task<IGrainReminder> RegisterOrUpdateReminder(this IGrainBase grain, string reminderName, TimeSpan dueTime, TimeSpan period) => throw null;
        public static Task UnregisterReminder(this Grain grain, IGrainReminder reminder) => throw null;
        public static Task UnregisterReminder(this IGrainBase grain, IGrainReminder reminder) => throw null;
    }
}

namespace Orleans.EventSourcing
{
    using System.Collections.Generic;
    using System.Threading.Tasks;

    public abstract class JournaledGrain<TGrainState, TEventBase> : Grain where TEventBase : class
    {
        protected virtual void RaiseEvent<TEvent>(TEvent @event) where TEvent : TEventBase => throw null;
        protected virtual void RaiseEvents<TEvent>(IEnumerable<TEvent> events) where TEvent : TEventBase => throw null;
        protected virtual Task<bool> RaiseConditionalEvent<TEvent>(TEvent @event) where TEvent : TEventBase => throw null;
        protected virtual Task<bool> RaiseConditionalEvents<TEvent>(IEnumerable<TEvent> events) where TEvent : TEventBase => throw null;
        protected Task ConfirmEvents() => throw null;
    }
}

namespace Orleans.BroadcastChannel
{
    public interface IBroadcastChannelWriter<T> { System.Threading.Tasks.Task Publish(T item); }
}
