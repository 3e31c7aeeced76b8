using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Dialog;

public class RML2019Tests
{
    private const string Shop = """
        namespace Stripe
        {
            public class CustomerCreateOptions : BaseOptions { public string? Email { get; set; } }
            public class CustomerService
            {
                public System.Threading.Tasks.Task<StripeEntity> CreateAsync(CustomerCreateOptions options, RequestOptions? requestOptions = null) => throw new System.NotImplementedException();
                public System.Threading.Tasks.Task<StripeEntity> GetAsync(string id, RequestOptions? requestOptions = null) => throw new System.NotImplementedException();
                public System.Threading.Tasks.Task<StripeEntity> DeleteAsync(string id, RequestOptions? requestOptions = null) => throw new System.NotImplementedException();
                public System.Threading.Tasks.Task<StripeEntity> UpdateAsync(string id, CustomerCreateOptions options, RequestOptions? requestOptions = null) => throw new System.NotImplementedException();
            }
            public class PaymentMethodService
            {
                public System.Threading.Tasks.Task<StripeEntity> AttachAsync(string id, BaseOptions options, RequestOptions? requestOptions = null) => throw new System.NotImplementedException();
            }
        }
        namespace MassTransit
        {
            public interface IPublishEndpoint { System.Threading.Tasks.Task Publish<T>(T message, System.Threading.CancellationToken cancellationToken = default) where T : class; }
        }
        public record Noted { [Rml.IdempotencyKey] public string? Id { get; init; } public string Text { get; init; } = ""; }
        public record Shipped(string Parcel);
        public interface IWarehouse
        {
            [Rml.Rml2(Undo = nameof(Release))] System.Threading.Tasks.Task Reserve(string sku, [Rml.IdempotencyKey] string? key = null);
            [Rml.Rml2(NoUndo = "by id")] System.Threading.Tasks.Task Release(string reservation);
            System.Threading.Tasks.Task Pick(string sku, string? idempotencyKey = null);
            [Rml.Rml2(NoKey = "by shelf", NoUndo = "none")] System.Threading.Tasks.Task Count(string shelf, string? idempotencyKey = null);
        }
        """;

    private static readonly RmlTestInput Stubs = new() { Libraries = [StripeStub.Source], Sources = [Shop] };

