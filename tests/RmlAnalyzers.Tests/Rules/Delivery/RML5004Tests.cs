using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

public class RML5004Tests
{
    private const string Gateway = """
        public record Body(decimal Amount, DateTime At, string Note);
        public interface IGateway { Task Pay([IdempotencyKey] string key, Body body); Task Send(Body body, [IdempotencyKey] Guid key, CancellationToken stop = default); Task Tell(string text, [IdempotencyKey] string key); }
        public static class Again { [Retries] public static Task Run(Func<Task> work) => work(); }

        """;

    public static TheoryData<string, string> Defects => new()
    {
        { "clock in a loop", "class P(IGateway g) { public async Task Pay(string key, decimal amount) { for (var i = 0; i < 3; i++) { try { await g.Pay(key, new Body(amount, [|DateTime.UtcNow|], \"\")); return; } catch (HttpRequestException) { } } } }" },
        { "clock behind a local", "class P(IGateway g) { public async Task Pay(string key, decimal amount) { while (true) { try { var now = DateTime.UtcNow; await g.Pay(key, new Body(amount, [|now|], \"\")); return; } catch (HttpRequestException) { await Task.Delay(5); } } } }" },
        { "delegate that runs again", "class P(IGateway g) { public Task Pay(Guid key, decimal amount) => Again.Run(() => g.Send(new Body(amount, [|DateTime.Now|], \"\"), key)); }" },
        { "random note", "class P(IGateway g) { public Task Pay(string key) => Again.Run(async () => { await g.Tell([|Guid.NewGuid().ToString()|], key); }); }" },
        { "read again", "class P(IGateway g, ShopDb db) { public Task Pay(string key, string id) => Again.Run(async () => { var order = await db.Orders.SingleAsync(o => o.Id == id); await g.Tell([|order.Status|], key); }); }" },
        { "read again in a loop", "class P(IGateway g, ShopDb db) { public async Task Pay(string key, string id) { for (var i = 0; ; i++) { try { var order = await db.Orders.FindAsync(id); await g.Pay(key, new Body([|order!.Paid|], DateTime.MinValue, \"\")); return; } catch (TimeoutException) when (i < 3) { } } } }" },
        { "helper makes it", "class P(IGateway g) { private static string Note() => \"at \" + DateTime.UtcNow; public Task Pay(string key) => Again.Run(() => g.Tell([|Note()|], key)); }" },
        { "named arguments", "class P(IGateway g) { public Task Pay(string key) => Again.Run(() => g.Tell(key: key, text: [|$\"{DateTime.UtcNow:O}\"|])); }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "made before", "class P(IGateway g) { public async Task Pay(string key, decimal amount) { var body = new Body(amount, DateTime.UtcNow, \"\"); for (var i = 0; i < 3; i++) { try { await g.Pay(key, body); return; } catch (HttpRequestException) { } } } }" },
        { "read before", "class P(IGateway g, ShopDb db) { public async Task Pay(string key, string id) { var order = await db.Orders.SingleAsync(o => o.Id == id); await Again.Run(() => g.Tell(order.Status, key)); } }" },
        { "no retry", "class P(IGateway g) { public Task Pay(string key, decimal amount) => g.Pay(key, new Body(amount, DateTime.UtcNow, \"\")); }" },
        { "another key each time is another rule's", "class P(IGateway g) { public Task Pay(decimal amount) => Again.Run(() => g.Pay(Guid.NewGuid().ToString(), new Body(amount, DateTime.UtcNow, \"\"))); }" },
        { "another item, another intent", "class P(IGateway g) { public async Task PayAll(List<string> keys) { foreach (var key in keys) { try { await g.Tell(DateTime.UtcNow.ToString(), key); } catch (HttpRequestException) { } } } }" },
        { "no key", "interface IPlain { Task Tell(string text); } class P(IPlain g) { public Task Pay() => Again.Run(() => g.Tell(DateTime.UtcNow.ToString())); }" },
        { "deadline is no content", "class P(IGateway g) { public Task Pay(Guid key, Body body) => Again.Run(() => { using var stop = new CancellationTokenSource(1000); return g.Send(body, key, stop.Token); }); }" },
        { "content from the message", "class P(IGateway g) { public Task Pay(string key, OrderPaid paid) => Again.Run(() => g.Tell(paid.OrderId, key)); }" },
        { "constant time", "class P(IGateway g) { public Task Pay(string key) => Again.Run(() => g.Pay(key, new Body(1, DateTime.UnixEpoch, \"\"))); }" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5004PayloadChanges>.Flags(ShopCode.With(Gateway + code), ShopCode.Input);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5004PayloadChanges>.Silent(ShopCode.With(Gateway + code), ShopCode.Input);
    }
}
