using Polly;
using Rml;
using Stripe;

namespace Bookshop.Orders.Payments;

/// <summary>
/// Moves money through Stripe. Every key comes from the caller and stays the same over all attempts; every effect that
/// history remembers stands between an intent and an outcome in the ledger.
/// </summary>
public sealed class StripePaymentGateway(
    PaymentIntentService intents,
    RefundService refunds,
    PaymentLedger ledger,
    ResiliencePipeline pipeline) : IPaymentGateway
{
    public async Task<Payment> AuthorizeAsync(Guid orderId, Payer payer, Money amount, [IdempotencyKey] string key, CancellationToken ct)
    {
        // Manual capture: confirmed now means reserved, not charged.
        var options = new PaymentIntentCreateOptions
        {
            Amount = amount.Cents,
            Currency = amount.Currency,
            Customer = payer.CustomerId,
            PaymentMethod = payer.Card,
            CaptureMethod = "manual",
            Confirm = true,
            Metadata = new Dictionary<string, string> { ["order"] = orderId.ToString() },
        };
        var intent = await intents.CreateAsync(options, new RequestOptions { IdempotencyKey = key }, ct).ConfigureAwait(false);
        return new Payment(intent.Id, amount);
    }

    public async Task VoidAsync(Payment payment, [IdempotencyKey] string key, CancellationToken ct) =>
        await intents.CancelAsync(payment.Id, null, new RequestOptions { IdempotencyKey = key }, ct).ConfigureAwait(false);

    public async Task CaptureAsync(Payment payment, [IdempotencyKey] string key, CancellationToken ct)
    {
        await ledger.AppendIntentAsync(key, payment.Id, payment.Amount.Cents, ct).ConfigureAwait(false);
        var request = new RequestOptions { IdempotencyKey = key };
        await pipeline.ExecuteAsync(
            async token => await intents.CaptureAsync(payment.Id, null, request, token).ConfigureAwait(false),
            ct).ConfigureAwait(false);
        await ledger.AppendOutcomeAsync(key, payment.Id, payment.Amount.Cents, CancellationToken.None).ConfigureAwait(false);
    }

    public async Task<Payment> ChargeAsync(Guid orderId, Payer payer, Money amount, [IdempotencyKey] string key, CancellationToken ct)
    {
        await ledger.AppendIntentAsync(key, orderId.ToString(), amount.Cents, ct).ConfigureAwait(false);
        var options = new PaymentIntentCreateOptions
        {
            Amount = amount.Cents,
            Currency = amount.Currency,
            Customer = payer.CustomerId,
            PaymentMethod = payer.Card,
            Confirm = true,
            Metadata = new Dictionary<string, string> { ["order"] = orderId.ToString() },
        };
        var intent = await intents.CreateAsync(options, new RequestOptions { IdempotencyKey = key }, ct).ConfigureAwait(false);
        await ledger.AppendOutcomeAsync(key, intent.Id, amount.Cents, CancellationToken.None).ConfigureAwait(false);
        return new Payment(intent.Id, amount);
    }

    public async Task RefundAsync(Payment payment, [IdempotencyKey] string key, CancellationToken ct)
    {
        await ledger.AppendIntentAsync(key, payment.Id, -payment.Amount.Cents, ct).ConfigureAwait(false);
        var options = new RefundCreateOptions { PaymentIntent = payment.Id, Amount = payment.Amount.Cents };
        var refund = await refunds.CreateAsync(options, new RequestOptions { IdempotencyKey = key }, ct).ConfigureAwait(false);
        await ledger.AppendOutcomeAsync(key, refund.Id, -payment.Amount.Cents, CancellationToken.None).ConfigureAwait(false);
    }

    public async Task<Payment?> FindAsync(Guid orderId, Payer payer, CancellationToken ct)
    {
        var known = await intents.ListAsync(new PaymentIntentListOptions { Customer = payer.CustomerId }, cancellationToken: ct).ConfigureAwait(false);
        var intent = known.Data.Find(candidate => candidate.Status != "canceled" && candidate.Metadata?.GetValueOrDefault("order") == orderId.ToString());
        return intent is null ? null : new Payment(intent.Id, new Money(intent.Amount, intent.Currency));
    }

    public async Task<bool> IsCapturedAsync(Payment payment, CancellationToken ct) =>
        (await intents.GetAsync(payment.Id, cancellationToken: ct).ConfigureAwait(false)).Status == "succeeded";
}
