using Bookshop.Orders.Messaging;
using Bookshop.Orders.Payments;
using Bookshop.Orders.Shipping;

namespace Bookshop.Orders.Orders;

public static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder app)
    {
        app.MapPost("/orders", async (PlaceOrder command, Checkout checkout, CancellationToken ct) =>
        {
            var order = await checkout.PlaceAsync(command, ct).ConfigureAwait(false);
            return Results.Created($"/orders/{order.Id}", new { order.Id, order.Status });
        });

        app.MapGet("/orders/{id:guid}", async (Guid id, OrderDb db, CancellationToken ct) =>
            await db.Orders.FindAsync([id], ct).ConfigureAwait(false) is { } order
                ? Results.Ok(new { order.Id, order.Status })
                : Results.NotFound());

        app.MapPost("/refunds", async (RefundRequest request, RefundDesk desk, CancellationToken ct) =>
        {
            await desk.RefundAsync(request, ct).ConfigureAwait(false);
            return Results.Accepted();
        });

        app.MapPost("/newsletter", async (string email, Newsletter newsletter, CancellationToken ct) =>
        {
            await newsletter.SubscribeAsync(email, ct).ConfigureAwait(false);
            return Results.Accepted();
        });

        app.MapPost("/collect", async (PlaceOrder command, ClickAndCollect shop, CancellationToken ct) =>
        {
            var order = await shop.PlaceAsync(command, ct).ConfigureAwait(false);
            return Results.Created($"/orders/{order.Id}", new { order.Id, order.Status });
        });

        app.MapPost("/orders/{id:guid}/invoice", async (Guid id, InvoiceDesk desk, OrderDb db, CancellationToken ct) =>
            await db.Orders.FindAsync([id], ct).ConfigureAwait(false) is { } order
                ? Results.Ok(new { Invoice = await desk.IssueAsync(order.Id, order.Cents, ct).ConfigureAwait(false) })
                : Results.NotFound());

        app.MapPost("/orders/{id:guid}/label", async (Guid id, ParcelLabels labels, CancellationToken ct) =>
        {
            await labels.OrderAsync(id, ct).ConfigureAwait(false);
            return Results.Accepted();
        });

        app.MapPost("/book-of-the-month", async (Subscription subscription, BookOfTheMonth club, CancellationToken ct) =>
            Results.Ok(new { Payment = (await club.JoinAsync(subscription, ct).ConfigureAwait(false)).Id }));

        // A link in a mail may be followed twice, by a reader and by whoever looks at it first: so it is a form that posts.
        app.MapPost("/orders/{id:guid}/remind", async (Guid id, OrderDb db, TimeProvider clock, CancellationToken ct) =>
        {
            if (await db.Orders.FindAsync([id], ct).ConfigureAwait(false) is not { } order)
                return Results.NotFound();

            db.Outbox.Add(OutboxMessage.Of(new BasketReminderDue(order.Id, clock.GetUtcNow(), order.Email, order.Cents / 100m)));
            await db.SaveChangesAsync(ct).ConfigureAwait(false);
            return Results.Accepted();
        });

        app.MapPost("/admin/markdown", async (bool dryRun, Repricing repricing, CancellationToken ct) =>
            Results.Ok(new { Editions = await repricing.MarkDownAsync(dryRun, ct).ConfigureAwait(false) }));
    }
}
