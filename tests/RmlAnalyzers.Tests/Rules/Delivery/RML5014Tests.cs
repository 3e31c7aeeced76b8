using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

public class RML5014Tests
{
    private const string Loop = "[|for|] (var i = 0; i < 2; i++) { try { ";

    [Theory]
    [InlineData(Loop + "await PostAsync(order); return; } catch (ArgumentException) { await Task.Delay(i * 100); } }")]
    [InlineData(Loop + "JsonSerializer.Deserialize<Order>(await ReadAsync(order)); return; } catch (JsonException) { await Task.Delay(i * 100); } }")]
    [InlineData(Loop + "(await PostAsync(order)).EnsureSuccessStatusCode(); return; } catch (Exception) { await Task.Delay(i * 100); } }")]
    [InlineData(Loop + "using var answer = await PostAsync(order); answer.EnsureSuccessStatusCode(); return; } catch (HttpRequestException) { await Task.Delay(i * 100); } }")]
    [InlineData(Loop + "using var answer = await http.GetAsync(\"/\"); answer.EnsureSuccessStatusCode(); return; } catch when (i < 1) { } }")]
    [InlineData(Loop + "await PostAsync(order); return; } catch (ArgumentOutOfRangeException e) { log.LogWarning(e, \"again\"); } }")]
    [InlineData("await Policy.HandleResult<HttpResponseMessage>(r => !r.IsSuccessStatusCode).[|WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n))|].ExecuteAsync(() => PostAsync(order));")]
    [InlineData("await Policy.Handle<HttpRequestException>().OrResult<HttpResponseMessage>(r => r.StatusCode == HttpStatusCode.NotFound).[|WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n))|].ExecuteAsync(() => PostAsync(order));")]
    [InlineData("await Policy.HandleResult<HttpResponseMessage>(r => (int)r.StatusCode >= 400).[|WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n))|].ExecuteAsync(() => PostAsync(order));")]
    [InlineData("await Policy.Handle<TimeoutException>().Or<JsonException>().[|WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n))|].ExecuteAsync(() => PostAsync(order));")]
    [InlineData("await Policy.Handle<Exception>().[|WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n))|].ExecuteAsync(async () => { using var answer = await PostAsync(order); answer.EnsureSuccessStatusCode(); });")]
    [InlineData("var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage>().[|AddRetry(new RetryStrategyOptions<HttpResponseMessage> { BackoffType = DelayBackoffType.Exponential, ShouldHandle = new PredicateBuilder<HttpResponseMessage>().HandleResult(r => !r.IsSuccessStatusCode) })|].Build(); await pipeline.ExecuteAsync(async token => await PostAsync(order));")]
    [InlineData("var pipeline = new ResiliencePipelineBuilder().[|AddRetry(new RetryStrategyOptions { BackoffType = DelayBackoffType.Exponential })|].Build(); await pipeline.ExecuteAsync(async token => { (await PostAsync(order)).EnsureSuccessStatusCode(); });")]
    [InlineData("[|for|] (var i = 0; i < 2; i++) { using var answer = await PostAsync(order); if (answer.IsSuccessStatusCode) return; await Task.Delay(100 << i); }")]
    [InlineData("HttpResponseMessage answer; var i = 0; [|do|] { answer = await PostAsync(order); } while (!answer.IsSuccessStatusCode && i++ < 1);")]
    public Task Flags(string body) => RmlVerify<RML5014PermanentFailureRetried>.Flags(RetryCode.Method(body), RetryCode.Input);

