using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

public class RML5002Tests
{
    [Theory]
    [InlineData("[|for|] (var attempt = 0; attempt < 5; attempt++) { try { await PostAsync(order); return; } catch (HttpRequestException) { await Task.Delay(200, stop); } }")]
    [InlineData("[|for|] (var attempt = 1; attempt <= 3; attempt++) { try { (await PostAsync(order).ConfigureAwait(false)).Dispose(); return; } catch (Exception) when (attempt < 3) { } }")]
    [InlineData("var left = 5; [|while|] (left-- > 0) { try { await http.DeleteAsync($\"/orders/{order.Id}\", stop); return; } catch (HttpRequestException) { Thread.Sleep(TimeSpan.FromSeconds(1)); } }")]
    [InlineData("var attempt = 0; [|while|] (true) { try { await PostAsync(order); return; } catch (HttpRequestException) { if (++attempt >= 4) throw; await Task.Delay(TimeSpan.FromMilliseconds(250), stop); } }")]
    [InlineData("var tries = 0; [|again|]: try { await PostAsync(order); } catch (HttpRequestException) when (tries++ < 3) { await Task.Delay(100); goto again; }")]
    [InlineData("[|foreach|] (var _ in Enumerable.Range(0, 4)) { try { await PostAsync(order); return; } catch (HttpRequestException) { await Task.Delay(Wait); } }")]
    [InlineData("[|for|] (var i = 0; i < 10; i++) { try { await PostAsync(order); break; } catch (HttpRequestException) { await Task.Delay(100 + Random.Shared.Next(50)); } }")]
    [InlineData("var i = 0; [|do|] { try { await PostAsync(order); return; } catch (HttpRequestException) { var pause = TimeSpan.FromSeconds(2); await Task.Delay(pause); i++; } } while (i < 4);")]
    [InlineData("async Task Run() { [|for|] (var i = 0; i < 4; i++) { try { await PostAsync(order); return; } catch { await Task.Delay(100); } } } await Run();")]
    [InlineData("await Policy.Handle<HttpRequestException>().[|RetryAsync(3)|].ExecuteAsync(() => PostAsync(order));")]
    [InlineData("var policy = Policy.Handle<HttpRequestException>().[|WaitAndRetryAsync(5, _ => TimeSpan.FromSeconds(1))|]; await policy.ExecuteAsync(() => PostAsync(order));")]
    [InlineData("var policy = Policy.Handle<HttpRequestException>().[|WaitAndRetryAsync([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)])|]; await policy.ExecuteAsync(async () => { using var answer = await PostAsync(order); });")]
    [InlineData("var pipeline = new ResiliencePipelineBuilder().[|AddRetry(new RetryStrategyOptions())|].Build(); await pipeline.ExecuteAsync(async token => { await PostAsync(order); }, stop);")]
    [InlineData("var builder = new ResiliencePipelineBuilder(); builder.AddTimeout(TimeSpan.FromSeconds(9)); builder.[|AddRetry(new() { MaxRetryAttempts = 4, UseJitter = true, Delay = TimeSpan.FromSeconds(1) })|]; var pipeline = builder.Build(); await pipeline.ExecuteAsync(async token => { await PostAsync(order); });")]
    [InlineData("await Kept.ExecuteAsync(() => PostAsync(order));", "private static readonly AsyncRetryPolicy Kept = Policy.Handle<HttpRequestException>().[|RetryAsync(4)|];")]
    [InlineData("await Wrapped().ExecuteAsync(() => PostAsync(order));", "private static AsyncPolicy Wrapped() => Policy.WrapAsync(Policy.Handle<TimeoutException>().[|RetryAsync(3)|], Policy.Handle<HttpRequestException>().RetryAsync(1));")]
    [InlineData("await provider.GetPipeline(\"orders\").ExecuteAsync(async token => { await PostAsync(order); }, stop);", "static void Configure(IServiceCollection services) => services.AddResiliencePipeline(\"orders\", b => b.[|AddRetry(new RetryStrategyOptions { MaxRetryAttempts = 5 })|]); readonly Polly.Registry.ResiliencePipelineProvider<string> provider = null!;")]
    [InlineData("[|for|] (var i = 0; i < 5; i++) { using var answer = await PostAsync(order); if (answer.IsSuccessStatusCode) return; await Task.Delay(200, stop); }")]
    [InlineData("var tries = 0; HttpResponseMessage answer; [|do|] { answer = await PostAsync(order).ConfigureAwait(false); tries++; } while (!answer.IsSuccessStatusCode && tries < 4);")]
    [InlineData("var i = 0; [|while|] (true) { using var answer = await PostAsync(order); if (!answer.IsSuccessStatusCode && i++ < 3) { Thread.Sleep(100); continue; } return; }")]
    [InlineData("[|for|] (var i = 0; ; i++) { using var answer = await PostAsync(order); if (answer.StatusCode < HttpStatusCode.InternalServerError || i == 3) return; }")]
    [InlineData("var i = 0; [|again|]: var answer = await PostAsync(order); if (!answer.IsSuccessStatusCode && i++ < 3) { await Task.Delay(100); goto again; }")]
    [InlineData("[|for|] (var i = 0; ; i++) { try { await PostAsync(order); return; } catch (Exception e) { if (e is TimeoutException || i == 3) throw; } }")]
    [InlineData("await Again(order);", "private async Task Again(Order order, int attempt = 0) { try { await PostAsync(order); } catch (HttpRequestException) when (attempt < 3) { await Task.Delay(100); await [|Again|](order, attempt + 1); } }")]
    [InlineData("await Again(order);", "private async Task Again(Order order, int left = 4) { try { await PostAsync(order); } catch (HttpRequestException) { if (left == 0) throw; await [|Again|](order, left - 1); } }")]
    [InlineData("await registry.Get<IAsyncPolicy>(\"orders\").ExecuteAsync(() => PostAsync(order));", "readonly Polly.Registry.PolicyRegistry registry = new() { [\"orders\"] = Policy.Handle<HttpRequestException>().[|RetryAsync(4)|] };")]
    [InlineData("await registry.Get<IAsyncPolicy>(Key).ExecuteAsync(() => PostAsync(order));", "const string Key = \"orders\"; readonly Polly.Registry.PolicyRegistry registry = new() { { Key, Policy.Handle<HttpRequestException>().[|RetryAsync(4)|] }, { \"rest\", Policy.Handle<TimeoutException>().RetryAsync(5) } };")]
    [InlineData("if (registry.TryGet<IAsyncPolicy>(\"orders\", out var policy)) await policy.ExecuteAsync(() => PostAsync(order));", "readonly Polly.Registry.IReadOnlyPolicyRegistry<string> registry = null!; static void Set(Polly.Registry.IPolicyRegistry<string> all) => all.Add(\"orders\", Policy.Handle<HttpRequestException>().[|WaitAndRetryAsync(3, _ => TimeSpan.FromSeconds(1))|]);")]
    [InlineData("await ((IAsyncPolicy)registry[\"orders\"]).ExecuteAsync(() => PostAsync(order));", "readonly Polly.Registry.PolicyRegistry registry = Set(); static Polly.Registry.PolicyRegistry Set() { var all = new Polly.Registry.PolicyRegistry(); all[\"orders\"] = Policy.Handle<HttpRequestException>().[|RetryAsync(4)|]; return all; }")]
    [InlineData("await registry.GetPipeline(\"orders\").ExecuteAsync(async token => { await PostAsync(order); });", "readonly Polly.Registry.ResiliencePipelineRegistry<string> registry = null!; void Set() => registry.TryAddBuilder(\"orders\", (builder, _) => builder.[|AddRetry(new RetryStrategyOptions())|]);")]
    [InlineData("await registry.GetOrAddPipeline(\"orders\", b => b.[|AddRetry(new RetryStrategyOptions { MaxRetryAttempts = 4 })|]).ExecuteAsync(async token => { await PostAsync(order); });", "readonly Polly.Registry.ResiliencePipelineRegistry<string> registry = null!;")]
    [InlineData("await new Keyed(null!).Run(() => PostAsync(order));", "class Keyed([FromKeyedServices(\"orders\")] ResiliencePipeline pipeline) { public async Task Run(Func<Task> work) => await pipeline.ExecuteAsync(async token => { await new HttpClient().PostAsync(\"/\", null); await work(); }); } static void Set(IServiceCollection services) => services.AddResiliencePipeline(\"orders\", b => b.[|AddRetry(new RetryStrategyOptions { MaxRetryAttempts = 5 })|]);")]
    [InlineData("var pipeline = provider.GetRequiredKeyedService<ResiliencePipeline>(\"orders\"); await pipeline.ExecuteAsync(async token => { await PostAsync(order); });", "readonly IServiceProvider provider = null!; static void Set(IServiceCollection services) => services.AddKeyedSingleton(\"orders\", new ResiliencePipelineBuilder().[|AddRetry(new RetryStrategyOptions { MaxRetryAttempts = 5 })|].Build());")]
    public Task Flags(string body, string members = "") => RmlVerify<RML5002RetryWithoutBackoff>.Flags(Code(body, members), RetryCode.Input);

