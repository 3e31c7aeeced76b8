using Bookshop.Orders.Payments;
using Bookshop.Orders.Shipping;

namespace Bookshop.Orders.Orders;

/// <summary>Ordered on the phone, collected in a shop. If something goes wrong the order is gone, and that is that.</summary>
public sealed class ClickAndCollect(OrderDb db, WarehouseClient warehouse, IPaymentGateway payments, PaymentLedger ledger)
{
    public async Task<Order> PlaceAsync(PlaceOrder command, CancellationToken ct)
    {
        var order = Order.From(command);
        db.Orders.Add(order);
        await db.SaveChangesAsync(ct).ConfigureAwait(false);
        try
        {
            var copies = command.Cart.Lines.ToDictionary(line => line.Isbn, line => line.Quantity);
            var reservation = await warehouse.ReserveAsync(new StockRequest(order.Id, copies), $"{order.Id}:reserve", ct).ConfigureAwait(false);
            order.Accept(reservation.Id, "paid in the shop");
            await db.SaveChangesAsync(ct).ConfigureAwait(false);
            return order;
        }
        catch (Exception)
        {
            db.Orders.Remove(order); // RML2011
            await db.SaveChangesAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Half of it in advance, for what is ordered from abroad.</summary>
    public async Task TakeDepositAsync(Order order, Payment payment, CancellationToken ct)
    {
        var key = $"{order.Id}:deposit";
        await ledger.AppendIntentAsync(key, payment.Id, payment.Amount.Cents, ct).ConfigureAwait(false);
        try
        {
            await payments.CaptureAsync(payment, key, ct).ConfigureAwait(false);
            order.Pay();
            await db.SaveChangesAsync(ct).ConfigureAwait(false);
        }
        catch (Exception)
        {
            db.Orders.Remove(order); // RML3005
            await db.SaveChangesAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }

        await ledger.RecordOutcomeAsync(key, ct).ConfigureAwait(false);
    }
}
