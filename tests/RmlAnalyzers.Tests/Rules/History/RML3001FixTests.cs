using RmlAnalyzers.CodeFixes;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.History;

public class RML3001FixTests
{
    private static readonly RmlFixInput Stripe = new() { Libraries = [StripeStub.Source] };

    public static TheoryData<string, string, string> Fixes => new()
    {
        { "missing argument",
            "class P(Stripe.ChargeService charges) { Task Pay([IdempotencyKey] string key) => charges.[|CreateAsync(new())|]; }",
            "class P(Stripe.ChargeService charges) { Task Pay([IdempotencyKey] string key) => charges.CreateAsync(new(), new Stripe.RequestOptions { IdempotencyKey = key }); }" },
        { "named arguments",
            "class P(Stripe.ChargeService charges) { Task Pay([IdempotencyKey] string key, CancellationToken stop) => charges.[|CreateAsync(new(), cancellationToken: stop)|]; }",
            "class P(Stripe.ChargeService charges) { Task Pay([IdempotencyKey] string key, CancellationToken stop) => charges.CreateAsync(new(), cancellationToken: stop, requestOptions: new Stripe.RequestOptions { IdempotencyKey = key }); }" },
        { "null argument",
            "class P(Stripe.ChargeService charges) { Task Pay([IdempotencyKey] string key, CancellationToken stop) => charges.[|CreateAsync(new(), null, stop)|]; }",
            "class P(Stripe.ChargeService charges) { Task Pay([IdempotencyKey] string key, CancellationToken stop) => charges.CreateAsync(new(), new Stripe.RequestOptions { IdempotencyKey = key }, stop); }" },
        { "options made in place",
            "class P(Stripe.ChargeService charges) { Task Pay([IdempotencyKey] string key) => charges.[|CreateAsync(new(), new() { StripeAccount = \"a\" })|]; }",
            "class P(Stripe.ChargeService charges) { Task Pay([IdempotencyKey] string key) => charges.CreateAsync(new(), new() { StripeAccount = \"a\", IdempotencyKey = key }); }" },
        { "options in a local",
            "class P(Stripe.ChargeService charges) { Task Pay([IdempotencyKey] string key) { var o = new Stripe.RequestOptions(); return charges.[|CreateAsync(new(), o)|]; } }",
            "class P(Stripe.ChargeService charges) { Task Pay([IdempotencyKey] string key) { var o = new Stripe.RequestOptions { IdempotencyKey = key }; return charges.CreateAsync(new(), o); } }" },
        { "key of a command, a Guid",
            "record Cmd([IdempotencyKey] Guid RequestId, long Amount); class P(Stripe.ChargeService charges) { Task Pay(Cmd cmd) => charges.[|CreateAsync(new())|]; }",
            "record Cmd([IdempotencyKey] Guid RequestId, long Amount); class P(Stripe.ChargeService charges) { Task Pay(Cmd cmd) => charges.CreateAsync(new(), new Stripe.RequestOptions { IdempotencyKey = cmd.RequestId.ToString() }); }" },
        { "a new parameter",
            "class P(Stripe.ChargeService charges) { public Task Pay(long amount) => charges.[|CreateAsync(new() { Amount = amount })|]; }",
            "class P(Stripe.ChargeService charges) { public Task Pay(long amount, [IdempotencyKey] string idempotencyKey) => charges.CreateAsync(new() { Amount = amount }, new Stripe.RequestOptions { IdempotencyKey = idempotencyKey }); }" },
        { "a new parameter before the token",
            "class P(Stripe.ChargeService charges) { public async Task Pay(long amount, CancellationToken stop = default) { await charges.[|CreateAsync(new() { Amount = amount }, null, stop)|].ConfigureAwait(false); } }",
            "class P(Stripe.ChargeService charges) { public async Task Pay(long amount, [IdempotencyKey] string idempotencyKey, CancellationToken stop = default) { await charges.CreateAsync(new() { Amount = amount }, new Stripe.RequestOptions { IdempotencyKey = idempotencyKey }, stop).ConfigureAwait(false); } }" },
        { "a wrapper that drops the options",
            "class Refunds(Stripe.RefundService refunds) { public Task<Stripe.Refund> [|CreateAsync|](Stripe.RefundCreateOptions options, CancellationToken stop) => refunds.CreateAsync(options, cancellationToken: stop); }".Replace("[|CreateAsync|]", "[|Back|]"),
            "class Refunds(Stripe.RefundService refunds) { public Task<Stripe.Refund> Back(Stripe.RefundCreateOptions options, [IdempotencyKey] string idempotencyKey, CancellationToken stop) => refunds.CreateAsync(options, cancellationToken: stop, requestOptions: new Stripe.RequestOptions { IdempotencyKey = idempotencyKey }); }" },
    };

