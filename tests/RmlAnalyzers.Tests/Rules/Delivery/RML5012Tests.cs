using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

public class RML5012Tests
{
    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) { try { await PostAsync(order); return; } catch (TimeoutException e) { log.[|LogError(e, \"retrying\")|]; } }")]
    [InlineData("for (var i = 0; ; i++) { try { await PostAsync(order); return; } catch (HttpRequestException e) when (i < 3) { log.[|LogError(e, \"attempt {Attempt}\", i)|]; await Task.Delay(100); } }")]
    [InlineData("var n = 0; while (true) { try { await ReadAsync(order); return; } catch (HttpRequestException e) { log.[|LogCritical(e, \"failed\")|]; if (++n > 3) throw; } }")]
    [InlineData("again: try { await PostAsync(order); } catch (HttpRequestException) { log.[|LogError(\"again\")|]; await Task.Delay(1000); goto again; }")]
    [InlineData("try { await _gateway.ReserveAsync(order); } catch (OutOfStock e) { log.[|LogError(e, \"no stock\")|]; }")]
    [InlineData("try { await _gateway.ReserveAsync(order).ConfigureAwait(false); } catch (SoldOut e) { log.[|LogError(e, \"sold out\")|]; throw; }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await PostAsync(order); return; } catch (Exception e) { if (i < 2) { log.[|LogError(e, \"retrying\")|]; continue; } throw; } }")]
    [InlineData("Func<Task> run = async () => { for (var i = 0; i < 3; i++) { try { await PostAsync(order); return; } catch (Exception e) { log.[|LogError(e, \"retrying\")|]; } } }; await run();")]
    public Task Flags(string body) => RmlVerify<RML5012ExpectedFailureAlarms>.Flags(RetryCode.Method(body), RetryCode.Input);

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) { try { await PostAsync(order); return; } catch (TimeoutException e) { log.LogWarning(e, \"retrying\"); } }")]
    [InlineData("for (var i = 0; ; i++) { try { await PostAsync(order); return; } catch (HttpRequestException e) { if (i >= 3) { log.LogError(e, \"given up\"); throw; } await Task.Delay(100); } }")]
    [InlineData("try { await PostAsync(order); } catch (HttpRequestException e) { log.LogError(e, \"failed\"); throw; }")]
    [InlineData("foreach (var item in new[] { order }) { try { await PostAsync(item); } catch (HttpRequestException e) { log.LogError(e, \"failed\"); } }")]
    [InlineData("while (!stop.IsCancellationRequested) { try { await PostAsync(order); } catch (Exception e) { log.LogError(e, \"round failed\"); } await Task.Delay(1000, stop); }")]
    [InlineData("try { await _gateway.ReserveAsync(order); } catch (Exception e) { log.LogError(e, \"failed\"); throw; }")]
    [InlineData("try { await _gateway.ReserveAsync(order); } catch (OutOfStock) { order.Status = \"out\"; }")]
    [InlineData("try { await _gateway.ChargeAsync(order, \"k\"); } catch (OutOfStock e) { log.LogError(e, \"odd\"); }")]
    [InlineData("Exception? last = null; for (var i = 0; i < 3; i++) { try { await PostAsync(order); return; } catch (Exception e) { last = e; } } log.LogError(last!, \"given up\");")]
    public Task Silent(string body) => RmlVerify<RML5012ExpectedFailureAlarms>.Silent(RetryCode.Method(body), RetryCode.Input);
}
