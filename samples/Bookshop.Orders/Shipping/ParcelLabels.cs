namespace Bookshop.Orders.Shipping;

/// <summary>Orders labels from the carrier, who bills each of them.</summary>
public sealed class ParcelLabels(HttpClient http, ILogger<ParcelLabels> logger)
{
    public async Task OrderAsync(Guid orderId, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= 5; attempt++) // RML5002
        {
            try
            {
                using var response = await http.PostAsJsonAsync("partners/labels", new { orderId }, ct).ConfigureAwait(false); // RML5001
                response.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException e) // RML5016
            {
                logger.LogWarning(e, "No label for {OrderId} yet", orderId);
                await Task.Delay(500, ct).ConfigureAwait(false);
            }
        }
    }
}
