using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

/// <summary>Which handlers repeat, for which clients, and what makes it safe.</summary>
public class RML5001HandlerTests
{
    private const string Posting = "class Payments(HttpClient http) { public Task PayAsync(HttpContent body) => http.PostAsync(\"/payments\", body); }";

    [Theory]
    [InlineData("services.AddHttpClient<Payments>().[|AddStandardHedgingHandler()|];")]
    [InlineData("services.AddHttpClient<Payments>().[|AddResilienceHandler(\"retry\", b => b.AddRetry(new HttpRetryStrategyOptions()))|];")]
    [InlineData("services.AddHttpClient<Payments>().[|AddResilienceHandler(\"retry\", static b => { b.AddTimeout(TimeSpan.FromSeconds(9)); b.AddRetry(new() { MaxRetryAttempts = 4 }); })|];")]
    [InlineData("services.AddHttpClient<Payments>().[|AddTransientHttpErrorPolicy(p => p.WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n)))|];")]
    [InlineData("services.AddHttpClient<Payments>().[|AddPolicyHandler(Policies.Retry())|];")]
    [InlineData("services.AddHttpClient<Payments>().[|AddPolicyHandler(Policies.Kept)|];")]
    [InlineData("services.AddHttpClient<Payments>().[|AddPolicyHandler(_ => Policies.Kept)|];")]
    [InlineData("var policy = Policies.Retry(); services.AddHttpClient<Payments>().AddPolicyHandler(Policy.TimeoutAsync<HttpResponseMessage>(3)).[|AddPolicyHandler(policy)|];")]
    [InlineData("services.ConfigureHttpClientDefaults(http => http.[|AddStandardResilienceHandler()|]); services.AddHttpClient<Payments>();")]
    [InlineData("var builder = services.AddHttpClient<Payments>(); builder.ConfigureHttpClient(c => c.Timeout = TimeSpan.FromSeconds(3)); builder.[|AddStandardResilienceHandler()|];")]
    [InlineData("services.AddHttpClient<Payments>().[|AddStandardResilienceHandler(o => o.Retry.MaxRetryAttempts = 2)|].Configure(o => o.AttemptTimeout.Timeout = TimeSpan.FromSeconds(3));")]
    [InlineData("services.AddHttpClient<Payments>().[|AddStandardResilienceHandler(o => o.Retry.DisableFor(HttpMethod.Delete))|];")]
    [InlineData("services.AddHttpClient<Payments>().[|AddStandardResilienceHandler(o => o.Retry.ShouldHandle = args => new ValueTask<bool>(args.Outcome.Exception is TimeoutException))|];")]
    [InlineData("services.AddHttpClient<Payments>(http => new Payments(http)).[|AddStandardResilienceHandler()|];")]
    [InlineData("services.AddHttpClient(\"x\").AddTypedClient<Payments>().[|AddStandardResilienceHandler()|];")]
    [InlineData("Register(services.AddHttpClient<Payments>()); static void Register(IHttpClientBuilder builder) => builder.[|AddStandardResilienceHandler()|];")]
    public Task Repeats(string registration) => Flags(registration, Posting + Policies);

