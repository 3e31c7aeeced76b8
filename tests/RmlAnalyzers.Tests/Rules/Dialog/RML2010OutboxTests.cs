using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Dialog;

/// <summary>What waits until the transaction has committed, or is meant to be sent again, and what is said of it.</summary>
public class RML2010OutboxTests
{
    public static TheoryData<string, string> Twins => new()
    {
        { "outbox row of the same context", """
            class Checkout(ShopDb db)
            {
                public async Task Place(Order order)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    db.Orders.Add(order);
                    db.Outbox.Add(new Message { Body = JsonSerializer.Serialize(order) });
                    await db.SaveChangesAsync();
                    await tx.CommitAsync();
                }
            }
            """ },
        { "outbox row of the same connection, through a publisher of our own", """
            class OutboxPublisher(DbConnection connection) { public Task PublishAsync(object message, DbTransaction tx) => connection.ExecuteAsync("insert into outbox values (@Body)", new { Body = JsonSerializer.Serialize(message) }, tx); }
            class Checkout(DbConnection connection, OutboxPublisher publisher)
            {
                public async Task Place(Order order)
                {
                    await using var tx = await connection.BeginTransactionAsync();
                    await connection.ExecuteAsync("insert into orders values (@Id)", order, tx);
                    await publisher.PublishAsync(order, tx);
                    await tx.CommitAsync();
                }
            }
            """ },
        { "transaction begun through the publisher", """
            class Checkout(ShopDb db, DotNetCore.CAP.ICapPublisher cap)
            {
                public async Task Place(Order order)
                {
                    using var tx = DotNetCore.CAP.CapTransactionExtensions.BeginTransaction(db.Database, cap, autoCommit: false);
                    await db.SaveChangesAsync();
                    await cap.PublishAsync("orders.placed", order);
                    tx.Commit();
                }
            }
            """ },
        { "outbox of the context, by its own interface", """
            class Checkout(Wolverine.EntityFrameworkCore.IDbContextOutbox<ShopDb> outbox)
            {
                public async Task Place(Order order)
                {
                    await using var tx = await outbox.DbContext.Database.BeginTransactionAsync();
                    await outbox.PublishAsync(order);
                    await outbox.DbContext.SaveChangesAsync();
                    await tx.CommitAsync();
                }
            }
            """ },
        { "outbox that is set up for the bus", """
            static class Startup
            {
                public static void Add(MassTransit.IBusRegistrationConfigurator bus) =>
                    MassTransit.EntityFrameworkOutboxConfigurationExtensions.AddEntityFrameworkOutbox<ShopDb>(bus, outbox => outbox.UseBusOutbox());
            }
            class Checkout(ShopDb db, MassTransit.IPublishEndpoint bus)
            {
                public async Task Place(Order order)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await bus.Publish(order);
                    await db.SaveChangesAsync();
                    await tx.CommitAsync();
                }
            }
            """ },
        { "outbox in MongoDB that is set up for the bus", """
            static class Startup
            {
                public static void Add(MassTransit.IBusRegistrationConfigurator bus) =>
                    MassTransit.MongoDbOutboxConfigurationExtensions.AddMongoDbOutbox(bus, outbox => outbox.UseBusOutbox());
            }
            class Checkout(ShopDb db, MassTransit.IPublishEndpoint bus)
            {
                public async Task Place(Order order)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await bus.Publish(order);
                    await db.SaveChangesAsync();
                    await tx.CommitAsync();
                }
            }
            """ },
        { "handler context that sends when the handler has succeeded", """
            class Handler(ShopDb db)
            {
                public async Task Handle(Order message, NServiceBus.IMessageHandlerContext context)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await db.SaveChangesAsync();
                    await NServiceBus.PipelineContextExtensions.Publish(context, message);
                    await tx.CommitAsync();
                }
            }
            """ },
        { "relay of a message table", """
            class Relay(ShopDb db, MassTransit.IBus bus)
            {
                public async Task Run(CancellationToken ct)
                {
                    await using var tx = await db.Database.BeginTransactionAsync(ct);
                    var waiting = await db.Outbox.Where(message => !message.Sent).Take(50).ToListAsync(ct);
                    foreach (var message in waiting)
                    {
                        await bus.Publish(new { message.Id, message.Body }, ct);
                        message.Sent = true;
                    }
                    await db.SaveChangesAsync(ct);
                    await tx.CommitAsync(ct);
                }
            }
            """ },
        { "relay over a connection, to a web hook", """
            class Relay(DbConnection connection, HttpClient http)
            {
                public async Task Run()
                {
                    using var tx = connection.BeginTransaction();
                    var rows = await connection.QueryAsync<Message>("select * from outbox for update skip locked", null, tx);
                    foreach (var row in rows)
                    {
                        var content = new StringContent(row.Body);
                        await http.PostAsync("/hook", content);
                        await connection.ExecuteAsync("update outbox set sent = true where id = @Id", new { row.Id }, tx);
                    }
                    tx.Commit();
                }
            }
            """ },
    };

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML2010RemoteInTransaction>.Silent(RML2010Tests.Code(code), RML2010Tests.Data);
    }

    [Theory]
    [InlineData("", DiagnosticSeverity.Info)]
    [InlineData("[Rml2(NoUndo = \"kept\")] ", DiagnosticSeverity.Warning)]
    [InlineData("[Rml2(NoUndo = \"kept\", Draft = true)] ", DiagnosticSeverity.Info)]
    public Task Warns_in_labelled_code(string label, DiagnosticSeverity severity) => RmlVerify<RML2010RemoteInTransaction>.Flags(
        RML2010Tests.Code($$"""
            class Checkout(ShopDb db, HttpClient http)
            {
                {{label}}public async Task Place()
                {
                    await using var tx = await db.Database.{|#1:BeginTransactionAsync()|};
                    await http.{|#0:PostAsync("/reserve", null)|};
                    await tx.CommitAsync();
                }
            }
            """),
        RML2010Tests.Data with { Expected = [RmlVerify<RML2010RemoteInTransaction>.Finding(severity).WithLocation(0).WithLocation(1).WithLocation(0)
            .WithArguments("DatabaseFacade.BeginTransactionAsync", "Place → HttpClient.PostAsync (service, write)")] });

    [Theory]
    [InlineData("detect", true)]
    [InlineData("present", false)]
    [InlineData("absent", true)]
    public Task Believes_what_is_said_of_the_outbox(string outbox, bool flagged)
    {
        var code = RML2010Tests.Code($$"""
            class Checkout(ShopDb db, NServiceBus.IMessageSession session)
            {
                public async Task Place()
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await session.{{(flagged ? "[|Publish(new Order(), new NServiceBus.PublishOptions())|]" : "Publish(new Order(), new NServiceBus.PublishOptions())")}};
                    await tx.CommitAsync();
                }
            }
            """);
        var input = RML2010Tests.Data with { EditorConfig = "rml.outbox = " + outbox };
        return flagged ? RmlVerify<RML2010RemoteInTransaction>.Flags(code, input) : RmlVerify<RML2010RemoteInTransaction>.Silent(code, input);
    }

    [Fact]
    public Task An_absent_outbox_holds_nothing() => RmlVerify<RML2010RemoteInTransaction>.Flags(
        RML2010Tests.Code("""
            class Handler(ShopDb db)
            {
                public async Task Handle(Order message, NServiceBus.IMessageHandlerContext context)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await context.[|Publish(message, new NServiceBus.PublishOptions())|];
                    await tx.CommitAsync();
                }
            }
            """),
        RML2010Tests.Data with { EditorConfig = "rml.outbox = absent" });
}
