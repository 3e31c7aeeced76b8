using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>Keys that the code itself declares: labels, marked parameters and properties, messages, wrappers, steps without a place for a key.</summary>
public class RML3001DeclaredTests
{
    private const string Declared = """
        namespace Adyen.Core.Client { public class RequestOptions { public RequestOptions AddIdempotencyKey(string idempotencyKey) => this; } }
        namespace Adyen.Checkout.Services
        {
            public interface IPaymentsService { System.Threading.Tasks.Task<string> PaymentsAsync(object paymentRequest, Adyen.Core.Client.RequestOptions? requestOptions = default); }
        }
        namespace Braintree { public interface ITransactionGateway { System.Threading.Tasks.Task<string> RefundAsync(string id); } }
        namespace MassTransit
        {
            public interface IPublishEndpoint { System.Threading.Tasks.Task Publish<T>(T message, System.Threading.CancellationToken cancellationToken = default) where T : class; }
        }

        public record Charge([Rml.IdempotencyKey] string? Key, long Amount);
        public class Booking { public long Points { get; set; } [Rml.IdempotencyKey] public string? Reference { get; set; } }
        [Rml.Rml3(NoCorrection = "by phone")] public record ChargeCard { [Rml.IdempotencyKey] public string? CommandId { get; init; } public long Amount { get; init; } }

        public interface IBank
        {
            [Rml.Rml3(NoCorrection = "by phone")] System.Threading.Tasks.Task PayAsync(long amount, [Rml.IdempotencyKey] string? key = null);
            [Rml.Rml3(NoCorrection = "by phone")] System.Threading.Tasks.Task BookAsync(Booking booking);
            [Rml.Rml3(NoCorrection = "by phone")] System.Threading.Tasks.Task SendAsync(Charge charge);
            [Rml.Rml3(NoCorrection = "by phone")] System.Threading.Tasks.Task TransferAsync(long amount, string? idempotencyKey, string? wish = null);
            [Rml.Rml3(NoKey = "deduplicates by invoice", NoCorrection = "by phone")] System.Threading.Tasks.Task SettleAsync(string invoice, string? idempotencyKey = null);
            [Rml.Rml2(NoUndo = "read")] System.Threading.Tasks.Task NoteAsync(string text, [Rml.IdempotencyKey] string? key = null);
        }
        """;

    private static readonly RmlTestInput Stubs = new() { Libraries = [StripeStub.Source], Sources = [Declared] };

