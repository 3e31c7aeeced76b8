using System.Net;
using Rml;
using Stripe;

namespace Bookshop.Orders.Payments;

public sealed class StripePaymentGateway(PaymentIntentService intents, RefundService refunds, PaymentLedger ledger, ILogger<StripePaymentGateway> logger) : IPaymentGateway
{
    private const int MaxAttempts = 4;

    // Confirming at once saved a round trip, and turned the reservation into a charge.
    [Rml3(Correction = nameof(RefundAsync), CorrectionKind = CorrectionKind.Refund, Feature = "Card payment")] // RML0002
    public async Task<Payment> AuthorizeAsync(Guid orderId, string card, Money amount, [IdempotencyKey] string key, CancellationToken ct)
    {
        var options = new PaymentIntentCreateOptions
        {
            Amount = amount.Cents,
            Currency = amount.Currency,
            PaymentMethod = card,
            Confirm = true,
            Metadata = new Dictionary<string, string> { ["order"] = orderId.ToString() },
        };
        var intent = await intents.CreateAsync(options, new RequestOptions { IdempotencyKey = key }, ct).ConfigureAwait(false); // RML3003
        return new Payment(intent.Id, amount);
    }

    public async Task VoidAsync(Payment payment, [IdempotencyKey] string key, CancellationToken ct) =>
        await intents.CancelAsync(payment.Id, null, new RequestOptions { IdempotencyKey = key }, ct).ConfigureAwait(false);

    public async Task CaptureAsync(Payment payment, [IdempotencyKey] string key, CancellationToken ct)
    {
        await ledger.AppendIntentAsync(key, payment.Id, payment.Amount.Cents, ct).ConfigureAwait(false);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var request = new RequestOptions { IdempotencyKey = $"{key}:{attempt}" }; // RML3002
                await intents.CaptureAsync(payment.Id, null, request, ct).ConfigureAwait(false);
                await ledger.RecordOutcomeAsync(key, ct).ConfigureAwait(false);
                return;
            }
            catch (StripeException e) when (IsTransient(e) && attempt < MaxAttempts)
            {
                logger.LogInformation("Capture of {PaymentId} did not come through, attempt {Attempt}", payment.Id, attempt);
                await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt)), ct).ConfigureAwait(false);
            }
        }
    }

    public async Task RefundAsync(Payment payment, [IdempotencyKey] string key, CancellationToken ct)
    {
        var options = new RefundCreateOptions { PaymentIntent = payment.Id, Amount = payment.Amount.Cents };
        await refunds.CreateAsync(options, new RequestOptions { IdempotencyKey = key }, ct).ConfigureAwait(false); // RML3003
        await ledger.AppendIntentAsync(key, payment.Id, -payment.Amount.Cents, ct).ConfigureAwait(false);
    }

    public async Task<bool> IsCapturedAsync(Payment payment, CancellationToken ct) =>
        (await intents.GetAsync(payment.Id, cancellationToken: ct).ConfigureAwait(false)).Status == "succeeded";

    private static bool IsTransient(StripeException e) =>
        e.HttpStatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
}
