using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

/// <summary>A handler that puts keys on requests covers the clients that it is registered for, and no others.</summary>
public class RML5001KeyHandlerTests
{
    private const string Places = "class KeyPlacing : DelegatingHandler { protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop) { request.Headers.TryAddWithoutValidation(\"Idempotency-Key\", request.RequestUri!.ToString()); return base.SendAsync(request, stop); } }\n";

    private const string Mentions = "/// <summary>Idempotency-Key is not set here.</summary>\nclass KeyLogging : DelegatingHandler { protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop) { Console.WriteLine(request.Headers.Contains(\"Idempotency-Key\")); request.Headers.Add(\"X-Trace\", \"1\"); return base.SendAsync(request, stop); } }\n";

    private const string Typed = "class Orders(HttpClient http) { public async Task Send(HttpContent content) { for (var i = 0; i < 3; i++) { try { await http.POST; return; } catch (HttpRequestException) { await Task.Delay(100 << i); } } } }\n";

    private const string Named = "class Orders(IHttpClientFactory factory) { public async Task Send(HttpContent content) { var http = factory.CreateClient(\"orders\"); for (var i = 0; i < 3; i++) { try { await http.POST; return; } catch (HttpRequestException) { await Task.Delay(100 << i); } } } }\n";

    private const string Other = "class Payments(HttpClient http) { public Task<string> Ask() => http.GetStringAsync(\"/\"); }\n";

    [Theory]
    [InlineData(Mentions + Typed, "services.AddHttpClient<Orders>().AddHttpMessageHandler<KeyLogging>();")]
    [InlineData(Mentions + Named, "services.AddHttpClient(\"orders\");")]
    [InlineData(Places + Other + Typed, "services.AddTransient<KeyPlacing>(); services.AddHttpClient<Orders>(); services.AddHttpClient<Payments>().AddHttpMessageHandler<KeyPlacing>();")]
    [InlineData(Places + Other + Typed, "services.AddHttpClient<Orders>(); services.AddHttpClient<Payments>().AddHttpMessageHandler(() => new KeyPlacing());")]
    [InlineData(Places + Other + Named, "services.AddHttpClient(\"orders\"); services.AddHttpClient(\"payments\").AddHttpMessageHandler<KeyPlacing>();")]
    [InlineData(Places + Named, "services.AddHttpClient(\"orders\"); var builder = services.AddHttpClient(\"payments\"); builder.AddHttpMessageHandler<KeyPlacing>();")]
    public Task Finds(string code, string registration) =>
        RmlVerify<RML5001RetriedEffect>.Flags(Code(code.Replace("POST", "[|PostAsync(\"/orders\", content)|]", StringComparison.Ordinal), registration), ResilienceStub.Input);

    [Theory]
    [InlineData(Places + Typed, "services.AddHttpClient<Orders>().AddHttpMessageHandler<KeyPlacing>();")]
    [InlineData(Places + Typed, "services.AddHttpClient<Orders>().AddHttpMessageHandler(() => new KeyPlacing());")]
    [InlineData(Places + Typed, "services.AddHttpClient<Orders>();")]
    [InlineData(Places + Typed, "services.ConfigureHttpClientDefaults(b => b.AddHttpMessageHandler<KeyPlacing>());")]
    [InlineData(Places + Named, "services.AddHttpClient(\"orders\").AddHttpMessageHandler<KeyPlacing>();")]
    [InlineData(Places + Typed, "services.AddHttpClient(\"payments\").AddHttpMessageHandler<KeyPlacing>();")]
    [InlineData(Places + Other + Typed, "services.AddHttpClient<Payments>().AddHttpMessageHandler<KeyPlacing>(); Console.WriteLine(new Orders(new HttpClient(new KeyPlacing())));")]
    [InlineData("static class Keys { public static void Stamp(HttpRequestMessage request) => request.Headers.Add(Header, request.RequestUri!.ToString()); private static readonly string Header = \"Idempotency\" + \"-Key\"; } class KeyPlacing : DelegatingHandler { /* idempotency */ protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop) { Keys.Stamp(request); return base.SendAsync(request, stop); } }\n" + Typed, "services.AddHttpClient<Orders>().AddHttpMessageHandler<KeyPlacing>();")]
    public Task Stays_silent(string code, string registration) =>
        RmlVerify<RML5001RetriedEffect>.Silent(Code(code.Replace("POST", "PostAsync(\"/orders\", content)", StringComparison.Ordinal), registration), ResilienceStub.Input);

    private static string Code(string code, string registration) => ResilienceStub.With(code + $$"""
        static class Startup
        {
            public static void Configure(IServiceCollection services) { {{registration}} }
            private static void AddTransient<T>(this IServiceCollection services) { }
        }
        """);
}
