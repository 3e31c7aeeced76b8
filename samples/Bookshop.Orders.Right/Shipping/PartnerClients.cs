using System.Collections.Concurrent;

namespace Bookshop.Orders.Shipping;

public sealed record Tariff(string Zone, decimal BasePrice, decimal PricePerKilo);

/// <summary>What carrier, tax office, marketing and stock can be asked. All of it reads.</summary>
public sealed class PartnerClients(HttpClient http)
{
    public async Task<Tariff> TariffAsync(string zone, CancellationToken ct) =>
        await http.GetFromJsonAsync<Tariff>($"partners/rates/{zone}", ct).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"No tariff for zone {zone}.");

    public async Task<decimal> VatPercentAsync(string country, CancellationToken ct) =>
        (await http.GetFromJsonAsync<Percentage>($"partners/vat/{country}", ct).ConfigureAwait(false))?.Percent ?? 0m;

    public async Task<decimal> CouponPercentAsync(string code, CancellationToken ct) =>
        (await http.GetFromJsonAsync<Percentage>($"partners/coupons/{Uri.EscapeDataString(code)}", ct).ConfigureAwait(false))?.Percent ?? 0m;

    public async Task<int> GramsOfAsync(string isbn, CancellationToken ct) =>
        (await http.GetFromJsonAsync<StockItem>($"partners/stock/{isbn}", ct).ConfigureAwait(false))?.Grams ?? 0;

    private sealed record Percentage(decimal Percent);

    private sealed record StockItem(string Isbn, int Grams);
}

/// <summary>Tariffs of the zones, asked for once and refreshed by <see cref="TariffRefresh"/>.</summary>
public sealed class TariffCache(PartnerClients partners)
{
    private readonly ConcurrentDictionary<string, Tariff> _tariffs = new();

    public async Task<Tariff> ForAsync(string zone, CancellationToken ct) =>
        _tariffs.TryGetValue(zone, out var tariff) ? tariff : _tariffs[zone] = await partners.TariffAsync(zone, ct).ConfigureAwait(false);

    public async Task RefreshAsync(CancellationToken ct)
    {
        foreach (var zone in _tariffs.Keys)
            _tariffs[zone] = await partners.TariffAsync(zone, ct).ConfigureAwait(false);
    }
}

public sealed class TariffRefresh(TariffCache tariffs, ILogger<TariffRefresh> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(5));
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await tariffs.RefreshAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (HttpRequestException e)
            {
                logger.LogInformation(e, "The carrier did not answer; the old tariffs stay");
            }
        }
    }
}
