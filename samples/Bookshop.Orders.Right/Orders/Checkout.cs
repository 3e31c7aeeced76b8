using Bookshop.Orders.Messaging;
using Bookshop.Orders.Payments;
using Bookshop.Orders.Shipping;
using Rml;

namespace Bookshop.Orders.Orders;

/// <summary>
/// Places an order: stock first, then the card. Until the parcel leaves, everything can be taken back; the money is
/// captured when the warehouse says so, by <see cref="ParcelHandedOverConsumer"/>.
/// </summary>
[Participant("Warehouse", ParticipantKind.Service), Participant("Stripe", ParticipantKind.Service)]
public sealed class Checkout(
    OrderDb db,
    WarehouseClient warehouse,
    IPaymentGateway payments,
    SupportCases cases,
    TimeProvider clock,
    ILogger<Checkout> logger)
{
    [Rml2(Undo = nameof(CancelAsync), Feature = "Checkout", Why = "nothing is settled before the parcel leaves", Owner = "orders")]
    public async Task<Order> PlaceAsync(PlaceOrder command, CancellationToken ct)
    {
        // Stored before anybody outside hears of it: the keys of all steps follow from the order.
        var order = Order.From(command);
        db.Orders.Add(order);
        await db.SaveChangesAsync(ct).ConfigureAwait(false);

        try
        {
            var copies = command.Cart.Lines.ToDictionary(line => line.Isbn, line => line.Quantity);
            var reservation = await warehouse.ReserveAsync(new StockRequest(order.Id, copies), order.KeyFor("reserve"), ct).ConfigureAwait(false);
            var payment = await payments.AuthorizeAsync(order.Id, order.Payer, new Money(order.Cents), order.KeyFor("authorize"), ct).ConfigureAwait(false);

            order.Accept(reservation.Id, payment.Id);
            db.Outbox.Add(OutboxMessage.Of(new OrderAccepted(order.Id, clock.GetUtcNow(), order.CustomerId, order.Cents)));
            await db.SaveChangesAsync(ct).ConfigureAwait(false);
            logger.LogInformation("Order {OrderId} accepted", order.Id);
            return order;
        }
        catch (Exception e)
        {
            logger.LogWarning(e, "Order {OrderId} is taken back", order.Id);
            await CancelAsync(order, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Takes back what may have happened: asks by key instead of trusting what we noted, since a timed-out step notes nothing.</summary>
    [Rml2(Feature = "Checkout", Owner = "orders")]
    public async Task CancelAsync(Order order, CancellationToken ct)
    {
        await AttemptAsync(order, ReasonCode.VoidFailed, () => VoidAsync(order, ct), ct).ConfigureAwait(false);
        await AttemptAsync(order, ReasonCode.ReleaseFailed, () => ReleaseAsync(order, ct), ct).ConfigureAwait(false);

        order.Cancel();
        db.Outbox.Add(OutboxMessage.Of(new OrderCancelled(order.Id, clock.GetUtcNow(), order.CustomerId)));
        await db.SaveChangesAsync(ct).ConfigureAwait(false);
    }

    private async Task VoidAsync(Order order, CancellationToken ct)
    {
        if (await payments.FindAsync(order.Id, order.Payer, ct).ConfigureAwait(false) is { } payment)
            await payments.VoidAsync(payment, order.KeyFor("void"), ct).ConfigureAwait(false);
    }

    private async Task ReleaseAsync(Order order, CancellationToken ct)
    {
        if (await warehouse.FindAsync(order.KeyFor("reserve"), ct).ConfigureAwait(false) is { } reservation)
            await warehouse.ReleaseAsync(reservation, ct).ConfigureAwait(false);
    }

    /// <summary>One undo that fails is given to people and does not stop the others.</summary>
    private async Task AttemptAsync(Order order, ReasonCode reason, Func<Task> undo, CancellationToken ct)
    {
        try
        {
            await undo().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            logger.LogError(e, "Order {OrderId}: {Reason}", order.Id, reason);
            await cases.OpenAsync(order.Id, reason, e.Message, ct).ConfigureAwait(false);
        }
    }
}
