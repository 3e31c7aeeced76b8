// Signatures of NServiceBus as far as the catalogue names them. No bodies.
#nullable disable

namespace NServiceBus
{
    using System;
    using System.Collections.Generic;
    using System.Threading.Tasks;

    public abstract class ExtendableOptions { }
    public class SendOptions : ExtendableOptions { }
    public class PublishOptions : ExtendableOptions { }
    public class ReplyOptions : ExtendableOptions { }
    public class EndpointConfiguration { }
    public class OutboxSettings { }

    public interface IMessageSession
    {
        Task Send(object message, SendOptions sendOptions, System.Threading.CancellationToken cancellationToken = default);
        Task Send<T>(Action<T> messageConstructor, SendOptions sendOptions, System.Threading.CancellationToken cancellationToken = default);
        Task Publish(object message, PublishOptions publishOptions, System.Threading.CancellationToken cancellationToken = default);
        Task Publish<T>(Action<T> messageConstructor, PublishOptions publishOptions, System.Threading.CancellationToken cancellationToken = default);
    }

    public interface IPipelineContext
    {
        Task Send(object message, SendOptions options);
        Task Send<T>(Action<T> messageConstructor, SendOptions options);
        Task Publish(object message, PublishOptions options);
        Task Publish<T>(Action<T> messageConstructor, PublishOptions publishOptions);
    }

    public interface IMessageProcessingContext : IPipelineContext
    {
        Task Reply(object message, ReplyOptions options);
        Task Reply<T>(Action<T> messageConstructor, ReplyOptions options);
        Task ForwardCurrentMessageTo(string destination);
    }

    public interface IMessageHandlerContext : IMessageProcessingContext { }

    public interface IHandleMessages<T> { Task Handle(T message, IMessageHandlerContext context); }
    public interface IHandleTimeouts<T> { Task Timeout(T state, IMessageHandlerContext context); }

    public static class MessageSessionExtensions
    {
        public static Task Send(this IMessageSession session, object message, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public static Task Send<T>(this IMessageSession session, Action<T> messageConstructor, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public static Task SendLocal(this IMessageSession session, object message, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public static Task SendLocal<T>(this IMessageSession session, Action<T> messageConstructor, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public static Task Send(this IMessageSession session, string destination, object message, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public static Task Send<T>(this IMessageSession session, string destination, Action<T> messageConstructor, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public static Task Publish(this IMessageSession session, object message, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public static Task Publish<T>(this IMessageSession session, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public static Task Publish<T>(this IMessageSession session, Action<T> messageConstructor, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }

    public static class PipelineContextExtensions
    {
        public static Task Send(this IPipelineContext context, object message) => throw null;
        public static Task Send<T>(this IPipelineContext context, Action<T> messageConstructor) => throw null;
        public static Task SendLocal(this IPipelineContext context, object message) => throw null;
        public static Task SendLocal<T>(this IPipelineContext context, Action<T> messageConstructor) => throw null;
        public static Task Send(this IPipelineContext context, string destination, object message) => throw null;
        public static Task Send<T>(this IPipelineContext context, string destination, Action<T> messageConstructor) => throw null;
        public static Task Publish(this IPipelineContext context, object message) => throw null;
        public static Task Publish<T>(this IPipelineContext context) => throw null;
        public static Task Publish<T>(this IPipelineContext context, Action<T> messageConstructor) => throw null;
    }

    public abstract class Saga
    {
        protected Task RequestTimeout<T>(IMessageHandlerContext context, DateTimeOffset at) where T : new() => throw null;
        protected Task RequestTimeout<T>(IMessageHandlerContext context, TimeSpan within, T timeoutMessage) => throw null;
        protected Task ReplyToOriginator(IMessageHandlerContext context, object message, IReadOnlyDictionary<string, string> outgoingHeaders = null) => throw null;
        protected void MarkAsComplete() => throw null;
    }

    public static class ImmediateDispatchOptionExtensions { public static void RequireImmediateDispatch(this ExtendableOptions options) => throw null; }
    public static class OutboxConfigExtensions { public static OutboxSettings EnableOutbox(this EndpointConfiguration config) => throw null; }
    public class ImmediateRetriesSettings { public void NumberOfRetries(int numberOfRetries) => throw null; }

    public class DelayedRetriesSettings
    {
        public DelayedRetriesSettings NumberOfRetries(int numberOfRetries) => throw null;
        public DelayedRetriesSettings TimeIncrease(TimeSpan timeIncrease) => throw null;
    }

    public static class DelayedDeliveryOptionExtensions
    {
        public static void DelayDeliveryWith(this SendOptions options, TimeSpan delay) => throw null;
        public static void DoNotDeliverBefore(this SendOptions options, DateTimeOffset at) => throw null;
    }
}
