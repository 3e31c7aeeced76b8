using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

public class RML5007Tests
{
    public static TheoryData<string, string> Defects => new()
    {
        { "at once", "class S(ShopDb db) { public async Task Save() { try { await db.SaveChangesAsync(); } catch (DbUpdateConcurrencyException) { await db.[|SaveChangesAsync()|]; } } }" },
        { "after a pause", "class S(ShopDb db) { public async Task Save(CancellationToken stop) { try { await db.SaveChangesAsync(stop).ConfigureAwait(false); } catch (DbUpdateConcurrencyException e) { Console.WriteLine(e.Message); await Task.Delay(100, stop); await db.[|SaveChangesAsync(stop)|].ConfigureAwait(false); } } }" },
        { "for loop", "class S(ShopDb db) { public async Task Save() { for (var i = 0; i < 3; i++) { try { await db.[|SaveChangesAsync()|]; return; } catch (DbUpdateConcurrencyException) { await Task.Delay(50 * i); } } } }" },
        { "while loop with a filter", "class S(ShopDb db) { public async Task Save() { var tries = 0; while (true) { try { await db.[|SaveChangesAsync()|]; break; } catch (DbUpdateConcurrencyException) when (tries < 5) { tries++; } } } }" },
        { "read before the loop", "class S(ShopDb db) { public async Task Take(string id) { var product = await db.Products.SingleAsync(p => p.Id == id); product.Stock--; do { try { await db.[|SaveChangesAsync()|]; return; } catch (DbUpdateConcurrencyException) { } } while (true); } }" },
        { "synchronous", "class S(ShopDb db) { public void Save() { for (var i = 0; i < 3; i++) { try { db.[|SaveChanges()|]; return; } catch (DbUpdateConcurrencyException) { Thread.Sleep(10); } } } }" },
        { "own exception below it", "class Stale : DbUpdateConcurrencyException { } class S(ShopDb db) { public async Task Save() { try { await db.SaveChangesAsync(); } catch (Stale) { await db.[|SaveChangesAsync()|]; } } }" },
        { "goto", "class S(ShopDb db) { public async Task Save() { again: try { await db.[|SaveChangesAsync()|]; } catch (DbUpdateConcurrencyException) { goto again; } } }" },
        { "a helper that only waits", "class S(ShopDb db) { private static Task Pause(int n) => Task.Delay(n * 10); public async Task Save() { for (var i = 0; i < 3; i++) { try { await db.[|SaveChangesAsync()|]; return; } catch (DbUpdateConcurrencyException) { await Pause(i); } } } }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "reads inside the loop", "class S(ShopDb db) { public async Task Take(string id) { for (var i = 0; i < 3; i++) { try { var product = await db.Products.SingleAsync(p => p.Id == id); product.Stock--; await db.SaveChangesAsync(); return; } catch (DbUpdateConcurrencyException) { await Task.Delay(i); } } } }" },
        { "reloads the entries", "class S(ShopDb db) { public async Task Save() { try { await db.SaveChangesAsync(); } catch (DbUpdateConcurrencyException e) { foreach (var entry in e.Entries) await entry.ReloadAsync(); await db.SaveChangesAsync(); } } }" },
        { "takes the values of the store", "class S(ShopDb db) { public async Task Save() { for (var i = 0; i < 3; i++) { try { await db.SaveChangesAsync(); return; } catch (DbUpdateConcurrencyException e) { var entry = e.Entries[0]; var stored = await entry.GetDatabaseValuesAsync(); if (stored is not null) entry.OriginalValues.SetValues(stored); } } } }" },
        { "context made anew", "class S(Func<ShopDb> make) { public async Task Save() { for (var i = 0; i < 3; i++) { var db = make(); try { await db.SaveChangesAsync(); return; } catch (DbUpdateConcurrencyException) { } } } }" },
        { "gives up", "class S(ShopDb db) { public async Task Save() { try { await db.SaveChangesAsync(); } catch (DbUpdateConcurrencyException) { throw new InvalidOperationException(\"changed meanwhile\"); } } }" },
        { "a helper that reads", "class S(ShopDb db) { private async Task Apply(string id) { var product = await db.Products.SingleAsync(p => p.Id == id); product.Stock--; } public async Task Save(string id) { for (var i = 0; i < 3; i++) { try { await Apply(id); await db.SaveChangesAsync(); return; } catch (DbUpdateConcurrencyException) { } } } }" },
        { "a helper nobody sees", "interface IFresh { Task Again(); } class S(ShopDb db, IFresh fresh) { public async Task Save() { try { await db.SaveChangesAsync(); } catch (DbUpdateConcurrencyException) { await fresh.Again(); await db.SaveChangesAsync(); } } }" },
        { "another failure", "class S(ShopDb db) { public async Task Save() { for (var i = 0; i < 3; i++) { try { await db.SaveChangesAsync(); return; } catch (TimeoutException) { await Task.Delay(i); } } } }" },
        { "another context", "class S(ShopDb db, ShopDb log) { public async Task Save() { try { await db.SaveChangesAsync(); } catch (DbUpdateConcurrencyException) { await log.SaveChangesAsync(); } } }" },
        { "the next item", "class S(ShopDb db) { public async Task Save(List<Order> orders) { foreach (var order in orders) { try { db.Update(order); await db.SaveChangesAsync(); } catch (DbUpdateConcurrencyException) { Console.WriteLine(order.Id); } } } }" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5007ConflictRetriedBlindly>.Flags(ShopCode.With(code), ShopCode.Input);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5007ConflictRetriedBlindly>.Silent(ShopCode.With(code), ShopCode.Input);
    }
}
