using Bookshop.Orders.Orders;
using Bookshop.Orders.Payments;
using MassTransit;

namespace Bookshop.Orders.Messaging;

/// <summary>Takes the money when the parcel is on its way. May run twice: the key is that of the order, not of the delivery.</summary>
public sealed class ParcelHandedOverConsumer(OrderDb db, IPaymentGateway payments) : IConsumer<ParcelHandedOver>
{
    public async Task Consume(ConsumeContext<ParcelHandedOver> context)
    {
        var ct = context.CancellationToken;
        var order = await db.Orders.FindAsync([context.Message.OrderId], ct).ConfigureAwait(false);
        if (order?.PaymentId is not { } payment || order.Status == OrderStatus.Paid)
            return;

        await payments.CaptureAsync(new Payment(payment, new Money(order.Cents)), order.KeyFor("capture"), ct).ConfigureAwait(false);
        order.Pay();
        db.Outbox.Add(OutboxMessage.Of(new OrderPaid(order.Id, context.Message.At, order.Email, context.Message.TrackingNumber)));
        await db.SaveChangesAsync(ct).ConfigureAwait(false);
    }
}

public sealed class OrderAcceptedConsumer(LoyaltyBook loyalty) : IConsumer<OrderAccepted>
{
    public Task Consume(ConsumeContext<OrderAccepted> context)
    {
        var accepted = context.Message;
        return loyalty.CreditAsync(accepted.CustomerId, (int)(accepted.Cents / 100), $"{accepted.OrderId}:points", context.CancellationToken);
    }
}

public sealed class OrderPaidConsumer(OrderMailer mailer) : IConsumer<OrderPaid>
{
    public Task Consume(ConsumeContext<OrderPaid> context) =>
        mailer.ThankAsync(context.Message.Email, context.Message.TrackingNumber, context.CancellationToken);
}

public sealed class PaymentReceivedConsumer(OrderMailer mailer) : IConsumer<PaymentReceived>
{
    public Task Consume(ConsumeContext<PaymentReceived> context) =>
        mailer.ConfirmAsync(context.Message.Email, context.Message.Amount, context.CancellationToken);
}

public sealed class BasketReminderConsumer(OrderMailer mailer) : IConsumer<BasketReminderDue>
{
    public Task Consume(ConsumeContext<BasketReminderDue> context) =>
        mailer.RemindAsync(context.Message.Email, context.Message.Total, context.CancellationToken);
}
