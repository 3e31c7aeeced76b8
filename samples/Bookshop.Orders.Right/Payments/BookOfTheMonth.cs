using Bookshop.Orders.Orders;
using Rml;
using Stripe;

namespace Bookshop.Orders.Payments;

/// <summary>What a reader has agreed to; the form makes the id, so a second click is the same wish.</summary>
public sealed record Subscription(Guid Id, Payer Payer, long Cents);

/// <summary>A book a month, charged on the first: one key for each month, given again by the job of the next day until it holds.</summary>
public sealed class BookOfTheMonth(IPaymentGateway payments, SupportCases cases)
{
    [Rml3(Feature = "Book of the month", Owner = "payments")]
    public async Task<Payment> JoinAsync(Subscription subscription, CancellationToken ct) =>
        await payments.ChargeAsync(subscription.Id, subscription.Payer, new Money(subscription.Cents), $"{subscription.Id}:join", ct).ConfigureAwait(false);

    [Rml3(Feature = "Book of the month", Owner = "payments")]
    public async Task RenewAsync(Subscription subscription, DateOnly month, CancellationToken ct)
    {
        try
        {
            var key = $"{subscription.Id}:{month.Year}-{month.Month}";
            await payments.ChargeAsync(subscription.Id, subscription.Payer, new Money(subscription.Cents), key, ct).ConfigureAwait(false);
        }
        catch (StripeException e) when (e.StripeError?.DeclineCode is { } declined)
        {
            // A definite no: nobody is charged, and somebody talks to the reader.
            await cases.OpenAsync(subscription.Id, ReasonCode.RenewalDeclined, declined, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
