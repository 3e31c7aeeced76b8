using RmlAnalyzers.CodeFixes;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.History;

public class RML3013FixTests
{
    private const string Bank = """
        public interface IBank
        {
            [Rml.Rml3(NoCorrection = "by phone")] System.Threading.Tasks.Task PayAsync(long amount, [Rml.IdempotencyKey] string key);
            [Rml.Rml3(NoCorrection = "by phone")] System.Threading.Tasks.Task BookAsync(long amount, [Rml.IdempotencyKey] System.Guid key);
        }
        """;

    private static readonly RmlFixInput Stubs = new() { Libraries = [StripeStub.Source], Sources = [Bank] };

    public static TheoryData<string, string, string> Fixes => new()
    {
        { "the key at hand",
            "class P(IBank bank) { public Task Pay(long amount, [IdempotencyKey] string command) => bank.PayAsync(amount, [|Guid.NewGuid().ToString()|]); }",
            "class P(IBank bank) { public Task Pay(long amount, [IdempotencyKey] string command) => bank.PayAsync(amount, command); }" },
        { "a new parameter",
            "class P(IBank bank) { public Task Pay(long amount) => bank.PayAsync(amount, [|Guid.NewGuid().ToString()|]); }",
            "class P(IBank bank) { public Task Pay(long amount, [IdempotencyKey] string idempotencyKey) => bank.PayAsync(amount, idempotencyKey); }" },
        { "a new parameter of the slot's type",
            "class P(IBank bank) { public async Task Book(long amount, CancellationToken stop) { await bank.BookAsync(amount, /* once */ [|Guid.NewGuid()|]); } }",
            "class P(IBank bank) { public async Task Book(long amount, [IdempotencyKey] Guid idempotencyKey, CancellationToken stop) { await bank.BookAsync(amount, /* once */ idempotencyKey); } }" },
        { "a local made for it alone",
            "class P(Stripe.ChargeService charges) { public async Task Pay() { var key = Guid.NewGuid().ToString(); await charges.CreateAsync(new(), new Stripe.RequestOptions { IdempotencyKey = [|key|] }); } }",
            "class P(Stripe.ChargeService charges) { public async Task Pay([IdempotencyKey] string idempotencyKey) { await charges.CreateAsync(new(), new Stripe.RequestOptions { IdempotencyKey = idempotencyKey }); } }" },
    };

    [Theory]
    [MemberData(nameof(Fixes))]
    public Task Takes_the_key_of_the_caller(string shape, string before, string after)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3013KeyKeptNowhere, TakeKeyFix>.Fixes(ServiceCode.With(before), ServiceCode.With(after), Stubs);
    }

    [Fact]
    public Task Fix_all_adds_one_parameter_for_two_calls() => RmlVerify<RML3013KeyKeptNowhere, TakeKeyFix>.Fixes(
        ServiceCode.With("""
            class P(IBank bank)
            {
                // Pays.
                public async Task Pay(long amount)
                {
                    await bank.PayAsync(amount, [|Guid.NewGuid().ToString()|]);
                }

                public Task Tip(long amount) => bank.PayAsync(amount, [|$"tip-{Guid.NewGuid()}"|]);
            }
            """),
        ServiceCode.With("""
            class P(IBank bank)
            {
                // Pays.
                public async Task Pay(long amount, [IdempotencyKey] string idempotencyKey)
                {
                    await bank.PayAsync(amount, idempotencyKey);
                }

                public Task Tip(long amount, [IdempotencyKey] string idempotencyKey) => bank.PayAsync(amount, idempotencyKey);
            }
            """),
        Stubs);

    [Theory]
    [InlineData("class P(IBank bank) { public Task Pay(long amount) => bank.PayAsync(amount, [|Guid.NewGuid().ToString()|]); public Task Twice() => Pay(5); }")]
    [InlineData("class P(IBank bank) { public async Task Pay(long amount) => await bank.PayAsync(amount, [|New()|]); private static string New() => Guid.NewGuid().ToString(); public virtual Task Other() => Pay(1); }")]
    public Task Offers_nothing_where_callers_would_break(string code) => RmlVerify<RML3013KeyKeptNowhere, TakeKeyFix>.NoFix(ServiceCode.With(code), Stubs);
}
