// Signatures of Plaid as far as the catalogue names them. No bodies.
#nullable disable

namespace Going.Plaid.Transfer
{
    public class TransferCreateRequest { public string AuthorizationId { get; set; } }
    public class TransferCreateResponse { }
    public class TransferAuthorizationCreateRequest { public string IdempotencyKey { get; set; } }
    public class TransferAuthorizationCreateResponse { }
    public class TransferRefundCreateRequest { public string IdempotencyKey { get; set; } }
    public class TransferRefundCreateResponse { }
    public class TransferLedgerDepositRequest { public string IdempotencyKey { get; set; } }
    public class TransferLedgerDepositResponse { }
    public class TransferLedgerWithdrawRequest { public string IdempotencyKey { get; set; } }
    public class TransferLedgerWithdrawResponse { }
    public class TransferLedgerDistributeRequest { public string IdempotencyKey { get; set; } }
    public class TransferLedgerDistributeResponse { }
    public class TransferAuthorizationCancelRequest { }
    public class TransferAuthorizationCancelResponse { }
    public class TransferCancelRequest { }
    public class TransferCancelResponse { }
}

namespace Going.Plaid.BankTransfer
{
    public class BankTransferCreateRequest { public string IdempotencyKey { get; set; } }
    public class BankTransferCreateResponse { }
}

namespace Going.Plaid.Processor
{
    public class ProcessorBankTransferCreateRequest { public string IdempotencyKey { get; set; } }
    public class ProcessorBankTransferCreateResponse { }
}

namespace Going.Plaid.PaymentInitiation
{
    public class PaymentInitiationConsentPaymentExecuteRequest { public string IdempotencyKey { get; set; } }
    public class PaymentInitiationConsentPaymentExecuteResponse { }
    public class PaymentInitiationPaymentReverseRequest { public string IdempotencyKey { get; set; } }
    public class PaymentInitiationPaymentReverseResponse { }
    public class PaymentInitiationPaymentCreateRequest { }
    public class PaymentInitiationPaymentCreateResponse { }
}

namespace Going.Plaid.Wallet
{
    public class WalletTransactionExecuteRequest { public string IdempotencyKey { get; set; } }
    public class WalletTransactionExecuteResponse { }
}

namespace Going.Plaid.Item
{
    public class ItemRemoveRequest { }
    public class ItemRemoveResponse { }
    public class ItemPublicTokenExchangeRequest { }
    public class ItemPublicTokenExchangeResponse { }
}

namespace Going.Plaid.Link
{
    public class LinkTokenCreateRequest { }
    public class LinkTokenCreateResponse { }
}

namespace Going.Plaid
{
    public sealed class PlaidClient
    {
        public System.Threading.Tasks.Task<Transfer.TransferCreateResponse> TransferCreateAsync(Transfer.TransferCreateRequest request) => throw null;
        public System.Threading.Tasks.Task<Transfer.TransferAuthorizationCreateResponse> TransferAuthorizationCreateAsync(Transfer.TransferAuthorizationCreateRequest request) => throw null;
        public System.Threading.Tasks.Task<Transfer.TransferRefundCreateResponse> TransferRefundCreateAsync(Transfer.TransferRefundCreateRequest request) => throw null;
        public System.Threading.Tasks.Task<Transfer.TransferLedgerDepositResponse> TransferLedgerDepositAsync(Transfer.TransferLedgerDepositRequest request) => throw null;
        public System.Threading.Tasks.Task<Transfer.TransferLedgerWithdrawResponse> TransferLedgerWithdrawAsync(Transfer.TransferLedgerWithdrawRequest request) => throw null;
        public System.Threading.Tasks.Task<Transfer.TransferLedgerDistributeResponse> TransferLedgerDistributeAsync(Transfer.TransferLedgerDistributeRequest request) => throw null;
        public System.Threading.Tasks.Task<Transfer.TransferAuthorizationCancelResponse> TransferAuthorizationCancelAsync(Transfer.TransferAuthorizationCancelRequest request) => throw null;
        public System.Threading.Tasks.Task<Transfer.TransferCancelResponse> TransferCancelAsync(Transfer.TransferCancelRequest request) => throw null;
        public System.Threading.Tasks.Task<BankTransfer.BankTransferCreateResponse> BankTransferCreateAsync(BankTransfer.BankTransferCreateRequest request) => throw null;
        public System.Threading.Tasks.Task<Processor.ProcessorBankTransferCreateResponse> ProcessorBankTransferCreateAsync(Processor.ProcessorBankTransferCreateRequest request) => throw null;
        public System.Threading.Tasks.Task<PaymentInitiation.PaymentInitiationConsentPaymentExecuteResponse> PaymentInitiationConsentPaymentExecuteAsync(PaymentInitiation.PaymentInitiationConsentPaymentExecuteRequest request) => throw null;
        public System.Threading.Tasks.Task<PaymentInitiation.PaymentInitiationPaymentReverseResponse> PaymentInitiationPaymentReverseAsync(PaymentInitiation.PaymentInitiationPaymentReverseRequest request) => throw null;
        public System.Threading.Tasks.Task<PaymentInitiation.PaymentInitiationPaymentCreateResponse> PaymentInitiationPaymentCreateAsync(PaymentInitiation.PaymentInitiationPaymentCreateRequest request) => throw null;
        public System.Threading.Tasks.Task<Wallet.WalletTransactionExecuteResponse> WalletTransactionExecuteAsync(Wallet.WalletTransactionExecuteRequest request) => throw null;
        public System.Threading.Tasks.Task<Item.ItemRemoveResponse> ItemRemoveAsync(Item.ItemRemoveRequest request) => throw null;
        public System.Threading.Tasks.Task<Item.ItemPublicTokenExchangeResponse> ItemPublicTokenExchangeAsync(Item.ItemPublicTokenExchangeRequest request) => throw null;
        public System.Threading.Tasks.Task<Link.LinkTokenCreateResponse> LinkTokenCreateAsync(Link.LinkTokenCreateRequest request) => throw null;
    }
}
