// Signatures of Mollie as far as the catalogue names them. No bodies.
#nullable disable

namespace Mollie.Api.Models
{
    public class CaptureRequest { }
    public class CaptureResponse { }
    public class OrderRequest { }
    public class OrderResponse { }
    public class RefundRequest { }
    public class RefundResponse { }
    public class SubscriptionRequest { }
    public class SubscriptionResponse { }
    public class ShipmentRequest { }
    public class ShipmentResponse { }
    public class BalanceTransferRequest { }
    public class BalanceTransferResponse { }
}

namespace Mollie.Api.Models.Payment.Request
{
    public record PaymentRequest { public string SequenceType { get; set; } }
}

namespace Mollie.Api.Models.Payment.Response
{
    public record PaymentResponse { public string Id { get; set; } }
}

namespace Mollie.Api.Client.Abstract
{
    using Mollie.Api.Models;
    using Mollie.Api.Models.Payment.Request;
    using Mollie.Api.Models.Payment.Response;

    public interface IBaseMollieClient : System.IDisposable
    {
        System.IDisposable WithIdempotencyKey(string value);
    }

    public interface IPaymentClient : IBaseMollieClient
    {
        System.Threading.Tasks.Task<PaymentResponse> CreatePaymentAsync(PaymentRequest paymentRequest, bool includeQrCode = false, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task CancelPaymentAsync(string paymentId, bool testmode = false, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task ReleasePaymentAuthorization(string paymentId, bool testmode = false, System.Threading.CancellationToken cancellationToken = default);
    }

    public interface ICaptureClient : IBaseMollieClient
    {
        System.Threading.Tasks.Task<CaptureResponse> CreateCapture(string paymentId, CaptureRequest captureRequest, System.Threading.CancellationToken cancellationToken = default);
    }

    public interface IRefundClient : IBaseMollieClient
    {
        System.Threading.Tasks.Task<RefundResponse> CreatePaymentRefundAsync(string paymentId, RefundRequest refundRequest, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<RefundResponse> CreateOrderRefundAsync(string orderId, RefundRequest createOrderRefundRequest, System.Threading.CancellationToken cancellationToken = default);
    }

    public interface IOrderClient : IBaseMollieClient
    {
        System.Threading.Tasks.Task<OrderResponse> CreateOrderAsync(OrderRequest orderRequest, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task CancelOrderAsync(string orderId, bool testmode = false, System.Threading.CancellationToken cancellationToken = default);
    }

    public interface ISubscriptionClient : IBaseMollieClient
    {
        System.Threading.Tasks.Task<SubscriptionResponse> CreateSubscriptionAsync(string customerId, SubscriptionRequest request, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task CancelSubscriptionAsync(string customerId, string subscriptionId, bool testmode = false, System.Threading.CancellationToken cancellationToken = default);
    }

    public interface ICustomerClient : IBaseMollieClient
    {
        System.Threading.Tasks.Task<PaymentResponse> CreateCustomerPayment(string customerId, PaymentRequest paymentRequest, System.Threading.CancellationToken cancellationToken = default);
    }

    public interface IShipmentClient : IBaseMollieClient
    {
        System.Threading.Tasks.Task<ShipmentResponse> CreateShipmentAsync(string orderId, ShipmentRequest shipmentRequest, System.Threading.CancellationToken cancellationToken = default);
    }

    public interface IBalanceTransferClient
    {
        System.Threading.Tasks.Task<BalanceTransferResponse> CreateBalanceTransferAsync(BalanceTransferRequest request, System.Threading.CancellationToken cancellationToken = default);
    }
}
