// Signatures of PayPalServerSDK as far as the catalogue names them. No bodies.
#nullable disable

namespace PaypalServerSdk.Standard.Http.Response
{
    public class ApiResponse<T> { public T Data { get; } }
}

namespace PaypalServerSdk.Standard.Models
{
    public class Order { }
    public class CreateOrderInput { public string PaypalRequestId { get; set; } }
    public class AuthorizeOrderInput { public string PaypalRequestId { get; set; } }
    public class CaptureOrderInput { public string PaypalRequestId { get; set; } }
    public class ConfirmOrderInput { }
    public class PatchOrderInput { }
    public class CreateOrderTrackingInput { }
    public class GetOrderInput { }
    public class CaptureAuthorizedPaymentInput { public string PaypalRequestId { get; set; } }
    public class RefundCapturedPaymentInput { public string PaypalRequestId { get; set; } }
    public class VoidPaymentInput { public string PaypalRequestId { get; set; } }
    public class ReauthorizePaymentInput { public string PaypalRequestId { get; set; } }
    public class CreateSubscriptionInput { public string PaypalRequestId { get; set; } }
    public class ActivateSubscriptionInput { }
    public class CaptureSubscriptionInput { public string PaypalRequestId { get; set; } }
    public class CancelSubscriptionInput { }
    public class SuspendSubscriptionInput { }
    public class CreatePaymentTokenInput { public string PaypalRequestId { get; set; } }
    public class CreateSetupTokenInput { public string PaypalRequestId { get; set; } }
    public class DeletePaymentTokenInput { }
}

namespace PaypalServerSdk.Standard.Controllers
{
    using System.Threading;
    using System.Threading.Tasks;
    using PaypalServerSdk.Standard.Http.Response;

    public class OrdersController
    {
        internal OrdersController() { }
        public ApiResponse<Models.Order> CreateOrder(Models.CreateOrderInput input) => throw null;
        public Task<ApiResponse<Models.Order>> CreateOrderAsync(Models.CreateOrderInput input, CancellationToken cancellationToken = default) => throw null;
        public ApiResponse<Models.Order> AuthorizeOrder(Models.AuthorizeOrderInput input) => throw null;
        public Task<ApiResponse<Models.Order>> AuthorizeOrderAsync(Models.AuthorizeOrderInput input, CancellationToken cancellationToken = default) => throw null;
        public ApiResponse<Models.Order> CaptureOrder(Models.CaptureOrderInput input) => throw null;
        public Task<ApiResponse<Models.Order>> CaptureOrderAsync(Models.CaptureOrderInput input, CancellationToken cancellationToken = default) => throw null;
        public ApiResponse<Models.Order> ConfirmOrder(Models.ConfirmOrderInput input) => throw null;
        public Task<ApiResponse<Models.Order>> ConfirmOrderAsync(Models.ConfirmOrderInput input, CancellationToken cancellationToken = default) => throw null;
        public ApiResponse<Models.Order> PatchOrder(Models.PatchOrderInput input) => throw null;
        public Task<ApiResponse<Models.Order>> PatchOrderAsync(Models.PatchOrderInput input, CancellationToken cancellationToken = default) => throw null;
        public ApiResponse<Models.Order> CreateOrderTracking(Models.CreateOrderTrackingInput input) => throw null;
        public Task<ApiResponse<Models.Order>> CreateOrderTrackingAsync(Models.CreateOrderTrackingInput input, CancellationToken cancellationToken = default) => throw null;
        public ApiResponse<Models.Order> GetOrder(Models.GetOrderInput input) => throw null;
        public Task<ApiResponse<Models.Order>> GetOrderAsync(Models.GetOrderInput input, CancellationToken cancellationToken = default) => throw null;
    }

    public class PaymentsController
    {
        internal PaymentsController() { }
        public ApiResponse<Models.Order> CaptureAuthorizedPayment(Models.CaptureAuthorizedPaymentInput input) => throw null;
        public Task<ApiResponse<Models.Order>> CaptureAuthorizedPaymentAsync(Models.CaptureAuthorizedPaymentInput input, CancellationToken cancellationToken = default) => throw null;
        public ApiResponse<Models.Order> RefundCapturedPayment(Models.RefundCapturedPaymentInput input) => throw null;
        public Task<ApiResponse<Models.Order>> RefundCapturedPaymentAsync(Models.RefundCapturedPaymentInput input, CancellationToken cancellationToken = default) => throw null;
        public ApiResponse<Models.Order> VoidPayment(Models.VoidPaymentInput input) => throw null;
        public Task<ApiResponse<Models.Order>> VoidPaymentAsync(Models.VoidPaymentInput input, CancellationToken cancellationToken = default) => throw null;
        public ApiResponse<Models.Order> ReauthorizePayment(Models.ReauthorizePaymentInput input) => throw null;
        public Task<ApiResponse<Models.Order>> ReauthorizePaymentAsync(Models.ReauthorizePaymentInput input, CancellationToken cancellationToken = default) => throw null;
    }

    public class SubscriptionsController
    {
        internal SubscriptionsController() { }
        public ApiResponse<Models.Order> CreateSubscription(Models.CreateSubscriptionInput input) => throw null;
        public Task<ApiResponse<Models.Order>> CreateSubscriptionAsync(Models.CreateSubscriptionInput input, CancellationToken cancellationToken = default) => throw null;
        public ApiResponse<Models.Order> ActivateSubscription(Models.ActivateSubscriptionInput input) => throw null;
        public Task<ApiResponse<Models.Order>> ActivateSubscriptionAsync(Models.ActivateSubscriptionInput input, CancellationToken cancellationToken = default) => throw null;
        public ApiResponse<Models.Order> CaptureSubscription(Models.CaptureSubscriptionInput input) => throw null;
        public Task<ApiResponse<Models.Order>> CaptureSubscriptionAsync(Models.CaptureSubscriptionInput input, CancellationToken cancellationToken = default) => throw null;
        public ApiResponse<Models.Order> CancelSubscription(Models.CancelSubscriptionInput input) => throw null;
        public Task<ApiResponse<Models.Order>> CancelSubscriptionAsync(Models.CancelSubscriptionInput input, CancellationToken cancellationToken = default) => throw null;
        public ApiResponse<Models.Order> SuspendSubscription(Models.SuspendSubscriptionInput input) => throw null;
        public Task<ApiResponse<Models.Order>> SuspendSubscriptionAsync(Models.SuspendSubscriptionInput input, CancellationToken cancellationToken = default) => throw null;
    }

    public class VaultController
    {
        internal VaultController() { }
        public ApiResponse<Models.Order> CreatePaymentToken(Models.CreatePaymentTokenInput input) => throw null;
        public Task<ApiResponse<Models.Order>> CreatePaymentTokenAsync(Models.CreatePaymentTokenInput input, CancellationToken cancellationToken = default) => throw null;
        public ApiResponse<Models.Order> CreateSetupToken(Models.CreateSetupTokenInput input) => throw null;
        public Task<ApiResponse<Models.Order>> CreateSetupTokenAsync(Models.CreateSetupTokenInput input, CancellationToken cancellationToken = default) => throw null;
        public ApiResponse<Models.Order> DeletePaymentToken(Models.DeletePaymentTokenInput input) => throw null;
        public Task<ApiResponse<Models.Order>> DeletePaymentTokenAsync(Models.DeletePaymentTokenInput input, CancellationToken cancellationToken = default) => throw null;
    }
}
