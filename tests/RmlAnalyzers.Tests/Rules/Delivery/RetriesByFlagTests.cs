using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

/// <summary>Helpers that turn a failed attempt into a Boolean, and loops that go round again for it.</summary>
public class RetriesByFlagTests
{
    private const string ByStatus = "private async Task<bool> TrySendAsync(Order order) { using var answer = await PostAsync(order); return answer.IsSuccessStatusCode; }";
    private const string ByHandler = "private async Task<bool> TrySendAsync(Order order) { try { (await PostAsync(order)).EnsureSuccessStatusCode(); return true; } catch (HttpRequestException) { return false; } }";
    private const string ByBoth = "private async Task<bool> TrySendAsync(Order order) { try { return (await PostAsync(order)).IsSuccessStatusCode; } catch (Exception e) { log.LogError(e, \"failed\"); return false; } }";
    private const string Deeper = "private Task<bool> Inner(Order order) => TrySendAsync(order); private async Task<bool> OuterAsync(Order order) => await Inner(order).ConfigureAwait(false);";

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) { if (await [|TrySendAsync|](order)) return; await Task.Delay(100 << i); }", ByStatus)]
    [InlineData("for (var i = 0; i < 3; i++) { if (await [|TrySendAsync|](order)) return; await Task.Delay(100 << i); }", ByHandler)]
    [InlineData("var i = 0; while (!await [|TrySendAsync|](order).ConfigureAwait(false) && i++ < 3) { await Task.Delay(100 << i); }", ByBoth)]
    [InlineData("bool sent; var i = 0; do { sent = await [|TrySendAsync|](order); } while (!sent && ++i < 3);", ByHandler)]
    [InlineData("var i = 0; while (i < 3) { var sent = await [|TrySendAsync|](order); if (sent) break; i++; }", ByStatus)]
    [InlineData("for (var i = 0; i < 3; i++) { if (await [|OuterAsync|](order)) break; }", ByHandler + Deeper)]
    [InlineData("for (var i = 0; i < 3; i++) { var failed = await [|FailsAsync|](order); if (!failed) return; }", "private async Task<bool> FailsAsync(Order order) { try { await PostAsync(order); } catch { return true; } return false; }")]
    [InlineData("for (var i = 0; i < 3; i++) { if ([|TrySend|](order)) return; Thread.Sleep(100 << i); }", "private bool TrySend(Order order) { try { PostAsync(order).Wait(); return true; } catch (Exception) { return false; } }")]
    [InlineData("for (var i = 0; i < 3; i++) { if (await [|TrySendAsync|](order)) return; }", "private async Task<bool> TrySendAsync(Order order) { if (order.Total == 0) return true; using var answer = await PostAsync(order); return answer.IsSuccessStatusCode ? true : false; }")]
    public Task Found(string body, string members)
    {
        var marked = body.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var call = body[(body.IndexOf("[|", StringComparison.Ordinal) + 2)..body.IndexOf("|]", StringComparison.Ordinal)];
        return RmlVerify<RML5001RetriedEffect>.Flags(RetryCode.Method(marked.Replace(call + "(order)", $"[|{call}(order)|]", StringComparison.Ordinal), members), RetryCode.Input);
    }

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) { if (!await TrySendAsync(order)) return; }", ByStatus)]
    [InlineData("if (await TrySendAsync(order)) return; await ReadAsync(order);", ByHandler)]
    [InlineData("foreach (var one in new[] { order }) { if (!await TrySendAsync(one)) log.LogError(\"not sent\"); }", ByBoth)]
    [InlineData("for (var i = 0; i < 3; i++) { if (await TrySendAsync(order)) return; }", "private async Task<bool> TrySendAsync(Order order) { try { await http.PutAsync($\"/orders/{order.Id}\", null); return true; } catch (HttpRequestException) { return false; } }")]
    [InlineData("for (var i = 0; i < 3; i++) { if (await TrySendAsync(order)) return; }", "private async Task<bool> TrySendAsync(Order order) { try { await http.GetAsync($\"/orders/{order.Id}\"); return true; } catch (HttpRequestException) { return false; } }")]
    [InlineData("for (var i = 0; i < 3; i++) { if (await TrySendAsync(order)) return; }", "private async Task<bool> TrySendAsync(Order order) { try { await PostAsync(order); return true; } catch (SoldOut) { return false; } }")]
    [InlineData("for (var i = 0; i < 3; i++) { if (await TrySendAsync(order)) return; }", "private async Task<bool> TrySendAsync(Order order) { try { await PostAsync(order); return true; } catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests) { return false; } }")]
    [InlineData("for (var i = 0; i < 3; i++) { if (await AskAsync(order)) return; await Task.Delay(100 << i); }", "private async Task<bool> AskAsync(Order order) { await PostAsync(order); return order.Total > 0; }")]
    [InlineData("for (var i = 0; i < 3; i++) { if (await TrySendAsync(order)) return; }", "private async Task<bool> TrySendAsync(Order order) { using var answer = await PostAsync(order); return answer.StatusCode != HttpStatusCode.TooManyRequests; }")]
    public Task Not_found(string body, string members) => RmlVerify<RML5001RetriedEffect>.Silent(RetryCode.Method(body, members), RetryCode.Input);

    [Fact]
    public Task Without_a_growing_delay_it_is_said_of_the_loop() => RmlVerify<RML5002RetryWithoutBackoff>.Flags(
        RetryCode.Method("[|for|] (var i = 0; i < 5; i++) { if (await TrySendAsync(order)) return; await Task.Delay(100); }", ByHandler), RetryCode.Input);

    [Fact]
    public Task Without_an_end_it_is_said_of_the_loop() => RmlVerify<RML5003RetryHasNoEnd>.Flags(
        RetryCode.Method("[|while|] (!await TrySendAsync(order)) { await Task.Delay(1000); }", ByStatus), RetryCode.Input);

    [Fact]
    public Task Money_retried_by_a_flag_is_blind() => RmlVerify<RmlAnalyzers.Rules.History.RML3008BlindHistoryRetry>.Flags(
        RetryCode.Method(
            "for (var i = 0; i < 3; i++) { if (await [|TryPayAsync(order)|]) return; }",
            "private async Task<bool> TryPayAsync(Order order) { try { await Pay(order); return true; } catch (Exception) { return false; } } [Rml3(NoCorrection = \"at the counter\")] private Task Pay(Order order) => http.PostAsync(\"/pay\", null);"),
        RetryCode.Input);

    [Fact]
    public Task Money_behind_a_helper_is_blind_too() => RmlVerify<RmlAnalyzers.Rules.History.RML3008BlindHistoryRetry>.Flags(
        RetryCode.Method(
            "for (var i = 0; i < 3; i++) { try { await [|PayAsync(order)|]; return; } catch (Exception) { } }",
            "private async Task PayAsync(Order order) { await Pay(order); } [Rml3(NoCorrection = \"at the counter\")] private Task Pay(Order order) => http.PostAsync(\"/pay\", null);"),
        RetryCode.Input);
}
