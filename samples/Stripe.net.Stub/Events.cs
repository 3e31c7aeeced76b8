using System.Text.Json;

namespace Stripe;

public class EventData
{
    public object Object { get; set; }
}

public class Event
{
    public string Id { get; set; }

    public string Type { get; set; }

    public EventData Data { get; set; }
}

/// <summary>Reads what Stripe sends to a webhook. The stub looks at no signature.</summary>
public static class EventUtility
{
    public static Event ConstructEvent(string json, string stripeSignatureHeader, string secret)
    {
        var notice = JsonSerializer.Deserialize<Event>(json);
        notice.Data = new EventData { Object = JsonDocument.Parse(json).RootElement.GetProperty("Data").GetProperty("Object").Deserialize<PaymentIntent>() };
        return notice;
    }
}
