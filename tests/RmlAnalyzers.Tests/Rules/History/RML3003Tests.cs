using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.History.RML3003NotRecorded>;

namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>RML3003: an effect that makes history stands between an intent and an outcome, on every path.</summary>
public class RML3003Tests
{
    [Fact]
    public Task Entries_before_and_after_on_a_straight_path() => Rule.Flags(LedgerCode.With("""
        class Settlement(IPsp psp, IPaymentLedger ledger, IOrders orders)
        {
            public Task Never(string payment) => psp.[|CaptureAsync(payment, payment)|];
            public async Task OnlyAfter(string payment, CancellationToken ct)
            {
                await psp.[|CaptureAsync(payment, payment, ct)|].ConfigureAwait(false);
                await ledger.AppendOutcomeAsync(payment, "captured", ct).ConfigureAwait(false);
            }
            public async Task OnlyBefore(string payment)
            {
                await ledger.AppendIntentAsync(payment);
                await psp.[|CaptureAsync(payment, payment)|];
            }
            public async Task SavedOnly(string payment)
            {
                await ledger.OpenIntentsAsync();
                await psp.[|CaptureAsync(payment, payment)|];
                await orders.MarkPaidAsync(payment);
            }
            public async Task Both(string payment, CancellationToken ct)
            {
                await ledger.AppendIntentAsync(payment, ct).ConfigureAwait(false);
                var id = await psp.CaptureAsync(payment, payment, ct).ConfigureAwait(false);
                await ledger.AppendOutcomeAsync(payment, id, CancellationToken.None).ConfigureAwait(false);
            }
            public async Task GuardFirst(string payment)
            {
                if (await orders.IsPaidAsync(payment)) return;
                ArgumentException.ThrowIfNullOrEmpty(payment);
                await ledger.AppendIntentAsync(payment);
                await psp.CaptureAsync(payment, payment);
                await ledger.AppendOutcomeAsync(payment, "captured");
            }
        }
        """));

    [Fact]
    public Task Branches_and_early_returns() => Rule.Flags(LedgerCode.With("""
        class Settlement(IPsp psp, IPaymentLedger ledger, IOrders orders)
        {
            public async Task<bool> ReturnsEarly(string payment)
            {
                await ledger.AppendIntentAsync(payment);
                var id = await psp.[|CaptureAsync(payment, payment)|];
                if (id.Length == 0) return false;
                await ledger.AppendOutcomeAsync(payment, id);
                return true;
            }
            public async Task IntentInOneBranch(string payment, bool audited)
            {
                if (audited) await ledger.AppendIntentAsync(payment);
                await psp.[|CaptureAsync(payment, payment)|];
                await ledger.AppendOutcomeAsync(payment, "captured");
            }
            public async Task OutcomeInOneCase(string payment)
            {
                await ledger.AppendIntentAsync(payment);
                switch (await psp.[|CaptureAsync(payment, payment)|])
                {
                    case "ok": await ledger.AppendOutcomeAsync(payment, "captured"); break;
                    case "pending": break;
                    default: await ledger.AppendOutcomeAsync(payment, "unknown"); break;
                }
            }
            public async Task<bool> EveryReturn(string payment)
            {
                await ledger.AppendIntentAsync(payment);
                var id = await psp.CaptureAsync(payment, payment);
                if (id.Length == 0) { await ledger.AppendOutcomeAsync(payment, "declined"); return false; }
                await ledger.AppendOutcomeAsync(payment, id);
                return true;
            }
            public async Task EveryBranch(string payment, bool audited)
            {
                if (audited) await ledger.AppendIntentAsync(payment); else await ledger.AppendIntentAsync("plain " + payment);
                var id = await psp.CaptureAsync(payment, payment);
                await ledger.AppendOutcomeAsync(payment, id switch { "ok" => "captured", _ => "unknown" });
            }
            public async Task FailureThrown(string payment)
            {
                await ledger.AppendIntentAsync(payment);
                if (await psp.CaptureAsync(payment, payment) is "") throw new InvalidOperationException("left to the reconciler");
                await ledger.AppendOutcomeAsync(payment, "captured");
            }
        }
        """));

    [Fact]
    public Task Exceptions() => Rule.Flags(LedgerCode.With("""
        class Settlement(IPsp psp, IPaymentLedger ledger, IOrders orders)
        {
            public async Task<bool> SwallowsAll(string payment)
            {
                await ledger.AppendIntentAsync(payment);
                try { await psp.[|CaptureAsync(payment, payment)|]; }
                catch (Exception) { return false; }
                await ledger.AppendOutcomeAsync(payment, "captured");
                return true;
            }
            public async Task OutcomeOnlyOfFailure(string payment)
            {
                await ledger.AppendIntentAsync(payment);
                try { await psp.[|CaptureAsync(payment, payment)|]; }
                catch { await ledger.AppendOutcomeAsync(payment, "failed"); throw; }
            }
            public async Task IntentInTry(string payment)
            {
                try { await ledger.AppendIntentAsync(payment); } catch (IOException) { }
                await psp.[|CaptureAsync(payment, payment)|];
                await ledger.AppendOutcomeAsync(payment, "captured");
            }
        }
        """));

