using System.Net;
using Rml;

namespace Bookshop.Orders.Shipping;

public sealed record StockRequest(Guid OrderId, IReadOnlyDictionary<string, int> Copies);

public sealed record Reservation(string Id);

/// <summary>Reserves copies in the warehouse; what is reserved can be released until it is packed.</summary>
public sealed class WarehouseClient(HttpClient http)
{
    [Rml2(Undo = nameof(ReleaseAsync), StatusCheck = nameof(FindAsync), OnSilence = Silence.CheckStatus, Feature = "Stock")]
    public async Task<Reservation> ReserveAsync(StockRequest request, [IdempotencyKey] string key, CancellationToken ct)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "partners/reservations") { Content = JsonContent.Create(request) };
        message.Headers.Add("Idempotency-Key", key);
        using var response = await http.SendAsync(message, ct).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<Reservation>(ct).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The warehouse answered without a reservation.");
    }

    [Rml2(Why = "frees what was reserved; deleting what is gone is fine")]
    public async Task ReleaseAsync(Reservation reservation, CancellationToken ct)
    {
        using var response = await http.DeleteAsync($"partners/reservations/{reservation.Id}", ct).ConfigureAwait(false);
        if (response.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Gone))
            response.EnsureSuccessStatusCode();
    }

    [StatusCheck]
    public async Task<Reservation?> FindAsync([IdempotencyKey] string key, CancellationToken ct)
    {
        using var response = await http.GetAsync($"partners/reservations/{Uri.EscapeDataString(key)}", ct).ConfigureAwait(false);
        return response.StatusCode == HttpStatusCode.NotFound
            ? null
            : await response.Content.ReadFromJsonAsync<Reservation>(ct).ConfigureAwait(false);
    }
}
