namespace RmlAnalyzers.Tests.Rules;

/// <summary>The signatures of the message libraries that the snippets call; the rows of the catalogue are written for them.</summary>
internal static class BusStub
{
    public const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Data;
        using System.Threading;
        using System.Threading.Tasks;

        namespace MassTransit
        {
            public interface IPublishEndpoint { Task Publish<T>(T message, CancellationToken cancellationToken = default) where T : class; }
            public interface IBus : IPublishEndpoint { }
            public interface ConsumeContext : IPublishEndpoint { }
            public interface ConsumeContext<out T> : ConsumeContext where T : class { T Message { get; } }
            public interface IBusRegistrationConfigurator { }
            public interface IEntityFrameworkOutboxConfigurator { void UseBusOutbox(Action<object>? configure = null); }
            public interface IMongoDbOutboxConfigurator { void UseBusOutbox(Action<object>? configure = null); }
            public static class MongoDbOutboxConfigurationExtensions
            {
                public static void AddMongoDbOutbox(this IBusRegistrationConfigurator configurator, Action<IMongoDbOutboxConfigurator>? configure = null) => throw null!;
            }
            public static class EntityFrameworkOutboxConfigurationExtensions
            {
                public static void AddEntityFrameworkOutbox<TDbContext>(this IBusRegistrationConfigurator configurator, Action<IEntityFrameworkOutboxConfigurator>? configure = null) => throw null!;
            }
        }

        namespace NServiceBus
        {
            public class SendOptions { }
            public class PublishOptions { }
            public interface IMessageSession { Task Publish(object message, PublishOptions publishOptions, CancellationToken cancellationToken = default); }
            public interface IPipelineContext { Task Publish(object message, PublishOptions options); }
            public interface IMessageHandlerContext : IPipelineContext { }
            public static class PipelineContextExtensions { public static Task Publish(this IPipelineContext context, object message) => throw null!; }
            public static class MessageSessionExtensions { public static Task Publish(this IMessageSession session, object message, CancellationToken cancellationToken = default) => throw null!; }
        }

        namespace DotNetCore.CAP
        {
            public interface ICapPublisher { Task PublishAsync<T>(string name, T contentObj, string? callbackName = null, CancellationToken cancellationToken = default); }
            public static class CapTransactionExtensions
            {
                public static IDbTransaction BeginTransaction(this IDbConnection dbConnection, ICapPublisher publisher, bool autoCommit = false) => throw null!;
                public static Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction BeginTransaction(this Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade database, ICapPublisher publisher, bool autoCommit = false) => throw null!;
            }
        }

        namespace Wolverine
        {
            public interface IMessageBus { ValueTask PublishAsync<T>(T message, object? options = null); }
        }

        namespace Wolverine.EntityFrameworkCore
        {
            public interface IDbContextOutbox<T> : IMessageBus where T : Microsoft.EntityFrameworkCore.DbContext
            {
                T DbContext { get; }
                Task SaveChangesAndFlushMessagesAsync(CancellationToken token = default);
            }
        }

        namespace MediatR
        {
            public interface INotification { }
            public interface INotificationHandler<in T> where T : INotification { Task Handle(T notification, CancellationToken cancellationToken); }
            public interface IPublisher { Task Publish<T>(T notification, CancellationToken cancellationToken = default) where T : INotification; }
            public delegate Task<T> RequestHandlerDelegate<T>();
        }
        """;
}
