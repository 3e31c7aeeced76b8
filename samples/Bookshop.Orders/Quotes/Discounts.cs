using Bookshop.Partners;
using Rml;

namespace Bookshop.Orders.Quotes;

/// <summary>How much a customer saves. Tried out for many carts at once, so nothing may leave the process.</summary>
public abstract class DiscountPolicy
{
    [Rml1(Feature = "Quote")]
    public abstract Task<decimal> PercentForAsync(Cart cart, CancellationToken ct);
}

public sealed class BulkDiscount : DiscountPolicy
{
    public override Task<decimal> PercentForAsync(Cart cart, CancellationToken ct) =>
        Task.FromResult(cart.Copies >= 10 ? 5m : 0m);
}

/// <summary>Somebody noticed that the coupon service answers quickly.</summary>
public sealed class CouponDiscount(CouponClient coupons) : DiscountPolicy
{
    public override Task<decimal> PercentForAsync(Cart cart, CancellationToken ct) =>
        Task.FromResult(cart.Coupon is { } code ? coupons.PercentOf(code) : 0m); // RML1001
}

/// <summary>Says honestly that it talks to the loyalty scheme; its callers still believe the contract.</summary>
public sealed class LoyaltyDiscount(LoyaltyGateway loyalty) : DiscountPolicy
{
    [Rml2(Feature = "Quote", Why = "asks the loyalty scheme")] // RML0002
    public override async Task<decimal> PercentForAsync(Cart cart, CancellationToken ct) =>
        await loyalty.BalanceAsync(cart.CustomerId, ct).ConfigureAwait(false) > 1_000 ? 3m : 0m;
}
