using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>Keys that are the same for every intent, and keys that are another one whenever somebody reads them.</summary>
public class RML3002ConstantTests
{
    private static readonly RmlTestInput Stubs = new() { Libraries = [StripeStub.Source], Sources = [RetryStub.Source] };

    public static TheoryData<string, string> Defects => new()
    {
        { "literal", "class P(IGateway gateway) { public Task Pay() => gateway.PayAsync(5, [|\"payment\"|]); }" },
        { "constant", "class P(IGateway gateway) { private const string Key = \"pay\"; public Task Pay() => gateway.PayAsync(5, [|Key|]); }" },
        { "constants put together", "class P(IGateway gateway) { private const string Name = \"pay\"; private static readonly string Key = Name + \":\" + nameof(P); public Task Pay() => gateway.PayAsync(5, [|Key|]); }" },
        { "in a local", "class P(IGateway gateway) { public async Task Pay() { var key = $\"{nameof(Pay)}-{1}\"; await gateway.PayAsync(5, [|key|]).ConfigureAwait(false); } }" },
        { "options", "class P(Stripe.ChargeService charges) { public Task Pay() => charges.CreateAsync(new(), new Stripe.RequestOptions { IdempotencyKey = [|\"charge\"|] }); }" },
        { "header", "class P(HttpClient http) { public async Task Pay() { using var r = new HttpRequestMessage(HttpMethod.Post, \"pay\"); r.Headers.Add(\"Idempotency-Key\", [|\"pay\"|]); await http.SendAsync(r); } }" },
        { "helper", "class P(IGateway gateway) { private static string Key() => \"k\"; public Task Pay() => gateway.PayAsync(5, [|Key()|]); }" },
        { "message", "class P(IGateway gateway) { public Task Pay() => gateway.SendAsync(new Capture([|\"c\"|], 5)); }" },
        { "getter with a new identity", "record Cmd(long Amount) { [IdempotencyKey] public string Key => [|Guid.NewGuid().ToString()|]; }" },
        { "getter with a body", "class Cmd { public Guid IdempotencyKey { get { return [|Guid.NewGuid()|]; } } }" },
        { "getter with a clock", "class Cmd { public Guid Order { get; init; } [IdempotencyKey] public string Key => [|$\"{Order}-{DateTime.UtcNow:O}\"|]; }" },
        { "getter through a helper", "class Cmd { [IdempotencyKey] public string Key => [|Make()|]; private static string Make() => Guid.NewGuid().ToString(\"N\"); }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "of the order", "class P(IGateway gateway) { public Task Pay(Guid order) => gateway.PayAsync(5, $\"pay:{order}\"); }" },
        { "constant with the identity", "class P(IGateway gateway) { private const string Name = \"pay\"; public Task Pay(int order) => gateway.PayAsync(5, Name + order); }" },
        { "one of two, by the order", "class P(IGateway gateway) { public Task Pay(Guid order, bool first) => gateway.PayAsync(5, first ? order.ToString() : \"second:\" + order); }" },
        { "default, then given", "class P(IGateway gateway) { public Task Pay(Guid? order) { var key = \"none\"; if (order is { } known) { key = known.ToString(); } return gateway.PayAsync(5, key); } }" },
        { "a constant that is no key", "class P(IGateway gateway) { public Task Pay(Guid order) => gateway.PayAsync(1, order.ToString()); }" },
        { "header that is no key", "class P(HttpClient http) { public async Task Pay() { using var r = new HttpRequestMessage(HttpMethod.Post, \"pay\"); r.Headers.Add(\"X-Api-Version\", \"2\"); await http.SendAsync(r); } }" },
        { "empty is another finding", "class P(IGateway gateway) { public Task Pay() => gateway.PayAsync(5, \"\"); }" },
        { "no call takes it", "class P { public Capture Sample { get; } = new(\"sample\", 5); }" },
        { "read from outside", "class P(IGateway gateway, Func<string> ask) { public Task Pay() => gateway.PayAsync(5, ask()); }" },
        { "getter of what is stored", "class Cmd { private readonly Guid _id = Guid.NewGuid(); [IdempotencyKey] public string Key => _id.ToString(); }" },
        { "made once and kept", "class Cmd { private string? _key; [IdempotencyKey] public string Key => _key ??= Guid.NewGuid().ToString(); }" },
        { "initialiser", "class Cmd { [IdempotencyKey] public string Key { get; init; } = Guid.NewGuid().ToString(); }" },
        { "getter that computes", "class Cmd { public Guid Order { get; init; } [IdempotencyKey] public string Key => $\"pay-{Order}\"; }" },
        { "getter that is no key", "class Cmd { [IdempotencyKey] public string Key { get; init; } = \"\"; public Guid Trace => Guid.NewGuid(); }" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3002UnstableKey>.Flags(ServiceCode.With(code), Stubs);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3002UnstableKey>.Silent(ServiceCode.With(code), Stubs);
    }
}
