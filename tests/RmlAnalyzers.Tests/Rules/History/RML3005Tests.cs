using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Rules.Dialog;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.History;

public class RML3005Tests
{
    private const string Bank = """
        interface IBank
        {
            [Rml3(Correction = nameof(RefundAsync))] Task CaptureAsync(Guid order, [IdempotencyKey] string key);
            [Rml3(NoCorrection = "is the correction")] Task RefundAsync(Guid order, [IdempotencyKey] string key);
        }

        """;

    public static TheoryData<string, string> Defects => new()
    {
        { "removes the payment", """
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order, Payment payment)
                {
                    db.Payments.Add(payment);
                    await db.SaveChangesAsync();
                    try { await bank.CaptureAsync(payment.Id, payment.Id + ":capture"); order.Status = 2; await db.SaveChangesAsync(); }
                    catch (Exception) { db.Payments.[|Remove(payment)|]; await db.SaveChangesAsync(); throw; }
                }
            }
            """ },
        { "rolls back", """
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    try { await bank.CaptureAsync(order.Id, order.Id + ":capture"); await db.SaveChangesAsync(); await tx.CommitAsync(); }
                    catch { await tx.[|RollbackAsync()|].ConfigureAwait(false); throw; }
                }
            }
            """ },
        { "a charge of the payment library", """
            class Checkout(ShopDb db, Stripe.ChargeService charges)
            {
                public async Task<bool> Pay(Order order)
                {
                    try { var charge = await charges.CreateAsync(new() { Amount = order.Cents }, new() { IdempotencyKey = order.Id.ToString() }); order.Payment = charge.Id; await db.SaveChangesAsync(); return true; }
                    catch (Exception) { db.Orders.[|Remove(order)|]; await db.SaveChangesAsync(); return false; }
                }
            }
            """ },
        { "through helpers on both sides", """
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order)
                {
                    try { await Settle(order); await db.SaveChangesAsync(); }
                    catch (Exception) { [|RemoveOrder(order)|]; throw; }
                }
                private Task Settle(Order order) => bank.CaptureAsync(order.Id, order.Id + ":capture");
                private void RemoveOrder(Order order) { db.Orders.Remove(order); db.SaveChanges(); }
            }
            """ },
        { "a revert of the record itself", """
            class Ticket { public int State { get; private set; } public Guid Id { get; init; } public void Pay() => State = 1; public void RevertPayment() => State = 0; }
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Ticket ticket)
                {
                    try { ticket.Pay(); await bank.CaptureAsync(ticket.Id, ticket.Id + ":capture"); await db.SaveChangesAsync(); }
                    catch (Exception) { ticket.[|RevertPayment()|]; await db.SaveChangesAsync(); throw; }
                }
            }
            """ },
        { "no handler: removed because something else is missing", """
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task<bool> Pay(Order order, bool inStock)
                {
                    var payment = new Payment { Id = order.Id };
                    db.Payments.Add(payment);
                    await db.SaveChangesAsync();
                    await bank.CaptureAsync(order.Id, order.Id + ":capture");
                    if (!inStock)
                    {
                        db.Payments.[|Remove(payment)|];
                        await db.SaveChangesAsync();
                        return false;
                    }
                    return true;
                }
            }
            """ },
        { "rows over a connection", """
            class Payouts(DbConnection connection, IBank bank)
            {
                public async Task Run(Order order)
                {
                    var tx = connection.BeginTransaction();
                    try { await connection.ExecuteAsync("insert into payouts values (@Id)", order, tx); await bank.CaptureAsync(order.Id, order.Id + ":payout"); tx.Commit(); }
                    catch (Exception) { tx.[|Rollback()|]; throw; }
                }
            }
            """ },
        { "bulk delete", """
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order)
                {
                    try { await bank.CaptureAsync(order.Id, order.Id + ":capture"); await db.SaveChangesAsync(); }
                    catch (Exception) { await db.Payments.Where(payment => payment.Id == order.Id).[|ExecuteDeleteAsync()|]; throw; }
                }
            }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Flags(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3005HistoryUndone>.Flags(RML2010Tests.Code(Bank + code), RML2010Tests.Data);
    }

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Leaves_nothing_to_the_rule_on_reverts(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML2011LocalRollbackOnly>.Silent(RML2010Tests.Code(Bank + code.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)), RML2010Tests.Data);
    }

    public static TheoryData<string, string> Twins => new()
    {
        { "refunds by a key of its own", """
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order)
                {
                    try { await bank.CaptureAsync(order.Id, order.Id + ":capture"); await db.SaveChangesAsync(); }
                    catch (Exception) { await bank.RefundAsync(order.Id, order.Id + ":refund"); db.Orders.Remove(order); await db.SaveChangesAsync(); throw; }
                }
            }
            """ },
        { "appends that it is open", """
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order)
                {
                    var tx = await db.Database.BeginTransactionAsync();
                    try { await bank.CaptureAsync(order.Id, order.Id + ":capture"); await db.SaveChangesAsync(); await tx.CommitAsync(); }
                    catch (Exception) { await tx.RollbackAsync(); db.Payments.Add(new Payment { Id = order.Id }); await db.SaveChangesAsync(); throw; }
                }
            }
            """ },
        { "clears the basket of a paid order", """
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order, List<Message> basket)
                {
                    db.Orders.Add(order);
                    await db.SaveChangesAsync();
                    await bank.CaptureAsync(order.Id, order.Id + ":capture");
                    db.Outbox.RemoveRange(basket);
                    await db.SaveChangesAsync();
                }
            }
            """ },
        { "removed before anything was paid", """
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order, Payment draft)
                {
                    db.Payments.Add(draft);
                    db.Payments.Remove(draft);
                    await db.SaveChangesAsync();
                    await bank.CaptureAsync(order.Id, order.Id + ":capture");
                }
            }
            """ },
        { "refunded, then removed", """
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order, bool inStock)
                {
                    var payment = new Payment { Id = order.Id };
                    db.Payments.Add(payment);
                    await bank.CaptureAsync(order.Id, order.Id + ":capture");
                    if (!inStock)
                    {
                        await bank.RefundAsync(order.Id, order.Id + ":refund");
                        db.Payments.Remove(payment);
                    }
                    await db.SaveChangesAsync();
                }
            }
            """ },
        { "a refused card has moved nothing", """
            class CardDeclinedException : Exception { }
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order)
                {
                    try { await bank.CaptureAsync(order.Id, order.Id + ":capture"); }
                    catch (CardDeclinedException) { db.Orders.Remove(order); await db.SaveChangesAsync(); throw; }
                }
            }
            """ },
        { "only a note in the log", """
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order)
                {
                    try { await bank.CaptureAsync(order.Id, order.Id + ":capture"); order.Status = 2; await db.SaveChangesAsync(); }
                    catch (Exception e) { Console.Error.WriteLine(e); throw; }
                }
            }
            """ },
        { "a reservation is not history", """
            interface IHolds { [Rml2(Undo = nameof(VoidAsync))] Task HoldAsync(Guid order, [IdempotencyKey] string key); [Rml2] Task VoidAsync(Guid order, [IdempotencyKey] string key); }
            class Checkout(ShopDb db, IHolds holds)
            {
                public async Task Pay(Order order)
                {
                    try { await holds.HoldAsync(order.Id, order.Id + ":hold"); await db.SaveChangesAsync(); }
                    catch (Exception) { db.Orders.Remove(order); await db.SaveChangesAsync(); throw; }
                }
            }
            """ },
        { "transaction around the row alone, the capture comes after", """
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order)
                {
                    var tx = await db.Database.BeginTransactionAsync();
                    try { db.Orders.Add(order); await db.SaveChangesAsync(); await tx.CommitAsync(); }
                    catch (Exception) { await tx.RollbackAsync(); throw; }
                    await bank.CaptureAsync(order.Id, order.Id + ":capture");
                }
            }
            """ },
    };

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3005HistoryUndone>.Silent(RML2010Tests.Code(Bank + code), RML2010Tests.Data);
    }
}
