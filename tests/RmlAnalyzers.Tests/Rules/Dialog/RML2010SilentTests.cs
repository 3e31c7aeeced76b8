using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Dialog;

public class RML2010SilentTests
{
    public static TheoryData<string, string> Twins => new()
    {
        { "after the commit, inside the same using", """
            class Checkout(ShopDb db, HttpClient http, MassTransit.IPublishEndpoint bus)
            {
                public async Task Place(Order order)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    db.Orders.Add(order);
                    await db.SaveChangesAsync();
                    await tx.CommitAsync();
                    await http.PostAsync("/reserve", null);
                    await bus.Publish(order);
                }
            }
            """ },
        { "before the beginning", """
            class Checkout(ShopDb db, HttpClient http)
            {
                public async Task Place(Order order)
                {
                    await http.PostAsync("/reserve", null);
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await db.SaveChangesAsync();
                    await tx.CommitAsync();
                }
            }
            """ },
        { "after the using", """
            class Checkout(ShopDb db, HttpClient http)
            {
                public async Task Place(Order order)
                {
                    using (var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
                    {
                        await db.SaveChangesAsync();
                        scope.Complete();
                    }
                    await http.PostAsync("/reserve", null);
                }
            }
            """ },
        { "after the commit, inside the retried delegate", """
            class Checkout(ShopDb db, MassTransit.IPublishEndpoint bus)
            {
                public Task Place(Order order) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await db.SaveChangesAsync();
                    await tx.CommitAsync();
                    await bus.Publish(order);
                });
            }
            """ },
        { "in-process notification whose handlers write the same database", """
            record Placed(Guid Id) : MediatR.INotification;
            class Counter(ShopDb db) : MediatR.INotificationHandler<Placed> { public async Task Handle(Placed notification, CancellationToken cancellationToken) { db.Orders.Add(new Order()); await db.SaveChangesAsync(cancellationToken); } }
            class Checkout(ShopDb db, MediatR.IPublisher mediator)
            {
                public async Task Place(Order order)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await mediator.Publish(new Placed(order.Id));
                    await tx.CommitAsync();
                }
            }
            """ },
        { "pipeline behaviour that publishes after its own commit helper", """
            class OrderingDb : ShopDb
            {
                private IDbContextTransaction? _current;
                public async Task<IDbContextTransaction?> BeginAsync() { if (_current != null) return null; _current = await Database.BeginTransactionAsync(); return _current; }
                public async Task CommitAsync(IDbContextTransaction transaction)
                {
                    try { await SaveChangesAsync(); await transaction.CommitAsync(); }
                    catch { _current?.Rollback(); throw; }
                    finally { if (_current != null) { _current.Dispose(); _current = null; } }
                }
            }
            class Behavior(OrderingDb db, MassTransit.IBus bus)
            {
                public async Task<int> Handle(MediatR.RequestHandlerDelegate<int> next)
                {
                    var response = 0;
                    await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
                    {
                        await using var transaction = await db.BeginAsync();
                        response = await next();
                        await db.CommitAsync(transaction!);
                        await bus.Publish(new Order());
                    });
                    return response;
                }
            }
            """ },
        { "a read", """
            class Checkout(ShopDb db, HttpClient http)
            {
                public async Task Place(Order order)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    order.Cents = long.Parse(await http.GetStringAsync("/price"));
                    await db.SaveChangesAsync();
                    await tx.CommitAsync();
                }
            }
            """ },
        { "in the handler of the failure", """
            class Checkout(ShopDb db, SmtpClient smtp)
            {
                public async Task Place(Order order)
                {
                    var tx = await db.Database.BeginTransactionAsync();
                    try { await db.SaveChangesAsync(); await tx.CommitAsync(); }
                    catch (Exception) { await smtp.SendMailAsync(new MailMessage()); await tx.RollbackAsync(); throw; }
                    finally { await tx.DisposeAsync(); }
                }
            }
            """ },
        { "committed only by its owner, published afterwards", """
            class Checkout(ShopDb db, HttpClient http)
            {
                public async Task Place(Order order)
                {
                    var owns = db.Database.CurrentTransaction is null;
                    var tx = owns ? await db.Database.BeginTransactionAsync() : null;
                    await db.SaveChangesAsync();
                    if (tx is not null) await tx.CommitAsync();
                    await http.PostAsync("/placed", null);
                }
            }
            """ },
        { "two transactions, the call between them", """
            class Checkout(ShopDb db, HttpClient http)
            {
                public async Task Place(Order order)
                {
                    var first = await db.Database.BeginTransactionAsync();
                    await db.SaveChangesAsync();
                    await first.CommitAsync();
                    await http.PostAsync("/reserve", null);
                    var second = await db.Database.BeginTransactionAsync();
                    await db.SaveChangesAsync();
                    await second.CommitAsync();
                }
            }
            """ },
        { "handed over to run later", """
            class Checkout(ShopDb db, HttpClient http)
            {
                public async Task Place(Order order, List<Func<Task>> afterCommit)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    afterCommit.Add(() => http.PostAsync("/placed", null));
                    await db.SaveChangesAsync();
                    await tx.CommitAsync();
                }
            }
            """ },
        { "a labelled step that only writes the store", """
            class Stock(ShopDb db) { [Rml2(NoUndo = "kept as it is")] public async Task Take(Order order) { db.Orders.Add(order); await db.SaveChangesAsync(); } }
            class Checkout(ShopDb db, Stock stock)
            {
                public async Task Place(Order order)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await stock.Take(order);
                    await tx.CommitAsync();
                }
            }
            """ },
        { "the end of a unit of work publishes after it has committed", """
            class UnitOfWork(ShopDb db, HttpClient http)
            {
                private IDbContextTransaction? _tx;
                public async Task Begin() => _tx = await db.Database.BeginTransactionAsync();
                public async Task Commit() { await _tx!.CommitAsync(); await http.PostAsync("/placed", null); }
            }
            class Checkout(UnitOfWork work, ShopDb db) { public async Task Place() { await work.Begin(); await db.SaveChangesAsync(); await work.Commit(); } }
            """ },
        { "a scope that suppresses", """
            class Checkout(ShopDb db, HttpClient http)
            {
                public async Task Place()
                {
                    using var outside = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
                    await http.PostAsync("/log", null);
                    outside.Complete();
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
}
