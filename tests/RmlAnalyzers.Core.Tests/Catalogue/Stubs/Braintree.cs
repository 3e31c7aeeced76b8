// Signatures of Braintree as far as the catalogue names them. No bodies.
#nullable disable

namespace Braintree
{
    using System.Threading.Tasks;

    public abstract class Request { }
    public class Result<T> { public T Target { get; } }
    public class Transaction { }
    public class Subscription { }
    public class Customer { }
    public class Dispute { }
    public class ResourceCollection<T> { }
    public class TransactionOptionsRequest : Request { public bool? SubmitForSettlement { get; set; } }
    public class TransactionRequest : Request { public decimal Amount { get; set; } public TransactionOptionsRequest Options { get; set; } }
    public class TransactionRefundRequest : Request { }
    public class TransactionCloneRequest : Request { }
    public class TransactionSearchRequest { }
    public class SubscriptionRequest : Request { }
    public class CustomerRequest : Request { }

    public class WebhookNotification { }
    public interface IWebhookNotificationGateway { WebhookNotification Parse(string signature, string payload); }

    public interface ITransactionGateway
    {
        Result<Transaction> AdjustAuthorization(string id, decimal amount);
        Task<Result<Transaction>> AdjustAuthorizationAsync(string id, decimal amount);
        Result<Transaction> CloneTransaction(string id, TransactionCloneRequest cloneRequest);
        Task<Result<Transaction>> CloneTransactionAsync(string id, TransactionCloneRequest cloneRequest);
        Result<Transaction> Credit(TransactionRequest request);
        Task<Result<Transaction>> CreditAsync(TransactionRequest request);
        Transaction Find(string id);
        Task<Transaction> FindAsync(string id);
        Result<Transaction> Refund(string id);
        Task<Result<Transaction>> RefundAsync(string id);
        Result<Transaction> Refund(string id, decimal amount);
        Task<Result<Transaction>> RefundAsync(string id, decimal amount);
        Result<Transaction> Refund(string id, TransactionRefundRequest refundRequest);
        Task<Result<Transaction>> RefundAsync(string id, TransactionRefundRequest refundRequest);
        Result<Transaction> Sale(TransactionRequest request);
        Task<Result<Transaction>> SaleAsync(TransactionRequest request);
        ResourceCollection<Transaction> Search(TransactionSearchRequest query);
        Task<ResourceCollection<Transaction>> SearchAsync(TransactionSearchRequest query);
        Result<Transaction> SubmitForSettlement(string id);
        Task<Result<Transaction>> SubmitForSettlementAsync(string id);
        Result<Transaction> SubmitForSettlement(string id, decimal amount);
        Task<Result<Transaction>> SubmitForSettlementAsync(string id, decimal amount);
        Result<Transaction> SubmitForSettlement(string id, TransactionRequest request);
        Task<Result<Transaction>> SubmitForSettlementAsync(string id, TransactionRequest request);
        Result<Transaction> Void(string id);
        Task<Result<Transaction>> VoidAsync(string id);
        Result<Transaction> SubmitForPartialSettlement(string id, decimal amount);
        Result<Transaction> SubmitForPartialSettlement(string id, TransactionRequest request);
    }

    public interface ISubscriptionGateway
    {
        Result<Subscription> Cancel(string id);
        Task<Result<Subscription>> CancelAsync(string id);
        Result<Subscription> Create(SubscriptionRequest request);
        Task<Result<Subscription>> CreateAsync(SubscriptionRequest request);
        Result<Transaction> RetryCharge(string subscriptionId);
        Task<Result<Transaction>> RetryChargeAsync(string subscriptionId);
        Result<Transaction> RetryCharge(string subscriptionId, bool submitForSettlement);
        Task<Result<Transaction>> RetryChargeAsync(string subscriptionId, bool submitForSettlement);
        Result<Transaction> RetryCharge(string subscriptionId, decimal amount);
        Task<Result<Transaction>> RetryChargeAsync(string subscriptionId, decimal amount);
        Result<Transaction> RetryCharge(string subscriptionId, decimal amount, bool submitForSettlement);
        Task<Result<Transaction>> RetryChargeAsync(string subscriptionId, decimal amount, bool submitForSettlement);
    }

    public interface ICustomerGateway
    {
        Result<Customer> Create();
        Task<Result<Customer>> CreateAsync();
        Result<Customer> Create(CustomerRequest request);
        Task<Result<Customer>> CreateAsync(CustomerRequest request);
        Result<Customer> Delete(string id);
        Task<Result<Customer>> DeleteAsync(string id);
    }

    public interface IDisputeGateway
    {
        Result<Dispute> Accept(string disputeId);
        Task<Result<Dispute>> AcceptAsync(string disputeId);
        Result<Dispute> Finalize(string disputeId);
        Task<Result<Dispute>> FinalizeAsync(string disputeId);
    }
}
