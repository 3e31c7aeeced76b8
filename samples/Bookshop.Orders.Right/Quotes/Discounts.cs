using Rml;

namespace Bookshop.Orders.Quotes;

/// <summary>How much a customer saves. Tried out for many carts at once, so nothing may leave the process.</summary>
public abstract class DiscountPolicy
{
    [Rml1(Feature = "Quote")]
    public abstract decimal PercentFor(Cart cart, PriceInputs inputs);
}

public sealed class BulkDiscount : DiscountPolicy
{
    public override decimal PercentFor(Cart cart, PriceInputs inputs) => cart.Copies >= 10 ? 5m : 0m;
}

public sealed class CouponDiscount : DiscountPolicy
{
    public override decimal PercentFor(Cart cart, PriceInputs inputs) => cart.Coupon is null ? 0m : inputs.CouponPercent;
}

public sealed class LoyaltyDiscount : DiscountPolicy
{
    public override decimal PercentFor(Cart cart, PriceInputs inputs) => inputs.LoyaltyPoints > 1_000 ? 3m : 0m;
}
