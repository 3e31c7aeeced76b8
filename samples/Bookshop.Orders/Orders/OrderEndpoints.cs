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
            Results.Ok(new { RefundId = await desk.RefundAsync(request, ct).ConfigureAwait(false) }));

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

        app.MapPost("/book-of-the-month/{customer}", async (string customer, BookOfTheMonth club, CancellationToken ct) =>
            Results.Ok(new { Charge = await club.JoinAsync(customer, 1_990, ct).ConfigureAwait(false) }));

        app.MapGet("/orders/{id:guid}/remind", async (Guid id, OrderDb db, OrderMailer mailer, CancellationToken ct) =>
        {
            if (await db.Orders.FindAsync([id], ct).ConfigureAwait(false) is not { } order)
                return Results.NotFound();

            await mailer.RemindAsync(order.Email, order.Cents / 100m).ConfigureAwait(false); // RML5011
            return Results.Ok();
        });

        app.MapPost("/admin/markdown", async (bool dryRun, Repricing repricing, CancellationToken ct) =>
            Results.Ok(new { Editions = await repricing.MarkDownAsync(dryRun, ct).ConfigureAwait(false) }));
    }
}