    public static TheoryData<string, string> Defects => new()
    {
        { "left to its default", "class P(IBank bank) { public Task Pay() => bank.[|PayAsync(5)|]; }" },
        { "null by name", "class P(IBank bank) { public async Task Pay() => await bank.[|PayAsync(5, key: null)|].ConfigureAwait(false); }" },
        { "null in a local", "class P(IBank bank) { public Task Pay() { string? key = null; return bank.[|PayAsync(5, key)|]; } }" },
        { "empty constant", "class P(IBank bank) { private const string None = \"\"; public Task Pay() => bank.[|PayAsync(5, None)|]; }" },
        { "by the name of a key", "class P(IBank bank) { public Task Pay() => bank.[|TransferAsync(5, null)|]; }" },
        { "a parameter object without it", "class P(IBank bank) { public Task Pay() => bank.[|BookAsync(new Booking { Points = 5 })|]; }" },
        { "filled on some paths only", "class P(IBank bank) { public Task Pay(bool known, string id) { var b = new Booking(); if (known) { b.Reference = id; } return bank.[|BookAsync(b)|]; } }" },
        { "a positional record", "class P(IBank bank) { public Task Pay() => bank.[|SendAsync(new Charge(null, 5))|]; }" },
        { "a message that makes history", "class P(MassTransit.IPublishEndpoint bus) { public Task Pay() => bus.[|Publish(new ChargeCard { Amount = 5 })|]; }" },
        { "options that take it by a method", "class P(Adyen.Checkout.Services.IPaymentsService payments) { public Task Pay() => payments.[|PaymentsAsync(new object(), new Adyen.Core.Client.RequestOptions())|]; }" },
        { "unlabelled helper that charges", """
            class G(Stripe.ChargeService charges) { public Task ChargeAsync(long amount, [IdempotencyKey] string? key) => charges.CreateAsync(new() { Amount = amount }, new Stripe.RequestOptions { IdempotencyKey = key }); }
            class P(G gateway) { public Task Pay() => gateway.[|ChargeAsync(5, null)|]; }
            """ },
        { "local function", """
            class P(Stripe.ChargeService charges) { public Task Pay() { return Charge(null); Task Charge([IdempotencyKey] string? key) => charges.CreateAsync(new(), new Stripe.RequestOptions { IdempotencyKey = key }); } }
            """.Replace("return Charge(null)", "return [|Charge(null)|]") },
        { "wrapper that drops the options", "class Refunds(Stripe.RefundService refunds) { public Task<Stripe.Refund> [|CreateAsync|](Stripe.RefundCreateOptions options, CancellationToken stop) => refunds.CreateAsync(options, cancellationToken: stop); }" },
        { "wrapper with a body", "class Refunds(Stripe.RefundService refunds) { public async Task<string> [|Back|](Stripe.RefundCreateOptions options) { var made = await refunds.CreateAsync(options); return made.Id; } }" },
        { "wrapper of an own gateway", "class Bookings(IBank bank) { public Task [|BookAsync|](Charge charge, Booking b, long amount) => bank.SendAsync(new Charge(null, amount)); }".Replace("[|BookAsync|]", "BookAsync").Replace("bank.SendAsync(new Charge(null, amount))", "bank.[|SendAsync(new Charge(null, amount))|]") },
        { "step that offers no slot", "class P(HttpClient http) { [Rml3(NoCorrection = \"by phone\")] public async Task [|PayAsync|](long amount, CancellationToken stop) => await http.PostAsJsonAsync(\"pay\", new { amount }, stop); }" },
        { "step that offers no slot, through a helper", """
            class P(HttpClient http)
            {
                [Rml3(NoCorrection = "by phone")] public Task [|PayAsync|](long amount) => SendAsync("pay", amount);
                private async Task SendAsync(string path, long amount) { using var content = JsonContent.Create(amount); await http.PostAsync(path, content); }
            }
            """ },
        { "step over a provider that takes none", "class P(Braintree.ITransactionGateway gateway) { [Rml3(NoCorrection = \"none\")] public Task [|Back|](string id) => gateway.RefundAsync(id); }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "given", "class P(IBank bank) { public Task Pay(Guid order) => bank.PayAsync(5, order.ToString()); }" },
        { "given by name", "class P(IBank bank) { public Task Pay(Guid order) => bank.TransferAsync(5, idempotencyKey: $\"pay-{order}\"); }" },
        { "given by the caller, who may not", "class P(IBank bank) { public Task Pay(string? key) => bank.PayAsync(5, key); }" },
        { "a parameter object with it", "class P(IBank bank) { public Task Pay(Guid order) => bank.BookAsync(new Booking { Points = 5, Reference = order.ToString() }); }" },
        { "a parameter object of the caller", "class P(IBank bank) { public Task Pay(Booking booking) => bank.BookAsync(booking); }" },
        { "filled on every path", "class P(IBank bank) { public Task Pay(bool known, string id, Guid order) { var b = new Booking(); if (known) { b.Reference = id; } else { b.Reference = order.ToString(); } return bank.BookAsync(b); } }" },
        { "a copy of a record that has it", "class P(IBank bank) { public Task Pay(Charge charge) => bank.SendAsync(charge with { Amount = 5 }); }" },
        { "a message with it", "class P(MassTransit.IPublishEndpoint bus) { public Task Pay(Guid order) => bus.Publish(new ChargeCard { Amount = 5, CommandId = order.ToString() }); }" },
        { "the other side takes none", "class P(IBank bank) { public Task Pay() => bank.SettleAsync(\"R-1\"); }" },
        { "a dialog step is a suggestion", "class P(IBank bank) { public Task Note() => bank.NoteAsync(\"hello\"); }" },
        { "the callee has an answer for none", """
            class G(Stripe.ChargeService charges) { public Task ChargeAsync(Guid order, [IdempotencyKey] string? key = null) => charges.CreateAsync(new(), new Stripe.RequestOptions { IdempotencyKey = key ?? order.ToString() }); }
            class P(G gateway) { public Task Pay(Guid order) => gateway.ChargeAsync(order); }
            """ },
        { "options with the key by a method", "class P(Adyen.Checkout.Services.IPaymentsService payments) { public Task Pay(Guid order) => payments.PaymentsAsync(new object(), new Adyen.Core.Client.RequestOptions().AddIdempotencyKey(order.ToString())); }" },
        { "options given the key later", "class P(Adyen.Checkout.Services.IPaymentsService payments) { public Task Pay(Guid order) { var o = new Adyen.Core.Client.RequestOptions(); o.AddIdempotencyKey(order.ToString()); return payments.PaymentsAsync(new object(), o); } }" },
        { "a provider that takes none", "class P(Braintree.ITransactionGateway gateway) { public Task Back(string id) => gateway.RefundAsync(id); }" },
        { "wrapper that hands the options on", "class Refunds(Stripe.RefundService refunds) { public Task CreateAsync(Stripe.RefundCreateOptions options, Stripe.RequestOptions request) => refunds.CreateAsync(options, request); }" },
        { "step with a slot", "class P(HttpClient http) { [Rml3(NoCorrection = \"by phone\")] public Task PayAsync(long amount, [IdempotencyKey] string key) { http.DefaultRequestHeaders.Add(\"Idempotency-Key\", key); return http.PostAsJsonAsync(\"pay\", amount); } }" },
        { "step with a slot in its parameter", "class P(HttpClient http) { [Rml3(NoCorrection = \"by phone\")] public Task PayAsync(Charge charge) => http.PostAsJsonAsync(\"pay\", charge); }" },
        { "step that makes its key of the order", "class P(Stripe.ChargeService charges) { [Rml3(NoCorrection = \"by phone\")] public Task PayAsync(Guid order) => charges.CreateAsync(new(), new Stripe.RequestOptions { IdempotencyKey = $\"pay-{order}\" }); }" },
        { "draft", "class P(HttpClient http) { [Rml3(Draft = true)] public Task PayAsync(long amount) => http.PostAsJsonAsync(\"pay\", amount); }" },
        { "step whose effect is idempotent", "class P(HttpClient http) { [Rml3(NoCorrection = \"by phone\")] public Task PayAsync(Guid order, long amount) => http.PutAsJsonAsync($\"payments/{order}\", amount); }" },
        { "step that only asks", "class P(HttpClient http) { [Rml3(NoCorrection = \"by phone\")] public Task<string> AskAsync(Guid order) => http.GetStringAsync($\"payments/{order}\"); }" },
        { "step that takes none by decision", "class P(HttpClient http) { [Rml3(NoKey = \"by invoice\", NoCorrection = \"by phone\")] public Task PayAsync(string invoice) => http.PostAsJsonAsync(\"pay\", invoice); }" },
        { "step that calls a labelled one", "class P(IBank bank) { [Rml3(NoCorrection = \"by phone\")] public Task PayAsync(Guid order) => bank.PayAsync(5, order.ToString()); }" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3001MissingKey>.Flags(ServiceCode.With(code), Stubs);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3001MissingKey>.Silent(ServiceCode.With(code), Stubs);
    }

    [Fact]
    public Task Names_of_keys_are_the_project_s_affair() => RmlVerify<RML3001MissingKey>.Flags(
        ServiceCode.With("class P(IBank bank) { public Task Pay(Guid order) => bank.[|TransferAsync(5, order.ToString(), wish: null)|]; }").Replace("5, order.ToString(), wish: null", "5, null, wish: order.ToString()", StringComparison.Ordinal),
        Stubs with { EditorConfig = "rml.idempotency_key_names = wish" });
}
