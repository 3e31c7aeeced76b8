using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Dialog;

public class RML2010Tests
{
    private const string Usings = """
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Infrastructure;
        using Microsoft.EntityFrameworkCore.Storage;
        using System.Data;
        using System.Data.Common;
        using System.Transactions;
        using Dapper;
        using Shop;

        """;

    internal static readonly RmlTestInput Data = new() { Libraries = [DataStub.Source, BusStub.Source, StripeStub.Source] };

    internal static string Code(string code) => ServiceCode.With(code).Replace("using Rml;", "using Rml;\n" + Usings, StringComparison.Ordinal);

    public static TheoryData<string, string> Defects => new()
    {
        { "ef, using declaration", """
            class Checkout(ShopDb db, HttpClient http)
            {
                public async Task Place(Order order, CancellationToken ct)
                {
                    await using var tx = await db.Database.BeginTransactionAsync(ct);
                    db.Orders.Add(order);
                    await db.SaveChangesAsync(ct);
                    await http.[|PostAsync("/reserve", null, ct)|].ConfigureAwait(false);
                    await db.SaveChangesAsync(ct);
                    await tx.CommitAsync(ct);
                }
            }
            """ },
        { "ef, using statement and a helper two calls deep", """
            class Checkout(ShopDb db, Warehouse warehouse)
            {
                public async Task Place(Order order)
                {
                    using (var tx = db.Database.BeginTransaction())
                    {
                        await [|Reserve(order)|];
                        tx.Commit();
                    }
                }
                private Task Reserve(Order order) => warehouse.ReserveAsync(order);
            }
            class Warehouse(HttpClient http) { public Task ReserveAsync(Order order) => http.PostAsync("/reserve/" + order.Id, null); }
            """ },
        { "transaction scope, a mail", """
            class Signup(ShopDb db, SmtpClient smtp)
            {
                public async Task Register(Order order, MailMessage mail)
                {
                    using var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled);
                    db.Orders.Add(order);
                    await db.SaveChangesAsync();
                    await smtp.[|SendMailAsync(mail)|];
                    scope.Complete();
                }
            }
            """ },
        { "transaction scope, target-typed, after the vote", """
            class Signup(ShopDb db, HttpClient http)
            {
                public void Register(Order order)
                {
                    using (TransactionScope scope = new(TransactionScopeOption.RequiresNew))
                    {
                        db.SaveChanges();
                        scope.Complete();
                        http.[|PostAsync("/crm", null)|].GetAwaiter().GetResult();
                    }
                }
            }
            """ },
        { "ado, without using", """
            class Transfer(DbConnection connection, HttpClient http)
            {
                public async Task Move(Guid id)
                {
                    var tx = await connection.BeginTransactionAsync();
                    try
                    {
                        await connection.ExecuteAsync("update accounts set balance = 0", new { id }, tx);
                        await http.[|PostAsJsonAsync("/notify", id)|];
                        await tx.CommitAsync();
                    }
                    catch
                    {
                        await tx.RollbackAsync();
                        throw;
                    }
                }
            }
            """ },
        { "execution strategy", """
            class Checkout(ShopDb db, HttpClient http)
            {
                public Task Place(Order order) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    db.Orders.Add(order);
                    await db.SaveChangesAsync();
                    await http.[|PostAsync("/reserve", null)|];
                    await tx.CommitAsync();
                });
            }
            """ },
        { "execute in transaction", """
            class Checkout(ShopDb db, HttpClient http)
            {
                public Task Place(Order order) => db.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(
                    async () => { await db.SaveChangesAsync(); await http.[|PostAsync("/reserve", null)|]; },
                    () => Task.FromResult(true));
            }
            """ },
        { "unit of work that keeps the transaction in a field", """
            interface IUnitOfWork { Task BeginAsync(); Task CommitAsync(); }
            class UnitOfWork(ShopDb db) : IUnitOfWork
            {
                private IDbContextTransaction? _tx;
                public async Task BeginAsync() => _tx = await db.Database.BeginTransactionAsync();
                public async Task CommitAsync() { await db.SaveChangesAsync(); await _tx!.CommitAsync(); }
            }
            class Checkout(IUnitOfWork work, HttpClient http)
            {
                public async Task Place(Order order)
                {
                    await work.BeginAsync();
                    await http.[|PostAsync("/reserve", null)|];
                    await work.CommitAsync();
                }
            }
            """ },
        { "helper that runs a delegate inside", """
            static class Transactional
            {
                public static async Task InTransaction(this ShopDb db, Func<Task> work)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await work();
                    await db.SaveChangesAsync();
                    await tx.CommitAsync();
                }
            }
            class Checkout(ShopDb db, HttpClient http)
            {
                public Task Place(Order order) => db.InTransaction(async () =>
                {
                    db.Orders.Add(order);
                    await http.[|PostAsync("/reserve", null)|];
                });
            }
            """ },
        { "helper that makes the scope", """
            static class Scopes { public static TransactionScope Begin() => new(TransactionScopeOption.Required, TransactionScopeAsyncFlowOption.Enabled); }
            class Checkout(ShopDb db, HttpClient http)
            {
                public async Task Place()
                {
                    using var scope = Scopes.Begin();
                    await db.SaveChangesAsync();
                    await http.[|PutAsync("/reserve", null)|];
                    scope.Complete();
                }
            }
            """ },
        { "transaction passed on", """
            class Checkout(ShopDb db, DbConnection connection, HttpClient http)
            {
                public async Task Place(Order order)
                {
                    using var tx = connection.BeginTransaction();
                    await [|Store(order, tx)|];
                    tx.Commit();
                }
                private async Task Store(Order order, DbTransaction tx)
                {
                    await connection.ExecuteAsync("insert into orders values (@Id)", order, tx);
                    await http.PostAsync("/reserve", null);
                }
            }
            """ },
        { "joined transaction", """
            class Checkout(ShopDb db, DbTransaction tx, HttpClient http)
            {
                public async Task Place(Order order)
                {
                    await db.Database.UseTransactionAsync(tx);
                    db.Orders.Add(order);
                    await db.SaveChangesAsync();
                    await http.[|PostAsync("/reserve", null)|];
                    await tx.CommitAsync();
                }
            }
            """ },
        { "inside a lambda that the body runs, in a loop", """
            class Checkout(ShopDb db, HttpClient http, Polly.ResiliencePipeline pipeline)
            {
                public async Task Place(Order[] orders)
                {
                    foreach (var order in orders)
                    {
                        await using var tx = await db.Database.BeginTransactionAsync();
                        await pipeline.ExecuteAsync(async ct => await http.[|PostAsync("/reserve", null, ct)|]);
                        await tx.CommitAsync();
                    }
                }
            }
            namespace Polly { public class ResiliencePipeline { public ValueTask ExecuteAsync(Func<CancellationToken, ValueTask> callback, CancellationToken cancellationToken = default) => callback(cancellationToken); } }
            """ },
        { "a local function", """
            class Checkout(ShopDb db, HttpClient http)
            {
                public async Task Place(Order order)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await [|Reserve()|];
                    await tx.CommitAsync();
                    Task Reserve() => http.PostAsync("/reserve/" + order.Id, null);
                }
            }
            """ },
        { "a broker without an outbox", """
            class Checkout(ShopDb db, MassTransit.IPublishEndpoint bus)
            {
                public async Task Place(Order order)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await db.SaveChangesAsync();
                    await bus.[|Publish(new Order())|];
                    await tx.CommitAsync();
                }
            }
            """ },
        { "a labelled step of somebody else", """
            interface IStock { [Rml2(Undo = nameof(ReleaseAsync))] Task ReserveAsync(Guid order, [IdempotencyKey] string key); [Rml2] Task ReleaseAsync(Guid order, [IdempotencyKey] string key); }
            class Checkout(ShopDb db, IStock stock)
            {
                public async Task Place(Order order)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await stock.[|ReserveAsync(order.Id, order.Id + ":reserve")|];
                    await tx.CommitAsync();
                }
            }
            """ },
        { "a notification whose handler sends mail", """
            record Placed(Guid Id) : MediatR.INotification;
            class Mailer(SmtpClient smtp) : MediatR.INotificationHandler<Placed> { public Task Handle(Placed notification, CancellationToken cancellationToken) => smtp.SendMailAsync(new MailMessage()); }
            class Checkout(ShopDb db, MediatR.IPublisher mediator)
            {
                public async Task Place(Order order)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await mediator.[|Publish(new Placed(order.Id))|];
                    await tx.CommitAsync();
                }
            }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Flags(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML2010RemoteInTransaction>.Flags(Code(code), Data);
    }
}
