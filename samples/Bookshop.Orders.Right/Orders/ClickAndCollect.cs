using Bookshop.Orders.Payments;
using Bookshop.Orders.Shipping;
using Rml;

namespace Bookshop.Orders.Orders;

/// <summary>Ordered on the phone, collected in a shop. The order stays whatever happens: it is what we ask by.</summary>
public sealed class ClickAndCollect(OrderDb db, WarehouseClient warehouse, IPaymentGateway payments, Checkout checkout)
{
    [Rml2(Undo = nameof(CancelAsync), Feature = "Click and collect", Owner = "shops")]
    public async Task<Order> PlaceAsync(PlaceOrder command, CancellationToken ct)
    {
        var order = Order.From(command);
        db.Orders.Add(order);
        await db.SaveChangesAsync(ct).ConfigureAwait(false);
        try
        {
            var copies = command.Cart.Lines.ToDictionary(line => line.Isbn, line => line.Quantity);
            var reservation = await warehouse.ReserveAsync(new StockRequest(order.Id, copies), order.KeyFor("reserve"), ct).ConfigureAwait(false);
            order.Accept(reservation.Id, "paid in the shop");
            await db.SaveChangesAsync(ct).ConfigureAwait(false);
            return order;
        }
        catch (Exception)
        {
            await CancelAsync(order, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    [Rml2(Feature = "Click and collect", Owner = "shops")]
    public async Task CancelAsync(Order order, CancellationToken ct) => await checkout.CancelAsync(order, ct).ConfigureAwait(false);

    /// <summary>Half of it in advance, for what is ordered from abroad. A failure leaves the intent open; the reconciler asks what came of it.</summary>
    [Rml3(Feature = "Deposit", Owner = "shops")]
    public async Task TakeDepositAsync(Order order, Payment payment, CancellationToken ct)
    {
        await payments.CaptureAsync(payment, order.KeyFor("deposit"), ct).ConfigureAwait(false);
        order.Pay();
        await db.SaveChangesAsync(ct).ConfigureAwait(false);
    }
}
