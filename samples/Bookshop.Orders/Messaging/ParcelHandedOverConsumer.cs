using Bookshop.Orders.Orders;
using Bookshop.Partners;
using MassTransit;
using Stripe;

namespace Bookshop.Orders.Messaging;

/// <summary>Takes the money when the parcel is on its way.</summary>
public sealed class ParcelHandedOverConsumer(OrderDb db, PaymentIntentService intents, LoyaltyGateway loyalty, OrderMailer mailer)
    : IConsumer<ParcelHandedOver>
{
    public async Task Consume(ConsumeContext<ParcelHandedOver> context)
    {
        var ct = context.CancellationToken;
        var order = await db.Orders.FindAsync([context.Message.OrderId], ct).ConfigureAwait(false);
        if (order?.PaymentId is not { } payment || order.Status == OrderStatus.Paid)
            return;

        var key = context.MessageId?.ToString() ?? Guid.NewGuid().ToString();
        var request = new RequestOptions { IdempotencyKey = key }; // RML3002
        await intents.CaptureAsync(payment, null, request, ct).ConfigureAwait(false); // RML3003
        order.Pay();
        await db.SaveChangesAsync(ct).ConfigureAwait(false);

        await loyalty.CreditAsync(new PointsBooking(order.CustomerId, 10), ct).ConfigureAwait(false); // RML3003
        await mailer.ThankAsync(order.Email, context.Message.TrackingNumber, ct).ConfigureAwait(false);
    }
}
