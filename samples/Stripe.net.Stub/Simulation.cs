using System.Collections.Concurrent;
using System.Net;

namespace Stripe;

/// <summary>Stands for the provider: remembers what was asked under which key, as the real one does for a day.</summary>
internal static class Simulation
{
    private static readonly ConcurrentDictionary<string, PaymentIntent> Intents = new();
    private static readonly ConcurrentDictionary<string, object> Answers = new();

    public static string NewId(string prefix) => $"{prefix}_{Guid.NewGuid():N}";

    public static PaymentIntent Add(PaymentIntent intent) => Intents[intent.Id] = intent;

    public static PaymentIntent Find(string id) =>
        Intents.TryGetValue(id, out var intent)
            ? intent
            : throw new StripeException(HttpStatusCode.NotFound, new StripeError { Code = "resource_missing" }, $"No such payment intent: {id}");

    public static List<PaymentIntent> OfCustomer(string customer) =>
        [.. Intents.Values.Where(intent => customer is null || intent.CustomerId == customer)];

    public static PaymentIntent Change(string id, string status)
    {
        var intent = Find(id);
        intent.Status = status;
        intent.AmountReceived = status == "succeeded" ? intent.Amount : intent.AmountReceived;
        return intent;
    }

    /// <summary>The same key gets the same answer; without a key every call is a new wish.</summary>
    public static Task<T> OnceAsync<T>(RequestOptions requestOptions, Func<T> perform)
        where T : class
    {
        var key = requestOptions?.IdempotencyKey;
        return Task.FromResult(key is null ? perform() : (T)Answers.GetOrAdd(key, _ => perform()));
    }
}
