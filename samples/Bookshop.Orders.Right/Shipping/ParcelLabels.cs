namespace Bookshop.Orders.Shipping;

/// <summary>Orders labels from the carrier, who bills each of them: one resource for each order, so that asking again costs nothing.</summary>
public sealed class ParcelLabels(HttpClient http, ILogger<ParcelLabels> logger)
{
    public async Task OrderAsync(Guid orderId, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var response = await http.PutAsJsonAsync($"partners/labels/{orderId}", new { orderId }, ct).ConfigureAwait(false);
                response.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException e) when (attempt < 5 && e.StatusCode is null or >= System.Net.HttpStatusCode.InternalServerError)
            {
                logger.LogInformation("No label for {OrderId} yet, attempt {Attempt}", orderId, attempt);
                await Task.Delay(TimeSpan.FromSeconds(1 << attempt) + TimeSpan.FromMilliseconds(Random.Shared.Next(500)), ct).ConfigureAwait(false);
            }
        }
    }
}
