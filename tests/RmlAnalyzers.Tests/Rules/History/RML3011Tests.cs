using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.History.RML3011UnnamedCorrection>;

namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>RML3011: a correction says what it corrects, in what it takes, in what it passes on and in what it notes.</summary>
public class RML3011Tests
{
    private static string With(string code) => ServiceCode.With(code);

    [Theory]
    [InlineData("interface IPsp { [Rml3(Correction = nameof(RefundAsync))] Task<string> CaptureAsync(string order, decimal amount); [Rml3] Task RefundAsync[|(decimal amount, CancellationToken ct)|]; }")]
    [InlineData("interface IPsp { [Rml3(Correction = nameof(RefundAsync))] Task<Guid> CaptureAsync(decimal amount); [Rml3] Task RefundAsync[|(decimal amount, [IdempotencyKey] string key)|]; }")]
    [InlineData("record Request(decimal Amount, DateOnly Day, [property: IdempotencyKey] string Key); abstract class Psp { [Rml3(Correction = nameof(RefundAsync))] public abstract Task CaptureAsync(Guid order); [Rml3] public abstract Task RefundAsync[|(Request request)|]; }")]
    [InlineData("enum Reason { Damaged, Late } interface IPsp { [Rml3(Correction = \"RefundAsync\")] Task CaptureAsync(int order); Task RefundAsync[|(decimal? amount, Reason reason, DateTimeOffset at)|]; }")]
    [InlineData("readonly record struct Money(decimal Amount, Iso Currency); enum Iso { Eur } interface IDesk { Task CreditAsync[|(Money amount)|]; } interface IInvoices { [Rml3(Correction = nameof(IDesk.CreditAsync), CorrectionType = typeof(IDesk))] Task<string> IssueAsync(Money amount); }")]
    [InlineData("class Psp(HttpClient http) { [Rml3(Correction = nameof(RefundAsync))] public Task CaptureAsync(string order) => http.PostAsync(\"/captures/\" + order, null); [Rml3] public Task RefundAsync[|(decimal amount)|] => http.PostAsync($\"/refunds?amount={amount}\", null); }")]
    [InlineData("class Psp(HttpClient http) { [Rml3(Correction = nameof(RefundAsync))] public Task CaptureAsync(string order) => http.PostAsync(\"/captures/\" + order, null); [Rml3] public async Task RefundAsync[|(decimal amount, bool urgent)|] { var body = new { amount, urgent, id = Guid.NewGuid(), at = DateTime.UtcNow }; using var answer = await http.PostAsJsonAsync(\"/refunds\", body).ConfigureAwait(false); answer.EnsureSuccessStatusCode(); } }")]
    [InlineData("class Psp(HttpClient http) { [Rml3(Correction = \"RefundAsync\")] public Task CaptureAsync(string order) => http.PostAsync(\"/captures/\" + order, null); public Task RefundAsync[|(decimal amount)|] => SendAsync(\"/refunds\", amount); Task SendAsync(string to, decimal amount) => PostAsync(to, JsonContent.Create(new { amount })); Task PostAsync(string to, HttpContent body) => http.PostAsync(to, body); }")]
    public Task Nothing_that_it_takes_could_say_so(string code) => Rule.Flags(With(code));

