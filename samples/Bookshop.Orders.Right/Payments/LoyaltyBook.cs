using Bookshop.Partners;
using Rml;

namespace Bookshop.Orders.Payments;

/// <summary>Loyalty points are settled with other companies once a month: as good as money.</summary>
public sealed class LoyaltyBook(LoyaltyGateway loyalty, PaymentLedger ledger)
{
    [Rml3(NoCorrection = "corrected by a counter booking at the monthly settlement", OnSilence = Silence.RetryWithBackoff,
        Feature = "Loyalty", Why = "an airline settles on it", Owner = "marketing")]
    public async Task CreditAsync(string customerId, int points, [IdempotencyKey] string reference, CancellationToken ct)
    {
        await ledger.AppendIntentAsync(reference, customerId, points, ct).ConfigureAwait(false);
        await loyalty.CreditAsync(new PointsBooking(customerId, points) { Reference = reference }, ct).ConfigureAwait(false);
        await ledger.AppendOutcomeAsync(reference, customerId, points, CancellationToken.None).ConfigureAwait(false);
    }
}
