using Bookshop.Orders.Payments;
using Bookshop.Orders.Shipping;
using Microsoft.EntityFrameworkCore;

namespace Bookshop.Orders.Orders;

/// <summary>Orders that are placed and paid at the counter of a shop. All or nothing, the transaction sees to that.</summary>
public sealed class CounterSales(OrderDb db, WarehouseClient warehouse, IPaymentGateway payments, PaymentLedger ledger)
{
    public async Task<Order> SellAsync(PlaceOrder command, Payment payment, CancellationToken ct)
    {
        var order = Order.From(command);
        await using var transaction = await db.Database.BeginTransactionAsync(ct).ConfigureAwait(false);
        db.Orders.Add(order);
        await db.SaveChangesAsync(ct).ConfigureAwait(false);

        var copies = command.Cart.Lines.ToDictionary(line => line.Isbn, line => line.Quantity);
        var reservation = await warehouse.ReserveAsync(new StockRequest(order.Id, copies), $"{order.Id}:reserve", ct).ConfigureAwait(false); // RML2010
        await payments.CaptureAsync(payment, $"{order.Id}:capture", ct).ConfigureAwait(false); // RML3007
        order.Accept(reservation.Id, payment.Id);
        order.Pay();

        await db.SaveChangesAsync(ct).ConfigureAwait(false);
        await transaction.CommitAsync(ct).ConfigureAwait(false);
        return order;
    }

    /// <summary>What is not on the shelf: the customer pays, then somebody looks whether the warehouse has it.</summary>
    public async Task SellFromCatalogueAsync(Order order, Payment payment, StockRequest copies, CancellationToken ct)
    {
        var key = $"{order.Id}:capture";
        await ledger.AppendIntentAsync(key, payment.Id, payment.Amount.Cents, ct).ConfigureAwait(false);
        await payments.CaptureAsync(payment, key, ct).ConfigureAwait(false);
        await ledger.RecordOutcomeAsync(key, ct).ConfigureAwait(false);
        var reservation = await warehouse.ReserveAsync(copies, $"{order.Id}:reserve", ct).ConfigureAwait(false); // RML3009
        order.Accept(reservation.Id, payment.Id);
        await db.SaveChangesAsync(ct).ConfigureAwait(false);
    }
}