    [Theory]
    [InlineData("interface IPsp { [Rml3(Correction = nameof(RefundAsync))] Task<string> CaptureAsync(string order, decimal amount); [Rml3] Task RefundAsync(string payment, decimal amount, CancellationToken ct); }")]
    [InlineData("interface IPsp { [Rml3(Correction = nameof(RefundAsync))] Task<Guid> CaptureAsync(decimal amount); [Rml3] Task RefundAsync(Guid payment, decimal amount, [IdempotencyKey] string key); }")]
    [InlineData("record Request(string Payment, decimal Amount); abstract class Psp { [Rml3(Correction = nameof(RefundAsync))] public abstract Task CaptureAsync(Guid order); [Rml3] public abstract Task RefundAsync(Request request); }")]
    [InlineData("readonly struct PaymentId { private readonly Guid _value; } interface IPsp { [Rml3(Correction = nameof(RefundAsync))] Task<PaymentId> CaptureAsync(decimal amount); [Rml3] Task RefundAsync(PaymentId payment, decimal amount); }")]
    [InlineData("interface IPayment { string Id { get; } [Rml3(Correction = nameof(RefundAsync))] Task CaptureAsync(decimal amount); [Rml3] Task RefundAsync(decimal amount); }")]
    [InlineData("class Psp(HttpClient http, string payment) { [Rml3(Correction = nameof(RefundAsync))] public Task CaptureAsync(string order) => http.PostAsync(\"/captures/\" + order, null); [Rml3] public Task RefundAsync(decimal amount) => http.PostAsync($\"/payments/{payment}/refunds?amount={amount}\", null); }")]
    [InlineData("interface IPayments { Task<string> LastAsync(); } class Psp(HttpClient http, IPayments payments) { [Rml3(Correction = nameof(RefundAsync))] public Task CaptureAsync(string order) => http.PostAsync(\"/captures/\" + order, null); [Rml3] public async Task RefundAsync(decimal amount) => await http.PostAsync(\"/refunds/\" + await payments.LastAsync(), null); }")]
    [InlineData("interface IPsp { [Rml3(Correction = nameof(ReopenAsync))] Task CloseAsync(DateOnly month); [Rml3] Task ReopenAsync(DateOnly month); }")]
    [InlineData("interface IPsp { [Rml3(Correction = nameof(RefundAsync))] Task<string> CaptureAsync(string order, decimal amount); [Rml3] Task RefundAsync(decimal amount); [Rml3] Task RefundAsync(string payment, decimal amount); }")]
    [InlineData("interface IPsp { [Rml3(Correction = nameof(RefundAsync), Draft = true)] Task<string> CaptureAsync(string order, decimal amount); [Rml3] Task RefundAsync(decimal amount); }")]
    [InlineData("interface IPsp { [Rml3] Task<string> CaptureAsync(string order, decimal amount); [Rml3] Task RefundAsync(decimal amount); }")]
    [InlineData("class Psp(HttpClient http) { [Rml3(Correction = \"RefundAsync\")] public Task CaptureAsync(string order) => http.PostAsync(\"/captures/\" + order, null); public Task RefundAsync(decimal amount) => SendAsync(amount); private string? _last; Task SendAsync(decimal amount) => http.PostAsync(\"/refunds/\" + _last, null); }")]
    public Task Something_could(string code) => Rule.Silent(With(code));

    private const string Psp = """
        record Refund(decimal Amount) { public string? Payment { get; set; } public string? Reason { get; init; } }
        record Payment(Guid Id, string Reference, decimal Amount);
        interface IPsp
        {
            [Rml3(Correction = nameof(RefundAsync))] Task<string> CaptureAsync(string order, decimal amount);
            [Rml3] Task RefundAsync(string? payment, decimal amount, [IdempotencyKey] string key = "");
            [Rml3(Correction = nameof(ReturnAsync))] Task<string> SellAsync(Guid order);
            [Rml3] Task ReturnAsync(decimal amount, Guid sale = default);
            [Rml3(Correction = nameof(SendAsync))] Task<string> BuyAsync(Guid order);
            [Rml3] Task SendAsync(Refund refund);
        }

        """;

    [Theory]
    [InlineData("class A(IPsp psp) { Task M(Payment payment) => psp.RefundAsync([|null|], payment.Amount); }")]
    [InlineData("class A(IPsp psp) { Task M(Payment payment, string key) => psp.RefundAsync(key: key, amount: 5m, payment: [|\"\"|]); }")]
    [InlineData("class A(IPsp psp) { async Task M(Payment payment) => await psp.RefundAsync([|string.Empty|], payment.Amount).ConfigureAwait(false); }")]
    [InlineData("class A(IPsp psp) { async Task M(Payment[] payments) { foreach (var payment in payments) await psp.RefundAsync([|\"manual\"|], payment.Amount); } }")]
    [InlineData("class A(IPsp psp) { Task M(Payment payment) => psp.ReturnAsync[|(payment.Amount)|]; }")]
    [InlineData("class A(IPsp psp) { Task M(Payment payment) => psp.ReturnAsync(payment.Amount, [|Guid.NewGuid()|]); }")]
    [InlineData("class A(IPsp psp) { Task M(Payment payment) => psp.ReturnAsync(payment.Amount, [|Guid.Empty|]); }")]
    [InlineData("class A(IPsp psp) { Task M(Payment payment) => psp.SendAsync([|new Refund(payment.Amount)|]); }")]
    [InlineData("class A(IPsp psp) { async Task M(Payment payment) { var refund = new Refund(payment.Amount) { Reason = \"damaged\" }; refund.Payment = null; await psp.SendAsync([|refund|]); } }")]
    [InlineData("class A(IPsp psp) { Task M(Payment payment) => psp.SendAsync([|Of(payment.Amount)|]); static Refund Of(decimal amount) => new(amount); }")]
    [InlineData("class A(IPsp psp) { Task M(List<Payment> all) => Task.WhenAll(all.Select(payment => psp.ReturnAsync(payment.Amount, [|default|]))); }")]
    public Task A_caller_leaves_it_empty(string code) => Rule.Flags(With(Psp + code));

