// Signatures of Stripe.net for schedules, subscription items, tax ids and payment links, as far as the catalogue names them. No bodies.
#nullable disable

namespace Stripe
{
    public class InvoiceUpdateOptions : Stripe.BaseOptions { }
    public class InvoiceAddLinesOptions : Stripe.BaseOptions { }
    public class InvoiceCreatePreviewOptions : Stripe.BaseOptions { }
    public class InvoiceGetOptions : Stripe.BaseOptions { }
    public class InvoiceListOptions : Stripe.BaseOptions { }
    public class InvoiceSearchOptions : Stripe.BaseOptions { }
    public partial class InvoiceService
    {
        public virtual Invoice Update(string id, InvoiceUpdateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Invoice> UpdateAsync(string id, InvoiceUpdateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Invoice AddLines(string id, InvoiceAddLinesOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Invoice> AddLinesAsync(string id, InvoiceAddLinesOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Invoice CreatePreview(InvoiceCreatePreviewOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Invoice> CreatePreviewAsync(InvoiceCreatePreviewOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Invoice Get(string id, InvoiceGetOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Invoice> GetAsync(string id, InvoiceGetOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Stripe.StripeList<Invoice> List(InvoiceListOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Stripe.StripeList<Invoice>> ListAsync(InvoiceListOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Stripe.StripeList<Invoice> Search(InvoiceSearchOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Stripe.StripeList<Invoice>> SearchAsync(InvoiceSearchOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
    public class TaxId { }
    public class TaxIdCreateOptions : Stripe.BaseOptions { }
    public class TaxIdDeleteOptions : Stripe.BaseOptions { }
    public class TaxIdGetOptions : Stripe.BaseOptions { }
    public class TaxIdListOptions : Stripe.BaseOptions { }
    public class TaxIdService : Stripe.Service
    {
        public virtual TaxId Create(TaxIdCreateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<TaxId> CreateAsync(TaxIdCreateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual TaxId Delete(string id, TaxIdDeleteOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<TaxId> DeleteAsync(string id, TaxIdDeleteOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual TaxId Get(string id, TaxIdGetOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<TaxId> GetAsync(string id, TaxIdGetOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Stripe.StripeList<TaxId> List(TaxIdListOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Stripe.StripeList<TaxId>> ListAsync(TaxIdListOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
    public class CustomerTaxIdCreateOptions : Stripe.BaseOptions { }
    public class CustomerTaxIdDeleteOptions : Stripe.BaseOptions { }
    public class CustomerTaxIdGetOptions : Stripe.BaseOptions { }
    public class CustomerTaxIdListOptions : Stripe.BaseOptions { }
    public class CustomerTaxIdService : Stripe.Service
    {
        public virtual TaxId Create(string parentId, CustomerTaxIdCreateOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<TaxId> CreateAsync(string parentId, CustomerTaxIdCreateOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual TaxId Delete(string parentId, string id, CustomerTaxIdDeleteOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<TaxId> DeleteAsync(string parentId, string id, CustomerTaxIdDeleteOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual TaxId Get(string parentId, string id, CustomerTaxIdGetOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<TaxId> GetAsync(string parentId, string id, CustomerTaxIdGetOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Stripe.StripeList<TaxId> List(string parentId, CustomerTaxIdListOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Stripe.StripeList<TaxId>> ListAsync(string parentId, CustomerTaxIdListOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
    public class SubscriptionSchedule { }
    public class SubscriptionScheduleCreateOptions : Stripe.BaseOptions { }
    public class SubscriptionScheduleUpdateOptions : Stripe.BaseOptions { }
    public class SubscriptionScheduleCancelOptions : Stripe.BaseOptions { }
    public class SubscriptionScheduleReleaseOptions : Stripe.BaseOptions { }
    public class SubscriptionScheduleGetOptions : Stripe.BaseOptions { }
    public class SubscriptionScheduleListOptions : Stripe.BaseOptions { }
    public class SubscriptionScheduleService : Stripe.Service
    {
        public virtual SubscriptionSchedule Create(SubscriptionScheduleCreateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<SubscriptionSchedule> CreateAsync(SubscriptionScheduleCreateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual SubscriptionSchedule Update(string id, SubscriptionScheduleUpdateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<SubscriptionSchedule> UpdateAsync(string id, SubscriptionScheduleUpdateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual SubscriptionSchedule Cancel(string id, SubscriptionScheduleCancelOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<SubscriptionSchedule> CancelAsync(string id, SubscriptionScheduleCancelOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual SubscriptionSchedule Release(string id, SubscriptionScheduleReleaseOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<SubscriptionSchedule> ReleaseAsync(string id, SubscriptionScheduleReleaseOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual SubscriptionSchedule Get(string id, SubscriptionScheduleGetOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<SubscriptionSchedule> GetAsync(string id, SubscriptionScheduleGetOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Stripe.StripeList<SubscriptionSchedule> List(SubscriptionScheduleListOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Stripe.StripeList<SubscriptionSchedule>> ListAsync(SubscriptionScheduleListOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
    public class SubscriptionItem { }
    public class SubscriptionItemCreateOptions : Stripe.BaseOptions { }
    public class SubscriptionItemUpdateOptions : Stripe.BaseOptions { }
    public class SubscriptionItemDeleteOptions : Stripe.BaseOptions { }
    public class SubscriptionItemGetOptions : Stripe.BaseOptions { }
    public class SubscriptionItemListOptions : Stripe.BaseOptions { }
    public class SubscriptionItemService : Stripe.Service
    {
        public virtual SubscriptionItem Create(SubscriptionItemCreateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<SubscriptionItem> CreateAsync(SubscriptionItemCreateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual SubscriptionItem Update(string id, SubscriptionItemUpdateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<SubscriptionItem> UpdateAsync(string id, SubscriptionItemUpdateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual SubscriptionItem Delete(string id, SubscriptionItemDeleteOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<SubscriptionItem> DeleteAsync(string id, SubscriptionItemDeleteOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual SubscriptionItem Get(string id, SubscriptionItemGetOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<SubscriptionItem> GetAsync(string id, SubscriptionItemGetOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Stripe.StripeList<SubscriptionItem> List(SubscriptionItemListOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Stripe.StripeList<SubscriptionItem>> ListAsync(SubscriptionItemListOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
    public class PaymentLink { }
    public class PaymentLinkCreateOptions : Stripe.BaseOptions { }
    public class PaymentLinkUpdateOptions : Stripe.BaseOptions { }
    public class PaymentLinkGetOptions : Stripe.BaseOptions { }
    public class PaymentLinkListOptions : Stripe.BaseOptions { }
    public class PaymentLinkService : Stripe.Service
    {
        public virtual PaymentLink Create(PaymentLinkCreateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<PaymentLink> CreateAsync(PaymentLinkCreateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual PaymentLink Update(string id, PaymentLinkUpdateOptions options, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<PaymentLink> UpdateAsync(string id, PaymentLinkUpdateOptions options, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual PaymentLink Get(string id, PaymentLinkGetOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<PaymentLink> GetAsync(string id, PaymentLinkGetOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
        public virtual Stripe.StripeList<PaymentLink> List(PaymentLinkListOptions options = null, Stripe.RequestOptions requestOptions = null) => throw null;
        public virtual System.Threading.Tasks.Task<Stripe.StripeList<PaymentLink>> ListAsync(PaymentLinkListOptions options = null, Stripe.RequestOptions requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => throw null;
    }
}