    [Theory]
    [InlineData("for (var i = 0; i < 5; i++) { using var answer = await PostAsync(order); if (answer.IsSuccessStatusCode) return; await Task.Delay(200 << i, stop); }")]
    [InlineData("await registry.Get<IAsyncPolicy>(\"orders\").ExecuteAsync(() => PostAsync(order));", "readonly Polly.Registry.PolicyRegistry registry = new() { [\"orders\"] = Policy.Handle<HttpRequestException>().WaitAndRetryAsync(4, n => TimeSpan.FromSeconds(n)), [\"reads\"] = Policy.Handle<HttpRequestException>().RetryAsync(4) };")]
    [InlineData("await registry.GetPipeline(\"other\").ExecuteAsync(async token => { await PostAsync(order); });", "readonly Polly.Registry.ResiliencePipelineRegistry<string> registry = null!; void Set() => registry.TryAddBuilder(\"orders\", (builder, _) => builder.AddRetry(new RetryStrategyOptions()));")]
    [InlineData("await registry.Get<IAsyncPolicy>(order.Status).ExecuteAsync(() => PostAsync(order));", "readonly Polly.Registry.PolicyRegistry registry = new() { [\"orders\"] = Policy.Handle<HttpRequestException>().RetryAsync(4) };")]
    [InlineData("for (var i = 0; i < 2; i++) { using var answer = await PostAsync(order); if (answer.IsSuccessStatusCode) return; await Task.Delay(200, stop); }")]
    [InlineData("for (var i = 0; i < 9; i++) { using var answer = await http.GetAsync(\"/\"); if (answer.IsSuccessStatusCode) return; await Task.Delay(200, stop); }")]
    [InlineData("for (var i = 0; i < 5; i++) { using var answer = await PostAsync(order); if (answer.IsSuccessStatusCode) return; await Backoff(i); }")]
    [InlineData("await Again(order);", "private async Task Again(Order order, int attempt = 0) { try { await PostAsync(order); } catch (HttpRequestException) when (attempt < 3) { await Task.Delay(100 << attempt); await Again(order, attempt + 1); } }")]
    [InlineData("await Again(order, TimeSpan.FromSeconds(1));", "private async Task Again(Order order, TimeSpan wait, int attempt = 0) { try { await PostAsync(order); } catch (HttpRequestException) when (attempt < 4) { await Task.Delay(wait); await Again(order, wait * 2, attempt + 1); } }")]
    [InlineData("await Again(order);", "private async Task Again(Order order, bool again = true) { try { await PostAsync(order); } catch (HttpRequestException) when (again) { await Task.Delay(100); await Again(order, false); } }")]
    [InlineData("for (var attempt = 0; attempt < 5; attempt++) { try { await PostAsync(order); return; } catch (HttpRequestException) { await Task.Delay(200 * (attempt + 1), stop); } }")]
    [InlineData("for (var attempt = 0; attempt < 2; attempt++) { try { await PostAsync(order); return; } catch (HttpRequestException) { await Task.Delay(200, stop); } }")]
    [InlineData("for (var attempt = 1; ; attempt++) { try { await PostAsync(order); return; } catch (HttpRequestException) when (attempt < 2) { } }")]
    [InlineData("var delay = TimeSpan.FromSeconds(1); for (var i = 0; i < 5; i++) { try { await PostAsync(order); return; } catch { await Task.Delay(delay); delay *= 2; } }")]
    [InlineData("var delay = 100; var i = 0; while (i++ < 5) { try { await PostAsync(order); return; } catch { await Task.Delay(delay); delay += delay; } }")]
    [InlineData("for (var i = 0; i < 5; i++) { try { await PostAsync(order); return; } catch { await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, i))); } }")]
    [InlineData("for (var i = 0; i < 5; i++) { try { await PostAsync(order); return; } catch { var pause = TimeSpan.FromMilliseconds(100 << i) + Wait; await Task.Delay(pause); } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await PostAsync(order); return; } catch { await Task.Delay(Table[i]); } }")]
    [InlineData("foreach (var wait in Table) { try { await PostAsync(order); return; } catch { await Task.Delay(wait); } }")]
    [InlineData("for (var i = 0; i < 5; i++) { try { await PostAsync(order); return; } catch { await Backoff(i); } }")]
    [InlineData("for (var i = 0; i < 5; i++) { try { await ReadAsync(order); return; } catch { await Task.Delay(100); } }")]
    [InlineData("for (var i = 0; i < count; i++) { try { await PostAsync(order); return; } catch { await Task.Delay(100); } }")]
    [InlineData("foreach (var item in new[] { order }) { try { await PostAsync(item); } catch { await Task.Delay(100); } }")]
    [InlineData("while (!stop.IsCancellationRequested) { try { await PostAsync(order); } catch { } await Task.Delay(1000, stop); }")]
    [InlineData("while (true) { var text = await ReadAsync(order); if (text == \"done\") break; await Task.Delay(1000, stop); }")]
    [InlineData("await Policy.Handle<HttpRequestException>().RetryAsync().ExecuteAsync(() => PostAsync(order));")]
    [InlineData("await Policy.Handle<HttpRequestException>().RetryAsync(5).ExecuteAsync(() => ReadAsync(order));")]
    [InlineData("await Policy.Handle<HttpRequestException>().WaitAndRetryAsync(5, n => TimeSpan.FromSeconds(n)).ExecuteAsync(() => PostAsync(order));")]
    [InlineData("await Policy.Handle<HttpRequestException>().WaitAndRetryAsync(Table).ExecuteAsync(() => PostAsync(order));")]
    [InlineData("var pipeline = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions { BackoffType = DelayBackoffType.Exponential }).Build(); await pipeline.ExecuteAsync(async token => { await PostAsync(order); }, stop);")]
    [InlineData("var pipeline = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions { MaxRetryAttempts = 1 }).Build(); await pipeline.ExecuteAsync(async token => { await PostAsync(order); }, stop);")]
    [InlineData("var options = new RetryStrategyOptions(); options.DelayGenerator = args => new ValueTask<TimeSpan?>(TimeSpan.FromSeconds(args.AttemptNumber)); var pipeline = new ResiliencePipelineBuilder().AddRetry(options).Build(); await pipeline.ExecuteAsync(async token => { await PostAsync(order); }, stop);")]
    public Task Silent(string body, string members = "") => RmlVerify<RML5002RetryWithoutBackoff>.Silent(Code(body, members), RetryCode.Input);

