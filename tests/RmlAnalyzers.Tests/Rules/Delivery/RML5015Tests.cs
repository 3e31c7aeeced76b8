using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

public class RML5015Tests
{
    private const string Stubs = """
        namespace MassTransit { public interface IRetryConfigurator { } public static class Retrying { public static void UseMessageRetry(this object bus, System.Action<IRetryConfigurator> configure) { } public static void Interval(this IRetryConfigurator r, int retryCount, System.TimeSpan interval) { } } }
        namespace NServiceBus { public interface IMessageHandlerContext { } public interface IHandleMessages<T> { System.Threading.Tasks.Task Handle(T message, IMessageHandlerContext context); } }
        namespace Stripe { public static class StripeConfiguration { public static int MaxNetworkRetries { get; set; } } }
        """;

    private static readonly RmlTestInput Input = new() { Libraries = [ResilienceStub.Source, DeliveryStub.Brokers, StripeStub.Source], Sources = [Stubs] };

    private const string Outer = "for (var i = 0; i < 3; i++) { try { BODY return; } catch (HttpRequestException) { await Task.Delay(1000 << i); } }";

    private const string Client = "class Rates(HttpClient http) { public async Task Put(HttpContent body) { (await http.PutAsync(\"/rates\", body)).EnsureSuccessStatusCode(); } }\n";

