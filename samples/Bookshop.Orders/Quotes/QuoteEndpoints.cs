namespace Bookshop.Orders.Quotes;

public static class QuoteEndpoints
{
    public static void MapQuotes(this IEndpointRouteBuilder app) =>
        app.MapPost("/quotes", async (Cart cart, QuoteCalculator calculator, QuoteArchive archive, CartReminder reminder, CancellationToken ct) =>
        {
            var quote = await calculator.CalculateAsync(cart, ct).ConfigureAwait(false);
            await archive.KeepAsync(quote, ct).ConfigureAwait(false);
            reminder.Note(cart, quote);
            return Results.Ok(quote);
        });
}