    [Theory]
    [InlineData("for (var i = 0; i < 2; i++) { try { await PostAsync(order); return; } catch (TimeoutException) { await Task.Delay(i * 100); } }")]
    [InlineData("for (var i = 0; i < 2; i++) { try { await PostAsync(order); return; } catch (Exception) { await Task.Delay(i * 100); } }")]
    [InlineData("for (var i = 0; i < 2; i++) { try { (await PostAsync(order)).EnsureSuccessStatusCode(); return; } catch (HttpRequestException e) when (e.StatusCode is null or >= HttpStatusCode.InternalServerError) { await Task.Delay(i * 100); } }")]
    [InlineData("for (var i = 0; i < 2; i++) { try { using var answer = await PostAsync(order); if (answer.StatusCode == HttpStatusCode.BadRequest) return; answer.EnsureSuccessStatusCode(); return; } catch (HttpRequestException) { await Task.Delay(i * 100); } }")]
    [InlineData("for (var i = 0; i < 2; i++) { try { (await PostAsync(order)).EnsureSuccessStatusCode(); return; } catch (HttpRequestException e) { if (e.StatusCode == HttpStatusCode.NotFound) throw; await Task.Delay(i * 100); } }")]
    [InlineData("for (var i = 0; i < 2; i++) { try { await PostAsync(order); return; } catch (ArgumentException) { throw; } }")]
    [InlineData("foreach (var item in new[] { order }) { try { (await PostAsync(item)).EnsureSuccessStatusCode(); } catch (Exception) { } }")]
    [InlineData("await Policy.HandleResult<HttpResponseMessage>(r => (int)r.StatusCode >= 500).WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n)).ExecuteAsync(() => PostAsync(order));")]
    [InlineData("await Policy.HandleResult<HttpResponseMessage>(r => !r.IsSuccessStatusCode && r.StatusCode != HttpStatusCode.BadRequest).WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n)).ExecuteAsync(() => PostAsync(order));")]
    [InlineData("await Policy.Handle<HttpRequestException>(e => e.StatusCode is null).WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n)).ExecuteAsync(async () => { (await PostAsync(order)).EnsureSuccessStatusCode(); });")]
    [InlineData("await Policy.Handle<TimeoutException>().WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n)).ExecuteAsync(async () => { (await PostAsync(order)).EnsureSuccessStatusCode(); });")]
    [InlineData("var pipeline = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions { BackoffType = DelayBackoffType.Exponential }).Build(); await pipeline.ExecuteAsync(async token => { await PostAsync(order); });")]
    public Task Silent(string body) => RmlVerify<RML5014PermanentFailureRetried>.Silent(RetryCode.Method(body), RetryCode.Input);

    // 'Retry-After'.
    [Theory]
    [InlineData("[|for|] (var i = 0; ; i++) { using var answer = await PostAsync(order); if (answer.StatusCode != HttpStatusCode.TooManyRequests || i == 2) return; await Task.Delay(1000 << i); }")]
    [InlineData("[|while|] (true) { using var answer = await http.GetAsync(\"/\", stop); if (answer.StatusCode == HttpStatusCode.TooManyRequests) { await Task.Delay(5000, stop); continue; } return; }")]
    [InlineData("var i = 0; [|while|] (i++ < 2) { var answer = await PostAsync(order); if ((int)answer.StatusCode == 429) { await Task.Delay(TimeSpan.FromSeconds(i)); continue; } break; }")]
    [InlineData("[|for|] (var i = 0; i < 2; i++) { using var answer = await PostAsync(order); if (answer.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)) return; log.LogWarning(null!, \"busy\"); await Task.Delay(1000 << i); }")]
    [InlineData("[|for|] (var i = 0; i < 2; i++) { try { await ReadAsync(order); return; } catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests) { await Task.Delay(1000 << i); } }")]
    [InlineData("await Policy.HandleResult<HttpResponseMessage>(r => r.StatusCode == HttpStatusCode.TooManyRequests).[|WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n))|].ExecuteAsync(() => PostAsync(order));")]
    [InlineData("await Policy.Handle<HttpRequestException>().OrResult<HttpResponseMessage>(r => (int)r.StatusCode >= 500 || (int)r.StatusCode == 429).[|WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n))|].ExecuteAsync(() => PostAsync(order));")]
    [InlineData("var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage>().[|AddRetry(new RetryStrategyOptions<HttpResponseMessage> { BackoffType = DelayBackoffType.Exponential, ShouldHandle = a => new ValueTask<bool>(a.Outcome.Result?.StatusCode is HttpStatusCode.TooManyRequests) })|].Build(); await pipeline.ExecuteAsync(async token => await PostAsync(order));")]
    [InlineData("IServiceCollection services = null!; services.AddHttpClient(\"a\").AddStandardResilienceHandler(options => [|options.Retry.ShouldRetryAfterHeader = false|]);")]
    [InlineData("var options = new HttpRetryStrategyOptions { [|ShouldRetryAfterHeader = false|], MaxRetryAttempts = 2 }; new ResiliencePipelineBuilder<HttpResponseMessage>().AddRetry(options);")]
    public Task Flags_who_comes_too_early(string body) => RmlVerify<RML5014PermanentFailureRetried>.Flags(RetryCode.Method(body), RetryCode.Input);

