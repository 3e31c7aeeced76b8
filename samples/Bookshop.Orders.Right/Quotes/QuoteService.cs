using Bookshop.Orders.Messaging;
using Bookshop.Orders.Orders;
using Bookshop.Orders.Shipping;
using Bookshop.Partners;
using Rml;

namespace Bookshop.Orders.Quotes;

/// <summary>The shell around the calculator: asks the partners first, calculates, and tells the others afterwards.</summary>
public sealed class QuoteService(
    PartnerClients partners,
    TariffCache tariffs,
    LoyaltyGateway loyalty,
    QuoteCalculator calculator,
    QuoteArchive archive,
    OrderDb db,
    TimeProvider clock)
{
    [Rml2(NoUndo = "a quote that was told is replaced by the next one", Feature = "Quote", Owner = "storefront")]
    public async Task<Quote> QuoteAsync(Guid quoteId, Cart cart, CancellationToken ct)
    {
        var inputs = await GatherAsync(cart, ct).ConfigureAwait(false);
        var quote = calculator.Calculate(quoteId, cart, inputs);
        await archive.KeepAsync(quote, ct).ConfigureAwait(false);

        var now = clock.GetUtcNow();
        db.Outbox.Add(OutboxMessage.Of(new QuoteIssued(quote.Id, now, quote.CustomerId, quote.Total)));
        if (QuoteCalculator.ReminderFor(cart, quote) is { } reminder)
            db.Outbox.Add(OutboxMessage.Of(new BasketReminderDue(Guid.NewGuid(), now, reminder.Email, reminder.Total)));
        await db.SaveChangesAsync(ct).ConfigureAwait(false);
        return quote;
    }

    private async Task<PriceInputs> GatherAsync(Cart cart, CancellationToken ct)
    {
        var grams = new Dictionary<string, int>();
        foreach (var isbn in cart.Lines.Select(line => line.Isbn).Distinct())
            grams[isbn] = await partners.GramsOfAsync(isbn, ct).ConfigureAwait(false);

        return new PriceInputs(
            await tariffs.ForAsync(ZoneOf(cart.Country), ct).ConfigureAwait(false),
            await partners.VatPercentAsync(cart.Country, ct).ConfigureAwait(false),
            cart.Coupon is { } coupon ? await partners.CouponPercentAsync(coupon, ct).ConfigureAwait(false) : 0m,
            await loyalty.BalanceAsync(cart.CustomerId, ct).ConfigureAwait(false),
            grams);
    }

    private static string ZoneOf(string country) => country switch
    {
        "DE" => "domestic",
        "AT" or "FR" or "NL" => "eu",
        _ => "world",
    };
}
