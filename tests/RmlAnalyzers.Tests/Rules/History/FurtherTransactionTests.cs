using Xunit;

namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>Further shapes for RML2010, RML3007, RML3009 and RML3010.</summary>
public class FurtherTransactionTests
{
    public static TheoryData<string, string> Programs => new()
    {
        { "RML2010", """
            class A(ShopDb db, HttpClient http)
            {
                [Rml2(NoUndo = "told again")]
                public async ValueTask<bool> Place(Order order, CancellationToken ct)
                {
                    using var scope = new TransactionScope(TransactionScopeOption.RequiresNew, TransactionScopeAsyncFlowOption.Enabled);
                    db.Orders.Add(order);
                    if (await db.SaveChangesAsync(ct).ConfigureAwait(false) == 0)
                        return false;
                    using var answer = await http.PostAsJsonAsync("/orders", new { order.Id }, ct).ConfigureAwait(false); // !
                    scope.Complete();
                    return answer.IsSuccessStatusCode;
                }
            }
            """ },
        { "RML2010", """
            class A(DbConnection connection, IWarehouse warehouse)
            {
                public async Task Place(Guid order)
                {
                    await connection.OpenAsync();
                    var tx = await connection.BeginTransactionAsync(System.Data.IsolationLevel.Serializable);
                    try
                    {
                        await connection.ExecuteAsync("insert into orders (id) values (@order)", new { order }, tx);
                        var reserved = await warehouse.ReserveAsync(order, order + ":reserve"); // !
                        await connection.ExecuteAsync("update orders set reservation = @reserved", new { reserved }, tx);
                        await tx.CommitAsync();
                    }
                    finally { await tx.DisposeAsync(); }
                }
            }
            """ },
        { "RML2010", """
            class A(ShopDb db, IWarehouse warehouse)
            {
                public Task Place(Guid[] orders) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await Task.WhenAll(orders.Select(order => warehouse.ReserveAsync(order, order + ":reserve"))); // !
                    await db.SaveChangesAsync();
                    await tx.CommitAsync();
                });
            }
            """ },
        { "RML2010", """
            class A(ShopDb db, HttpClient http)
            {
                public async Task Place(Order order, bool notify)
                {
                    using var tx = db.Database.BeginTransaction();
                    await db.SaveChangesAsync();
                    tx.Commit();
                    if (notify)
                        await http.PostAsync("/told/" + order.Id, null);
                }
                public async Task<string> Quote(Order order)
                {
                    using var tx = db.Database.BeginTransaction();
                    var price = await http.GetStringAsync("/price/" + order.Id);
                    await db.SaveChangesAsync();
                    tx.Commit();
                    return price;
                }
                public async Task Either(Order order, bool local)
                {
                    if (local)
                    {
                        using var tx = db.Database.BeginTransaction();
                        await db.SaveChangesAsync();
                        tx.Commit();
                    }
                    else
                    {
                        await http.PostAsync("/told/" + order.Id, null);
                    }
                }
                public async Task Outboxed(Order order)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    db.Outbox.Add(new Message { Body = JsonSerializer.Serialize(order) });
                    await db.SaveChangesAsync();
                    await tx.CommitAsync();
                    await TellAsync();
                    async Task TellAsync() => await http.PostAsync("/told", null);
                }
            }
            """ },
        { "RML2010", """
            class A(ShopDb db, HttpClient http)
            {
                private readonly List<Func<Task>> _afterwards = [];
                public async Task Place(Order order)
                {
                    await using (var tx = await db.Database.BeginTransactionAsync())
                    {
                        db.Orders.Add(order);
                        _afterwards.Add(() => http.PostAsync("/told/" + order.Id, null));
                        await db.SaveChangesAsync();
                        await tx.CommitAsync();
                    }
                    foreach (var next in _afterwards) await next();
                }
            }
            """ },
        { "RML3007", """
            class A(ShopDb db, IBank bank)
            {
                public async Task<string?> Pay(Order order, CancellationToken ct)
                {
                    IDbContextTransaction tx = await db.Database.BeginTransactionAsync(ct).ConfigureAwait(false);
                    await using (tx.ConfigureAwait(false))
                    {
                        order.Payment = order.Status switch
                        {
                            0 => await bank.CaptureAsync(order.Id, order.Id + ":capture", ct).ConfigureAwait(false), // !
                            _ => order.Payment,
                        };
                        await db.SaveChangesAsync(ct).ConfigureAwait(false);
                        await tx.CommitAsync(ct).ConfigureAwait(false);
                    }
                    return order.Payment;
                }
            }
            """ },
        { "RML3007", """
            class Unit(ShopDb db)
            {
                public async Task<T> RunAsync<T>(Func<Task<T>> work)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    var result = await work();
                    await db.SaveChangesAsync();
                    await tx.CommitAsync();
                    return result;
                }
            }
            class A(Unit unit, IBank bank)
            {
                public Task<string> Pay(Order order) => unit.RunAsync(() => bank.CaptureAsync(order.Id, order.Id + ":capture")); // !
                public async Task Later(Order order)
                {
                    var key = await unit.RunAsync(() => Task.FromResult(order.Id + ":capture"));
                    await bank.CaptureAsync(order.Id, key);
                }
            }
            """ },
        { "RML3007", """
            class A(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order)
                {
                    using (var tx = db.Database.BeginTransaction()) { order.Status = 1; await db.SaveChangesAsync(); tx.Commit(); }
                    await bank.CaptureAsync(order.Id, order.Id + ":capture");
                    using (var tx = db.Database.BeginTransaction()) { order.Status = 2; await db.SaveChangesAsync(); tx.Commit(); }
                }
                public async Task Suppressed(Order order)
                {
                    using var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled);
                    await db.SaveChangesAsync();
                    scope.Complete();
                }
            }
            """ },
        { "RML3009", """
            class A(IBank bank, IWarehouse warehouse)
            {
                public async Task Sell(Guid order)
                {
                    if (await bank.IsCapturedAsync(order))
                        return;
                    _ = await bank.CaptureAsync(order, order + ":capture").ConfigureAwait(false);
                    _ = await warehouse.ReserveAsync(order, order + ":reserve").ConfigureAwait(false); // !
                }
            }
            """ },
        { "RML3009", """
            class A(IBank bank, IWarehouse warehouse)
            {
                public async Task Sell(Guid order) { await Settle(order); await warehouse.ReserveAsync(order, order + ":reserve"); } // !
                private async Task Settle(Guid order) => await bank.CaptureAsync(order, order + ":capture");
            }
            """ },
        { "RML3009", """
            class A(IBank bank, IWarehouse warehouse)
            {
                public async Task Sell(Guid order) { await warehouse.ReserveAsync(order, order + ":reserve"); await bank.CaptureAsync(order, order + ":capture"); }
                public async Task Either(Guid order, bool paid)
                {
                    if (paid) await bank.CaptureAsync(order, order + ":capture");
                    else await warehouse.ReserveAsync(order, order + ":reserve");
                }
                public async Task Each(Guid[] orders) { foreach (var order in orders) { await warehouse.ReserveAsync(order, order + ":reserve"); await bank.CaptureAsync(order, order + ":capture"); } }
                public async Task Release(Guid order) { await bank.RefundAsync(order, order + ":refund"); await warehouse.ReleaseAsync(order, order + ":release"); }
                public async Task Failed(Guid order) { try { await bank.CaptureAsync(order, order + ":capture"); } catch (TimeoutException) { await warehouse.ReserveAsync(order, order + ":reserve"); } }
            }
            """ },
        { "RML3010", """
            class A(ShopDb db, IBarePay pay)
            {
                [Rml3(Owner = "till")] // !
                public async Task<bool> Pay(Order order)
                {
                    using var tx = db.Database.BeginTransaction();
                    try { await pay.PayAsync(order.Id, order.Id + ":pay"); await db.SaveChangesAsync(); tx.Commit(); return true; }
                    catch (Exception) { tx.Rollback(); return false; }
                }
            }
            """ },
        { "RML3010", """
            class A(ShopDb db, IBank bank, IBarePay pay)
            {
                [Rml3] public async Task Whole(Order order)
                {
                    using var tx = db.Database.BeginTransaction();
                    try { await bank.CaptureAsync(order.Id, order.Id + ":pay"); await db.SaveChangesAsync(); tx.Commit(); }
                    catch (Exception) { tx.Rollback(); throw; }
                }
                [Rml3] public async Task Bare(Order order) { await pay.PayAsync(order.Id, order.Id + ":pay"); await db.SaveChangesAsync(); }
            }
            """ },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public Task As_marked(string rule, string code) => FurtherShapes.Behave(rule, code);
}
