using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

public class RML5005Tests
{
    public static TheoryData<string, string> Defects => new()
    {
        { "ensured", "class C(HttpClient http) { public async Task Delete(string id) { var answer = await http.DeleteAsync(\"/members/\" + id); answer.[|EnsureSuccessStatusCode()|]; } }" },
        { "in one line", "class C(HttpClient http) { public async Task Delete(string id) => (await http.DeleteAsync(\"/members/\" + id).ConfigureAwait(false)).[|EnsureSuccessStatusCode()|]; }" },
        { "request by verb", "class C(HttpClient http) { public async Task Delete(string id) { using var request = new HttpRequestMessage(HttpMethod.Delete, \"/m/\" + id); using var answer = await http.SendAsync(request); answer.[|EnsureSuccessStatusCode()|]; } }" },
        { "copy of the answer", "class C(HttpClient http) { public async Task Delete(string id) { var first = await http.DeleteAsync(\"/m/\" + id); var answer = first; _ = answer.[|EnsureSuccessStatusCode()|]; } }" },
        { "load or throw", "class C(ShopDb db) { public async Task Delete(string id) { var order = await db.Orders.FindAsync(id) ?? [|throw new KeyNotFoundException(id)|]; db.Orders.Remove(order); await db.SaveChangesAsync(); } }" },
        { "null test", "class C(ShopDb db) { public async Task Delete(string id) { var order = await db.Orders.FirstOrDefaultAsync(o => o.Id == id); if (order is null) { [|throw new KeyNotFoundException(id);|] } db.Remove(order); await db.SaveChangesAsync(); } }" },
        { "null test without braces", "class C(ShopDb db) { public async Task Delete(string id) { var order = await db.Orders.SingleOrDefaultAsync(o => o.Id == id).ConfigureAwait(false); if (order == null) [|throw new InvalidOperationException(\"gone\");|] db.Orders.Remove(order); db.SaveChanges(); } }" },
        { "counted", "class C(ShopDb db) { public async Task Delete(string id) { if (await db.Orders.Where(o => o.Id == id).ExecuteDeleteAsync() == 0) { [|throw new KeyNotFoundException(id);|] } } }" },
        { "in a lambda", "static class E { public static void Map(IEndpointRouteBuilder app) => app.MapPost(\"/delete\", async (ShopDb db, string id) => { var order = await db.Orders.FindAsync(id) ?? [|throw new KeyNotFoundException()|]; db.Remove(order); await db.SaveChangesAsync(); return \"ok\"; }); }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "404 passes", "class C(HttpClient http) { public async Task Delete(string id) { var answer = await http.DeleteAsync(\"/m/\" + id); if (answer.StatusCode != System.Net.HttpStatusCode.NotFound) answer.EnsureSuccessStatusCode(); } }" },
        { "410 passes", "class C(HttpClient http) { public async Task Delete(string id) { var answer = await http.DeleteAsync(\"/m/\" + id); if (answer.StatusCode is System.Net.HttpStatusCode.Gone) return; answer.EnsureSuccessStatusCode(); } }" },
        { "404 is caught", "class C(HttpClient http) { public async Task Delete(string id) { try { (await http.DeleteAsync(\"/m/\" + id)).EnsureSuccessStatusCode(); } catch (HttpRequestException e) when (e.StatusCode == System.Net.HttpStatusCode.NotFound) { } } }" },
        { "a read", "class C(HttpClient http) { public async Task<string> Get(string id) { var answer = await http.GetAsync(\"/m/\" + id); answer.EnsureSuccessStatusCode(); return await answer.Content.ReadAsStringAsync(); } }" },
        { "a creation", "class C(HttpClient http) { public async Task Add(string id) { var answer = await http.PostAsync(\"/m\", new StringContent(id)); answer.EnsureSuccessStatusCode(); } }" },
        { "gone is done", "class C(ShopDb db) { public async Task Delete(string id) { var order = await db.Orders.FindAsync(id); if (order is null) return; db.Orders.Remove(order); await db.SaveChangesAsync(); } }" },
        { "throws for another reason", "class C(ShopDb db) { public async Task Delete(string id, string by) { var order = await db.Orders.FindAsync(id); if (order is null) return; if (order.Status == by) throw new InvalidOperationException(); db.Orders.Remove(order); await db.SaveChangesAsync(); } }" },
        { "the whole is missing, a part is removed", "class C(ShopDb db) { public async Task Clear(string id) { var order = await db.Orders.FindAsync(id) ?? throw new KeyNotFoundException(); var seen = await db.Inbox.FirstAsync(s => s.Id == order.Id); db.Inbox.Remove(seen); await db.SaveChangesAsync(); } }" },
        { "moved, not deleted", "class C(ShopDb db) { public async Task Move(string id) { var order = await db.Orders.FindAsync(id) ?? throw new KeyNotFoundException(); db.Orders.Remove(order); db.Add(new Seen { Id = id }); await db.SaveChangesAsync(); } }" },
        { "an update", "class C(ShopDb db) { public async Task Pay(string id) { var order = await db.Orders.FindAsync(id) ?? throw new KeyNotFoundException(); order.Status = \"paid\"; await db.SaveChangesAsync(); } }" },
        { "in memory", "class C { private readonly Dictionary<string, Order> _all = []; public void Delete(string id) { if (!_all.TryGetValue(id, out var order)) throw new KeyNotFoundException(order?.Id); _all.Remove(id); } }" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5005MissingIsFailure>.Flags(ShopCode.With(code), ShopCode.Input);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5005MissingIsFailure>.Silent(ShopCode.With(code), ShopCode.Input);
    }
}
