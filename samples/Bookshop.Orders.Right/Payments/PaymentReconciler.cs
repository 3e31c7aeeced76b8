using Bookshop.Orders.Orders;
using Microsoft.EntityFrameworkCore;

namespace Bookshop.Orders.Payments;

/// <summary>Compares the books with Stripe: closes what is settled, refunds what was captured for a cancelled order.</summary>
public sealed class PaymentReconciler(IServiceScopeFactory scopes, ILogger<PaymentReconciler> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(15));
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            await using var scope = scopes.CreateAsyncScope();
            await ReconcileAsync(
                scope.ServiceProvider.GetRequiredService<PaymentLedger>(),
                scope.ServiceProvider.GetRequiredService<IPaymentGateway>(),
                scope.ServiceProvider.GetRequiredService<OrderDb>(),
                stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task ReconcileAsync(PaymentLedger ledger, IPaymentGateway payments, OrderDb db, CancellationToken ct)
    {
        foreach (var intent in await ledger.OpenIntentsAsync(ct).ConfigureAwait(false))
        {
            var payment = new Payment(intent.Subject, new Money(intent.Cents));
            if (!await payments.IsCapturedAsync(payment, ct).ConfigureAwait(false))
                continue;

            await ledger.AppendOutcomeAsync(intent.Key, payment.Id, intent.Cents, ct).ConfigureAwait(false);
            var order = await db.Orders.SingleOrDefaultAsync(candidate => candidate.PaymentId == payment.Id, ct).ConfigureAwait(false);
            if (order is { Status: OrderStatus.Cancelled })
            {
                logger.LogWarning("Payment {PaymentId} was captured although order {OrderId} is cancelled", payment.Id, order.Id);
                await payments.RefundAsync(payment, order.KeyFor("refund"), ct).ConfigureAwait(false);
            }
        }
    }
}
