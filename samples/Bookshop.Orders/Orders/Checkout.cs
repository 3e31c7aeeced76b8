using Bookshop.Orders.Payments;
using Bookshop.Orders.Shipping;
using Bookshop.Partners;
using Rml;

namespace Bookshop.Orders.Orders;

/// <summary>Places an order: stock first, then the card. Until the parcel leaves, everything can be taken back, or so it was.</summary>
[Rml2(Undo = nameof(CancelAsync), Feature = "Checkout", Owner = "orders")] // RML0005
public sealed class Checkout(OrderDb db, WarehouseClient warehouse, IPaymentGateway payments, LoyaltyGateway loyalty, ILogger<Checkout> logger)
{
    [Rml2(Undo = nameof(CancelAsync), Feature = "Checkout", Why = "nothing is settled before the parcel leaves")]
    public async Task<Order> PlaceAsync(PlaceOrder command, CancellationToken ct)
    {
        var order = Order.From(command);
        db.Orders.Add(order);
        await db.SaveChangesAsync(ct).ConfigureAwait(false);

        var copies = command.Cart.Lines.ToDictionary(line => line.Isbn, line => line.Quantity);
        var reservation = await warehouse.ReserveAsync(new StockRequest(order.Id, copies), $"{order.Id}:reserve", ct).ConfigureAwait(false);
        var payment = await payments.AuthorizeAsync(order.Id, command.Card, new Money(order.Cents), $"{order.Id}:authorize", ct).ConfigureAwait(false);
        order.Accept(reservation.Id, payment.Id);

        if (command.Express)
        {
            await payments.CaptureAsync(payment, $"{order.Id}:capture", ct).ConfigureAwait(false); // RML2001
            order.Pay();
        }

        await ThankAsync(order, ct).ConfigureAwait(false);
        await db.SaveChangesAsync(ct).ConfigureAwait(false);
        logger.LogInformation("Order {OrderId} accepted", order.Id);
        return order;
    }

    [Rml2(Feature = "Checkout", Why = "takes back what PlaceAsync reserved")]
    public async Task CancelAsync(Order order, CancellationToken ct)
    {
        if (order.PaymentId is { } payment)
            await payments.VoidAsync(new Payment(payment, new Money(order.Cents)), $"{order.Id}:void", ct).ConfigureAwait(false);
        if (order.ReservationId is { } reservation)
            await warehouse.ReleaseAsync(new Reservation(reservation), ct).ConfigureAwait(false);

        order.Cancel();
        await db.SaveChangesAsync(ct).ConfigureAwait(false);
    }

    // Bears no label of its own, so that of the class applies.
    private async Task ThankAsync(Order order, CancellationToken ct)
    {
        var points = new PointsBooking(order.CustomerId, (int)(order.Cents / 100)) { Reference = $"{order.Id}:points" };
        await loyalty.CreditAsync(points, ct).ConfigureAwait(false); // RML2001
    }
}
