using Bookshop.Orders.Shipping;

namespace Bookshop.Orders.Quotes;

/// <summary>
/// Everything a quote depends on and does not know by itself, fetched beforehand by <see cref="QuoteService"/>.
/// A value: the same inputs give the same quote today, in a test and in the nightly simulation.
/// </summary>
public sealed record PriceInputs(Tariff Tariff, decimal VatPercent, decimal CouponPercent, int LoyaltyPoints, IReadOnlyDictionary<string, int> Grams)
{
    public decimal KilosOf(Cart cart) => cart.Lines.Sum(line => Grams.GetValueOrDefault(line.Isbn, 400) * line.Quantity) / 1000m;
}