    [Theory]
    [InlineData("for (var i = 0; ; i++) { using var answer = await PostAsync(order); if (answer.StatusCode != HttpStatusCode.TooManyRequests || i == 2) return; await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1 << i)); }")]
    [InlineData("for (var i = 0; ; i++) { using var answer = await PostAsync(order); if (answer.StatusCode != HttpStatusCode.TooManyRequests || i == 2) return; var wait = answer.Headers.TryGetValues(\"Retry-After\", out var said) ? int.Parse(said.First()) : 1; await Task.Delay(wait * 1000); }")]
    [InlineData("for (var i = 0; ; i++) { using var answer = await PostAsync(order); if (answer.StatusCode != HttpStatusCode.TooManyRequests || i == 2) return; await Task.Delay(Wait(answer, i)); }")]
    [InlineData("for (var i = 0; ; i++) { using var answer = await PostAsync(order); if (answer.StatusCode != HttpStatusCode.NotModified || i == 2) return; await Task.Delay(1000 << i); }")]
    [InlineData("for (var i = 0; i < 3; i++) { using var answer = await PostAsync(order); if (answer.StatusCode == HttpStatusCode.TooManyRequests) return; await Task.Delay(1000 << i); }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await ReadAsync(order); return; } catch (HttpRequestException e) when (e.StatusCode != HttpStatusCode.TooManyRequests) { await Task.Delay(1000 << i); } }")]
    [InlineData("await Policy.HandleResult<HttpResponseMessage>(r => r.StatusCode == HttpStatusCode.BadGateway).WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n)).ExecuteAsync(() => PostAsync(order));")]
    [InlineData("var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage>().AddRetry(new RetryStrategyOptions<HttpResponseMessage> { ShouldHandle = a => new ValueTask<bool>(a.Outcome.Result?.StatusCode is HttpStatusCode.TooManyRequests), DelayGenerator = a => new ValueTask<TimeSpan?>(a.Outcome.Result?.Headers.RetryAfter?.Delta) }).Build(); await pipeline.ExecuteAsync(async token => await PostAsync(order));")]
    [InlineData("var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage>().AddRetry(new HttpRetryStrategyOptions { ShouldHandle = a => new ValueTask<bool>(a.Outcome.Result?.StatusCode is HttpStatusCode.TooManyRequests) }).Build(); await pipeline.ExecuteAsync(async token => await PostAsync(order));")]
    [InlineData("IServiceCollection services = null!; services.AddHttpClient(\"a\").AddStandardResilienceHandler(options => options.Retry.ShouldRetryAfterHeader = true);")]
    [InlineData("await Policy.Handle<Refused>(e => e.HttpStatusCode == HttpStatusCode.TooManyRequests).WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n)).ExecuteAsync(() => PostAsync(order));")]
    [InlineData("var own = new Own { ShouldRetryAfterHeader = false }; await PostAsync(order); Console.WriteLine(own);")]
    public Task Silent_about_who_waits(string body) => RmlVerify<RML5014PermanentFailureRetried>.Silent(
        RetryCode.Method(body, "private static TimeSpan Wait(HttpResponseMessage answer, int attempt) => answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(attempt);") + "class Own { public bool ShouldRetryAfterHeader { get; set; } } class Refused : Exception { public HttpStatusCode HttpStatusCode { get; set; } }", RetryCode.Input);

    [Theory]
    [InlineData("for (var i = 0; i < 2; i++) { using var answer = await http.GetAsync(\"/\", stop); if (answer.IsSuccessStatusCode) return; await Task.Delay(100 << i, stop); }")]
    [InlineData("for (var i = 0; i < 2; i++) { using var answer = await PostAsync(order); if ((int)answer.StatusCode < 500) return; await Task.Delay(100 << i, stop); }")]
    [InlineData("for (var i = 0; i < 2; i++) { using var answer = await PostAsync(order); if (answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.BadRequest) return; await Task.Delay(100 << i, stop); }")]
    public Task Silent_where_the_answer_is_told_apart(string body) => RmlVerify<RML5014PermanentFailureRetried>.Silent(RetryCode.Method(body), RetryCode.Input);
}
