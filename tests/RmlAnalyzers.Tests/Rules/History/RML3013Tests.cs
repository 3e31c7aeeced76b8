using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.History;

public class RML3013Tests
{
    private const string Shop = """
        public class Payment { public string? Key { get; set; } public long Amount { get; set; } }
        public interface IStore { System.Threading.Tasks.Task SaveAsync(object row); }
        public interface IBank
        {
            [Rml.Rml3(NoCorrection = "by phone")] System.Threading.Tasks.Task PayAsync(long amount, [Rml.IdempotencyKey] string key);
            [Rml.Rml2(NoUndo = "read")] System.Threading.Tasks.Task NoteAsync(string text, [Rml.IdempotencyKey] string key);
        }
        """;

    private static readonly RmlTestInput Stubs = new() { Libraries = [StripeStub.Source], Sources = [RetryStub.Source, Shop] };

    public static TheoryData<string, string> Defects => new()
    {
        { "in the options", "await charges.CreateAsync(new() { Amount = amount }, new Stripe.RequestOptions { IdempotencyKey = [|Guid.NewGuid().ToString()|] });" },
        { "in a local", "var key = Guid.NewGuid().ToString(\"N\"); await charges.CreateAsync(new(), new Stripe.RequestOptions { IdempotencyKey = [|key|] }).ConfigureAwait(false);" },
        { "options in a local", "var request = new Stripe.RequestOptions(); request.IdempotencyKey = [|Guid.CreateVersion7().ToString()|]; await refunds.CreateAsync(new() { Charge = \"c\" }, request);" },
        { "helper two calls deep", "await charges.CreateAsync(new(), new Stripe.RequestOptions { IdempotencyKey = [|NewKey()|] });" },
        { "options from a helper", "await charges.CreateAsync(new(), Fresh());" },
        { "argument of a labelled step", "await bank.PayAsync(amount, [|Guid.NewGuid().ToString()|]);" },
        { "identity with a clock", "await bank.PayAsync(amount, [|$\"{order}-{DateTime.UtcNow.Ticks}\"|]);" },
        { "random number", "await bank.PayAsync(amount, [|\"pay-\" + Random.Shared.Next(100000)|]);" },
        { "hash of this process", "await bank.PayAsync(amount, [|order.ToString().GetHashCode().ToString()|]);" },
        { "local function", "await Go(); async Task Go() => await bank.PayAsync(amount, [|Guid.NewGuid().ToString()|]);" },
        { "lambda that runs once", "await Attempt.Once(() => bank.PayAsync(amount, [|Guid.NewGuid().ToString()|]));" },
        { "only written to the log", "var key = Guid.NewGuid().ToString(); System.Diagnostics.Trace.WriteLine(key); await bank.PayAsync(amount, [|key|]);" },
        { "loop over items", "foreach (var one in new[] { 1L, 2L }) { await bank.PayAsync(one, [|Guid.NewGuid().ToString()|]); }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "of the order", "await charges.CreateAsync(new(), new Stripe.RequestOptions { IdempotencyKey = $\"charge-{order}\" });" },
        { "stored first", "var key = Guid.NewGuid().ToString(); await store.SaveAsync(new Payment { Key = key, Amount = amount }); await charges.CreateAsync(new(), new Stripe.RequestOptions { IdempotencyKey = key });" },
        { "put on the row", "var row = new Payment { Key = Guid.NewGuid().ToString() }; await store.SaveAsync(row); await bank.PayAsync(amount, row.Key);" },
        { "stored in passing", "payment.Key = Guid.NewGuid().ToString(); await bank.PayAsync(amount, payment.Key);" },
        { "kept in a field", "_key = Guid.NewGuid().ToString(); await bank.PayAsync(amount, _key);" },
        { "received, or made for whoever gave none", "await bank.PayAsync(amount, given ?? Guid.NewGuid().ToString());" },
        { "returned", "Last = await Returned();" },
        { "options kept", "var request = new Stripe.RequestOptions { IdempotencyKey = Guid.NewGuid().ToString() }; await store.SaveAsync(request); await charges.CreateAsync(new(), request);" },
        { "key read back from the options", "var request = new Stripe.RequestOptions { IdempotencyKey = Guid.NewGuid().ToString() }; payment.Key = request.IdempotencyKey; await charges.CreateAsync(new(), request);" },
        { "a dialog step", "await bank.NoteAsync(\"hi\", Guid.NewGuid().ToString());" },
        { "a read", "await charges.GetAsync(Guid.NewGuid().ToString());" },
        { "a retry around it is another finding", "for (var i = 0; i < 3; i++) { try { await bank.PayAsync(amount, Guid.NewGuid().ToString()); return; } catch (TimeoutException) { } }" },
        { "the callee stores it", "await new Ledgered(bank, store).PayAsync(amount, Guid.NewGuid().ToString());" },
        { "made before the attempts, and told to the caller", "var key = Guid.NewGuid().ToString(); Last = key; await bank.PayAsync(amount, key);" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string body)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3013KeyKeptNowhere>.Flags(Code(body, markHelper: shape == "options from a helper"), Stubs);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string body)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3013KeyKeptNowhere>.Silent(Code(body), Stubs);
    }

    private static string Code(string body, bool markHelper = false) => ServiceCode.With($$"""
        class Payments(Stripe.ChargeService charges, Stripe.RefundService refunds, IBank bank, IStore store)
        {
            private string _key = "";
            public string? Last { get; private set; }

            public async Task Pay(Guid order, long amount, string? given, Payment payment)
            {
                await store.SaveAsync(_key);
                {{body}}
            }

            private async Task<string> Returned() { var key = Guid.NewGuid().ToString(); await bank.PayAsync(5, key); return key; }
            private static string NewKey() => Raw().ToString("N");
            private static Guid Raw() => Guid.NewGuid();
            private static Stripe.RequestOptions Fresh() => new() { IdempotencyKey = {{(markHelper ? "[|Guid.NewGuid().ToString()|]" : "Guid.NewGuid().ToString()")}} };
        }

        class Ledgered(IBank bank, IStore store)
        {
            [Rml3(NoCorrection = "by phone")]
            public async Task PayAsync(long amount, [IdempotencyKey] string key) { await store.SaveAsync(new Payment { Key = key, Amount = amount }); await bank.PayAsync(amount, key); }
        }
        """);
}
