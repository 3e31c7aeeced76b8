using RmlAnalyzers.CodeFixes;
using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

public class RML5002FixTests
{
    [Theory]
    [InlineData("await Task.Delay(200, stop);", "await Task.Delay(200 * (1 << i), stop);")]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(2) /* short */, stop);", "await Task.Delay(TimeSpan.FromSeconds(2) * (1 << i) /* short */, stop);")]
    [InlineData("await Task.Delay(100 + 50);", "await Task.Delay((100 + 50) * (1 << i));")]
    [InlineData("Thread.Sleep(Wait);", "Thread.Sleep(Wait * (1 << i));")]
    public Task Doubles_the_delay(string before, string after) => RmlVerify<RML5002RetryWithoutBackoff, LetDelayGrowFix>.Fixes(
        RML5002Tests.Code("[|for|] (var i = 0; i < 4; i++) { try { await PostAsync(order); return; } catch (HttpRequestException) { " + before + " } }", ""),
        RML5002Tests.Code("for (var i = 0; i < 4; i++) { try { await PostAsync(order); return; } catch (HttpRequestException) { " + after + " } }", ""),
        RetryCode.FixInput);

    [Fact]
    public Task Fix_all() => RmlVerify<RML5002RetryWithoutBackoff, LetDelayGrowFix>.Fixes(
        RML5002Tests.Code("[|for|] (var i = 0; i < 4; i++) { try { await PostAsync(order); break; } catch { await Task.Delay(10); } } [|for|] (var k = 0; k < 4; k++) { try { await PostAsync(order); break; } catch { await Task.Delay(10); } }", ""),
        RML5002Tests.Code("for (var i = 0; i < 4; i++) { try { await PostAsync(order); break; } catch { await Task.Delay(10 * (1 << i)); } } for (var k = 0; k < 4; k++) { try { await PostAsync(order); break; } catch { await Task.Delay(10 * (1 << k)); } }", ""),
        RetryCode.FixInput);

    [Theory]
    [InlineData("[|foreach|] (var _ in Enumerable.Range(0, 4)) { try { await PostAsync(order); return; } catch { await Task.Delay(10); } }")]
    [InlineData("[|for|] (var i = 0; i < 4; i++) { try { await PostAsync(order); return; } catch { } }")]
    [InlineData("var left = 5; [|while|] (left-- > 0) { try { await PostAsync(order); return; } catch { await Task.Delay(10); } }")]
    public Task Nothing_is_offered_without_a_count_or_a_delay(string body) =>
        RmlVerify<RML5002RetryWithoutBackoff, LetDelayGrowFix>.NoFix(RML5002Tests.Code(body, ""), RetryCode.FixInput);

    [Theory]
    [InlineData("WaitAndRetryAsync(5, _ => TimeSpan.FromSeconds(1))", "WaitAndRetryAsync(5, attempt => TimeSpan.FromSeconds(1) * (1 << (attempt - 1)))")]
    [InlineData("WaitAndRetryAsync(5, n => TimeSpan.FromSeconds(2) /* two */)", "WaitAndRetryAsync(5, n => TimeSpan.FromSeconds(2) * (1 << (n - 1)) /* two */)")]
    public Task Doubles_the_delay_of_a_policy(string before, string after) => RmlVerify<RML5002RetryWithoutBackoff, LetDelayGrowFix>.Fixes(
        RML5002Tests.Code("await Policy.Handle<HttpRequestException>().[|" + before + "|].ExecuteAsync(() => PostAsync(order));", ""),
        RML5002Tests.Code("await Policy.Handle<HttpRequestException>()." + after + ".ExecuteAsync(() => PostAsync(order));", ""),
        RetryCode.FixInput);

    [Theory]
    [InlineData("new RetryStrategyOptions()", "new RetryStrategyOptions() { BackoffType = DelayBackoffType.Exponential }")]
    [InlineData("new() { MaxRetryAttempts = 4 }", "new() { MaxRetryAttempts = 4, BackoffType = DelayBackoffType.Exponential }")]
    [InlineData("new() { MaxRetryAttempts = 4, Delay = Wait, }", "new() { MaxRetryAttempts = 4, Delay = Wait, BackoffType = DelayBackoffType.Exponential }")]
    [InlineData("new RetryStrategyOptions { BackoffType = DelayBackoffType.Constant, MaxRetryAttempts = 4 }", "new RetryStrategyOptions { BackoffType = DelayBackoffType.Exponential, MaxRetryAttempts = 4 }")]
    [InlineData("new RetryStrategyOptions\n{\n    MaxRetryAttempts = 4,\n    UseJitter = true,\n}", "new RetryStrategyOptions\n{\n    MaxRetryAttempts = 4,\n    UseJitter = true,\n    BackoffType = DelayBackoffType.Exponential\n}")]
    public Task Lets_a_strategy_grow(string before, string after) => RmlVerify<RML5002RetryWithoutBackoff, LetDelayGrowFix>.Fixes(
        RML5002Tests.Code("var pipeline = new ResiliencePipelineBuilder().[|AddRetry(" + before + ")|].Build(); await pipeline.ExecuteAsync(async token => { await PostAsync(order); });", ""),
        RML5002Tests.Code("var pipeline = new ResiliencePipelineBuilder().AddRetry(" + after + ").Build(); await pipeline.ExecuteAsync(async token => { await PostAsync(order); });", ""),
        RetryCode.FixInput);

    [Theory]
    [InlineData("await Policy.Handle<HttpRequestException>().[|RetryAsync(3)|].ExecuteAsync(() => PostAsync(order));")]
    [InlineData("var attempt = 1; await Policy.Handle<HttpRequestException>().[|WaitAndRetryAsync(5, _ => TimeSpan.FromSeconds(1))|].ExecuteAsync(() => PostAsync(order)); Console.WriteLine(attempt);")]
    [InlineData("var pipeline = new ResiliencePipelineBuilder().[|AddRetry(new() { Delay = TimeSpan.Zero })|].Build(); await pipeline.ExecuteAsync(async token => { await PostAsync(order); });")]
    public Task Nothing_is_offered_where_no_delay_can_grow(string body) =>
        RmlVerify<RML5002RetryWithoutBackoff, LetDelayGrowFix>.NoFix(RML5002Tests.Code(body, ""), RetryCode.FixInput);
}
