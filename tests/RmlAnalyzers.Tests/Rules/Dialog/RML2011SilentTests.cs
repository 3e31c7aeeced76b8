using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Dialog;

public class RML2011SilentTests
{
    public static TheoryData<string, string> Twins => new()
    {
        { "releases over there as well", """
            class Checkout(ShopDb db, IStock stock)
            {
                public async Task Place(Order order)
                {
                    try { await stock.ReserveAsync(order.Id, order.Id + ":reserve"); await db.SaveChangesAsync(); }
                    catch (Exception) { await stock.ReleaseAsync(order.Id, order.Id + ":release"); db.Orders.Remove(order); await db.SaveChangesAsync(); throw; }
                }
            }
            """ },
        { "asks what became of it", """
            class Checkout(ShopDb db, IStock stock)
            {
                public async Task Place(Order order)
                {
                    try { await stock.ReserveAsync(order.Id, order.Id + ":reserve"); await db.SaveChangesAsync(); }
                    catch (Exception) { if (await stock.IsReservedAsync(order.Id)) throw; db.Orders.Remove(order); await db.SaveChangesAsync(); }
                }
            }
            """ },
        { "keeps a note", """
            class Checkout(ShopDb db, IStock stock)
            {
                public async Task Place(Order order)
                {
                    var tx = await db.Database.BeginTransactionAsync();
                    try { await stock.ReserveAsync(order.Id, order.Id + ":reserve"); await db.SaveChangesAsync(); await tx.CommitAsync(); }
                    catch (Exception) { await tx.RollbackAsync(); db.Outbox.Add(new Message { Body = "open: " + order.Id }); await db.SaveChangesAsync(); throw; }
                }
            }
            """ },
        { "marks the row", """
            class Checkout(ShopDb db, IStock stock)
            {
                public async Task Place(Order order)
                {
                    var tx = await db.Database.BeginTransactionAsync();
                    try { await stock.ReserveAsync(order.Id, order.Id + ":reserve"); await db.SaveChangesAsync(); await tx.CommitAsync(); }
                    catch (Exception) { await tx.RollbackAsync(); order.Status = 9; await db.SaveChangesAsync(); throw; }
                }
            }
            """ },
        { "nothing has left yet", """
            class Checkout(ShopDb db, IStock stock)
            {
                public async Task Place(Order order)
                {
                    var tx = await db.Database.BeginTransactionAsync();
                    try { db.Orders.Add(order); await db.SaveChangesAsync(); await tx.CommitAsync(); }
                    catch (Exception) { await tx.RollbackAsync(); throw; }
                    await stock.ReserveAsync(order.Id, order.Id + ":reserve");
                }
            }
            """ },
        { "a refusal says that nothing happened", """
            class OutOfStockException : Exception { }
            class Checkout(ShopDb db, IStock stock)
            {
                public async Task Place(Order order)
                {
                    try { await stock.ReserveAsync(order.Id, order.Id + ":reserve"); await db.SaveChangesAsync(); }
                    catch (OutOfStockException) { db.Orders.Remove(order); await db.SaveChangesAsync(); throw; }
                }
            }
            """ },
        { "a filter that tells", """
            class OutOfStockException : Exception { }
            class Checkout(ShopDb db, IStock stock)
            {
                public async Task Place(Order order)
                {
                    try { await stock.ReserveAsync(order.Id, order.Id + ":reserve"); await db.SaveChangesAsync(); }
                    catch (Exception e) when (e is OutOfStockException) { db.Orders.Remove(order); await db.SaveChangesAsync(); throw; }
                }
            }
            """ },
        { "a row that has nothing to do with it", """
            class Checkout(ShopDb db, IStock stock, Message scratch)
            {
                public async Task Place(Order order)
                {
                    try { await stock.ReserveAsync(order.Id, order.Id + ":reserve"); await db.SaveChangesAsync(); }
                    catch (Exception) { db.Outbox.Remove(scratch); await db.SaveChangesAsync(); throw; }
                }
            }
            """ },
        { "handed to people, out of sight", """
            interface ISupport { Task OpenCaseAsync(Guid order, string reason); }
            class Checkout(ShopDb db, IStock stock, ISupport support)
            {
                public async Task Place(Order order)
                {
                    try { await stock.ReserveAsync(order.Id, order.Id + ":reserve"); await db.SaveChangesAsync(); }
                    catch (Exception e) { db.Orders.Remove(order); await db.SaveChangesAsync(); await support.OpenCaseAsync(order.Id, e.Message); throw; }
                }
            }
            """ },
        { "released in the finally", """
            class Checkout(ShopDb db, IStock stock)
            {
                public async Task Place(Order order)
                {
                    var done = false;
                    try { await stock.ReserveAsync(order.Id, order.Id + ":reserve"); await db.SaveChangesAsync(); done = true; }
                    catch (Exception) { db.Orders.Remove(order); await db.SaveChangesAsync(); throw; }
                    finally { if (!done) await stock.ReleaseAsync(order.Id, order.Id + ":release"); }
                }
            }
            """ },
        { "after the handler", """
            class Checkout(ShopDb db, IStock stock)
            {
                public async Task Place(Order order)
                {
                    var failed = false;
                    try { await stock.ReserveAsync(order.Id, order.Id + ":reserve"); await db.SaveChangesAsync(); }
                    catch (Exception) { db.Orders.Remove(order); failed = true; }
                    if (failed) await stock.ReleaseAsync(order.Id, order.Id + ":release");
                }
            }
            """ },
        { "a read was all", """
            class Checkout(ShopDb db, HttpClient http)
            {
                public async Task Place(Order order)
                {
                    try { order.Cents = long.Parse(await http.GetStringAsync("/price")); await db.SaveChangesAsync(); }
                    catch (Exception) { db.Orders.Remove(order); await db.SaveChangesAsync(); throw; }
                }
            }
            """ },
        { "a list, not a table", """
            class Checkout(List<Order> open, IStock stock)
            {
                public async Task Place(Order order)
                {
                    try { await stock.ReserveAsync(order.Id, order.Id + ":reserve"); open.Add(order); }
                    catch (Exception) { open.Remove(order); throw; }
                }
            }
            """ },
    };

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML2011LocalRollbackOnly>.Silent(RML2010Tests.Code(RML2011Tests.Stock + code), RML2010Tests.Data);
    }
}
