using Stripe;

namespace Bookshop.Orders.Payments;

/// <summary>A book a month, charged on the first. Nobody sits in front of it, so it has to get through by itself.</summary>
public sealed class BookOfTheMonth(ChargeService charges, PaymentLedger ledger, ILogger<BookOfTheMonth> logger)
{
    public async Task<string> JoinAsync(string customerId, long cents, CancellationToken ct)
    {
        var options = new ChargeCreateOptions { Amount = cents, Currency = "eur", Customer = customerId, Description = "First book" };
        var request = new RequestOptions { IdempotencyKey = Guid.NewGuid().ToString() }; // RML3013
        await ledger.AppendIntentAsync($"{customerId}:join", customerId, cents, ct).ConfigureAwait(false);
        var charge = await charges.CreateAsync(options, request, ct).ConfigureAwait(false);
        await ledger.RecordOutcomeAsync($"{customerId}:join", ct).ConfigureAwait(false);
        return charge.Id;
    }

    public async Task RenewAsync(string customerId, long cents, CancellationToken ct)
    {
        var options = new ChargeCreateOptions { Amount = cents, Currency = "eur", Customer = customerId, Description = "Book of the month" };
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            try
            {
                await charges.CreateAsync(options, cancellationToken: ct).ConfigureAwait(false); // RML3008
                return;
            }
            catch (Exception e) // RML5016
            {
                logger.LogWarning(e, "{CustomerId}: attempt {Attempt} failed", customerId, attempt);
                await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt)), ct).ConfigureAwait(false);
            }
        }
    }
}
