namespace Bookshop.Orders.Quotes;

public sealed record QuoteRequest(Guid QuoteId, Cart Cart);

public static class QuoteEndpoints
{
    public static void MapQuotes(this IEndpointRouteBuilder app) =>
        app.MapPost("/quotes", async (QuoteRequest request, QuoteService quotes, CancellationToken ct) =>
            Results.Ok(await quotes.QuoteAsync(request.QuoteId, request.Cart, ct).ConfigureAwait(false)));
}