    public static TheoryData<string, string> Defects => new()
    {
        { "library that takes a key", "class P(Stripe.CustomerService customers) { public Task Add(string mail) => customers.[|CreateAsync(new() { Email = mail })|]; }" },
        { "options without it", "class P(Stripe.CustomerService customers) { public async Task Add() => await customers.[|CreateAsync(new(), new Stripe.RequestOptions { StripeAccount = \"a\" })|].ConfigureAwait(false); }" },
        { "on some paths only", "class P(Stripe.CustomerService customers) { public Task Add(string? id) { var r = new Stripe.RequestOptions(); if (id is not null) r.IdempotencyKey = id; return customers.[|CreateAsync(new(), r)|]; } }" },
        { "labelled step", "class P(IWarehouse warehouse) { public Task Go() => warehouse.[|Reserve(\"sku\")|]; }" },
        { "labelled step, null", "class P(IWarehouse warehouse) { public Task Go() => warehouse.[|Reserve(\"sku\", null)|]; }" },
        { "named slot", "class P(IWarehouse warehouse) { public Task Go() => warehouse.[|Pick(\"sku\", default)|]; }" },
        { "message with a slot", "class P(MassTransit.IPublishEndpoint bus) { public Task Go() => bus.[|Publish(new Noted { Text = \"x\" })|]; }" },
        { "request of a labelled step", "class P(HttpClient http) { [Rml2(NoUndo = \"mail\")] public Task Go(string text) => http.[|PostAsJsonAsync(\"notes\", text)|]; }" },
        { "request message of a labelled step", "class P(HttpClient http) { [Rml2(NoUndo = \"mail\")] public async Task Go() { using var r = new HttpRequestMessage(HttpMethod.Post, \"notes\"); await http.[|SendAsync(r)|]; } }" },
        { "local function", "class P(IWarehouse warehouse) { public Task Go() { return Inner(); Task Inner() => warehouse.[|Reserve(\"sku\")|]; } }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "keyed", "class P(Stripe.CustomerService customers) { public Task Add(Guid id) => customers.CreateAsync(new(), new Stripe.RequestOptions { IdempotencyKey = id.ToString() }); }" },
        { "a read", "class P(Stripe.CustomerService customers) { public Task Ask() => customers.GetAsync(\"c\"); }" },
        { "a delete", "class P(Stripe.CustomerService customers) { public Task Drop() => customers.DeleteAsync(\"c\"); }" },
        { "values that are set", "class P(Stripe.CustomerService customers) { public Task Move(string mail) => customers.UpdateAsync(\"c\", new() { Email = mail }); }" },
        { "what is named is attached", "class P(Stripe.PaymentMethodService methods) { public Task Add(string card) => methods.AttachAsync(card, new()); }" },
        { "labelled step with its key", "class P(IWarehouse warehouse) { public Task Go(Guid order) => warehouse.Reserve(\"sku\", order.ToString()); }" },
        { "labelled step without a slot", "class P(IWarehouse warehouse) { public Task Go() => warehouse.Release(\"r\"); }" },
        { "said to need none", "class P(IWarehouse warehouse) { public Task Go() => warehouse.Count(\"s\"); }" },
        { "message with its key", "class P(MassTransit.IPublishEndpoint bus) { public Task Go(Guid id) => bus.Publish(new Noted { Id = id.ToString() }); }" },
        { "message without a slot", "class P(MassTransit.IPublishEndpoint bus) { public Task Go() => bus.Publish(new Shipped(\"p\")); }" },
        { "a verb proves nothing", "class P(HttpClient http) { public Task Go(string text) => http.PostAsJsonAsync(\"notes\", text); }" },
        { "a verb proves nothing in a draft", "class P(HttpClient http) { [Rml2(Draft = true)] public Task Go(string text) => http.PostAsJsonAsync(\"notes\", text); }" },
        { "labelled, idempotent by verb", "class P(HttpClient http) { [Rml2(NoUndo = \"mail\")] public Task Go(string text) => http.PutAsJsonAsync(\"notes/1\", text); }" },
        { "labelled, said to need none", "class P(HttpClient http) { [Rml2(NoUndo = \"mail\", NoKey = \"by text\")] public Task Go(string text) => http.PostAsJsonAsync(\"notes\", text); }" },
        { "labelled, keyed", "class P(HttpClient http) { [Rml2(NoUndo = \"mail\")] public async Task Go([IdempotencyKey] string key) { using var r = new HttpRequestMessage(HttpMethod.Post, \"notes\"); r.Headers.Add(\"Idempotency-Key\", key); await http.SendAsync(r); } }" },
        { "money is a warning of its own", "class P(Stripe.ChargeService charges) { public Task Pay() => charges.CreateAsync(new()); }" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML2019UnkeyedCall>.Flags(ServiceCode.With(code), Stubs);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML2019UnkeyedCall>.Silent(ServiceCode.With(code), Stubs);
    }

    [Theory]
    [InlineData("", DiagnosticSeverity.Info)]
    [InlineData("rml.keys_required_from = 3", DiagnosticSeverity.Info)]
    [InlineData("rml.keys_required_from = 2", DiagnosticSeverity.Warning)]
    public Task Keys_may_be_required_from_the_dialog_on(string option, DiagnosticSeverity severity) => RmlVerify<RML2019UnkeyedCall>.Flags(
        ServiceCode.With("class P(IWarehouse warehouse) { public Task Go() => warehouse.{|#0:Reserve(\"sku\")|}; }"),
        Stubs with
        {
            EditorConfig = option,
            Expected = [RmlVerify<RML2019UnkeyedCall>.Finding(severity).WithLocation(0).WithArguments("IWarehouse.Reserve", "RML-2 (Dialog)", "parameter 'key' is left empty")],
        });
}
