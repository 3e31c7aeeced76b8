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
        { "the old entity is changed in each round", "class S(ShopDb db) { public async Task Take(string id) { var product = await db.Products.SingleAsync(p => p.Id == id); for (var i = 0; i < 3; i++) { product.Stock -= 1; try { await db.[|SaveChangesAsync()|]; return; } catch (DbUpdateConcurrencyException) { await Task.Delay(i); } } } }" },
        { "a helper runs it again", "static class Again { public static async Task OnConflict(Func<Task> save) { for (var i = 0; ; i++) { try { await save(); return; } catch (DbUpdateConcurrencyException) when (i < 3) { await Task.Delay(20 << i); } } } } class S(ShopDb db) { public async Task Take(string id) { var product = await db.Products.SingleAsync(p => p.Id == id); product.Stock--; await Again.OnConflict(() => db.[|SaveChangesAsync()|]); } }" },
        { "a helper of the base class", "abstract class Service { protected static async Task<T> Repeat<T>(Func<Task<T>> work, int times = 3) { while (true) { try { return await work().ConfigureAwait(false); } catch (DbUpdateConcurrencyException) { if (--times == 0) throw; } } } } class S(ShopDb db) : Service { public Task Save(CancellationToken stop) => Repeat(async () => await db.[|SaveChangesAsync(stop)|]); }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "the entity is loaded in each round", "class S(ShopDb db) { public async Task Take(string id) { Product? product = null; for (var i = 0; i < 3; i++) { product = await db.Products.SingleAsync(p => p.Id == id); product.Stock -= 1; try { await db.SaveChangesAsync(); return; } catch (DbUpdateConcurrencyException) { await Task.Delay(i); } } } }" },
        { "the entity is replaced from a list", "class S(ShopDb db) { public async Task Take(Queue<Product> products) { var product = products.Dequeue(); for (var i = 0; i < 3; i++) { product.Stock -= 1; try { await db.SaveChangesAsync(); return; } catch (DbUpdateConcurrencyException) { product = products.Peek(); } } } }" },
        { "the handler sets what is there now", "class S(ShopDb db) { public async Task Take(Product product, Product stored) { for (var i = 0; i < 3; i++) { product.Stock -= 1; try { await db.SaveChangesAsync(); return; } catch (DbUpdateConcurrencyException) { product.Stock = stored.Stock; } } } }" },
        { "a helper runs the read again", "static class Again { public static async Task OnConflict(Func<Task> save) { for (var i = 0; ; i++) { try { await save(); return; } catch (DbUpdateConcurrencyException) when (i < 3) { await Task.Delay(20 << i); } } } } class S(ShopDb db) { public Task Take(string id) => Again.OnConflict(async () => { var product = await db.Products.SingleAsync(p => p.Id == id); product.Stock--; await db.SaveChangesAsync(); }); }" },
        { "a helper reloads", "static class Again { public static async Task OnConflict(Func<Task> save) { for (var i = 0; ; i++) { try { await save(); return; } catch (DbUpdateConcurrencyException e) when (i < 3) { foreach (var entry in e.Entries) await entry.ReloadAsync(); } } } } class S(ShopDb db) { public Task Take() => Again.OnConflict(() => db.SaveChangesAsync()); }" },
        { "a helper for other failures", "static class Again { public static async Task OnTimeout(Func<Task> save) { for (var i = 0; ; i++) { try { await save(); return; } catch (TimeoutException) when (i < 3) { await Task.Delay(20 << i); } } } } class S(ShopDb db) { public Task Take() => Again.OnTimeout(() => db.SaveChangesAsync()); }" },
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