    [Theory]
    [InlineData("services.AddHttpClient<Payments>();")]
    [InlineData("services.AddHttpClient<Reader>().AddStandardResilienceHandler(); services.AddHttpClient<Payments>();")]
    [InlineData("services.AddHttpClient<Payments>().AddResilienceHandler(\"timeout\", b => b.AddTimeout(TimeSpan.FromSeconds(9)));")]
    [InlineData("services.AddHttpClient<Payments>().AddPolicyHandler(Policy.TimeoutAsync<HttpResponseMessage>(3));")]
    [InlineData("services.AddHttpClient<Payments>().AddStandardResilienceHandler(o => o.Retry.DisableForUnsafeHttpMethods());")]
    [InlineData("services.AddHttpClient<Payments>().AddStandardResilienceHandler(Policies.Safe);")]
    [InlineData("services.AddHttpClient<Payments>().AddStandardResilienceHandler().Configure(o => o.Retry.DisableForUnsafeHttpMethods());")]
    [InlineData("services.AddHttpClient<Payments>().AddStandardResilienceHandler(o => o.Retry.DisableFor(HttpMethod.Post, HttpMethod.Patch));")]
    [InlineData("services.AddHttpClient<Payments>().AddStandardResilienceHandler(o => o.Retry.ShouldHandle = args => new ValueTask<bool>(args.Outcome.Result?.RequestMessage?.Method == HttpMethod.Get));")]
    [InlineData("services.AddHttpClient<Payments>().AddResilienceHandler(\"retry\", b => { var o = new HttpRetryStrategyOptions(); o.DisableForUnsafeHttpMethods(); b.AddRetry(o); });")]
    [InlineData("services.AddHttpClient<Payments>().AddPolicyHandler(request => request.Method == HttpMethod.Get ? Policies.Kept : Policy.NoOpAsync<HttpResponseMessage>());")]
    [InlineData("services.AddHttpClient<Payments>().AddHttpMessageHandler<Keyed>().AddStandardResilienceHandler();")]
    [InlineData("services.AddHttpClient<Payments>().AddHttpMessageHandler(() => new Keyed()).AddStandardResilienceHandler();")]
    [InlineData("services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler(o => o.Retry.DisableForUnsafeHttpMethods())); services.AddHttpClient<Payments>();")]
    public Task Does_not_repeat_posts(string registration) => Silent(registration, Posting + Policies);

    [Fact]
    public Task A_handler_inside_the_retry_makes_a_new_key_each_time() => Flags(
        "var builder = services.AddHttpClient<Payments>(); builder.[|AddStandardResilienceHandler()|]; builder.AddHttpMessageHandler<Keyed>();", Posting + Policies);

    [Fact]
    public Task A_handler_inside_the_retry_that_keeps_the_key_is_fine() => Silent(
        "var builder = services.AddHttpClient<Payments>(); builder.AddStandardResilienceHandler(); builder.AddHttpMessageHandler<Keeping>();",
        Posting + """

        class Keeping : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                if (!request.Headers.Contains("Idempotency-Key"))
                {
                    request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
                }

                return base.SendAsync(request, cancellationToken);
            }
        }
        """);

    [Theory]
    [InlineData("class Payments(HttpClient http) { [Idempotent(\"search\")] public Task FindAsync(HttpContent body) => http.PostAsync(\"/search\", body); }")]
    [InlineData("class Payments(HttpClient http) { public Task PayAsync([IdempotencyKey] string key, HttpContent body) { http.DefaultRequestHeaders.Add(\"X-Request\", key); return http.PostAsync(\"/p\", body); } }")]
    [InlineData("class Payments { readonly HttpClient _http; public Payments(HttpClient http) { _http = http; _http.DefaultRequestHeaders.Add(\"Idempotency-Key\", \"k\"); } public Task PayAsync(HttpContent body) => _http.PostAsync(\"/p\", body); }")]
    [InlineData("class Payments(HttpClient http, Other other) { public Task ReadAsync() => http.GetAsync(\"/p\"); public Task PayAsync(HttpContent body) => other.PostAsync(body); }")]
    [InlineData("class Payments(HttpClient http, IHttpClientFactory factory) { public Task ReadAsync() => http.GetAsync(\"/p\"); public Task PayAsync(HttpContent body) => factory.CreateClient(\"else\").PostAsync(\"/p\", body); }")]
    [InlineData("class Payments(HttpClient http) { public Task SendAsync(HttpMethod method) => http.SendAsync(new HttpRequestMessage(method, \"/p\")); }")]
    [InlineData("class Payments(HttpClient http) { public Task ReadAsync() => SendAsync(HttpMethod.Get); private Task SendAsync(HttpMethod method) => http.SendAsync(new HttpRequestMessage(method, \"/p\")); }")]
    public Task Clients_that_may_be_repeated(string client) => Silent("services.AddHttpClient<Payments>().AddStandardResilienceHandler();", client + Policies);

