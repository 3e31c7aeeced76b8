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
}