    [Fact]
    public Task Exceptions_that_are_recorded_or_left_to_the_reconciler() => Rule.Silent(LedgerCode.With("""
        class Settlement(IPsp psp, IPaymentLedger ledger)
        {
            public async Task<bool> RecordsFailure(string payment)
            {
                await ledger.AppendIntentAsync(payment);
                try { await psp.CaptureAsync(payment, payment); }
                catch (Exception e) { await ledger.AppendOutcomeAsync(payment, e.Message); return false; }
                await ledger.AppendOutcomeAsync(payment, "captured");
                return true;
            }
            public async Task InFinally(string payment)
            {
                var outcome = "unknown";
                await ledger.AppendIntentAsync(payment);
                try { outcome = await psp.CaptureAsync(payment, payment); }
                finally { await ledger.AppendOutcomeAsync(payment, outcome); }
            }
            public async Task<string> SilenceLeavesItOpen(string payment)
            {
                await ledger.AppendIntentAsync(payment);
                try { await psp.CaptureAsync(payment, payment); }
                catch (TimeoutException) { return "pending"; }
                await ledger.AppendOutcomeAsync(payment, "captured");
                return "captured";
            }
            public async Task Rethrown(string payment)
            {
                await ledger.AppendIntentAsync(payment);
                try { await psp.CaptureAsync(payment, payment); await ledger.AppendOutcomeAsync(payment, "captured"); }
                catch (Exception e) { throw new InvalidOperationException("left to the reconciler", e); }
            }
        }
        """));

    [Fact]
    public Task Loops() => Rule.Flags(LedgerCode.With("""
        class Settlement(IPsp psp, IPaymentLedger ledger)
        {
            public async Task OneIntentTooLate(string[] payments)
            {
                foreach (var payment in payments)
                {
                    await psp.[|CaptureAsync(payment, payment)|];
                    await ledger.AppendIntentAsync(payment);
                }
            }
            public async Task SkipsOutcome(string[] payments)
            {
                foreach (var payment in payments)
                {
                    await ledger.AppendIntentAsync(payment);
                    if (await psp.[|CaptureAsync(payment, payment)|] == "skip") continue;
                    await ledger.AppendOutcomeAsync(payment, "captured");
                }
            }
            public async Task EachItem(string[] payments)
            {
                foreach (var payment in payments)
                {
                    await ledger.AppendIntentAsync(payment);
                    await psp.CaptureAsync(payment, payment);
                    await ledger.AppendOutcomeAsync(payment, "captured");
                }
            }
            public async Task Batch(string[] payments)
            {
                foreach (var payment in payments) await ledger.AppendIntentAsync(payment);
                foreach (var payment in payments) await psp.CaptureAsync(payment, payment);
                foreach (var payment in payments) await ledger.AppendOutcomeAsync(payment, "captured");
            }
            public async Task Retried(string payment)
            {
                await ledger.AppendIntentAsync(payment);
                for (var attempt = 0; ; attempt++)
                {
                    try { await psp.CaptureAsync(payment, payment); break; }
                    catch (HttpRequestException) when (attempt < 3) { await Task.Delay(1000 << attempt); }
                }
                await ledger.AppendOutcomeAsync(payment, "captured");
            }
        }
        """));

    [Fact]
    public Task Without_a_ledger_nothing_is_asked() => Rule.Silent(ServiceCode.With("""
        interface IPsp { [Rml3(NoCorrection = "none")] Task Capture(string payment); }
        class Flow(IPsp psp) { public Task Run(string payment) => psp.Capture(payment); }
        """));

    [Fact]
    public Task Message_says_what_is_missing() => Rule.Reports(LedgerCode.With("""
        class Settlement(IPsp psp, IPaymentLedger ledger)
        {
            public async Task Run(string payment)
            {
                await ledger.AppendIntentAsync(payment);
                await psp.{|#0:CaptureAsync(payment, payment)|};
            }
        }
        """),
        Rule.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithArguments(
            "IPsp.CaptureAsync",
            "some path completes without an entry about what came of it: the intent stays open, and the reconciler asks about something that was settled",
            "Append the outcome on every path on which this completes, early returns and swallowed failures included"));

    [Fact]
    public Task Half_typed_code_is_read_as_far_as_it_goes() => new RmlAnalyzerTest<RML3003NotRecorded>(LedgerCode.With("""
        class Settlement(IPsp psp, IPaymentLedger ledger)
        {
            public async Task Run(string payment) { await ledger.AppendIntentAsync(; await psp.CaptureAsync(
        """)) { CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None }.RunAsync();
}
