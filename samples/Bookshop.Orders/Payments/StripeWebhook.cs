using Bookshop.Orders.Messaging;
using Bookshop.Orders.Orders;
using Microsoft.EntityFrameworkCore;
using Stripe;

namespace Bookshop.Orders.Payments;

/// <summary>What Stripe announces: payments that arrive when the customer has left the page. Stripe sends it again until it is answered.</summary>
public static class StripeWebhook
{
    public static void MapStripeWebhook(this IEndpointRouteBuilder app) => app.MapPost("/webhooks/stripe", ReceiveAsync);

    private static async Task<IResult> ReceiveAsync(HttpRequest request, OrderDb db, OrderMailer mailer, IConfiguration settings, CancellationToken ct)
    {
        using var reader = new StreamReader(request.Body);
        var json = await reader.ReadToEndAsync(ct).ConfigureAwait(false);
        var notice = EventUtility.ConstructEvent(json, request.Headers["Stripe-Signature"], settings["Stripe:WebhookSecret"]);
        if (notice is not { Type: "payment_intent.succeeded", Data.Object: PaymentIntent intent })
            return Results.Ok();

        var order = await db.Orders.SingleOrDefaultAsync(candidate => candidate.PaymentId == intent.Id, ct).ConfigureAwait(false);
        if (order is null)
            return Results.NotFound();

        order.ReceivedCents += intent.AmountReceived; // RML5009
        await db.SaveChangesAsync(ct).ConfigureAwait(false);

        _ = mailer.ConfirmAsync(order.Email, intent.AmountReceived / 100m); // RML5010
        return Results.Ok();
    }
}
