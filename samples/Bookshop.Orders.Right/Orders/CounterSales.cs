using Bookshop.Orders.Messaging;
using Bookshop.Orders.Payments;
using Bookshop.Orders.Shipping;
using Rml;

namespace Bookshop.Orders.Orders;

/// <summary>
/// Orders that are placed and paid at the counter of a shop. Each step is committed before the next party hears of it; the transaction
/// at the end only joins our own rows, the message to others among them.
/// </summary>
public sealed class CounterSales(OrderDb db, WarehouseClient warehouse, IPaymentGateway payments, TimeProvider clock)
{
    [Rml3(Feature = "Counter sale", Owner = "shops")]
    public async Task<Order> SellAsync(PlaceOrder command, Payment payment, CancellationToken ct)
    {
        var order = Order.From(command);
        db.Orders.Add(order);
        await db.SaveChangesAsync(ct).ConfigureAwait(false);

        var copies = command.Cart.Lines.ToDictionary(line => line.Isbn, line => line.Quantity);
        var reservation = await warehouse.ReserveAsync(new StockRequest(order.Id, copies), order.KeyFor("reserve"), ct).ConfigureAwait(false);
        await payments.CaptureAsync(payment, order.KeyFor("capture"), ct).ConfigureAwait(false);

        await using var transaction = await db.Database.BeginTransactionAsync(ct).ConfigureAwait(false);
        order.Accept(reservation.Id, payment.Id);
        order.Pay();
        db.Outbox.Add(OutboxMessage.Of(new OrderAccepted(order.Id, clock.GetUtcNow(), order.CustomerId, order.Cents)));
        await db.SaveChangesAsync(ct).ConfigureAwait(false);
        await transaction.CommitAsync(ct).ConfigureAwait(false);
        return order;
    }

    /// <summary>What is not on the shelf: the warehouse first, then the money.</summary>
    [Rml3(Feature = "Counter sale", Owner = "shops")]
    public async Task SellFromCatalogueAsync(Order order, Payment payment, StockRequest copies, CancellationToken ct)
    {
        var reservation = await warehouse.ReserveAsync(copies, order.KeyFor("reserve"), ct).ConfigureAwait(false);
        order.Accept(reservation.Id, payment.Id);
        await db.SaveChangesAsync(ct).ConfigureAwait(false);
        await payments.CaptureAsync(payment, order.KeyFor("capture"), ct).ConfigureAwait(false);
    }
}
