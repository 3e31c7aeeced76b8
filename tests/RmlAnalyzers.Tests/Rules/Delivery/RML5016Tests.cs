using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

public class RML5016Tests
{
    private const string Policies = "private static readonly AsyncRetryPolicy Retry = Policy.Handle<HttpRequestException>().WaitAndRetryAsync(2, n => TimeSpan.FromSeconds(n)); [HandOff] private Task HandOverAsync(Order order) => Task.CompletedTask; private Task<bool> SaveAsync(Order order) => Task.FromResult(true);";

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) { try { await PostAsync(order); return; } [|catch|] (HttpRequestException) { await Task.Delay(i * 100); } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await PostAsync(order); return; } [|catch|] (Exception e) { log.LogError(e, \"failed\"); } }")]
    [InlineData("var n = 0; while (n < 3) { try { await PostAsync(order); break; } [|catch|] (HttpRequestException) { n++; } }")]
    [InlineData("var sent = false; for (var i = 0; i < 3 && !sent; i++) { try { await PostAsync(order); sent = true; } [|catch|] (HttpRequestException) { } }")]
    [InlineData("for (var i = 0; ; i++) { try { await PostAsync(order); return; } [|catch|] (Exception e) { if (i >= 3) { log.LogError(e, \"given up\"); return; } await Task.Delay(100 * i); } }")]
    [InlineData("Exception? last = null; for (var i = 0; i < 3; i++) { try { await PostAsync(order); return; } [|catch|] (Exception e) { last = e; } } log.LogError(last!, \"given up\");")]
    [InlineData("async Task Send() { for (var i = 0; i < 3; i++) { try { await PostAsync(order); return; } [|catch|] { } } } await Send();")]
    [InlineData("try { await Retry.ExecuteAsync(() => PostAsync(order)); } [|catch|] (Exception e) { log.LogError(e, \"given up\"); }")]
    [InlineData("try { await Retry.ExecuteAsync(async () => { using var answer = await PostAsync(order); }).ConfigureAwait(false); } [|catch|] { }")]
    public Task Flags(string body) => RmlVerify<RML5016WorkDropped>.Flags(RetryCode.Method(body, Policies), RetryCode.Input);

    [Theory]
    [InlineData("for (var i = 0; ; i++) { try { await PostAsync(order); return; } catch (HttpRequestException) when (i < 3) { await Task.Delay(i * 100); } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await PostAsync(order); return; } catch (HttpRequestException) { if (i == 2) throw; } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await PostAsync(order); return; } catch (HttpRequestException) when (i < 2) { await Task.Delay(i * 100); } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await PostAsync(order); return; } catch (HttpRequestException) { } } throw new TimeoutException();")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await PostAsync(order); return; } catch (HttpRequestException) { } } await HandOverAsync(order);")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await PostAsync(order); return; } catch (HttpRequestException) { order.Status = \"failed\"; } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await PostAsync(order); return; } catch (HttpRequestException) { } } await SaveAsync(order);")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await ReadAsync(order); return; } catch (HttpRequestException) { } }")]
    [InlineData("foreach (var item in new[] { order }) { try { await PostAsync(item); } catch (HttpRequestException) { } }")]
    [InlineData("while (true) { try { await PostAsync(order); return; } catch (HttpRequestException) { await Task.Delay(1000); } }")]
    [InlineData("try { await PostAsync(order); } catch (Exception e) { log.LogError(e, \"failed\"); }")]
    [InlineData("try { await Retry.ExecuteAsync(() => PostAsync(order)); } catch (Exception e) { log.LogError(e, \"given up\"); throw; }")]
    [InlineData("try { await Retry.ExecuteAsync(() => PostAsync(order)); } catch (Exception) { await HandOverAsync(order); }")]
    [InlineData("try { await Retry.ExecuteAsync(() => ReadAsync(order)); } catch (Exception e) { log.LogError(e, \"given up\"); }")]
    public Task Silent(string body) => RmlVerify<RML5016WorkDropped>.Silent(RetryCode.Method(body, Policies), RetryCode.Input);

    [Fact]
    public Task The_caller_can_tell() => RmlVerify<RML5016WorkDropped>.Silent(
        RetryCode.Method("for (var i = 0; i < 3; i++) { try { await PostAsync(order); return true; } catch (HttpRequestException) { } } return false;", Policies, "public async Task<bool> SendAsync(Order order)"), RetryCode.Input);
}
