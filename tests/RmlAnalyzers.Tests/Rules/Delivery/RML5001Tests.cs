using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

public class RML5001Tests
{
    private static readonly RmlTestInput Stubs = new() { Libraries = [StripeStub.Source], Sources = [RetryStub.Source] };

    public static TheoryData<string, string> Defects => new()
    {
        { "sent directly", "for (var i = 0; i < 3; i++) { try { await http.[|PostAsync(\"orders\", content)|]; return; } catch (HttpRequestException) { await Task.Delay(100); } }" },
        { "as JSON", "var done = false; while (!done) { try { (await http.[|PostAsJsonAsync(\"orders\", new { amount }, stop)|].ConfigureAwait(false)).EnsureSuccessStatusCode(); done = true; } catch (HttpRequestException) { } }" },
        { "request message", "for (var i = 0; i < 3; i++) { using var request = new HttpRequestMessage(HttpMethod.Post, \"orders\") { Content = content }; try { await http.[|SendAsync(request, stop)|]; return; } catch (HttpRequestException) { } }" },
        { "patch", "for (var i = 0; i < 3; i++) { try { await http.[|PatchAsync(\"orders/1\", content)|]; return; } catch (HttpRequestException) { } }" },
        { "through a helper two calls deep", "for (var i = 0; i < 3; i++) { try { await [|Order(amount)|]; return; } catch (HttpRequestException) { } }" },
        { "through a base class", "for (var i = 0; i < 3; i++) { try { await [|PostToShop(content)|]; return; } catch (HttpRequestException) { } }" },
        { "factory and named client", "for (var i = 0; i < 3; i++) { try { var client = factory.CreateClient(\"shop\"); await client.[|PostAsync(\"orders\", content)|]; return; } catch (HttpRequestException) { } }" },
        { "alias and local", "Wire wire = http; for (var i = 0; i < 3; i++) { try { await wire.[|PostAsync(\"orders\", content)|]; return; } catch (HttpRequestException) { } }" },
        { "resilience pipeline", "await pipeline.ExecuteAsync(async token => { await http.[|PostAsync(\"orders\", content, token)|]; }, stop);" },
        { "helper in a pipeline", "await pipeline.ExecuteAsync(async token => await [|Order(amount)|]);" },
        { "declared retry helper", "await Attempt.Declared(() => http.[|PostAsync(\"orders\", content)|]);" },
        { "retry helper in source, delegate in a local", "Func<Task> post = () => http.[|PostAsync(\"orders\", content)|]; await Attempt.InSource(post);" },
        { "local function handed over", "await Attempt.InSource(Post); async Task Post() { await http.[|PostAsync(\"orders\", content)|]; }" },
        { "jump back", "var tries = 0; again: try { await http.[|PostAsync(\"orders\", content)|]; } catch (HttpRequestException) when (tries++ < 3) { goto again; }" },
        { "do loop", "var sent = false; do { try { await http.[|PostAsync(\"orders\", content)|]; sent = true; } catch (TaskCanceledException) { } } while (!sent);" },
        { "retry inside a loop over items", "foreach (var one in amounts) { while (true) { try { await http.[|PostAsJsonAsync(\"orders\", one)|]; break; } catch (HttpRequestException) { } } }" },
        { "charge without a key, failures told apart", "for (var i = 0; i < 3; i++) { try { await charges.[|CreateAsync(new())|]; return; } catch (HttpRequestException) { } }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "keyed by a header", "var key = order.ToString(); for (var i = 0; i < 3; i++) { using var request = new HttpRequestMessage(HttpMethod.Post, \"orders\"); request.Headers.Add(\"Idempotency-Key\", key); try { await http.SendAsync(request); return; } catch (HttpRequestException) { } }" },
        { "keyed on the client", "http.DefaultRequestHeaders.Add(\"Idempotency-Key\", order.ToString()); for (var i = 0; i < 3; i++) { try { await http.PostAsync(\"orders\", content); return; } catch (HttpRequestException) { } }" },
        { "keyed on the content", "content.Headers.Add(\"Idempotency-Key\", order.ToString()); for (var i = 0; i < 3; i++) { try { await http.PostAsync(\"orders\", content); return; } catch (HttpRequestException) { } }" },
        { "keyed in the body", "for (var i = 0; i < 3; i++) { try { await http.PostAsJsonAsync(\"orders\", new { idempotencyKey = order, amount }); return; } catch (HttpRequestException) { } }" },
        { "marked in the body", "for (var i = 0; i < 3; i++) { try { await http.PostAsJsonAsync(\"orders\", new Capture(order.ToString(), amount)); return; } catch (HttpRequestException) { } }" },
        { "versioned", "for (var i = 0; i < 3; i++) { using var request = new HttpRequestMessage(HttpMethod.Patch, \"orders/1\"); request.Headers.Add(\"If-Match\", etag); try { await http.SendAsync(request); return; } catch (HttpRequestException) { } }" },
        { "put", "for (var i = 0; i < 3; i++) { try { await http.PutAsJsonAsync($\"orders/{order}\", amount); return; } catch (HttpRequestException) { } }" },
        { "delete", "for (var i = 0; i < 3; i++) { try { await http.DeleteAsync($\"orders/{order}\"); return; } catch (HttpRequestException) { } }" },
        { "get", "for (var i = 0; i < 3; i++) { try { await http.GetAsync(\"orders\"); return; } catch (HttpRequestException) { } }" },
        { "get by message", "for (var i = 0; i < 3; i++) { try { await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, \"orders\")); return; } catch (HttpRequestException) { } }" },
        { "put in a pipeline", "await pipeline.ExecuteAsync(async token => await http.PutAsync(\"orders/1\", content, token));" },
        { "no retry", "try { await http.PostAsync(\"orders\", content); } catch (HttpRequestException) { Console.WriteLine(); }" },
        { "loop over items", "foreach (var one in amounts) { try { await http.PostAsJsonAsync(\"orders\", one); } catch (HttpRequestException) { continue; } }" },
        { "service loop", "while (!stop.IsCancellationRequested) { try { await http.PostAsync(\"beat\", content); } catch (HttpRequestException) { } await Task.Delay(1000, stop); }" },
        { "failure ends it", "for (var i = 0; i < 3; i++) { try { await http.PostAsync(\"orders\", content); return; } catch { throw; } }" },
        { "delegate that runs once", "await Attempt.Once(() => http.PostAsync(\"orders\", content));" },
        { "sent after the retry", "for (var i = 0; i < 3; i++) { try { await http.GetAsync(\"rates\"); break; } catch { } } await http.PostAsync(\"orders\", content);" },
        { "said to be idempotent", "for (var i = 0; i < 3; i++) { try { await Search(content); return; } catch (HttpRequestException) { } }" },
        { "local bookkeeping", "for (var i = 0; i < 3; i++) { try { amounts.Add(amount); return; } catch { } }" },
        { "money with one key", "for (var i = 0; i < 3; i++) { try { await charges.CreateAsync(new(), new Stripe.RequestOptions { IdempotencyKey = order.ToString() }); return; } catch (HttpRequestException) { } }" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string body)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5001RetriedEffect>.Flags(Code(body), shape == "charge without a key, failures told apart" ? Stubs with { EditorConfig = "dotnet_diagnostic.RML3001.severity = none" } : Stubs);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string body)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5001RetriedEffect>.Silent(Code(body), Stubs);
    }

    [Theory]
    [InlineData("", DiagnosticSeverity.Info)]
    [InlineData("[Rml2(NoUndo = \"read\")] ", DiagnosticSeverity.Warning)]
    [InlineData("[Rml2(Draft = true)] ", DiagnosticSeverity.Info)]
    public Task Warns_in_labelled_code_and_suggests_elsewhere(string label, DiagnosticSeverity severity) => RmlVerify<RML5001RetriedEffect>.Reports(
        ServiceCode.With($$"""
            class P(HttpClient http, HttpContent content)
            {
                {{label}}async Task Send() { {|#1:while|} (true) { try { await http.{|#0:PostAsync("orders", content)|}; return; } catch (HttpRequestException) { } } }
            }
            """),
        RmlVerify<RML5001RetriedEffect>.Finding(severity).WithLocation(0).WithLocation(1).WithArguments("'HttpClient.PostAsync'", "the 'while' loop"));

    [Fact]
    public Task A_handler_that_places_keys_may_stand_anywhere() => RmlVerify<RML5001RetriedEffect>.Silent(
        Code("for (var i = 0; i < 3; i++) { try { await http.PostAsync(\"orders\", content); return; } catch (HttpRequestException) { } }") + """

        class KeyPlacing : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
            {
                request.Headers.TryAddWithoutValidation("Idempotency-Key", request.Options.ToString());
                return base.SendAsync(request, stop);
            }
        }
        """,
        Stubs);

    private static string Code(string body) => "using Wire = System.Net.Http.HttpClient;\n" + ServiceCode.With($$"""
        interface IClients { HttpClient CreateClient(string name); }

        abstract class ShopClient(HttpClient http)
        {
            protected async Task PostToShop(HttpContent content) => (await http.PostAsync("orders", content)).EnsureSuccessStatusCode();
        }

        class Orders(HttpClient http, IClients factory, Polly.ResiliencePipeline pipeline, Stripe.ChargeService charges) : ShopClient(http)
        {
            private readonly HttpClient _http = http;

            public async Task Send(Guid order, long amount, List<long> amounts, HttpContent content, string etag, CancellationToken stop)
            {
                await Task.Yield();
                {{body.Replace("await http.", "await _http.", StringComparison.Ordinal).Replace("=> http.", "=> _http.", StringComparison.Ordinal).Replace("= http;", "= _http;", StringComparison.Ordinal).Replace("http.Default", "_http.Default", StringComparison.Ordinal).Replace("(await http.", "(await _http.", StringComparison.Ordinal)}}
            }

            private Task Order(long amount) => Post("orders", amount);
            private async Task Post(string path, long amount) { var reply = await _http.PostAsJsonAsync(path, amount); reply.EnsureSuccessStatusCode(); }
            [Idempotent("a search behind POST")] private Task Search(HttpContent filter) => _http.PostAsync("search", filter);
        }
        """);
}
