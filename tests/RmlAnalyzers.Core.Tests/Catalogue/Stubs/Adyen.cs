// Signatures of Adyen as far as the catalogue names them. No bodies.
#nullable disable

namespace Adyen.Core.Client
{
    public class RequestOptions { public RequestOptions AddIdempotencyKey(string idempotencyKey) => throw null; }
    public class Reply { }
}

namespace Adyen.Core.Client.Extensions
{
    public static class HttpClientBuilderExtensions
    {
        public static Microsoft.Extensions.DependencyInjection.IHttpClientBuilder AddRetryPolicy(this Microsoft.Extensions.DependencyInjection.IHttpClientBuilder httpClient, int numberOfRetries) => throw null;
    }
}

namespace Adyen.Checkout.Models
{
    public class CardDetailsRequest { }
    public class CreateCheckoutSessionRequest { }
    public class DonationPaymentRequest { }
    public class PaymentAmountUpdateRequest { }
    public class PaymentCancelRequest { }
    public class PaymentCaptureRequest { }
    public class PaymentDetailsRequest { }
    public class PaymentLinkRequest { }
    public class PaymentMethodsRequest { }
    public class PaymentRefundRequest { }
    public class PaymentRequest { }
    public class PaymentReversalRequest { }
    public class StandalonePaymentCancelRequest { }
    public class UpdatePaymentLinkRequest { }
}

namespace Adyen.Checkout.Services
{
    using System.Threading.Tasks;
    using Adyen.Core.Client;
    using Adyen.Checkout.Models;

    public interface IPaymentsService
    {
        Task<Reply> PaymentsAsync(PaymentRequest paymentRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> PaymentsDetailsAsync(PaymentDetailsRequest paymentDetailsRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> SessionsAsync(CreateCheckoutSessionRequest createCheckoutSessionRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> PaymentMethodsAsync(PaymentMethodsRequest paymentMethodsRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> CardDetailsAsync(CardDetailsRequest cardDetailsRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
    }

    public interface IModificationsService
    {
        Task<Reply> CaptureAuthorisedPaymentAsync(string paymentPspReference, PaymentCaptureRequest paymentCaptureRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> RefundCapturedPaymentAsync(string paymentPspReference, PaymentRefundRequest paymentRefundRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> RefundOrCancelPaymentAsync(string paymentPspReference, PaymentReversalRequest paymentReversalRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> CancelAuthorisedPaymentAsync(StandalonePaymentCancelRequest standalonePaymentCancelRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> CancelAuthorisedPaymentByPspReferenceAsync(string paymentPspReference, PaymentCancelRequest paymentCancelRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> UpdateAuthorisedAmountAsync(string paymentPspReference, PaymentAmountUpdateRequest paymentAmountUpdateRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
    }

    public interface IPaymentLinksService
    {
        Task<Reply> PaymentLinksAsync(PaymentLinkRequest paymentLinkRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> UpdatePaymentLinkAsync(string linkId, UpdatePaymentLinkRequest updatePaymentLinkRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
    }

    public interface IDonationsService
    {
        Task<Reply> DonationsAsync(DonationPaymentRequest donationPaymentRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
    }
}

namespace Adyen.Payment.Models
{
    public class CancelOrRefundRequest { }
    public class CancelRequest { }
    public class CaptureRequest { }
    public class PaymentRequest { }
    public class PaymentRequest3d { }
    public class PaymentRequest3ds2 { }
    public class RefundRequest { }
    public class TechnicalCancelRequest { }
}

namespace Adyen.Payment.Services
{
    using System.Threading.Tasks;
    using Adyen.Core.Client;
    using Adyen.Payment.Models;

    public interface IModificationsService
    {
        Task<Reply> CaptureAsync(CaptureRequest captureRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> RefundAsync(RefundRequest refundRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> CancelOrRefundAsync(CancelOrRefundRequest cancelOrRefundRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> CancelAsync(CancelRequest cancelRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> TechnicalCancelAsync(TechnicalCancelRequest technicalCancelRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
    }

    public interface IPaymentsService
    {
        Task<Reply> AuthoriseAsync(PaymentRequest paymentRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> Authorise3dAsync(PaymentRequest3d paymentRequest3d, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> Authorise3ds2Async(PaymentRequest3ds2 paymentRequest3ds2, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
    }
}

namespace Adyen.Transfers.Models
{
    public class ApproveTransfersRequest { }
    public class CancelTransfersRequest { }
    public class ReturnTransferRequest { }
    public class TransferInfo { }
}

namespace Adyen.Transfers.Services
{
    using System.Threading.Tasks;
    using Adyen.Core.Client;
    using Adyen.Transfers.Models;

    public interface ITransfersService
    {
        Task<Reply> TransferFundsAsync(TransferInfo transferInfo, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> ApproveInitiatedTransfersAsync(ApproveTransfersRequest approveTransfersRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> CancelInitiatedTransfersAsync(CancelTransfersRequest cancelTransfersRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> ReturnTransferAsync(string transferId, ReturnTransferRequest returnTransferRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
    }
}

namespace Adyen.Payout.Models
{
    public class ModifyRequest { }
    public class PayoutRequest { }
}

namespace Adyen.Payout.Services
{
    using System.Threading.Tasks;
    using Adyen.Core.Client;
    using Adyen.Payout.Models;

    public interface IInstantPayoutsService
    {
        Task<Reply> PayoutAsync(PayoutRequest payoutRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
    }

    public interface IReviewingService
    {
        Task<Reply> ConfirmThirdPartyAsync(ModifyRequest modifyRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> DeclineThirdPartyAsync(ModifyRequest modifyRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
    }
}

namespace Adyen.Disputes.Models
{
    public class AcceptDisputeRequest { }
    public class DefendDisputeRequest { }
}

namespace Adyen.Disputes.Services
{
    using System.Threading.Tasks;
    using Adyen.Core.Client;
    using Adyen.Disputes.Models;

    public interface IDisputesService
    {
        Task<Reply> AcceptDisputeAsync(AcceptDisputeRequest acceptDisputeRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
        Task<Reply> DefendDisputeAsync(DefendDisputeRequest defendDisputeRequest, RequestOptions requestOptions = default, System.Threading.CancellationToken cancellationToken = default);
    }
}