    [Theory]
    [InlineData("class A(IPsp psp) { Task M(Payment payment) => psp.RefundAsync(payment.Reference, payment.Amount); }")]
    [InlineData("class A(IPsp psp) { Task M(Payment payment) => psp.RefundAsync(payment.Id.ToString(), payment.Amount); }")]
    [InlineData("class A(IPsp psp) { Task M() => psp.RefundAsync(\"pi_3Nabc\", 5m); }")]
    [InlineData("class A(IPsp psp) { const string Demo = \"one\"; async Task M(string key) { await psp.CaptureAsync(Demo, 5m); await psp.RefundAsync(Demo, 5m, key); } }")]
    [InlineData("class A(IPsp psp) { async Task M(decimal amount) { var sale = Guid.NewGuid(); await psp.SellAsync(sale); await psp.ReturnAsync(amount, sale); } }")]
    [InlineData("class A(IPsp psp) { async Task M(Payment payment) { var refund = new Refund(payment.Amount); refund.Payment = payment.Reference; await psp.SendAsync(refund); } }")]
    [InlineData("class A(IPsp psp) { async Task M(Payment payment) { var refund = new Refund(payment.Amount); Fill(refund, payment); await psp.SendAsync(refund); } static void Fill(Refund refund, Payment payment) => refund.Payment = payment.Reference; }")]
    [InlineData("class A(IPsp psp) { Task M(Payment payment) => psp.SendAsync(new Refund(payment.Amount) with { Payment = payment.Reference }); }")]
    [InlineData("class A(IPsp psp) { Task M(Payment payment) => psp.SendAsync(Of(payment)); static Refund Of(Payment payment) => new(payment.Amount) { Payment = payment.Reference }; }")]
    [InlineData("class A(IPsp psp) { Task M(Refund refund) => psp.SendAsync(refund); }")]
    [InlineData("class A(IPsp psp, Func<string> last) { Task M(decimal amount) => psp.RefundAsync(last(), amount); }")]
    [InlineData("class A(IPsp psp) { async Task M(Payment payment) => await psp.RefundAsync(await psp.CaptureAsync(\"again\", 1m), payment.Amount); }")]
    public Task A_caller_fills_it(string code) => Rule.Silent(With(Psp + code));

    private static string Desk(string refund) => With($$"""
        [EffectLedger] interface ILedger { Task AppendAsync(Entry entry); Task AppendAsync(string key, decimal amount); }
        record Entry(decimal Amount) { public string? Corrects { get; init; } public string Kind { get; init; } = ""; }
        record Payment(string Id, decimal Amount, DateTimeOffset At);
        interface IPort { [Rml3(NoCorrection = "final")] Task SendAsync(string path, object body, string? key = null); }
        class Desk(HttpClient http, ILedger ledger, IPort port, TimeProvider clock)
        {
            [Rml3(Correction = nameof(RefundAsync))] public Task CaptureAsync(string order, [IdempotencyKey] string key) => http.PostAsync("/captures/" + order + "?key=" + key, null);
            {{refund}}
        }
        """);

    [Theory]
    [InlineData("[Rml3] public Task RefundAsync(string payment, decimal amount) => http.PostAsync[|($\"/refunds?amount={amount}\", null)|];")]
    [InlineData("[Rml3] public Task RefundAsync(Payment payment, [IdempotencyKey] string key) => http.PostAsJsonAsync[|(\"/refunds\", new { payment.Amount, key })|];")]
    [InlineData("[Rml3] public async Task RefundAsync(string payment, decimal amount) { ArgumentException.ThrowIfNullOrEmpty(payment); await port.SendAsync[|(\"refunds\", new { amount }, Guid.NewGuid().ToString())|].ConfigureAwait(false); }")]
    [InlineData("[Rml3] public async Task RefundAsync(Payment payment) { using var request = new HttpRequestMessage(HttpMethod.Post, \"/refunds\"); request.Content = JsonContent.Create(new { payment.Amount, payment.At }); await http.SendAsync[|(request)|]; }")]
    [InlineData("[Rml3] public Task RefundAsync(string payment, decimal amount) => PostAsync[|(amount)|]; Task PostAsync(decimal amount) => http.PostAsJsonAsync(\"/refunds\", new { amount, at = clock.GetUtcNow() });")]
    [InlineData("[Rml3] public async Task RefundAsync(string payment, decimal amount) { await port.SendAsync(\"refunds/\" + payment, amount); await ledger.AppendAsync[|(new Entry(-amount))|]; }")]
    [InlineData("[Rml3] public async Task RefundAsync(string payment, decimal amount) { var entry = new Entry(-amount) { Kind = \"refund\" }; await ledger.AppendAsync[|(entry)|]; await port.SendAsync(\"refunds/\" + payment, amount); }")]
    [InlineData("[Rml3] public async Task RefundAsync(Payment payment) { await ledger.AppendAsync[|(Guid.NewGuid().ToString(\"N\"), -payment.Amount)|]; await port.SendAsync(\"refunds\", payment); }")]
    public Task It_does_not_pass_it_on(string refund) => Rule.Flags(Desk(refund));

