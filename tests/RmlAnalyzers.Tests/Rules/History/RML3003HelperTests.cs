using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.History.RML3003NotRecorded>;

namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>RML3003: entries and effects in helpers, lambdas and pipelines.</summary>
public class RML3003HelperTests
{
    [Fact]
    public Task Helpers_that_append() => Rule.Flags(LedgerCode.With("""
        class Settlement(IPsp psp, IPaymentLedger ledger)
        {
            public async Task ByHelpers(string payment)
            {
                await NoteAsync(payment);
                var id = await psp.CaptureAsync(payment, payment);
                await CloseAsync(payment, id);
            }
            public async Task HelperOnSomePaths(string payment)
            {
                await NoteAsync(payment);
                var id = await psp.[|CaptureAsync(payment, payment)|];
                await MaybeCloseAsync(payment, id);
            }
            private Task NoteAsync(string payment) => WriteAsync("intent " + payment);
            private async Task WriteAsync(string text) { await ledger.AppendIntentAsync(text).ConfigureAwait(false); }
            private async Task CloseAsync(string payment, string id)
            {
                if (id.Length == 0) { await ledger.AppendOutcomeAsync(payment, "declined"); return; }
                await ledger.AppendOutcomeAsync(payment, id);
            }
            private async Task MaybeCloseAsync(string payment, string id)
            {
                if (id.Length == 0) return;
                await ledger.AppendOutcomeAsync(payment, id);
            }
        }
        """));

    [Fact]
    public Task Local_functions_that_append() => Rule.Flags(LedgerCode.With("""
        class Local(IPsp psp, IPaymentLedger ledger)
        {
            public async Task Run(string payment)
            {
                await Intent();
                await psp.CaptureAsync(payment, payment);
                await Outcome();
                Task Intent() => ledger.AppendIntentAsync(payment);
                async Task Outcome() { await ledger.AppendOutcomeAsync(payment, "captured"); }
            }
            public async Task Forgets(string payment)
            {
                await psp.[|CaptureAsync(payment, payment)|];
                await Outcome();
                async Task Outcome() { await ledger.AppendOutcomeAsync(payment, "captured"); }
            }
        }
        """));

    [Fact]
    public Task Extensions_that_append_and_helpers_that_are_given_the_work() => Rule.Flags(LedgerCode.With("""
        static class LedgerExtensions
        {
            public static Task IntendAsync(this IPaymentLedger ledger, string payment) => ledger.AppendIntentAsync(payment);
            public static async Task RunAsync(this IPaymentLedger ledger, string payment, Func<Task<string>> work)
            {
                await ledger.AppendIntentAsync(payment);
                var outcome = await work();
                await ledger.AppendOutcomeAsync(payment, outcome);
            }
            public static async Task HalfAsync(this IPaymentLedger ledger, string payment, Func<Task<string>> work)
            {
                var outcome = await work();
                await ledger.AppendOutcomeAsync(payment, outcome);
            }
        }
        class ByExtension(IPsp psp, IPaymentLedger ledger)
        {
            public async Task Run(string payment)
            {
                await ledger.IntendAsync(payment);
                await psp.CaptureAsync(payment, payment);
                await ledger.AppendOutcomeAsync(payment, "captured");
            }
            public Task Around(string payment) => ledger.RunAsync(payment, () => psp.CaptureAsync(payment, payment));
            public Task HalfAround(string payment) => ledger.HalfAsync(payment, async () => await psp.[|CaptureAsync(payment, payment)|]);
        }
        """));

    [Fact]
    public Task A_helper_records_what_a_step_writes() => Rule.Flags(LedgerCode.With("""
        class Office(System.Net.Http.HttpClient http, IPaymentLedger ledger)
        {
            [Rml3(NoCorrection = "kept")] public Task IssueAsync(string order, [IdempotencyKey] string key) => SendAsync("/invoices", order, key);
            [Rml3(NoCorrection = "kept")] public Task CloseAsync(string order, [IdempotencyKey] string key) => PostTwiceAsync("/closed", order, key);
            [Rml3(NoCorrection = "kept")] public Task ReportAsync(string order, [IdempotencyKey] string key) => [|PostAsync("/reports", order, key)|];
            [Rml3(NoCorrection = "kept")] public Task NoteAsync(string order, [IdempotencyKey] string key) => [|SendAndNoteAsync("/notes", order, key)|];

            private async Task SendAsync(string path, string order, string key)
            {
                await ledger.AppendIntentAsync(key);
                await PostAsync(path, order, key).ConfigureAwait(false);
                await ledger.AppendOutcomeAsync(key, "sent");
            }

            private Task PostTwiceAsync(string path, string order, string key) => SendAsync(path + "/again", order, key);

            private async Task SendAndNoteAsync(string path, string order, string key)
            {
                await PostAsync(path, order, key);
                await ledger.AppendOutcomeAsync(key, "sent");
            }

            private Task PostAsync(string path, string order, string key) => http.PostAsync(path + "?order=" + order + "&key=" + key, null);
        }
        """));