    [Theory]
    [InlineData("class Payments(HttpClient http) { public Task PayAsync(HttpContent body) { Task Send() => http.PostAsync(\"/p\", body); return Send(); } }")]
    [InlineData("class Payments(HttpClient http) { public Task PayAsync(HttpContent body) => Again(() => http.PostAsync(\"/p\", body)); static Task Again(Func<Task> work) => work(); }")]
    [InlineData("class Payments(HttpClient http) { public Task PayAsync(HttpContent body) => Sender.SendAsync(http, body); } static class Sender { public static Task SendAsync(HttpClient http, HttpContent body) => http.PostAsync(\"/p\", body); }")]
    [InlineData("class Payments(HttpClient http) { public Task PayAsync(HttpContent body) => http.PostBody(body); } static class Sending { public static Task PostBody(this HttpClient client, HttpContent body) => client.PostAsync(\"/p\", body); }")]
    [InlineData("class Payments(HttpClient http) { readonly Api _api = new(http); public Task PayAsync(HttpContent body) => _api.Post(body); } class Api(HttpClient client) { public Task Post(HttpContent body) => client.PostAsync(\"/p\", body); }")]
    [InlineData("class Payments(HttpClient http) { public Task PayAsync(HttpContent body) => Request(new HttpRequestMessage(HttpMethod.Post, \"/p\") { Content = body }); Task Request(HttpRequestMessage request) => http.SendAsync(request); }")]
    [InlineData("class Payments(IHttpClientFactory factory) { public Task PayAsync(HttpContent body) => factory.CreateClient(nameof(Payments)).PostAsync(\"/p\", body); }")]
    public Task Clients_that_post(string client) => Flags("services.AddHttpClient<Payments>().[|AddStandardResilienceHandler()|];", client + Policies);

    [Theory]
    [InlineData("", DiagnosticSeverity.Info)]
    [InlineData("[Rml3] ", DiagnosticSeverity.Warning)]
    [InlineData("[Rml3(Draft = true)] ", DiagnosticSeverity.Info)]
    public Task Labelled_clients_warn(string label, DiagnosticSeverity severity) => RmlVerify<RML5001RetriedEffect>.Flags(
        RML5001RegistrationTests.Code("services.AddHttpClient<Payments>().{|#0:AddStandardResilienceHandler()|};", label + "class Payments(HttpClient http) { public Task PayAsync(HttpContent body) => http.{|#1:PostAsync(\"/payments\", body)|}; }"),
        ResilienceStub.Input with
        {
            Expected = [RmlVerify<RML5001RetriedEffect>.Finding(severity).WithLocation(0).WithLocation(1).WithArguments("'HttpClient.PostAsync' in 'Payments.PayAsync'", "'AddStandardResilienceHandler' of its client")],
        });

    private const string Policies = """


        static class Policies
        {
            public static readonly IAsyncPolicy<HttpResponseMessage> Kept = Policy.Handle<HttpRequestException>().OrResult<HttpResponseMessage>(r => (int)r.StatusCode >= 500).WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n));
            public static IAsyncPolicy<HttpResponseMessage> Retry() => Policy.Handle<HttpRequestException>().OrResult<HttpResponseMessage>(r => (int)r.StatusCode >= 500).RetryAsync(2);
            public static void Safe(HttpStandardResilienceOptions options) { options.Retry.MaxRetryAttempts = 5; options.Retry.DisableForUnsafeHttpMethods(); }
        }

        class Reader(HttpClient http) { public Task<string> ReadAsync() => http.GetStringAsync("/p"); }

        class Other(HttpClient http) { public Task PostAsync(HttpContent body) => http.PostAsync("/p", body); }

        class Keyed : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
                return base.SendAsync(request, cancellationToken);
            }
        }
        """;

    private static Task Flags(string registration, string code) => RmlVerify<RML5001RetriedEffect>.Flags(RML5001RegistrationTests.Code(registration, code), ResilienceStub.Input);

    private static Task Silent(string registration, string code) => RmlVerify<RML5001RetriedEffect>.Silent(RML5001RegistrationTests.Code(registration, code), ResilienceStub.Input);
}
