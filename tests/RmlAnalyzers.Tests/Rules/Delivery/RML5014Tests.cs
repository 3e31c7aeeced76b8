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
    [InlineData("await Policy.HandleResult<HttpResponseMessage>(r => r.StatusCode == HttpStatusCode.TooManyRequests).WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n)).ExecuteAsync(() => PostAsync(order));")]
    [InlineData("await Policy.HandleResult<HttpResponseMessage>(r => !r.IsSuccessStatusCode && r.StatusCode != HttpStatusCode.BadRequest).WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n)).ExecuteAsync(() => PostAsync(order));")]
    [InlineData("await Policy.Handle<HttpRequestException>(e => e.StatusCode is null).WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n)).ExecuteAsync(async () => { (await PostAsync(order)).EnsureSuccessStatusCode(); });")]
    [InlineData("await Policy.Handle<TimeoutException>().WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n)).ExecuteAsync(async () => { (await PostAsync(order)).EnsureSuccessStatusCode(); });")]
    [InlineData("var pipeline = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions { BackoffType = DelayBackoffType.Exponential }).Build(); await pipeline.ExecuteAsync(async token => { await PostAsync(order); });")]
    public Task Silent(string body) => RmlVerify<RML5014PermanentFailureRetried>.Silent(RetryCode.Method(body), RetryCode.Input);
}
