using Rml;

namespace Bookshop.Orders.Quotes;

/// <summary>
/// Says what a cart costs. The basket page calls it on every change, the search page for fifty carts at once, and the
/// nightly simulation a million times: nothing leaves the process, so all of them may.
/// </summary>
[Rml1(Feature = "Quote", Why = "recalculated on every change of the basket", Owner = "storefront")]
public sealed class QuoteCalculator(IEnumerable<DiscountPolicy> policies, ILogger<QuoteCalculator> logger)
{
    private readonly Func<Cart, decimal, decimal> _share = (cart, percent) => Math.Round(cart.Goods * percent / 100, 2);

    public Quote Calculate(Guid id, Cart cart, PriceInputs inputs)
    {
        var percent = policies.Select(policy => policy.PercentFor(cart, inputs)).DefaultIfEmpty(0m).Max();
        var discount = _share(cart, percent);
        var postage = PostageFor(cart, inputs);
        var tax = Math.Round((cart.Goods - discount) * inputs.VatPercent / 100, 2);
        var quote = new Quote(id, cart.CustomerId, cart.Goods, discount, postage, tax);

        logger.LogDebug("Quote {QuoteId} for {Copies} copies: {Total}", quote.Id, cart.Copies, quote.Total);
        return quote;
    }

    /// <summary>Which box the parcel needs; decides nothing but the picture on the page.</summary>
    public static string BoxFor(Cart cart, PriceInputs inputs) => inputs.KilosOf(cart) > 2 ? "L" : "S";

    /// <summary>Whether the customer should be reminded; the caller sends what comes back.</summary>
    public static BasketReminder? ReminderFor(Cart cart, Quote quote) =>
        quote.Total > 100m ? new BasketReminder(cart.Email, quote.Total) : null;

    private static decimal PostageFor(Cart cart, PriceInputs inputs) =>
        cart is { Goods: >= 60m, Country: "DE" }
            ? 0m
            : Math.Round(inputs.Tariff.BasePrice + inputs.Tariff.PricePerKilo * inputs.KilosOf(cart), 2);
}

/// <summary>An intention, not a mail.</summary>
public sealed record BasketReminder(string Email, decimal Total);
