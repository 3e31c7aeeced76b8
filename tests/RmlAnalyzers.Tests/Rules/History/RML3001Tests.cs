using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.History;

public class RML3001Tests
{
    private static readonly RmlTestInput Stripe = new() { Libraries = [StripeStub.Source] };

    public static TheoryData<string, string> Defects => new()
    {
        { "no options", """
            class Payments(Stripe.ChargeService charges) { public async Task Pay(long amount) => await charges.[|CreateAsync(new Stripe.ChargeCreateOptions { Amount = amount })|]; }
            """ },
        { "null", """
            class Payments(Stripe.RefundService refunds) { public Task Refund(string id, CancellationToken stop) => refunds.[|CreateAsync(new Stripe.RefundCreateOptions { Charge = id }, null, stop)|]; }
            """ },
        { "named arguments", """
            class Payments(Stripe.RefundService refunds) { public Task Refund(string id, CancellationToken stop) => refunds.[|CreateAsync(cancellationToken: stop, options: new() { Charge = id })|]; }
            """ },
        { "options without the key", """
            class Payments(Stripe.ChargeService charges) { public Task Pay(string account) => charges.[|CreateAsync(new(), new Stripe.RequestOptions { StripeAccount = account })|]; }
            """ },
        { "options in a local", """
            class Payments(Stripe.ChargeService charges) { public async Task Pay(string account) { var request = new Stripe.RequestOptions(); request.StripeAccount = account; await charges.[|CreateAsync(new(), request)|].ConfigureAwait(false); } }
            """ },
        { "key on some paths", """
            class Payments(Stripe.ChargeService charges) { public Task Pay(string? key) { var request = new Stripe.RequestOptions(); if (key is not null) { request.IdempotencyKey = key; } return charges.[|CreateAsync(new(), request)|]; } }
            """ },
        { "null key", """
            class Payments(Stripe.ChargeService charges) { public Task Pay() => charges.[|CreateAsync(new(), new() { IdempotencyKey = null })|]; }
            """ },
        { "empty key", """
            class Payments(Stripe.ChargeService charges) { public Task Pay() => charges.[|CreateAsync(new(), new() { IdempotencyKey = "" })|]; }
            """ },
        { "string.Empty", """
            class Payments(Stripe.ChargeService charges) { public Task Pay() => charges.[|CreateAsync(new(), new() { IdempotencyKey = string.Empty })|]; }
            """ },
        { "unconfirmed intent reserves", """
            class Payments(Stripe.PaymentIntentService intents) { public Task Reserve(long amount) => intents.[|CreateAsync(new Stripe.PaymentIntentCreateOptions { Amount = amount })|]; }
            """ },
        { "intent whose kind nobody knows owes a key either way", """
            class Payments(Stripe.PaymentIntentService intents) { public Task Reserve(bool now) => intents.[|CreateAsync(new() { Confirm = now }, default)|]; }
            """ },
        { "derived service and alias", """
            sealed class Live : Stripe.ChargeService { }
            class Payments { private readonly Live _live = new(); public async Task Pay() { var result = await _live.[|CreateAsync(new())|]; Console.WriteLine(result.Id); } }
            """ },
        { "inside a lambda", """
            class Payments(Stripe.ChargeService charges) { public Task Pay(IEnumerable<long> amounts) => Task.WhenAll(amounts.Select(amount => charges.[|CreateAsync(new() { Amount = amount })|])); }
            """ },
        { "conditional access", """
            class Payments(Stripe.ChargeService? charges) { public Task? Pay() => charges?.[|CreateAsync(new())|]; }
            """ },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "key given", """
            class Payments(Stripe.ChargeService charges) { public Task Pay(string key) => charges.CreateAsync(new(), new Stripe.RequestOptions { IdempotencyKey = key }); }
            """ },
        { "key given later", """
            class Payments(Stripe.ChargeService charges) { public Task Pay(Guid order) { var request = new Stripe.RequestOptions(); request.IdempotencyKey = $"pay:{order}"; return charges.CreateAsync(new(), request); } }
            """ },
        { "key on every path", """
            class Payments(Stripe.ChargeService charges) { public Task Pay(string? key, Guid order) { var request = new Stripe.RequestOptions(); if (key is null) { request.IdempotencyKey = order.ToString(); } else { request.IdempotencyKey = key; } return charges.CreateAsync(new(), request); } }
            """ },
        { "options given by the caller", """
            class Payments(Stripe.ChargeService charges) { public Task Pay(Stripe.RequestOptions request) => charges.CreateAsync(new(), request); }
            """ },
        { "options from a helper", """
            class Payments(Stripe.ChargeService charges) { private static Stripe.RequestOptions For(Guid order) => new() { IdempotencyKey = order.ToString() }; public Task Pay(Guid order) => charges.CreateAsync(new(), For(order)); }
            """ },
        { "a read", """
            class Payments(Stripe.ChargeService charges) { public Task Ask(string id) => charges.GetAsync(id); }
            """ },
        { "an update moves no money", """
            class Payments(Stripe.PaymentIntentService intents) { public Task Note(string id) => intents.UpdateAsync(id); }
            """ },
        { "the step takes no key by decision", """
            class Payments(Stripe.ChargeService charges) { [Rml3(NoKey = "the bank deduplicates by invoice number", NoCorrection = "by phone")] public Task Pay() => charges.CreateAsync(new()); }
            """ },
        { "the step may be repeated", """
            class Payments(Stripe.ChargeService charges) { [Idempotent("guarded by the status of the order row")] public Task Pay() => charges.CreateAsync(new()); }
            """ },
        { "own method of the same name", """
            class Charges { public Task CreateAsync(object options) => Task.CompletedTask; }
            class Payments(Charges charges) { public Task Pay() => charges.CreateAsync(new()); }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3001MissingKey>.Flags(ServiceCode.With(code), Stripe);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3001MissingKey>.Silent(ServiceCode.With(code), Stripe);
    }
}
