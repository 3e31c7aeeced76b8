using Bookshop.Orders.Orders;
using Rml;

namespace Bookshop.Orders.Payments;

/// <summary>A wish of customer service; the form makes the id when it opens, so a second click is the same wish.</summary>
public sealed record RefundRequest([IdempotencyKey] Guid Id, Guid OrderId, long Cents, string Reason);

/// <summary>What the people in customer service click.</summary>
public sealed class RefundDesk(IPaymentGateway payments, LoyaltyBook loyalty, OrderDb db)
{
    [Rml3(Feature = "Refund", Owner = "customer service")]
    public async Task RefundAsync(RefundRequest request, CancellationToken ct)
    {
        var order = await db.Orders.FindAsync([request.OrderId], ct).ConfigureAwait(false);
        if (order?.PaymentId is not { } payment)
            throw new KeyNotFoundException($"No paid order {request.OrderId}.");

        await payments.RefundAsync(new Payment(payment, new Money(request.Cents)), $"{request.Id}:refund", ct).ConfigureAwait(false);
    }

    /// <summary>Charges postage again when the customer gave a wrong address.</summary>
    [Rml3(Feature = "Postage", Owner = "customer service")]
    public async Task ChargePostageAsync(Order order, int delivery, long cents, CancellationToken ct) =>
        await payments.ChargeAsync(order.Id, order.Payer, new Money(cents), order.KeyFor($"postage-{delivery}"), ct).ConfigureAwait(false);

    /// <summary>A little something for the trouble.</summary>
    [Rml3(Feature = "Loyalty", Owner = "customer service")]
    public async Task ApologiseAsync(Order order, CancellationToken ct) =>
        await loyalty.CreditAsync(order.CustomerId, 200, order.KeyFor("apology"), ct).ConfigureAwait(false);
}

/// <summary>Orders that come in by telephone: the clerk reads the card aloud and waits on the line.</summary>
public sealed class PhoneOrders(IPaymentGateway payments, LoyaltyBook loyalty)
{
    [Rml3(Feature = "Phone order")]
    public async Task<Payment> ChargeAsync(Order order, CancellationToken ct)
    {
        var payment = await payments.ChargeAsync(order.Id, order.Payer, new Money(order.Cents), order.KeyFor("phone"), ct).ConfigureAwait(false);
        await loyalty.CreditAsync(order.CustomerId, 50, order.KeyFor("phone-points"), ct).ConfigureAwait(false);
        return payment;
    }
}

/// <summary>Cards that are paid now and spent later.</summary>
public sealed class GiftCards(IPaymentGateway payments)
{
    [Rml3(Feature = "Gift card", Why = "charged at once; the card may be spent within the minute")]
    [RmlDebt("no status endpoint for gift cards yet", Rules = "RML2013", Owner = "payments", Until = "2099-12-31")]
    public async Task<Payment> SellAsync(Guid saleId, Payer payer, long cents, CancellationToken ct) =>
        await payments.ChargeAsync(saleId, payer, new Money(cents), $"{saleId}:gift-card", ct).ConfigureAwait(false);
}