    [Theory]
    [MemberData(nameof(Fixes))]
    public Task Passes_the_key_at_hand(string shape, string before, string after)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3001MissingKey, PassKeyFix>.Fixes(ServiceCode.With(before), ServiceCode.With(after), Stripe);
    }

    [Fact]
    public Task Fix_all_fills_each_call_with_its_own_key() => RmlVerify<RML3001MissingKey, PassKeyFix>.Fixes(
        ServiceCode.With("""
            class P(Stripe.ChargeService charges, Stripe.RefundService refunds)
            {
                Task Pay([IdempotencyKey] string key) => charges.[|CreateAsync(new())|]; // pays
                Task Back([IdempotencyKey] string refundKey) => refunds.[|CreateAsync(new() { Charge = "c" })|];
            }
            """),
        ServiceCode.With("""
            class P(Stripe.ChargeService charges, Stripe.RefundService refunds)
            {
                Task Pay([IdempotencyKey] string key) => charges.CreateAsync(new(), new Stripe.RequestOptions { IdempotencyKey = key }); // pays
                Task Back([IdempotencyKey] string refundKey) => refunds.CreateAsync(new() { Charge = "c" }, new Stripe.RequestOptions { IdempotencyKey = refundKey });
            }
            """),
        Stripe);

    [Fact]
    public Task Fix_all_adds_one_parameter_for_two_calls() => RmlVerify<RML3001MissingKey, PassKeyFix>.Fixes(
        ServiceCode.With("""
            class P(Stripe.ChargeService charges, Stripe.RefundService refunds)
            {
                // Takes, and gives back the rest.
                public async Task Pay(long amount)
                {
                    await charges.[|CreateAsync(new() { Amount = amount })|]; // pays
                }

                public Task Back(string charge) => refunds.[|CreateAsync(new() { Charge = charge })|];
            }
            """),
        ServiceCode.With("""
            class P(Stripe.ChargeService charges, Stripe.RefundService refunds)
            {
                // Takes, and gives back the rest.
                public async Task Pay(long amount, [IdempotencyKey] string idempotencyKey)
                {
                    await charges.CreateAsync(new() { Amount = amount }, new Stripe.RequestOptions { IdempotencyKey = idempotencyKey }); // pays
                }

                public Task Back(string charge, [IdempotencyKey] string idempotencyKey) => refunds.CreateAsync(new() { Charge = charge }, new Stripe.RequestOptions { IdempotencyKey = idempotencyKey });
            }
            """),
        Stripe);

    [Theory]
    [InlineData("class P(Stripe.ChargeService charges) { Task Pay(string order) => charges.[|CreateAsync(new())|]; Task Twice(string order) => Pay(order); }")]
    [InlineData("interface IPay { Task Pay(string order); } class P(Stripe.ChargeService charges) : IPay { public Task Pay(string order) => charges.[|CreateAsync(new())|]; }")]
    [InlineData("class P(Stripe.ChargeService charges) { Task Pay(string order) { return Go(charges); static Task Go(Stripe.ChargeService c) => c.[|CreateAsync(new())|]; } }")]
    [InlineData("class P(Stripe.ChargeService charges) { Task Pay([IdempotencyKey] string a, [IdempotencyKey] string b) => charges.[|CreateAsync(new())|]; }")]
    [InlineData("class P(Stripe.ChargeService charges) { Task Pay([IdempotencyKey] string a, bool x) { var o = new Stripe.RequestOptions(); if (x) o.IdempotencyKey = a; return charges.[|CreateAsync(new(), o)|]; } }")]
    [InlineData("class P(Stripe.ChargeService charges) { async Task Pay(long[] amounts, [IdempotencyKey] string key) { foreach (var amount in amounts) await charges.[|CreateAsync(new() { Amount = amount })|]; Console.WriteLine(key); } }")]
    [InlineData("class P(Stripe.ChargeService charges) { Task Pay(long[] amounts) => Task.WhenAll(amounts.Select(amount => charges.[|CreateAsync(new() { Amount = amount })|])); }")]
    [InlineData("class P(Stripe.ChargeService charges, Stripe.RefundService refunds) { async Task Swap(string old, [IdempotencyKey] string key) { await charges.CreateAsync(new(), new Stripe.RequestOptions { IdempotencyKey = key }); await refunds.[|CreateAsync(new() { Charge = old })|]; } }")]
    public Task Offers_nothing_where_no_key_is_at_hand(string code) => RmlVerify<RML3001MissingKey, PassKeyFix>.NoFix(ServiceCode.With(code), Stripe);
}