    [Theory]
    [InlineData("[Rml3] public Task RefundAsync(string payment, decimal amount) => http.PostAsync($\"/payments/{payment}/refunds?amount={amount}\", null);")]
    [InlineData("[Rml3] public Task RefundAsync(Payment payment, [IdempotencyKey] string key) => http.PostAsJsonAsync(\"/refunds\", new { payment.Id, payment.Amount, key });")]
    [InlineData("[Rml3] public async Task RefundAsync(string payment, decimal amount) { await port.SendAsync(\"refunds\", new { amount, payment }, Guid.NewGuid().ToString()).ConfigureAwait(false); }")]
    [InlineData("[Rml3] public async Task RefundAsync(Payment payment) { using var request = new HttpRequestMessage(HttpMethod.Post, \"/refunds\"); request.Content = JsonContent.Create(payment); await http.SendAsync(request); }")]
    [InlineData("[Rml3] public async Task RefundAsync(Payment payment) { using var request = new HttpRequestMessage(HttpMethod.Post, \"/refunds\"); request.Headers.Add(\"Payment\", payment.Id); await http.SendAsync(request); }")]
    [InlineData("[Rml3] public Task RefundAsync(string payment, decimal amount) => PostAsync(new { amount, payment }); Task PostAsync(object body) => http.PostAsJsonAsync(\"/refunds\", body);")]
    [InlineData("[Rml3] public Task RefundAsync(string payment, decimal amount) { _current = payment; return PostAsync(amount); } string? _current; Task PostAsync(decimal amount) => http.PostAsJsonAsync(\"/refunds/\" + _current, new { amount });")]
    [InlineData("[Rml3] public async Task RefundAsync(string payment, decimal amount) { await port.SendAsync(\"refunds/\" + payment, amount); await ledger.AppendAsync(new Entry(-amount) { Corrects = payment }); }")]
    [InlineData("[Rml3] public async Task RefundAsync(string payment, decimal amount, [IdempotencyKey] string key) { await ledger.AppendAsync(key, -amount); await port.SendAsync(\"refunds/\" + payment, amount, key); }")]
    [InlineData("[Rml3] public async Task RefundAsync(string payment, decimal amount) { await ledger.AppendAsync($\"{payment}:refund\", -amount); await port.SendAsync(\"refunds\", payment); }")]
    [InlineData("[Rml3] public async Task RefundAsync(Payment payment, Func<HttpRequestMessage> make) => await http.SendAsync(make());")]
    [InlineData("[Rml3] public Task RefundAsync(string payment, decimal amount) => Task.CompletedTask;")]
    public Task It_passes_it_on(string refund) => Rule.Silent(Desk(refund));

    [Fact]
    public Task Message_says_where_it_is_lost() => Rule.Reports(With(Psp + "class A(IPsp psp) { Task M(Payment payment) => psp.RefundAsync({|#0:null|}, payment.Amount); }"),
        Rule.Finding(DiagnosticSeverity.Info).WithLocation(0).WithArguments(
            "IPsp.RefundAsync", "'payment', which says what, is left empty here or filled with what says nothing", "Pass the identity of the effect that is corrected, as it was stored with it"));

    [Fact]
    public Task A_labelled_contract_of_another_project_counts() => Rule.Flags(
        With("class A(IPsp psp) { Task M(decimal amount) => psp.RefundAsync([|\"\"|], amount); } class Mine(HttpClient http) : IPsp { public Task CaptureAsync(string order) => Task.CompletedTask; public Task RefundAsync(string payment, decimal amount) => http.PostAsJsonAsync[|(\"/refunds\", amount)|]; }"),
        new RmlTestInput { Projects = [("Ports", ServiceCode.With("public interface IPsp { [Rml3(Correction = nameof(RefundAsync))] Task CaptureAsync(string order); [Rml3] Task RefundAsync(string payment, decimal amount); }"))] });

    [Fact]
    public Task Half_typed_code_is_read_as_far_as_it_goes() => new RmlAnalyzerTest<RML3011UnnamedCorrection>(With("""
        interface IPsp { [Rml3(Correction = nameof())] Task A(string order); [Rml3(Correction = nameof(C))] Task B(string order); [Rml3] Task C(; [Rml3(Correction = )] Task D(); }
        class X(IPsp psp) { Task M() => psp.C( ; Task C(Gone gone) => psp.C(gone, 
        """)) { CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None }.RunAsync();
}
