using System.Text.Json;
using Bookshop.Orders.Orders;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Bookshop.Orders.Messaging;

/// <summary>A message that is saved together with the change it tells of, and sent afterwards.</summary>
public sealed class OutboxMessage
{
    private OutboxMessage()
    {
    }

    public Guid Id { get; private set; }

    public string Type { get; private set; } = "";

    public string Body { get; private set; } = "";

    public bool Sent { get; private set; }

    public static OutboxMessage Of<T>(T message)
        where T : class =>
        new() { Id = Guid.NewGuid(), Type = typeof(T).FullName!, Body = JsonSerializer.Serialize(message) };

    public object Read() => JsonSerializer.Deserialize(Body, MessageType)!;

    public void MarkSent() => Sent = true;

    private Type MessageType => typeof(OutboxMessage).Assembly.GetType(Type, throwOnError: true)!;
}

/// <summary>Sends what lies in the outbox; after a crash it sends again under the same message id.</summary>
public sealed class OutboxRelay(IServiceScopeFactory scopes, IBus bus, ILogger<OutboxRelay> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            await using var scope = scopes.CreateAsyncScope();
            await RelayAsync(scope.ServiceProvider.GetRequiredService<OrderDb>(), stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task RelayAsync(OrderDb db, CancellationToken ct)
    {
        var waiting = await db.Outbox.Where(message => !message.Sent).OrderBy(message => message.Id).Take(50).ToListAsync(ct).ConfigureAwait(false);
        foreach (var message in waiting)
        {
            await bus.Publish(message.Read(), context => context.MessageId = message.Id, ct).ConfigureAwait(false);
            message.MarkSent();
            await db.SaveChangesAsync(ct).ConfigureAwait(false);
            logger.LogDebug("Sent {MessageId}", message.Id);
        }
    }
}
