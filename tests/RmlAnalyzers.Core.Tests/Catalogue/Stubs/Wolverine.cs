// Signatures of WolverineFx as far as the catalogue names them. No bodies.
#nullable disable

namespace Wolverine
{
    using System.Threading.Tasks;

    public class DeliveryOptions { }
    public class WolverineOptions { }

    public interface IMessageBus
    {
        ValueTask SendAsync<T>(T message, DeliveryOptions options = null);
        ValueTask PublishAsync<T>(T message, DeliveryOptions options = null);
        ValueTask BroadcastToTopicAsync(string topicName, object message, DeliveryOptions options = null);
    }
}

namespace Wolverine.EntityFrameworkCore
{
    using System.Threading;
    using System.Threading.Tasks;
    using Microsoft.EntityFrameworkCore;

    public interface IDbContextOutbox : IMessageBus
    {
        void Enroll(DbContext dbContext);
        Task SaveChangesAndFlushMessagesAsync(CancellationToken token = default);
    }

    public interface IDbContextOutbox<T> : IMessageBus
        where T : DbContext
    {
        T DbContext { get; }
        Task SaveChangesAndFlushMessagesAsync(CancellationToken token = default);
    }

    public static class WolverineEntityCoreExtensions { public static void UseEntityFrameworkCoreTransactions(this WolverineOptions options) => throw null; }
}
