using Bookshop.Orders.Orders;
using Bookshop.Partners;
using Polly;
using Rml;
using Stripe;

namespace Bookshop.Orders.Payments;

/// <summary>Orders that come in by telephone: the clerk reads the card aloud and waits on the line.</summary>
public sealed class PhoneOrders(PaymentIntentService intents, LoyaltyGateway loyalty, PaymentLedger ledger, ResiliencePipeline pipeline)
{
    public async Task<string> ChargeAsync(Order order, string card, CancellationToken ct)
    {
        var options = new PaymentIntentCreateOptions
        {
            Amount = order.Cents,
            Currency = "eur",
            PaymentMethod = card,
            Confirm = true,
        };
        var intent = await pipeline.ExecuteAsync(
            async token => await intents.CreateAsync( // RML3003
                options,
                new RequestOptions { IdempotencyKey = Guid.NewGuid().ToString("N") }, // RML3002
                token).ConfigureAwait(false),
            ct).ConfigureAwait(false);
        await ledger.AppendIntentAsync($"{order.Id}:phone", intent.Id, order.Cents, ct).ConfigureAwait(false);
        return intent.Id;
    }

    /// <summary>Books the points of the call, several times if the line is bad.</summary>
    public async Task CreditCallAsync(Order order, CancellationToken ct)
    {
        var entry = $"{order.Id}:phone-points";
        await ledger.AppendIntentAsync(entry, order.CustomerId, 50, ct).ConfigureAwait(false);
        var delay = TimeSpan.FromMilliseconds(200);
        for (var attempt = 0; ; attempt++)
        {
            var reference = Guid.NewGuid();
            try
            {
                await loyalty.CreditAsync(new PointsBooking(order.CustomerId, 50) { Reference = reference.ToString() }, ct).ConfigureAwait(false); // RML3002
                await ledger.RecordOutcomeAsync(entry, ct).ConfigureAwait(false);
                return;
            }
            catch (HttpRequestException) when (attempt < 2)
            {
                await Task.Delay(delay, ct).ConfigureAwait(false);
                delay *= 2;
            }
        }
    }
}

/// <summary>Cards that are paid now and spent later.</summary>
public sealed class GiftCards(ChargeService charges)
{
    [Rml2(NoUndo = "the card may be spent within the minute", Feature = "Gift card")]
    [RmlDebt("no status endpoint for gift cards yet", Rules = "RML2013", Owner = "payments", Until = "31.12.2026")] // RML0005
    public async Task SellAsync(string customerId, long cents, [IdempotencyKey] string key, CancellationToken ct) =>
        await ChargeAsync(customerId, cents, key, ct).ConfigureAwait(false); // RML2001

    private async Task ChargeAsync(string customerId, long cents, string key, CancellationToken ct)
    {
        var options = new ChargeCreateOptions { Amount = cents, Currency = "eur", Customer = customerId, Description = "Gift card" };
        await charges.CreateAsync(options, new RequestOptions { IdempotencyKey = key }, ct).ConfigureAwait(false);
    }
}