    [Fact]
    public Task Warns_about_money() => RmlVerify<RML5002RetryWithoutBackoff>.Flags(
        Code("{|#0:for|} (var i = 0; i < 4; i++) { try { await _gateway.{|#1:ChargeAsync(order, order.Id.ToString())|}; return; } catch (TimeoutException) { await Task.Delay({|#2:100|}); } }", ""),
        RetryCode.Input with
        {
            Expected = [RmlVerify<RML5002RetryWithoutBackoff>.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithLocation(2).WithArguments("'IGateway.ChargeAsync'", "the 'for' loop", "up to 4 times", "after a delay that does not grow")],
        });

    [Fact]
    public Task Only_suggests_elsewhere() => RmlVerify<RML5002RetryWithoutBackoff>.Flags(
        Code("{|#0:for|} (var i = 0; i < 4; i++) { try { await {|#1:PostAsync(order)|}; return; } catch (TimeoutException) { } }", ""),
        RetryCode.Input with { Expected = [RmlVerify<RML5002RetryWithoutBackoff>.Finding(DiagnosticSeverity.Info).WithLocation(0).WithLocation(1).WithArguments("'HttpClient.PostAsync'", "the 'for' loop", "up to 4 times", "without a delay")] });

    [Fact]
    public Task An_option_says_how_many_attempts_may_be_quick() => RmlVerify<RML5002RetryWithoutBackoff>.Silent(
        Code("for (var i = 0; i < 4; i++) { try { await PostAsync(order); return; } catch { await Task.Delay(10); } }", ""),
        RetryCode.Input with { EditorConfig = "rml.retry_attempts_without_backoff = 5" });

    internal static string Code(string body, string members) => RetryCode.Method(body, """
        private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);
            private static readonly TimeSpan[] Table = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)];
            private int count = int.Parse("7");
            private static async Task Backoff(int attempt) { await Task.Yield(); await Task.Delay(attempt * 100); }

        """ + members);
}
