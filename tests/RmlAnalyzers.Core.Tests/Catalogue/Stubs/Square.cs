// Signatures of Square as far as the catalogue names them. No bodies.
#nullable disable

namespace Square
{
    public class RequestOptions { }
    public class Reply { }
    public record CreateOrderRequest { public string IdempotencyKey { get; set; } }
    public record BatchChangeInventoryRequest { public string IdempotencyKey { get; set; } }
}

namespace Square.Checkout.PaymentLinks
{
    public record CreatePaymentLinkRequest { public string IdempotencyKey { get; set; } }
    public record DeletePaymentLinksRequest { }

    public interface IPaymentLinksClient
    {
        System.Threading.Tasks.Task<Reply> CreateAsync(CreatePaymentLinkRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<Reply> DeleteAsync(DeletePaymentLinksRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
    }
}

namespace Square.GiftCards.Activities
{
    public record CreateGiftCardActivityRequest { public string IdempotencyKey { get; set; } }

    public interface IActivitiesClient
    {
        System.Threading.Tasks.Task<Reply> CreateAsync(CreateGiftCardActivityRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
    }
}

namespace Square.Inventory
{
    public interface IInventoryClient
    {
        System.Threading.Tasks.Task<Reply> BatchCreateChangesAsync(BatchChangeInventoryRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
    }
}

namespace Square.Invoices
{
    public record CreateInvoiceRequest { public string IdempotencyKey { get; set; } }
    public record PublishInvoiceRequest { public string IdempotencyKey { get; set; } }
    public record DeleteInvoicesRequest { }
    public record CancelInvoiceRequest { }

    public interface IInvoicesClient
    {
        System.Threading.Tasks.Task<Reply> CreateAsync(CreateInvoiceRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<Reply> PublishAsync(PublishInvoiceRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<Reply> DeleteAsync(DeleteInvoicesRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<Reply> CancelAsync(CancelInvoiceRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
    }
}

namespace Square.Loyalty.Accounts
{
    public record AccumulateLoyaltyPointsRequest { public string IdempotencyKey { get; set; } }
    public record AdjustLoyaltyPointsRequest { public string IdempotencyKey { get; set; } }

    public interface IAccountsClient
    {
        System.Threading.Tasks.Task<Reply> AccumulatePointsAsync(AccumulateLoyaltyPointsRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<Reply> AdjustAsync(AdjustLoyaltyPointsRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
    }
}

namespace Square.Orders
{
    public record UpdateOrderRequest { public string IdempotencyKey { get; set; } }
    public record PayOrderRequest { public string IdempotencyKey { get; set; } }

    public interface IOrdersClient
    {
        System.Threading.Tasks.Task<Reply> CreateAsync(CreateOrderRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<Reply> UpdateAsync(UpdateOrderRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<Reply> PayAsync(PayOrderRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
    }
}

namespace Square.Payments
{
    public record CreatePaymentRequest { public string IdempotencyKey { get; set; } public bool? Autocomplete { get; set; } }
    public record CompletePaymentRequest { }
    public record CancelPaymentsRequest { }
    public record CancelPaymentByIdempotencyKeyRequest { }
    public record UpdatePaymentRequest { public string IdempotencyKey { get; set; } }
    public record GetPaymentsRequest { }
    public record ListPaymentsRequest { }

    public interface IPaymentsClient
    {
        System.Threading.Tasks.Task<Reply> CreateAsync(CreatePaymentRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<Reply> CompleteAsync(CompletePaymentRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<Reply> CancelAsync(CancelPaymentsRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<Reply> CancelByIdempotencyKeyAsync(CancelPaymentByIdempotencyKeyRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<Reply> UpdateAsync(UpdatePaymentRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<Reply> GetAsync(GetPaymentsRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<Reply> ListAsync(ListPaymentsRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
    }
}

namespace Square.Refunds
{
    public record RefundPaymentRequest { public string IdempotencyKey { get; set; } }

    public interface IRefundsClient
    {
        System.Threading.Tasks.Task<Reply> RefundPaymentAsync(RefundPaymentRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
    }
}

namespace Square.Subscriptions
{
    public record CreateSubscriptionRequest { public string IdempotencyKey { get; set; } }
    public record CancelSubscriptionsRequest { }
    public record PauseSubscriptionRequest { }
    public record ResumeSubscriptionRequest { }

    public interface ISubscriptionsClient
    {
        System.Threading.Tasks.Task<Reply> CreateAsync(CreateSubscriptionRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<Reply> CancelAsync(CancelSubscriptionsRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<Reply> PauseAsync(PauseSubscriptionRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<Reply> ResumeAsync(ResumeSubscriptionRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
    }
}

namespace Square.Terminal.Checkouts
{
    public record CreateTerminalCheckoutRequest { public string IdempotencyKey { get; set; } }
    public record CancelCheckoutsRequest { }

    public interface ICheckoutsClient
    {
        System.Threading.Tasks.Task<Reply> CreateAsync(CreateTerminalCheckoutRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<Reply> CancelAsync(CancelCheckoutsRequest request, RequestOptions options = null, System.Threading.CancellationToken cancellationToken = default);
    }
}
