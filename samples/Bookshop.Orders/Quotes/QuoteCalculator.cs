using Bookshop.Orders.Messaging;
using Bookshop.Orders.Shipping;
using MassTransit;
using Rml;

namespace Bookshop.Orders.Quotes;

/// <summary>
/// Says what a cart costs. The basket page calls it on every change, the search page for fifty carts at once, and the
/// nightly simulation a million times: it was meant to be closed, and everybody calls it as if it still were.
/// </summary>
[Rml1(Feature = "Quote", Why = "recalculated on every change of the basket", Owner = "storefront")]
public sealed class QuoteCalculator(
    ShippingEstimate shipping,
    ITaxTable taxes,
    CouponClient coupons,
    IPublishEndpoint bus,
    ILogger<QuoteCalculator> logger)
{
    private readonly Func<string, decimal> _percentOff = code => coupons.PercentOf(code);

    public async Task<Quote> CalculateAsync(Cart cart, CancellationToken ct)
    {
        var discount = 0m;
        if (cart.Coupon is { Length: > 0 } code)
            discount = cart.Goods * _percentOff(code) / 100; // RML1001

        var postage = await shipping.ForAsync(cart, ct).ConfigureAwait(false); // RML1001
        var tax = (cart.Goods - discount) * taxes.PercentFor(cart.Country) / 100; // RML1001
        var quote = new Quote(Guid.NewGuid(), cart.CustomerId, cart.Goods, discount, postage, tax);

        logger.LogDebug("Quote {QuoteId} for {Copies} copies: {Total}", quote.Id, cart.Copies, quote.Total);
        await bus.Publish(new QuoteIssued(quote.Id, quote.CustomerId, quote.Total), ct).ConfigureAwait(false); // RML1001
        return quote;
    }

    /// <summary>Which box the parcel needs; decides nothing but the picture on the page.</summary>
    public static string BoxFor(Parcel parcel) => parcel.Kilos > 2 ? "L" : "S"; // RML1001

    /// <summary>The percentage that applies today, from the calendar of promotions.</summary>
    public static decimal PromotionOn(DateOnly day, HttpClient marketing)
    {
        var calendar = new PromotionCalendar(marketing); // RML1001
        return calendar.PercentOn(day);
    }

    /// <summary>What the cart would cost in each country we ship to.</summary>
    public IReadOnlyDictionary<string, decimal> TaxByCountry(Cart cart, IEnumerable<string> countries)
    {
        decimal TaxIn(string country) => cart.Goods * taxes.PercentFor(country) / 100; // RML1001

        return countries.ToDictionary(country => country, TaxIn);
    }
}
