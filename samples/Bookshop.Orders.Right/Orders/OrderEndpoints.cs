using Bookshop.Orders.Payments;

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

        app.MapPost("/admin/markdown", async (bool dryRun, Repricing repricing, CancellationToken ct) =>
            Results.Ok(new { Editions = await repricing.MarkDownAsync(dryRun, ct).ConfigureAwait(false) }));
    }
}
