using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bookshop.Partners;

/// <summary>Carrier, tax office and warehouse on loopback, so that the samples run on a machine without them.</summary>
public static class SimulatedPartners
{
    public static IEndpointRouteBuilder MapSimulatedPartners(this IEndpointRouteBuilder app)
    {
        var reservations = new ConcurrentDictionary<string, string>();

        app.MapGet("/partners/rates/{zone}", (string zone) => Results.Ok(new { Zone = zone, BasePrice = 3.90m, PricePerKilo = 1.20m }));
        app.MapGet("/partners/vat/{country}", (string country) => Results.Ok(new { Country = country, Percent = country == "DE" ? 7m : 5m }));
        app.MapGet("/partners/coupons/{code}", (string code) => Results.Ok(new { Code = code, Percent = 10m }));
        app.MapGet("/partners/stock/{isbn}", (string isbn) => Results.Ok(new { Isbn = isbn, Grams = 420 }));

        app.MapPost("/partners/reservations", (HttpRequest request) =>
        {
            var key = request.Headers["Idempotency-Key"].ToString();
            var id = reservations.GetOrAdd(key.Length > 0 ? key : Guid.NewGuid().ToString(), _ => Guid.NewGuid().ToString("N"));
            return Results.Ok(new { Id = id });
        });
        app.MapGet("/partners/reservations/{key}", (string key) =>
            reservations.TryGetValue(key, out var id) ? Results.Ok(new { Id = id }) : Results.NotFound());
        app.MapDelete("/partners/reservations/{id}", (string id) =>
        {
            foreach (var entry in reservations.Where(entry => entry.Value == id))
                reservations.TryRemove(entry.Key, out _);
            return Results.NoContent();
        });

        // The invoice server knows keys, the carrier does not: every label that is posted is billed.
        var documents = new ConcurrentDictionary<string, string>();
        foreach (var kind in new[] { "invoices", "credit-notes", "debtors", "debtors/withdrawn" })
        {
            app.MapPost("/partners/" + kind, (HttpRequest request) =>
                Results.Text(documents.GetOrAdd(kind + request.Headers["Idempotency-Key"], _ => $"{kind}-{documents.Count + 1}")));
        }

        app.MapPost("/partners/labels", () => Results.Ok(new { Label = Guid.NewGuid() }));
        app.MapPut("/partners/labels/{order:guid}", (Guid order) => Results.Ok(new { Label = order }));
        return app;
    }
}
