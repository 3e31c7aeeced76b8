using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>Providers whose keys go elsewhere than into the options of the call: a client that holds the key for a while, and an identity that is the key.</summary>
public class ProviderKeyTests
{
    private const string Providers = """
        namespace Mollie.Api.Models.Payment.Request { public record PaymentRequest { public string? SequenceType { get; set; } public string? Description { get; set; } } }
        namespace Mollie.Api.Client.Abstract
        {
            using System.Threading.Tasks;
            public interface IBaseMollieClient : System.IDisposable { System.IDisposable WithIdempotencyKey(string value); }
            public interface IPaymentClient : IBaseMollieClient
            {
                Task<string> CreatePaymentAsync(Mollie.Api.Models.Payment.Request.PaymentRequest paymentRequest, bool includeQrCode = false, System.Threading.CancellationToken cancellationToken = default);
                Task<string> GetPaymentAsync(string paymentId);
                Task CancelPaymentAsync(string paymentId, bool testmode = false, System.Threading.CancellationToken cancellationToken = default);
            }
            public interface IRefundClient : IBaseMollieClient { Task<string> CreatePaymentRefundAsync(string paymentId, object refundRequest, System.Threading.CancellationToken cancellationToken = default); }
        }
        namespace Going.Plaid.Transfer
        {
            public class TransferCreateRequest { public string? AuthorizationId { get; set; } public string? Description { get; set; } }
            public class TransferAuthorizationCreateRequest { public string? IdempotencyKey { get; set; } public string? AccountId { get; set; } }
            public class TransferRefundCreateRequest { public string? IdempotencyKey { get; set; } public string? TransferId { get; set; } }
            public class TransferCancelRequest { public string? TransferId { get; set; } }
        }
        namespace Going.Plaid
        {
            using System.Threading.Tasks;
            using Going.Plaid.Transfer;
            public sealed class PlaidClient
            {
                public Task<string> TransferCreateAsync(TransferCreateRequest request) => throw new System.NotImplementedException();
                public Task<string> TransferAuthorizationCreateAsync(TransferAuthorizationCreateRequest request) => throw new System.NotImplementedException();
                public Task<string> TransferRefundCreateAsync(TransferRefundCreateRequest request) => throw new System.NotImplementedException();
                public Task<string> TransferCancelAsync(TransferCancelRequest request) => throw new System.NotImplementedException();
                public Task<string> ItemPublicTokenExchangeAsync(object request) => throw new System.NotImplementedException();
            }
        }
        """;

    private const string Usings = "using Mollie.Api.Client.Abstract; using Mollie.Api.Models.Payment.Request; using Going.Plaid; using Going.Plaid.Transfer;\n";

    private static readonly RmlTestInput Stubs = new() { Libraries = [Providers] };

