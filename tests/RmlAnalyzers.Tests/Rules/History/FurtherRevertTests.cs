using Xunit;

namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>Further shapes for RML2011 and RML3005.</summary>
public class FurtherRevertTests
{
    public static TheoryData<string, string> Programs => new()
    {
        { "RML2011", """
            class A(ShopDb db, IWarehouse warehouse)
            {
                public async Task<bool> Place(Order order)
                {
                    db.Orders.Add(order);
                    await db.SaveChangesAsync();
                    try
                    {
                        order.Payment = await warehouse.ReserveAsync(order.Id, order.Id + ":reserve");
                        await db.SaveChangesAsync();
                        return true;
                    }
                    catch (Exception e) when (e is not OperationCanceledException)
                    {
                        db.Orders.Remove(order); // !
                        await db.SaveChangesAsync();
                        return false;
                    }
                }
            }
            """ },
        { "RML2011", """
            class A(DbConnection connection, HttpClient http)
            {
                public async Task Place(Guid order)
                {
                    await using var tx = await connection.BeginTransactionAsync();
                    try
                    {
                        await connection.ExecuteAsync("insert into orders (id) values (@order)", new { order }, tx);
                        (await http.PostAsJsonAsync("/reservations", order)).EnsureSuccessStatusCode();
                        await tx.CommitAsync();
                    }
                    catch
                    {
                        await tx.RollbackAsync(); // !
                        throw;
                    }
                }
            }
            """ },
        { "RML2011", """
            class A(ShopDb db, IWarehouse warehouse)
            {
                public async Task Released(Order order)
                {
                    try { await warehouse.ReserveAsync(order.Id, order.Id + ":reserve"); await db.SaveChangesAsync(); }
                    catch { await warehouse.ReleaseAsync(order.Id, order.Id + ":release"); db.Orders.Remove(order); await db.SaveChangesAsync(); throw; }
                }
                public async Task Marked(Order order)
                {
                    try { await warehouse.ReserveAsync(order.Id, order.Id + ":reserve"); await db.SaveChangesAsync(); }
                    catch (Exception) { order.Status = 9; await db.SaveChangesAsync(); throw; }
                }
                public async Task Before(Order order)
                {
                    try { db.Orders.Add(order); await db.SaveChangesAsync(); }
                    catch { db.Orders.Remove(order); throw; }
                    await warehouse.ReserveAsync(order.Id, order.Id + ":reserve");
                }
                public async Task Refused(Order order)
                {
                    try { await warehouse.ReserveAsync(order.Id, order.Id + ":reserve"); }
                    catch (ArgumentException) { db.Orders.Remove(order); await db.SaveChangesAsync(); throw; }
                }
            }
            """ },
        { "RML3005", """
            class A(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order, Payment payment, CancellationToken ct)
                {
                    try
                    {
                        payment.ChargeId = await bank.CaptureAsync(order.Id, payment.Id + ":capture", ct).ConfigureAwait(false);
                        await db.SaveChangesAsync(ct).ConfigureAwait(false);
                    }
                    catch (Exception e) when (e is not OutOfMemoryException)
                    {
                        db.Payments.RemoveRange([payment]); // !
                        await db.SaveChangesAsync(CancellationToken.None).ConfigureAwait(false);
                        throw new InvalidOperationException("Not paid.", e);
                    }
                }
            }
            """ },
        { "RML3005", """
            class A(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order) { try { await Settle(order); } catch (Exception) { await DeleteAsync(order); throw; } } // !
                private async Task Settle(Order order) { await bank.CaptureAsync(order.Id, order.Id + ":capture"); await db.SaveChangesAsync(); }
                private async Task DeleteAsync(Order order) { db.Orders.Remove(order); await db.SaveChangesAsync(); }
            }
            """ },
        { "RML3005", """
            class A(ShopDb db, IBank bank, Stripe.ChargeService charges)
            {
                public async Task Asked(Order order, Payment payment)
                {
                    try { await bank.CaptureAsync(order.Id, payment.Id + ":capture"); await db.SaveChangesAsync(); }
                    catch (Exception) { if (!await bank.IsCapturedAsync(order.Id)) db.Payments.Remove(payment); throw; }
                }
                public async Task Basket(Order order, List<Message> basket)
                {
                    await bank.CaptureAsync(order.Id, order.Id + ":capture");
                    db.Outbox.RemoveRange(basket);
                    await db.SaveChangesAsync();
                }
                public async Task Corrected(Order order)
                {
                    try { await bank.CaptureAsync(order.Id, order.Id + ":capture"); await db.SaveChangesAsync(); }
                    catch (Exception) { await bank.RefundAsync(order.Id, order.Id + ":refund"); db.Orders.Remove(order); await db.SaveChangesAsync(); }
                }
                public async Task Nested(Order order)
                {
                    try { db.Orders.Add(order); await db.SaveChangesAsync(); } catch (Exception) { db.Orders.Remove(order); throw; }
                    await bank.CaptureAsync(order.Id, order.Id + ":capture");
                }
            }
            """ },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public Task As_marked(string rule, string code) => FurtherShapes.Behave(rule, code);
}
