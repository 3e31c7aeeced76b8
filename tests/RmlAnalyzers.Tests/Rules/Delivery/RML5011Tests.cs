using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

public class RML5011Tests
{
    public static TheoryData<string, string> Defects => new()
    {
        { "saves", "public class C(ShopDb db) : ControllerBase { [HttpGet] public async Task<IActionResult> Confirm(string id) { var order = await db.Orders.SingleAsync(o => o.Id == id); order.Status = \"confirmed\"; await db.[|SaveChangesAsync()|]; return Ok(); } }" },
        { "adds a row", "public class C(ShopDb db) : ControllerBase { [HttpGet(\"visit\")] public IActionResult Visit(string id) { db.Add(new Seen { Id = id }); db.[|SaveChanges()|]; return Ok(); } }" },
        { "through a service", "public class Orders(ShopDb db) { public async Task Cancel(string id) { var order = await db.Orders.FirstAsync(o => o.Id == id); order.Status = \"gone\"; await db.SaveChangesAsync(); } } public class C(Orders orders) : ControllerBase { [HttpGet] public async Task<IActionResult> Cancel(string id) { await orders.[|Cancel(id)|].ConfigureAwait(false); return Ok(); } }" },
        { "sends a mail", "public class C(Mailer mailer) : ControllerBase { [HttpGet] public Task Resend(string address) => mailer.[|Confirm(address)|]; }" },
        { "minimal", "static class E { public static void Map(IEndpointRouteBuilder app) => app.MapGet(\"/pay\", async (ShopDb db, string id) => { var order = await db.Orders.SingleAsync(o => o.Id == id); order.Paid = 5; await db.[|SaveChangesAsync()|]; return \"paid\"; }); }" },
        { "minimal, by method", "static class E { public static void Map(IEndpointRouteBuilder app) => app.MapGet(\"/pay\", Pay); private static async Task Pay(ShopDb db, string id) { db.Add(new Seen { Id = id }); await db.[|SaveChangesAsync()|]; } }" },
        { "labelled step", "public interface IPay { [Rml3(NoCorrection = \"by phone\")] Task Pay(string id); } public class C(IPay pay) : ControllerBase { [HttpGet] public async Task<IActionResult> Return(string id) { await pay.[|Pay(id)|]; return Ok(); } }" },
        { "deletes", "public class C(ShopDb db) : ControllerBase { [HttpGet(\"purge\")] public async Task<IActionResult> Purge() { await db.Inbox.[|ExecuteDeleteAsync()|]; return Ok(); } }" },
        { "deletes elsewhere", "public class C(HttpClient http) : ControllerBase { [HttpGet] public async Task<IActionResult> Leave(string id) { using var answer = await http.[|DeleteAsync(\"/members/\" + id)|]; return Ok(); } }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "reads", "public class C(ShopDb db) : ControllerBase { [HttpGet] public async Task<IActionResult> Get(string id) => Ok(await db.Orders.SingleAsync(o => o.Id == id)); }" },
        { "posts", "public class C(ShopDb db) : ControllerBase { [HttpPost] public async Task<IActionResult> Confirm(string id) { db.Add(new Seen { Id = id }); await db.SaveChangesAsync(); return Ok(); } }" },
        { "stamp", "public class C(ShopDb db) : ControllerBase { [HttpGet] public async Task<IActionResult> Get(string id) { var order = await db.Orders.SingleAsync(o => o.Id == id); order.SeenAt = DateTime.UtcNow; await db.SaveChangesAsync(); return Ok(order); } }" },
        { "cache", "public class C : ControllerBase { private static readonly ConcurrentDictionary<string, string> Cache = new(); [HttpGet] public IActionResult Get(string id) => Ok(Cache.GetOrAdd(id, key => key.Trim())); }" },
        { "log", "public class C : ControllerBase { [HttpGet] public IActionResult Get(string id) { Console.WriteLine(id); return Ok(); } }" },
        { "search by POST", "public class C(HttpClient http) : ControllerBase { [HttpGet] public async Task<IActionResult> Find(string text) => Ok(await http.PostAsync(\"/search\", new StringContent(text))); }" },
        { "may be repeated", "public class C(ShopDb db) : ControllerBase { [HttpGet, Idempotent(\"sets a flag\")] public async Task<IActionResult> Confirm(string id) { var order = await db.Orders.SingleAsync(o => o.Id == id); order.Status = \"seen\"; await db.SaveChangesAsync(); return Ok(); } }" },
        { "callee may be repeated", "public class Opens(ShopDb db) { [Idempotent(\"sets a flag\")] public async Task Seen(string id) { db.Add(new Seen { Id = id }); await db.SaveChangesAsync(); } } public class C(Opens opens) : ControllerBase { [HttpGet] public Task Get(string id) => opens.Seen(id); }" },
        { "private store", "[PrivateStore] public class Own : DbContext { } public class C(Own own) : ControllerBase { [HttpGet] public async Task<IActionResult> Get() { await own.SaveChangesAsync(); return Ok(); } }" },
        { "not an action", "public class C(ShopDb db) : ControllerBase { [HttpGet] private Task Helper() => db.SaveChangesAsync(); [HttpPost] public Task Post() => Helper(); }" },
        { "no controller", "public class C(ShopDb db) { public Task Get() => db.SaveChangesAsync(); }" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5011ReadHasEffect>.Flags(ShopCode.With(code), ShopCode.Input);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5011ReadHasEffect>.Silent(ShopCode.With(code), ShopCode.Input);
    }
}
