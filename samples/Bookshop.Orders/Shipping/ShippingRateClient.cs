namespace Bookshop.Orders.Shipping;

public sealed record Tariff(string Zone, decimal BasePrice, decimal PricePerKilo);

/// <summary>The price list of the carrier.</summary>
public sealed class ShippingRateClient(HttpClient http, ILogger<ShippingRateClient> logger)
{
    public async Task<Tariff> GetTariffAsync(string zone, CancellationToken ct)
    {
        logger.LogDebug("Asking the carrier for zone {Zone}", zone);
        return await http.GetFromJsonAsync<Tariff>($"partners/rates/{zone}", ct).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"No tariff for zone {zone}.");
    }
}

/// <summary>Tariffs of the main zones, kept warm.</summary>
public sealed class TariffCache(ShippingRateClient rates)
{
    private volatile IReadOnlyList<Tariff> _tariffs = [];

    public IReadOnlyList<Tariff> Tariffs => _tariffs;

    public void Refresh()
    {
        var domestic = rates.GetTariffAsync("domestic", CancellationToken.None).GetAwaiter().GetResult();
        var eu = rates.GetTariffAsync("eu", CancellationToken.None).GetAwaiter().GetResult();
        _tariffs = [domestic, eu];
    }
}

public sealed class StockClient(HttpClient http)
{
    public int GramsOf(string isbn) =>
        http.GetFromJsonAsync<StockItem>($"partners/stock/{isbn}").GetAwaiter().GetResult()?.Grams ?? 0;

    private sealed record StockItem(string Isbn, int Grams);
}
