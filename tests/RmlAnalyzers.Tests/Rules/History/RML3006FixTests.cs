using RmlAnalyzers.CodeFixes;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.History.RML3006MissingCorrection, RmlAnalyzers.CodeFixes.CorrectionFix>;

namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>RML3006's fixes: a correction that waits to be written, or a reason that waits to be stated.</summary>
public class RML3006FixTests
{
    private static readonly RmlFixInput Create = new() { EquivalenceKey = "RML3006.CreateCorrection", HasFixAll = false };

    [Fact]
    public Task Correction_takes_what_the_step_returned_and_a_key_of_its_own() => Rule.Fixes(
        ServiceCode.With("""
        class Invoicing(HttpClient http)
        {
            // Goes to the tax office.
            [[|Rml3(Owner = "accounting")|]]
            public async Task<Invoice> IssueAsync(string order, [IdempotencyKey] string key, CancellationToken ct)
            {
                await http.PostAsync("/" + order, null, ct);
                return new Invoice(1);
            }

            public int Count => 1;
        }
        record Invoice(int Number);
        """),
        ServiceCode.With("""
        class Invoicing(HttpClient http)
        {
            // Goes to the tax office.
            [Rml3(Correction = nameof(CorrectIssueAsync), Owner = "accounting")]
            public async Task<Invoice> IssueAsync(string order, [IdempotencyKey] string key, CancellationToken ct)
            {
                await http.PostAsync("/" + order, null, ct);
                return new Invoice(1);
            }

            [Rml3]
            public Task CorrectIssueAsync(Invoice invoice, [IdempotencyKey] string key) => throw new NotImplementedException("Correct what IssueAsync did.");

            public int Count => 1;
        }
        record Invoice(int Number);
        """),
        Create);

    [Fact]
    public Task Contracts_get_a_body_so_that_implementations_compile() => Rule.Fixes(
        ServiceCode.With("""
        interface IGateway
        {
            [[|Rml3(Correction = null)|]]
            Task CaptureAsync(string payment, long cents);
        }
        class Gateway(HttpClient http) : IGateway
        {
            public Task CaptureAsync(string payment, long cents) => http.PostAsync("/" + payment, null);
        }
        """),
        ServiceCode.With("""
        interface IGateway
        {
            [Rml3(Correction = nameof(CorrectCaptureAsync))]
            Task CaptureAsync(string payment, long cents);

            [Rml3]
            Task CorrectCaptureAsync(string payment, long cents, [IdempotencyKey] string key) => throw new NotImplementedException("Correct what CaptureAsync did.");
        }
        class Gateway(HttpClient http) : IGateway
        {
            public Task CaptureAsync(string payment, long cents) => http.PostAsync("/" + payment, null);
        }
        """),
        Create);

    [Fact]
    public Task Reason_is_asked_for() => Rule.Fixes(
        ServiceCode.With("""
        class Invoicing(HttpClient http)
        {
            [[|Rml3(Owner = "accounting")|]] public Task Issue(string order) => http.PostAsync("/" + order, null);
            [[|Rml3()|]] public Task Send(string order) => http.PostAsync("/" + order, null);
        }
        """),
        ServiceCode.With("""
        class Invoicing(HttpClient http)
        {
            [Rml3(NoCorrection = "", Owner = "accounting")] public Task Issue(string order) => http.PostAsync("/" + order, null);
            [Rml3(NoCorrection = "")] public Task Send(string order) => http.PostAsync("/" + order, null);
        }
        """),
        Create with { EquivalenceKey = "RML3006.StateReason" });

    [Fact]
    public Task Correction_of_a_constructor_is_asked_of_the_instance() => Rule.Fixes(
        ServiceCode.With("""
        class Payments
        {
            [[|Rml3|]] public Payments(HttpClient http) => http.PostAsync("/x", null).Wait();
        }
        """),
        ServiceCode.With("""
        class Payments
        {
            [Rml3(Correction = nameof(CorrectPayments))] public Payments(HttpClient http) => http.PostAsync("/x", null).Wait();

            [Rml3]
            public void CorrectPayments([IdempotencyKey] string key) => throw new NotImplementedException("Correct what making Payments did.");
        }
        """),
        new RmlFixInput { EquivalenceKey = "RML3006.CreateCorrection", HasFixAll = false });

    [Fact]
    public Task Nothing_is_offered_where_no_correction_can_stand_beside_the_step() => Rule.NoFix(
        ServiceCode.With("""
        [[|Rml3|]] delegate Task Capture(string payment);
        class Payments
        {
            public int this[string payment] { [[|Rml3|]] set => new HttpClient().PostAsync("/x", null).Wait(); }
        }
        """));
}
