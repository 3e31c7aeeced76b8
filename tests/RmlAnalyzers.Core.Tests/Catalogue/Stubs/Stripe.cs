// Signatures of Stripe.net as far as the catalogue names them: blocking and Async twins, options, request options last. No bodies.
#nullable disable

namespace Stripe
{
    public abstract class Service { }
    public class BaseOptions { }
    public class RequestOptions { public string IdempotencyKey { get; set; } public string StripeAccount { get; set; } }
    public static class StripeConfiguration { public static int MaxNetworkRetries { get; set; } }
    public class SystemNetHttpClient { public SystemNetHttpClient(System.Net.Http.HttpClient httpClient = null, int maxNetworkRetries = 2) => throw null; public int MaxNetworkRetries => throw null; }
    public class StripeList<T> { }
    public class Event { public string Id { get; set; } public string Type { get; set; } }
    public static class EventUtility
    {
        public static Event ParseEvent(string json, bool throwOnApiVersionMismatch = true) => throw null;
        public static Event ConstructEvent(string json, string stripeSignatureHeader, string secret, long tolerance = 300, bool throwOnApiVersionMismatch = true) => throw null;
    }
    public class Charge { }
    public class ChargeCreateOptions : Stripe.BaseOptions { public bool? Capture { get; set; } public long? Amount { get; set; } public string Currency { get; set; } }
    public class ChargeCaptureOptions : Stripe.BaseOptions { }
    public class ChargeUpdateOptions : Stripe.BaseOptions { }
    public class ChargeGetOptions : Stripe.BaseOptions { }
    public class ChargeListOptions : Stripe.BaseOptions { }
    public class ChargeSearchOptions : Stripe.BaseOptions { }
    public class ChargeService : Stripe.Service
    {
        public virtual Charge Create(ChargeCreateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Charge> CreateAsync(ChargeCreateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Charge Capture(string id, ChargeCaptureOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Charge> CaptureAsync(string id, ChargeCaptureOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Charge Update(string id, ChargeUpdateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Charge> UpdateAsync(string id, ChargeUpdateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Charge Get(string id, ChargeGetOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Charge> GetAsync(string id, ChargeGetOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Stripe.StripeList<Charge> List(ChargeListOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Stripe.StripeList<Charge>> ListAsync(ChargeListOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Stripe.StripeList<Charge> Search(ChargeSearchOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Stripe.StripeList<Charge>> SearchAsync(ChargeSearchOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
    public class PaymentIntent { }
    public class PaymentIntentCreateOptions : Stripe.BaseOptions { public bool? Confirm { get; set; } public string CaptureMethod { get; set; } public long? Amount { get; set; } public string Currency { get; set; } }
    public class PaymentIntentConfirmOptions : Stripe.BaseOptions { }
    public class PaymentIntentCaptureOptions : Stripe.BaseOptions { }
    public class PaymentIntentCancelOptions : Stripe.BaseOptions { }
    public class PaymentIntentIncrementAuthorizationOptions : Stripe.BaseOptions { }
    public class PaymentIntentUpdateOptions : Stripe.BaseOptions { }
    public class PaymentIntentApplyCustomerBalanceOptions : Stripe.BaseOptions { }
    public class PaymentIntentGetOptions : Stripe.BaseOptions { }
    public class PaymentIntentListOptions : Stripe.BaseOptions { }
    public class PaymentIntentSearchOptions : Stripe.BaseOptions { }
    public class PaymentIntentService : Stripe.Service
    {
        public virtual PaymentIntent Create(PaymentIntentCreateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<PaymentIntent> CreateAsync(PaymentIntentCreateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual PaymentIntent Confirm(string id, PaymentIntentConfirmOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<PaymentIntent> ConfirmAsync(string id, PaymentIntentConfirmOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual PaymentIntent Capture(string id, PaymentIntentCaptureOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<PaymentIntent> CaptureAsync(string id, PaymentIntentCaptureOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual PaymentIntent Cancel(string id, PaymentIntentCancelOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<PaymentIntent> CancelAsync(string id, PaymentIntentCancelOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual PaymentIntent IncrementAuthorization(string id, PaymentIntentIncrementAuthorizationOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<PaymentIntent> IncrementAuthorizationAsync(string id, PaymentIntentIncrementAuthorizationOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual PaymentIntent Update(string id, PaymentIntentUpdateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<PaymentIntent> UpdateAsync(string id, PaymentIntentUpdateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual PaymentIntent ApplyCustomerBalance(string id, PaymentIntentApplyCustomerBalanceOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<PaymentIntent> ApplyCustomerBalanceAsync(string id, PaymentIntentApplyCustomerBalanceOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual PaymentIntent Get(string id, PaymentIntentGetOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<PaymentIntent> GetAsync(string id, PaymentIntentGetOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Stripe.StripeList<PaymentIntent> List(PaymentIntentListOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Stripe.StripeList<PaymentIntent>> ListAsync(PaymentIntentListOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Stripe.StripeList<PaymentIntent> Search(PaymentIntentSearchOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Stripe.StripeList<PaymentIntent>> SearchAsync(PaymentIntentSearchOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
    public class Refund { }
    public class RefundCreateOptions : Stripe.BaseOptions { }
    public class RefundCancelOptions : Stripe.BaseOptions { }
    public class RefundService : Stripe.Service
    {
        public virtual Refund Create(RefundCreateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Refund> CreateAsync(RefundCreateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Refund Cancel(string id, RefundCancelOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Refund> CancelAsync(string id, RefundCancelOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
    public class Transfer { }
    public class TransferCreateOptions : Stripe.BaseOptions { }
    public class TransferService : Stripe.Service
    {
        public virtual Transfer Create(TransferCreateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Transfer> CreateAsync(TransferCreateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
    public class TransferReversal { }
    public class TransferReversalCreateOptions : Stripe.BaseOptions { }
    public class TransferReversalService : Stripe.Service
    {
        public virtual TransferReversal Create(string parentId, TransferReversalCreateOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<TransferReversal> CreateAsync(string parentId, TransferReversalCreateOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
    public class Payout { }
    public class PayoutCreateOptions : Stripe.BaseOptions { }
    public class PayoutCancelOptions : Stripe.BaseOptions { }
    public class PayoutReverseOptions : Stripe.BaseOptions { }
    public class PayoutService : Stripe.Service
    {
        public virtual Payout Create(PayoutCreateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Payout> CreateAsync(PayoutCreateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Payout Cancel(string id, PayoutCancelOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Payout> CancelAsync(string id, PayoutCancelOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Payout Reverse(string id, PayoutReverseOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Payout> ReverseAsync(string id, PayoutReverseOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
    public class Topup { }
    public class TopupCreateOptions : Stripe.BaseOptions { }
    public class TopupService : Stripe.Service
    {
        public virtual Topup Create(TopupCreateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Topup> CreateAsync(TopupCreateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
    public class Invoice { }
    public class InvoiceCreateOptions : Stripe.BaseOptions { }
    public class InvoiceFinalizeOptions : Stripe.BaseOptions { }
    public class InvoicePayOptions : Stripe.BaseOptions { }
    public class InvoiceSendOptions : Stripe.BaseOptions { }
    public class InvoiceVoidOptions : Stripe.BaseOptions { }
    public class InvoiceMarkUncollectibleOptions : Stripe.BaseOptions { }
    public class InvoiceDeleteOptions : Stripe.BaseOptions { }
    public partial class InvoiceService : Stripe.Service
    {
        public virtual Invoice Create(InvoiceCreateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Invoice> CreateAsync(InvoiceCreateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Invoice FinalizeInvoice(string id, InvoiceFinalizeOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Invoice> FinalizeInvoiceAsync(string id, InvoiceFinalizeOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Invoice Pay(string id, InvoicePayOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Invoice> PayAsync(string id, InvoicePayOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Invoice SendInvoice(string id, InvoiceSendOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Invoice> SendInvoiceAsync(string id, InvoiceSendOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Invoice VoidInvoice(string id, InvoiceVoidOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Invoice> VoidInvoiceAsync(string id, InvoiceVoidOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Invoice MarkUncollectible(string id, InvoiceMarkUncollectibleOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Invoice> MarkUncollectibleAsync(string id, InvoiceMarkUncollectibleOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Invoice Delete(string id, InvoiceDeleteOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Invoice> DeleteAsync(string id, InvoiceDeleteOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
    public class InvoiceItem { }
    public class InvoiceItemCreateOptions : Stripe.BaseOptions { }
    public class InvoiceItemDeleteOptions : Stripe.BaseOptions { }
    public class InvoiceItemService : Stripe.Service
    {
        public virtual InvoiceItem Create(InvoiceItemCreateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<InvoiceItem> CreateAsync(InvoiceItemCreateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual InvoiceItem Delete(string id, InvoiceItemDeleteOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<InvoiceItem> DeleteAsync(string id, InvoiceItemDeleteOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
    public class CreditNote { }
    public class CreditNoteCreateOptions : Stripe.BaseOptions { }
    public class CreditNoteService : Stripe.Service
    {
        public virtual CreditNote Create(CreditNoteCreateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<CreditNote> CreateAsync(CreditNoteCreateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
    public class Subscription { }
    public class SubscriptionCreateOptions : Stripe.BaseOptions { }
    public class SubscriptionUpdateOptions : Stripe.BaseOptions { }
    public class SubscriptionCancelOptions : Stripe.BaseOptions { }
    public class SubscriptionResumeOptions : Stripe.BaseOptions { }
    public class SubscriptionService : Stripe.Service
    {
        public virtual Subscription Create(SubscriptionCreateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Subscription> CreateAsync(SubscriptionCreateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Subscription Update(string id, SubscriptionUpdateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Subscription> UpdateAsync(string id, SubscriptionUpdateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Subscription Cancel(string id, SubscriptionCancelOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Subscription> CancelAsync(string id, SubscriptionCancelOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Subscription Resume(string id, SubscriptionResumeOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Subscription> ResumeAsync(string id, SubscriptionResumeOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
    public class Customer { }
    public class CustomerCreateOptions : Stripe.BaseOptions { }
    public class CustomerUpdateOptions : Stripe.BaseOptions { }
    public class CustomerDeleteOptions : Stripe.BaseOptions { }
    public class CustomerService : Stripe.Service
    {
        public virtual Customer Create(CustomerCreateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Customer> CreateAsync(CustomerCreateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Customer Update(string id, CustomerUpdateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Customer> UpdateAsync(string id, CustomerUpdateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Customer Delete(string id, CustomerDeleteOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Customer> DeleteAsync(string id, CustomerDeleteOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
    public class SetupIntent { }
    public class SetupIntentCreateOptions : Stripe.BaseOptions { }
    public class SetupIntentConfirmOptions : Stripe.BaseOptions { }
    public class SetupIntentCancelOptions : Stripe.BaseOptions { }
    public class SetupIntentService : Stripe.Service
    {
        public virtual SetupIntent Create(SetupIntentCreateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<SetupIntent> CreateAsync(SetupIntentCreateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual SetupIntent Confirm(string id, SetupIntentConfirmOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<SetupIntent> ConfirmAsync(string id, SetupIntentConfirmOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual SetupIntent Cancel(string id, SetupIntentCancelOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<SetupIntent> CancelAsync(string id, SetupIntentCancelOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
    public class PaymentMethod { }
    public class PaymentMethodAttachOptions : Stripe.BaseOptions { }
    public class PaymentMethodDetachOptions : Stripe.BaseOptions { }
    public class PaymentMethodService : Stripe.Service
    {
        public virtual PaymentMethod Attach(string id, PaymentMethodAttachOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<PaymentMethod> AttachAsync(string id, PaymentMethodAttachOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual PaymentMethod Detach(string id, PaymentMethodDetachOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<PaymentMethod> DetachAsync(string id, PaymentMethodDetachOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
    public class Dispute { }
    public class DisputeCloseOptions : Stripe.BaseOptions { }
    public class DisputeUpdateOptions : Stripe.BaseOptions { }
    public class DisputeService : Stripe.Service
    {
        public virtual Dispute Close(string id, DisputeCloseOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Dispute> CloseAsync(string id, DisputeCloseOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Dispute Update(string id, DisputeUpdateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Dispute> UpdateAsync(string id, DisputeUpdateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
    public class CustomerBalanceTransaction { }
    public class CustomerBalanceTransactionCreateOptions : Stripe.BaseOptions { }
    public class CustomerBalanceTransactionService : Stripe.Service
    {
        public virtual CustomerBalanceTransaction Create(string parentId, CustomerBalanceTransactionCreateOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<CustomerBalanceTransaction> CreateAsync(string parentId, CustomerBalanceTransactionCreateOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
}
namespace Stripe.Checkout
{
    public class Session { }
    public class SessionCreateOptions : Stripe.BaseOptions { }
    public class SessionExpireOptions : Stripe.BaseOptions { }
    public class SessionService : Stripe.Service
    {
        public virtual Session Create(SessionCreateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Session> CreateAsync(SessionCreateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Session Expire(string id, SessionExpireOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Session> ExpireAsync(string id, SessionExpireOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
}
namespace Stripe.Billing
{
    public class MeterEvent { }
    public class MeterEventCreateOptions : Stripe.BaseOptions { public string Identifier { get; set; } }
    public class MeterEventService : Stripe.Service
    {
        public virtual MeterEvent Create(MeterEventCreateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<MeterEvent> CreateAsync(MeterEventCreateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
    public class CreditGrant { }
    public class CreditGrantCreateOptions : Stripe.BaseOptions { }
    public class CreditGrantService : Stripe.Service
    {
        public virtual CreditGrant Create(CreditGrantCreateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<CreditGrant> CreateAsync(CreditGrantCreateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
}
namespace Stripe.Issuing
{
    public class Authorization { }
    public class AuthorizationApproveOptions : Stripe.BaseOptions { }
    public class AuthorizationDeclineOptions : Stripe.BaseOptions { }
    public class AuthorizationService : Stripe.Service
    {
        public virtual Authorization Approve(string id, AuthorizationApproveOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Authorization> ApproveAsync(string id, AuthorizationApproveOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Authorization Decline(string id, AuthorizationDeclineOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Authorization> DeclineAsync(string id, AuthorizationDeclineOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
}
namespace Stripe.Terminal
{
    public class Reader { }
    public class ReaderProcessPaymentIntentOptions : Stripe.BaseOptions { }
    public class ReaderRefundPaymentOptions : Stripe.BaseOptions { }
    public class ReaderService : Stripe.Service
    {
        public virtual Reader ProcessPaymentIntent(string id, ReaderProcessPaymentIntentOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Reader> ProcessPaymentIntentAsync(string id, ReaderProcessPaymentIntentOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Reader RefundPayment(string id, ReaderRefundPaymentOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Reader> RefundPaymentAsync(string id, ReaderRefundPaymentOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
}
