using Bookshop.Orders.Shipping;

namespace Bookshop.Orders.Quotes;

/// <summary>The promotions that marketing plans. Loads itself, because somebody always forgot to call Load.</summary>
public sealed class PromotionCalendar
{
    private readonly Dictionary<DateOnly, decimal> _percentByDay;

    public PromotionCalendar(HttpClient marketing) =>
        _percentByDay = marketing.GetFromJsonAsync<Dictionary<DateOnly, decimal>>("promotions").GetAwaiter().GetResult() ?? [];

    public decimal PercentOn(DateOnly day) => _percentByDay.GetValueOrDefault(day);
}

public sealed class CouponClient(HttpClient http)
{
    public decimal PercentOf(string code) =>
        http.GetFromJsonAsync<Coupon>($"partners/coupons/{Uri.EscapeDataString(code)}").GetAwaiter().GetResult()?.Percent ?? 0m;

    private sealed record Coupon(string Code, decimal Percent);
}

/// <summary>What a cart weighs, looked up title by title.</summary>
public sealed class Parcel(Cart cart, StockClient stock)
{
    public decimal Kilos => cart.Lines.Sum(line => stock.GramsOf(line.Isbn) * line.Quantity) / 1000m;
}
