using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

public class RML5003Tests
{
    [Theory]
    [InlineData("[|while|] (true) { try { await PostAsync(order); return; } catch (HttpRequestException) { await Task.Delay(1000); } }")]
    [InlineData("[|for|] (;;) { try { await PostAsync(order).ConfigureAwait(false); break; } catch (Exception e) { log.LogWarning(e, \"again\"); Thread.Sleep(500); } }")]
    [InlineData("[|while|] (true) { try { await PostAsync(order); break; } catch (Exception e) { log.LogWarning(e, \"again\"); } }")]
    [InlineData("[|for|] (;;) { try { await PostAsync(order); return; } catch (Exception) { } }")]
    [InlineData("[|while|] (true) { try { await PostAsync(order).ConfigureAwait(false); return; } catch (Exception) { } }")]
    [InlineData("var sent = false; [|while|] (!sent) { try { await PostAsync(order); sent = true; } catch (HttpRequestException) { await Task.Delay(1000); } }")]
    [InlineData("var sent = false; [|do|] { try { await PostAsync(order); sent = true; } catch { } } while (!sent);")]
    [InlineData("[|again|]: try { await PostAsync(order); } catch (HttpRequestException) { await Task.Delay(1000); goto again; }")]
    [InlineData("[|while|] (true) { try { await PostAsync(order); return; } catch (HttpRequestException e) when (e.StatusCode is null) { await Task.Delay(1000); } }")]
    [InlineData("[|while|] (true) { try { await SendOnce(order); return; } catch (HttpRequestException) { await Task.Delay(1000); } }")]
    [InlineData("var n = 0; [|while|] (true) { try { await PostAsync(order); return; } catch (HttpRequestException) { n++; await Task.Delay(TimeSpan.FromSeconds(n)); } }")]
    [InlineData("await Policy.Handle<HttpRequestException>().[|RetryForeverAsync()|].ExecuteAsync(() => PostAsync(order));")]
    [InlineData("var policy = Policy.Handle<HttpRequestException>().[|WaitAndRetryForeverAsync(n => TimeSpan.FromSeconds(n))|]; await policy.ExecuteAsync(() => PostAsync(order));")]
    [InlineData("var pipeline = new ResiliencePipelineBuilder().[|AddRetry(new RetryStrategyOptions { MaxRetryAttempts = int.MaxValue, BackoffType = DelayBackoffType.Linear })|].Build(); await pipeline.ExecuteAsync(async token => { await PostAsync(order); });")]
    [InlineData("[|while|] (true) { using var answer = await PostAsync(order); if (answer.IsSuccessStatusCode) break; await Task.Delay(1000); }")]
    [InlineData("var sent = false; [|while|] (!sent) { using var answer = await PostAsync(order); sent = answer.IsSuccessStatusCode; }")]
    [InlineData("HttpResponseMessage answer; [|do|] { answer = await PostAsync(order); await Task.Delay(1000); } while (answer.StatusCode != HttpStatusCode.OK);")]
    [InlineData("async Task Again() { try { await PostAsync(order); } catch (HttpRequestException) { await Task.Delay(1000); await [|Again|](); } } await Again();")]
    public Task Flags(string body) => RmlVerify<RML5003RetryHasNoEnd>.Flags(Code(body), RetryCode.Input);

    [Theory]
    [InlineData("while (true) { using var answer = await PostAsync(order); if (answer.IsSuccessStatusCode) break; await Task.Delay(1000, stop); }")]
    [InlineData("var n = 0; while (true) { using var answer = await PostAsync(order); if (answer.IsSuccessStatusCode) break; if (n++ > 5) throw new TimeoutException(); await Task.Delay(1000); }")]
    [InlineData("async Task Again(int left) { try { await PostAsync(order); } catch (HttpRequestException) { if (left == 0) throw; await Again(left - 1); } } await Again(3);")]
    [InlineData("async Task Again(DateTime until) { try { await PostAsync(order); } catch (HttpRequestException) when (DateTime.UtcNow < until) { await Again(until); } } await Again(DateTime.UtcNow.AddMinutes(1));")]
    [InlineData("for (var i = 0; i < 5; i++) { try { await PostAsync(order); return; } catch (HttpRequestException) { await Task.Delay(1000); } }")]
    [InlineData("var n = 0; while (true) { try { await PostAsync(order); return; } catch (HttpRequestException) when (n++ < 5) { await Task.Delay(1000); } }")]
    [InlineData("var n = 0; while (true) { try { await PostAsync(order); return; } catch (HttpRequestException) { if (n++ > max) throw; await Task.Delay(1000); } }")]
    [InlineData("var until = DateTime.UtcNow.AddMinutes(5); while (true) { try { await PostAsync(order); return; } catch (HttpRequestException) { if (DateTime.UtcNow > until) break; await Task.Delay(1000); } }")]
    [InlineData("var until = DateTime.UtcNow.AddMinutes(5); while (DateTime.UtcNow < until) { try { await PostAsync(order); return; } catch (HttpRequestException) { await Task.Delay(1000); } }")]
    [InlineData("while (!stop.IsCancellationRequested) { try { await PostAsync(order); return; } catch (HttpRequestException) { await Task.Delay(1000, stop); } }")]
    [InlineData("while (true) { try { await PostAsync(order); } catch (HttpRequestException) { } await Task.Delay(1000); }")]
    [InlineData("while (true) { try { await ReadAsync(order); return; } catch (HttpRequestException) { await Task.Delay(1000); } }")]
    [InlineData("while (await Next()) { try { await PostAsync(order); } catch (HttpRequestException) { } }")]
    [InlineData("while (true) { var text = await ReadAsync(order); if (text == \"done\") break; await Task.Delay(1000); }")]
    [InlineData("while (true) { try { await PostAsync(order); return; } catch (HttpRequestException) when (CanRetry()) { await Task.Delay(1000); } }")]
    [InlineData("while (true) { try { await PostAsync(order); return; } catch (HttpRequestException) { throw; } }")]
    [InlineData("foreach (var item in new[] { order }) { try { await PostAsync(item); } catch (HttpRequestException) { } }")]
    [InlineData("await Policy.Handle<HttpRequestException>().RetryForeverAsync().ExecuteAsync(() => ReadAsync(order));")]
    [InlineData("await Policy.Handle<HttpRequestException>().RetryAsync(9).ExecuteAsync(() => PostAsync(order));")]
    public Task Silent(string body) => RmlVerify<RML5003RetryHasNoEnd>.Silent(Code(body), RetryCode.Input);

    [Theory]
    [InlineData("1000", DiagnosticSeverity.Warning)]
    [InlineData("1000 * ++n", DiagnosticSeverity.Info)]
    public Task A_growing_delay_only_suggests(string delay, DiagnosticSeverity severity) => RmlVerify<RML5003RetryHasNoEnd>.Flags(
        Code("var n = 0; {|#0:while|} (true) { try { await _gateway.{|#1:ChargeAsync(order, order.Id.ToString())|}; return; } catch (TimeoutException) { await Task.Delay(" + delay + "); } }"),
        RetryCode.Input with { Expected = [RmlVerify<RML5003RetryHasNoEnd>.Finding(severity).WithLocation(0).WithLocation(1).WithArguments("'IGateway.ChargeAsync'", "the 'while' loop")] });

    private static string Code(string body) => RetryCode.Method(body, "private int max = int.Parse(\"3\"); private bool CanRetry() => max > 2; private async Task<bool> Next() { await Task.Yield(); return max > 0; } private async Task SendOnce(Order order) { using var answer = await PostAsync(order); }");
}
