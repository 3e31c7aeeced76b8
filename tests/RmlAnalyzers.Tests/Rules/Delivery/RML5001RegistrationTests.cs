using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

/// <summary>A resilience handler and the client that it belongs to: nine ways to post through it, four clients that may be repeated.</summary>
public class RML5001RegistrationTests
{
    // The nine.
    [Fact]
    public Task Posts_directly() => Flags(
        "services.AddHttpClient<Payments>().[|AddStandardResilienceHandler()|];",
        "class Payments(HttpClient http) { public Task PayAsync(HttpContent body) => http.PostAsync(\"/payments\", body); }");

    [Fact]
    public Task Posts_through_a_policy_from_a_registry() => Flags(
        "services.AddHttpClient<Payments>().[|AddPolicyHandlerFromRegistry(\"retry\")|]; new Polly.Registry.PolicyRegistry().Add(\"retry\", Policy.HandleResult<HttpResponseMessage>(r => (int)r.StatusCode >= 500).WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n)));",
        "class Payments(HttpClient http) { public Task PayAsync(HttpContent body) => http.PostAsync(\"/payments\", body); }");

    [Fact]
    public Task Stays_silent_where_the_registry_keeps_no_retry() => Silent(
        "services.AddHttpClient<Payments>().AddPolicyHandlerFromRegistry(\"limit\"); new Polly.Registry.PolicyRegistry().Add(\"retry\", Policy.HandleResult<HttpResponseMessage>(r => (int)r.StatusCode >= 500).WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n)));",
        "class Payments(HttpClient http) { public Task PayAsync(HttpContent body) => http.PostAsync(\"/payments\", body); }");

    [Fact]
    public Task Posts_through_a_helper() => Flags(
        "services.AddHttpClient<Payments>().[|AddStandardResilienceHandler()|];",
        """
        class Payments(HttpClient http)
        {
            public Task PayAsync(HttpContent body, CancellationToken stop) => SendAsync(HttpMethod.Post, "/payments", body, stop);

            private async Task<string> SendAsync(HttpMethod method, string path, HttpContent? body, CancellationToken stop)
            {
                using var request = new HttpRequestMessage(method, path) { Content = body };
                using var response = await http.SendAsync(request, stop).ConfigureAwait(false);
                return await response.Content.ReadAsStringAsync(stop).ConfigureAwait(false);
            }
        }
        """);

    [Fact]
    public Task Posts_in_a_base_class() => Flags(
        "services.AddHttpClient<IPayments, Payments>().[|AddStandardResilienceHandler()|];",
        """
        interface IPayments { Task PayAsync(decimal amount); }
        abstract class JsonClient(HttpClient http) { protected async Task SendJsonAsync<T>(string path, T body) => (await http.PostAsJsonAsync(path, body)).EnsureSuccessStatusCode(); }
        class Payments(HttpClient http) : JsonClient(http), IPayments { public Task PayAsync(decimal amount) => SendJsonAsync("/payments", new { amount }); }
        """);

    [Fact]
    public Task Posts_with_a_client_of_a_factory() => Flags(
        "services.AddHttpClient(\"payments\", http => http.Timeout = TimeSpan.FromSeconds(5)).[|AddStandardResilienceHandler()|];",
        """
        class Payments(IHttpClientFactory factory)
        {
            public Task PayAsync(HttpContent body) => Client().PostAsync("/payments", body);
            private HttpClient Client() => factory.CreateClient("payments");
        }
        """);

    [Fact]
    public Task Posts_by_an_alias() => Flags(
        "services.AddHttpClient<Payments>().[|AddStandardResilienceHandler()|];",
        """
        class Payments
        {
            private readonly HttpClient _http;
            private HttpClient Http => _http;
            public Payments(HttpClient http) => _http = http;
            public Task PayAsync(HttpContent body) => Http.PatchAsync("/payments/1", body);
        }
        """);

    [Fact]
    public Task Posts_with_a_local() => Flags(
        "services.AddHttpClient<Payments>().[|AddStandardResilienceHandler()|];",
        """
        class Payments
        {
            private readonly HttpClient _http;
            public Payments(HttpClient http) { _http = http ?? throw new ArgumentNullException(nameof(http)); }
            public async Task PayAsync(HttpContent body) { var client = _http; var response = await client.PostAsync("/payments", body); response.EnsureSuccessStatusCode(); }
        }
        """);

    [Fact]
    public Task Sends_a_request_message() => Flags(
        "services.AddHttpClient<Payments>().[|AddStandardResilienceHandler()|];",
        """
        class Payments(HttpClient http)
        {
            public async Task PayAsync(HttpContent body)
            {
                var request = new HttpRequestMessage { Method = HttpMethod.Post, RequestUri = new Uri("/payments", UriKind.Relative), Content = body };
                await http.SendAsync(request);
            }
        }
        """);

    [Fact]
    public Task Posts_json() => Flags(
        "services.AddHttpClient<Payments>().[|AddStandardResilienceHandler()|];",
        "class Payments(HttpClient http) { public async Task<int> PayAsync(decimal amount, CancellationToken stop) { using var response = await http.PostAsJsonAsync(\"/payments\", new { amount }, stop); return (int)response.StatusCode; } }");

    [Fact]
    public Task Posts_with_a_named_client() => Flags(
        "services.AddHttpClient(Clients.Payments).[|AddStandardResilienceHandler()|];",
        """
        static class Clients { public const string Payments = "payments-api"; }
        class Payments(IHttpClientFactory factory)
        {
            public async Task PayAsync(HttpContent body)
            {
                using var http = factory.CreateClient(Clients.Payments);
                await http.PostAsync("/payments", body);
            }
        }
        """);

    // The four.
    [Fact]
    public Task Keyed() => Silent(
        "services.AddHttpClient<Payments>().AddStandardResilienceHandler();",
        """
        class Payments(HttpClient http)
        {
            public async Task PayAsync(Guid paymentId, HttpContent body)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/payments") { Content = body };
                request.Headers.Add("Idempotency-Key", paymentId.ToString());
                await http.SendAsync(request);
            }
        }
        """);

    [Fact]
    public Task Puts() => Silent(
        "services.AddHttpClient<Payments>().AddStandardResilienceHandler();",
        "class Payments(HttpClient http) { public Task PayAsync(Guid id, HttpContent body) => http.PutAsync($\"/payments/{id}\", body); }");

    [Fact]
    public Task Deletes() => Silent(
        "services.AddHttpClient<Payments>().AddStandardResilienceHandler();",
        "class Payments(HttpClient http) { public Task CancelAsync(Guid id) => http.DeleteAsync($\"/payments/{id}\"); }");

    [Fact]
    public Task Gets() => Silent(
        "services.AddHttpClient<Payments>().AddStandardResilienceHandler();",
        "class Payments(HttpClient http) { public Task<string> ReadAsync(Guid id) => http.GetStringAsync($\"/payments/{id}\"); }");

    private static Task Flags(string registration, string code) => RmlVerify<RML5001RetriedEffect>.Flags(Code(registration, code), ResilienceStub.Input);

    private static Task Silent(string registration, string code) => RmlVerify<RML5001RetriedEffect>.Silent(Code(registration, code), ResilienceStub.Input);

    internal static string Code(string registration, string code) => ResilienceStub.With($$"""
        static class Startup
        {
            public static void Configure(IServiceCollection services)
            {
                {{registration}}
            }
        }

        {{code}}
        """);
}
