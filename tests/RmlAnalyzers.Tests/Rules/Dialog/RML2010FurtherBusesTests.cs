using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Dialog;

/// <summary>What is sent at once is seen though the transaction may roll back; what Rebus holds back until its handler has succeeded is not.</summary>
public class RML2010FurtherBusesTests
{
    private static readonly RmlTestInput Stubs = RML2010Tests.Data with { Libraries = [.. RML2010Tests.Data.Libraries, FurtherLibraries.Source] };

    private static string Place(string send) => ServiceCode.With($$"""
        using Microsoft.EntityFrameworkCore;
        public class Order { public string Id { get; set; } = ""; }
        public class ShopDb : DbContext { public DbSet<Order> Orders { get; set; } = null!; }
        class Checkout(ShopDb db, Rebus.Bus.IBus bus, Azure.Messaging.EventGrid.EventGridPublisherClient topic, Azure.Storage.Queues.QueueClient queue, Marten.IDocumentSession session)
        {
            public async Task Place(Order order)
            {
                await using var tx = await db.Database.BeginTransactionAsync();
                db.Orders.Add(order);
                {{send}}
                await db.SaveChangesAsync();
                await tx.CommitAsync();
            }
        }
        """);

    [Theory]
    [InlineData("await topic.[|SendEventAsync(new Azure.Messaging.EventGrid.EventGridEvent { Id = order.Id })|];")]
    [InlineData("await queue.[|SendMessageAsync(order.Id)|];")]
    public Task Finds(string send) => RmlVerify<RML2010RemoteInTransaction>.Flags(Place(send), Stubs);

    [Theory]
    [InlineData("await bus.Publish(order);")]
    [InlineData("session.Store(order);")]
    public Task Stays_silent(string send) => RmlVerify<RML2010RemoteInTransaction>.Silent(Place(send), Stubs);
}