    public static TheoryData<string, string> Defects => new()
    {
        { "loop in loop", "class S(HttpClient http) { async Task Run(HttpContent body) { OUTER } }".Replace("OUTER", Loop("for (var k = 0; ; k++) { try { await http.PutAsync(\"/a\", body); break; } catch (TimeoutException) when (k < 2) { await Task.Delay(100 << k); } }", "[|for|] (var k")) },
        { "loop in a helper", "class S(HttpClient http) { async Task Run(HttpContent body) { OUTER } async Task Once(HttpContent body) { var k = 0; [|while|] (true) { try { await http.PutAsync(\"/a\", body); return; } catch (TimeoutException) { if (++k == 2) throw; await Task.Delay(100 << k); } } } }".Replace("OUTER", Loop("await Once(body);")) },
        { "helper two deep", "class S(HttpClient http) { async Task Run(HttpContent body) { OUTER } Task Once(HttpContent body) => Twice(body); async Task Twice(HttpContent body) { [|for|] (var k = 0; k < 4; k++) { var answer = await http.PutAsync(\"/a\", body); if ((int)answer.StatusCode < 500) return; await Task.Delay(100 << k); } } }".Replace("OUTER", Loop("await Once(body);")) },
        { "policy in a loop", "class S(HttpClient http) { static readonly AsyncRetryPolicy Kept = Policy.Handle<TimeoutException>().WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n)); async Task Run(HttpContent body) { OUTER } }".Replace("OUTER", Loop("await Kept.[|ExecuteAsync(() => http.PutAsync(\"/a\", body))|];")) },
        { "policy in a policy", "class S(HttpClient http) { static readonly AsyncRetryPolicy Inside = Policy.Handle<TimeoutException>().WaitAndRetryAsync(2, n => TimeSpan.FromSeconds(n)); static readonly AsyncRetryPolicy Around = Policy.Handle<HttpRequestException>().WaitAndRetryAsync(2, n => TimeSpan.FromSeconds(n)); Task Run(HttpContent body) => Around.ExecuteAsync(() => Inside.[|ExecuteAsync(() => http.PutAsync(\"/a\", body))|]); }" },
        { "two strategies of one pipeline", "class S(HttpClient http) { readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions { MaxRetryAttempts = 4, BackoffType = DelayBackoffType.Linear }).AddTimeout(TimeSpan.FromSeconds(1)).AddRetry(new RetryStrategyOptions { MaxRetryAttempts = 2 }).Build(); async Task Run(HttpContent body) => await _pipeline.[|ExecuteAsync(async token => { await http.PutAsync(\"/a\", body, token); })|]; }" },
        { "handler of the client in a loop", Client + "class S(Rates rates, IServiceCollection services) { void Set() => services.AddHttpClient<Rates>().[|AddStandardResilienceHandler()|]; async Task Run(HttpContent body) { OUTER } }".Replace("OUTER", Loop("await rates.Put(body);")) },
        { "two handlers", Client + "class S(IServiceCollection services) { void Set() => services.AddHttpClient<Rates>().AddTransientHttpErrorPolicy(p => p.WaitAndRetryAsync(2, n => TimeSpan.FromSeconds(n))).[|AddPolicyHandler(Policy.HandleResult<HttpResponseMessage>(r => (int)r.StatusCode == 502).WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n)))|]; }" },
        { "the library's own", "class S(Stripe.RefundService refunds) { async Task Run(Stripe.RefundCreateOptions options, Stripe.RequestOptions keyed) { OUTER } }".Replace("OUTER", Loop("await refunds.[|CreateAsync(options, new Stripe.RequestOptions { IdempotencyKey = keyed.IdempotencyKey })|];")) },
        { "deliveries", "record Paid(string Id); class H(HttpClient http) : NServiceBus.IHandleMessages<Paid> { public async Task Handle(Paid message, NServiceBus.IMessageHandlerContext context) { [|for|] (var i = 0; i < 3; i++) { try { await http.PutAsync(\"/a\", new StringContent(message.Id)); return; } catch (HttpRequestException) { await Task.Delay(100 << i); } } throw new TimeoutException(); } }" },
        { "deliveries that are configured", "using MassTransit; class Bus { static void Set(object bus) => bus.UseMessageRetry(r => r.Interval(5, TimeSpan.FromSeconds(1))); } public class Paid { public string Id { get; set; } = \"\"; } class H(Rates rates, IServiceCollection services) : MassTransit.IConsumer<Paid> { void Set() => services.AddHttpClient<Rates>().[|AddStandardResilienceHandler()|]; public Task Consume(MassTransit.ConsumeContext<Paid> context) => rates.Put(new StringContent(context.Message.Id)); } " + Client },
        { "a method that calls itself", "class S(HttpClient http) { async Task Run(HttpContent body) { OUTER } async Task Once(HttpContent body, int attempt = 0) { try { await http.PutAsync(\"/a\", body); } catch (TimeoutException) when (attempt < 3) { await Task.Delay(100 << attempt); await [|Once|](body, attempt + 1); } } }".Replace("OUTER", Loop("await Once(body);")) },
        { "a retry helper in source", "static class Again { public static async Task Run(Func<Task> work) { for (var i = 0; i < 3; i++) { try { await work(); return; } catch (Exception) { await Task.Delay(100 << i); } } throw new TimeoutException(); } } class S(HttpClient http) { static readonly AsyncRetryPolicy Kept = Policy.Handle<TimeoutException>().WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n)); Task Run(HttpContent body) => Again.Run(() => Kept.[|ExecuteAsync(() => http.PutAsync(\"/a\", body))|]); }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "one after the other", "class S(HttpClient http) { async Task Run(HttpContent body) { OUTER } async Task Then(HttpContent body) { for (var k = 0; k < 4; k++) { try { await http.PutAsync(\"/b\", body); return; } catch (TimeoutException) { await Task.Delay(100 << k); } } } }".Replace("OUTER", Loop("await http.PutAsync(\"/a\", body);")) },
        { "two by two", "class S(HttpClient http) { async Task Run(HttpContent body) { for (var i = 0; i < 2; i++) { try { await Once(body); return; } catch (HttpRequestException) { await Task.Delay(1); } } } async Task Once(HttpContent body) { for (var k = 0; k < 2; k++) { try { await http.PutAsync(\"/a\", body); return; } catch (TimeoutException) { await Task.Delay(1); } } throw new TimeoutException(); } }" },
        { "a loop over items around it", "class S(HttpClient http) { async Task Run(List<HttpContent> all) { foreach (var body in all) { try { await Once(body); } catch (HttpRequestException) { } } } async Task Once(HttpContent body) { for (var k = 0; k < 4; k++) { try { await http.PutAsync(\"/a\", body); return; } catch (TimeoutException) { await Task.Delay(100 << k); } } throw new TimeoutException(); } }" },
        { "a policy without a retry", "class S(HttpClient http) { readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder().AddTimeout(TimeSpan.FromSeconds(1)).Build(); async Task Run(HttpContent body) { OUTER } }".Replace("OUTER", Loop("await _pipeline.ExecuteAsync(async token => { await http.PutAsync(\"/a\", body, token); });")) },
        { "handler without a loop", Client + "class S(Rates rates, IServiceCollection services) { void Set() => services.AddHttpClient<Rates>().AddStandardResilienceHandler(); Task Run(HttpContent body) => rates.Put(body); }" },
        { "handler of another client", Client + "class Other(HttpClient http) { public Task Put(HttpContent body) => http.PutAsync(\"/b\", body); } class S(Rates rates, IServiceCollection services) { void Set() { services.AddHttpClient<Other>().AddStandardResilienceHandler(); services.AddHttpClient<Rates>(); } async Task Run(HttpContent body) { OUTER } }".Replace("OUTER", Loop("await rates.Put(body);")) },
        { "the library's own switched off", "class S(Stripe.RefundService refunds) { static void Set() => Stripe.StripeConfiguration.MaxNetworkRetries = 0; async Task Run(Stripe.RefundCreateOptions options, Stripe.RequestOptions keyed) { OUTER } }".Replace("OUTER", Loop("await refunds.CreateAsync(options, new Stripe.RequestOptions { IdempotencyKey = keyed.IdempotencyKey });")) },
        { "the library's own from configuration", "class S(Stripe.RefundService refunds) { static void Set(int retries) => Stripe.StripeConfiguration.MaxNetworkRetries = retries; async Task Run(Stripe.RefundCreateOptions options, Stripe.RequestOptions keyed) { OUTER } }".Replace("OUTER", Loop("await refunds.CreateAsync(options, new Stripe.RequestOptions { IdempotencyKey = keyed.IdempotencyKey });")) },
        { "a host that does not repeat", "public class Paid { public string Id { get; set; } = \"\"; } class H(HttpClient http) : MassTransit.IConsumer<Paid> { public async Task Consume(MassTransit.ConsumeContext<Paid> context) { for (var i = 0; i < 3; i++) { try { await http.PutAsync(\"/a\", new StringContent(context.Message.Id)); return; } catch (HttpRequestException) { await Task.Delay(100 << i); } } throw new TimeoutException(); } }" },
        { "nothing leaves the process", "class S { void Run() { for (var i = 0; i < 3; i++) { try { Once(); return; } catch (FormatException) { } } } void Once() { for (var k = 0; k < 4; k++) { try { int.Parse(\"1\"); return; } catch (OverflowException) { } } } }" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5015RetriesMultiply>.Flags(ResilienceStub.With(code), Input);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5015RetriesMultiply>.Silent(ResilienceStub.With(code), Input);
    }

    [Fact]
    public Task Prints_the_product_and_shows_each_factor() => RmlVerify<RML5015RetriesMultiply>.Flags(
        ResilienceStub.With("""
            record Paid(string Id);
            class Rates(HttpClient http) { public Task Put(HttpContent body) => http.PutAsync("/rates", body); }
            class H(Rates rates, IServiceCollection services) : NServiceBus.IHandleMessages<Paid>
            {
                void Set() => services.AddHttpClient<Rates>().{|#0:AddStandardResilienceHandler()|};
                public async Task {|#1:Handle|}(Paid message, NServiceBus.IMessageHandlerContext context) { {|#2:for|} (var i = 0; i < 3; i++) { try { await rates.Put(new StringContent(message.Id)); return; } catch (HttpRequestException) { await Task.Delay(100 << i); } } throw new TimeoutException(); }
            }
            """),
        Input with
        {
            Expected =
            [
                RmlVerify<RML5015RetriesMultiply>.Finding(DiagnosticSeverity.Info).WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(0)
                    .WithArguments("'HttpClient.PutAsync'", "288", "24 (deliveries of 'IHandleMessages.Handle') × 3 (the 'for' loop) × 4 ('AddStandardResilienceHandler')"),
            ],
        });

    private static string Loop(string body, string? mark = null) => Outer.Replace("BODY", mark is null ? body : body.Replace("for (var k", mark, StringComparison.Ordinal), StringComparison.Ordinal);

    /// <summary>Where the limit is looked at before anything is tried, the round that finds it reached tries nothing.</summary>
    [Theory]
    [InlineData("if (attempt >= 3) throw new TimeoutException(); try { await http.PutAsync(\"/a\", body); } catch (HttpRequestException) { await Task.Delay(100 << attempt); await {|#0:Once|}(body, attempt + 1); }", 3)]
    [InlineData("if (attempt < 4) { try { await http.PutAsync(\"/a\", body); } catch (HttpRequestException) { await Task.Delay(100 << attempt); await {|#0:Once|}(body, attempt + 1); } }", 4)]
    [InlineData("if (attempt == 5) return; var answer = await http.PutAsync(\"/a\", body); if ((int)answer.StatusCode >= 500) { await Task.Delay(100 << attempt); await {|#0:Once|}(body, attempt + 1); }", 5)]
    [InlineData("try { await http.PutAsync(\"/a\", body); } catch (HttpRequestException) { if (attempt >= 3) throw; await Task.Delay(100 << attempt); await {|#0:Once|}(body, attempt + 1); }", 4)]
    [InlineData("try { await http.PutAsync(\"/a\", body); } catch (HttpRequestException) when (attempt < 3) { await Task.Delay(100 << attempt); await {|#0:Once|}(body, attempt + 1); }", 4)]
    [InlineData("var answer = await http.PutAsync(\"/a\", body); if (attempt >= 3) return; if ((int)answer.StatusCode >= 500) { await Task.Delay(100 << attempt); await {|#0:Once|}(body, attempt + 1); }", 4)]
    public Task Counts_what_calls_itself(string once, int runs) => RmlVerify<RML5015RetriesMultiply>.Flags(
        ResilienceStub.With($$"""
            class S(HttpClient http)
            {
                async Task Run(HttpContent body) { {|#1:for|} (var i = 0; i < 3; i++) { try { await Once(body); return; } catch (HttpRequestException) { await Task.Delay(1000 << i); } } throw new TimeoutException(); }
                async Task Once(HttpContent body, int attempt = 0) { {{once}} }
            }
            """),
        Input with
        {
            Expected =
            [
                RmlVerify<RML5015RetriesMultiply>.Finding(DiagnosticSeverity.Info).WithLocation(0).WithLocation(1).WithLocation(0)
                    .WithArguments("'HttpClient.PutAsync'", (3 * runs).ToString(System.Globalization.CultureInfo.InvariantCulture), $"3 (the 'for' loop) × {runs} (the call of 'Once' by itself)"),
            ],
        });
}