    [Fact]
    public Task Helpers_that_perform_the_effect() => Rule.Flags(LedgerCode.With("""
        class Recorded(IPsp psp, IPaymentLedger ledger)
        {
            public async Task Run(string payment)
            {
                await ledger.AppendIntentAsync(payment);
                await FirstAsync(payment);
                await ledger.AppendOutcomeAsync(payment, "captured");
            }
            private Task FirstAsync(string payment) => SecondAsync(payment);
            private async Task SecondAsync(string payment) { await psp.CaptureAsync(payment, payment); }
        }
        class NotRecorded(IPsp psp, IPaymentLedger ledger)
        {
            public async Task Run(string payment)
            {
                await ledger.AppendIntentAsync(payment);
                await [|FirstAsync(payment)|];
            }
            public Task Bare(string payment) => [|FirstAsync(payment)|];
            private Task FirstAsync(string payment) => SecondAsync(payment);
            private async Task SecondAsync(string payment) { await psp.CaptureAsync(payment, payment); }
        }
        public class Till
        {
            private readonly Stripe.ChargeService _charges = new();
            public Task<Stripe.Charge> ChargeAsync(long cents) => _charges.[|CreateAsync(new Stripe.ChargeCreateOptions { Amount = cents })|];
        }
        class Counter(Till till) { public Task SellAsync() => till.ChargeAsync(100); }
        public class SharedTill
        {
            private readonly Stripe.ChargeService _charges = new();
            public Task<Stripe.Charge> ChargeSharedAsync(long cents) => _charges.CreateAsync(new Stripe.ChargeCreateOptions { Amount = cents });
        }
        class RecordingCounter(SharedTill till, IPaymentLedger ledger)
        {
            public async Task SellAsync()
            {
                await ledger.AppendIntentAsync("sale");
                await till.ChargeSharedAsync(100);
                await ledger.AppendOutcomeAsync("sale", "charged");
            }
        }
        class HastyCounter(SharedTill till) { public Task SellAsync() => till.[|ChargeSharedAsync(100)|]; }
        """), new RmlTestInput { Libraries = [StripeStub.Source] });

    [Fact]
    public Task Lambdas_and_pipelines() => Rule.Flags(LedgerCode.With("""
        class Pipeline(IPsp psp, IPaymentLedger ledger)
        {
            public async Task Around(string payment)
            {
                await ledger.AppendIntentAsync(payment);
                await RetryAsync(() => psp.CaptureAsync(payment, payment));
                await ledger.AppendOutcomeAsync(payment, "captured");
            }
            public async Task Inside(string payment) => await RetryAsync(async () =>
            {
                await ledger.AppendIntentAsync(payment);
                var id = await psp.CaptureAsync(payment, payment);
                await ledger.AppendOutcomeAsync(payment, id);
                return id;
            });
            public async Task OutcomeForgotten(string payment)
            {
                await ledger.AppendIntentAsync(payment);
                await RetryAsync(() => psp.[|CaptureAsync(payment, payment)|]);
            }
            public async Task All(string[] payments)
            {
                await Task.WhenAll(payments.Select(async payment => await psp.[|CaptureAsync(payment, payment)|]));
            }
            public async Task AllRecorded(string[] payments)
            {
                await Task.WhenAll(payments.Select(async payment =>
                {
                    await ledger.AppendIntentAsync(payment);
                    await psp.CaptureAsync(payment, payment);
                    await ledger.AppendOutcomeAsync(payment, "captured");
                }));
            }
            public Func<Task> Deferred(string payment) => () => psp.CaptureAsync(payment, payment);
            private static async Task<string> RetryAsync(Func<Task<string>> work)
            {
                for (var attempt = 0; ; attempt++)
                {
                    try { return await work(); }
                    catch (HttpRequestException) when (attempt < 3) { await Task.Delay(1000 << attempt); }
                }
            }
        }
        """));
}
