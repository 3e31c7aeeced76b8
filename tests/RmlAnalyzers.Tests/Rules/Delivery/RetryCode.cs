namespace RmlAnalyzers.Tests.Rules.Delivery;

/// <summary>A service with a client that writes, whose one method is the test.</summary>
internal static class RetryCode
{
    public static string Method(string body, string members = "", string signature = "public async Task SendAsync(Order order, CancellationToken stop)") => ResilienceStub.With($$"""
        using Microsoft.Extensions.Logging;

        class Orders(HttpClient http, Microsoft.Extensions.Logging.ILogger log)
        {
            private readonly IGateway _gateway = null!;

            {{signature}}
            {
                {{body}}
            }

            private Task<HttpResponseMessage> PostAsync(Order order) => http.PostAsync("/orders", new StringContent(order.Id.ToString()));
            private Task<string> ReadAsync(Order order) => http.GetStringAsync($"/orders/{order.Id}");
            {{members}}
        }

        record Order(Guid Id, decimal Total) { public string Status { get; set; } = ""; }

        interface IGateway
        {
            [Rml3] Task ChargeAsync(Order order, [IdempotencyKey] string key);
            [ExpectedFailure(typeof(OutOfStock))] Task ReserveAsync(Order order);
        }

        class OutOfStock : Exception { }
        class SoldOut : OutOfStock { }
        """);

    public const string Logging = """
        using System;

        namespace Microsoft.Extensions.Logging
        {
            public interface ILogger { }
            public static class LoggerExtensions
            {
                public static void LogError(this ILogger logger, string message, params object?[] args) { throw null!; }
                public static void LogError(this ILogger logger, Exception exception, string message, params object?[] args) { throw null!; }
                public static void LogCritical(this ILogger logger, Exception exception, string message, params object?[] args) { throw null!; }
                public static void LogWarning(this ILogger logger, Exception exception, string message, params object?[] args) { throw null!; }
            }
        }
        """;

    public static Verify.RmlTestInput Input { get; } = new() { Libraries = [ResilienceStub.Source, Logging] };

    public static Verify.RmlFixInput FixInput { get; } = new() { Libraries = [ResilienceStub.Source, Logging] };
}
