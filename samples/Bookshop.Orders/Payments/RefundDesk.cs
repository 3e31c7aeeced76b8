using Bookshop.Orders.Orders;
using Bookshop.Partners;
using Stripe;

namespace Bookshop.Orders.Payments;

public sealed record RefundRequest(Guid OrderId, long Cents, string Reason);

/// <summary>What the people in customer service click.</summary>
public sealed class RefundDesk(RefundService refunds, ChargeService charges, LoyaltyGateway loyalty, PaymentLedger ledger, OrderDb db, IConfiguration configuration)
{
    public async Task<string> RefundAsync(RefundRequest request, CancellationToken ct)
    {
        var order = await db.Orders.FindAsync([request.OrderId], ct).ConfigureAwait(false)
            ?? throw new KeyNotFoundException($"No order {request.OrderId}.");

        var entry = $"{order.Id}:refund";
        await ledger.AppendIntentAsync(entry, order.Id.ToString(), -request.Cents, ct).ConfigureAwait(false);
        var options = new RefundCreateOptions { PaymentIntent = order.PaymentId, Amount = request.Cents, Reason = "requested_by_customer" };
        var refund = await refunds.CreateAsync(options, cancellationToken: ct).ConfigureAwait(false); // RML3001
        await ledger.RecordOutcomeAsync(entry, ct).ConfigureAwait(false);
        return refund.Id;
    }

    /// <summary>Charges postage again when the customer gave a wrong address.</summary>
    public async Task ChargePostageAsync(Order order, long cents, CancellationToken ct)
    {
        var entry = $"{order.Id}:postage";
        await ledger.AppendIntentAsync(entry, order.Id.ToString(), cents, ct).ConfigureAwait(false);
        var options = new ChargeCreateOptions { Amount = cents, Currency = "eur", Customer = order.CustomerId, Description = "Postage, second delivery" };
        var account = new RequestOptions { StripeAccount = configuration["Stripe:PostageAccount"] };
        await charges.CreateAsync(options, account, ct).ConfigureAwait(false); // RML3001
        await ledger.RecordOutcomeAsync(entry, ct).ConfigureAwait(false);
    }

    /// <summary>A little something for the trouble.</summary>
    public async Task ApologiseAsync(Order order, CancellationToken ct)
    {
        var goodwill = new PointsBooking(order.CustomerId, 200) { Reference = $"{order.Id}:apology" };
        await loyalty.CreditAsync(goodwill, ct).ConfigureAwait(false); // RML3003
    }
}