    public static TheoryData<string, string> Defects => new()
    {
        { "refund without a scope", "class P(IRefundClient refunds) { public Task Back(string payment) => refunds.[|CreatePaymentRefundAsync(payment, new object())|]; }" },
        { "promise of a payment", "class P(IPaymentClient payments) { public async Task<string> Checkout(string order) => await payments.[|CreatePaymentAsync(new PaymentRequest { Description = order })|]; }" },
        { "payment on a mandate", "class P(IPaymentClient payments) { public Task Collect() => payments.[|CreatePaymentAsync(new PaymentRequest { SequenceType = \"recurring\" })|]; }" },
        { "empty key", "class P(IRefundClient refunds) { public async Task Back(string payment) { using (refunds.WithIdempotencyKey(\"\")) { await refunds.[|CreatePaymentRefundAsync(payment, new object())|]; } } }" },
        { "authorisation without a key", "class P(PlaidClient plaid) { public Task Ask(string account) => plaid.[|TransferAuthorizationCreateAsync(new() { AccountId = account })|]; }" },
        { "refund without a key", "class P(PlaidClient plaid) { public Task Back(string transfer) => plaid.[|TransferRefundCreateAsync(new TransferRefundCreateRequest { TransferId = transfer })|]; }" },
        { "transfer of no authorisation", "class P(PlaidClient plaid) { public Task Pay() => plaid.[|TransferCreateAsync(new TransferCreateRequest { Description = \"rent\" })|]; }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "scope around the refund", "class P(IRefundClient refunds) { public async Task Back(string payment) { using (refunds.WithIdempotencyKey(\"refund-\" + payment)) { await refunds.CreatePaymentRefundAsync(payment, new object()); } } }" },
        { "scope until the end of the block", "class P(IPaymentClient payments) { public async Task<string> Checkout(string order) { using var key = payments.WithIdempotencyKey(order); return await payments.CreatePaymentAsync(new PaymentRequest { Description = order }); } }" },
        { "scope around a helper", "class P(IPaymentClient payments) { public async Task Checkout(string order) { using (payments.WithIdempotencyKey(order)) { await Send(order); } } private Task Send(string order) => payments.CreatePaymentAsync(new PaymentRequest { Description = order }); }" },
        { "scope of whoever shares the client", "class Keys(IBaseMollieClient client) { public IDisposable For(Guid order) => client.WithIdempotencyKey(order.ToString()); } class P(IPaymentClient payments, Keys keys) { public async Task Checkout(Guid order) { using (keys.For(order)) { await payments.CreatePaymentAsync(new PaymentRequest()); } } }" },
        { "read and cancel", "class P(IPaymentClient payments) { public async Task Stop(string id) { await payments.GetPaymentAsync(id); await payments.CancelPaymentAsync(id); } }" },
        { "authorisation with a key", "class P(PlaidClient plaid) { public Task Ask(string account, Guid order) => plaid.TransferAuthorizationCreateAsync(new() { AccountId = account, IdempotencyKey = order.ToString() }); }" },
        { "refund with a key", "class P(PlaidClient plaid) { public Task Back(string transfer) => plaid.TransferRefundCreateAsync(new TransferRefundCreateRequest { TransferId = transfer, IdempotencyKey = transfer }); }" },
        { "transfer of an authorisation", "class P(PlaidClient plaid) { public Task Pay(string authorization) => plaid.TransferCreateAsync(new TransferCreateRequest { AuthorizationId = authorization }); }" },
        { "cancel, and a token that is good for once", "class P(PlaidClient plaid) { public async Task Stop(string id) { await plaid.TransferCancelAsync(new() { TransferId = id }); await plaid.ItemPublicTokenExchangeAsync(id); } }" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3001MissingKey>.Flags(Usings + ServiceCode.With(code), Stubs);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3001MissingKey>.Silent(Usings + ServiceCode.With(code), Stubs);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Nor_is_a_key_wished_for(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML2019UnkeyedCall>.Silent(Usings + ServiceCode.With(code), Stubs);
    }

    [Fact]
    public Task A_key_of_each_attempt_is_none() => RmlVerify<RML3002UnstableKey>.Flags(Usings + ServiceCode.With(
        "class P(IRefundClient refunds) { public async Task Back(string payment) { for (var i = 0; i < 3; i++) { try { using (refunds.WithIdempotencyKey([|Guid.NewGuid().ToString()|])) { await refunds.CreatePaymentRefundAsync(payment, new object()); return; } } catch (HttpRequestException) { await Task.Delay(500); } } } }"), Stubs);

    [Fact]
    public Task A_key_of_the_payment_is_one() => RmlVerify<RML3002UnstableKey>.Silent(Usings + ServiceCode.With(
        "class P(IRefundClient refunds) { public async Task Back(string payment) { for (var i = 0; i < 3; i++) { try { using (refunds.WithIdempotencyKey(\"refund-\" + payment)) { await refunds.CreatePaymentRefundAsync(payment, new object()); return; } } catch (HttpRequestException) { await Task.Delay(500); } } } }"), Stubs);
}
