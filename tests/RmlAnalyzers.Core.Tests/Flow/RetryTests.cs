using Microsoft.CodeAnalysis;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Flow;

/// <summary>Is the call of <c>A</c> run again after it failed, for the same item?</summary>
public class RetryTests
{
    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) { try { A(); return; } catch { } }", "for")]
    [InlineData("for (var i = 0; i < 3; i++) { try { A(); break; } catch (TimeoutException) when (i < 2) { await Task.Delay(i); } }", "for")]
    [InlineData("while (true) { try { A(); return; } catch (Exception) { if (flag) throw; } }", "while")]
    [InlineData("for (;;) { try { A(); return; } catch (Exception) { } }", "for")]
    [InlineData("var n = 0; while (n++ < 3) { try { A(); return; } catch { } }", "while")]
    [InlineData("var done = false; while (!done) { try { A(); done = true; } catch { } }", "while")]
    [InlineData("var done = false; var n = 0; do { try { A(); done = true; } catch { n++; } } while (!done && n < 3);", "do")]
    [InlineData("again: try { A(); } catch { goto again; }", "again")]
    [InlineData("var left = 3; again: try { A(); } catch when (left-- > 0) { await Task.Delay(1); goto again; }", "again")]
    [InlineData("for (var i = 0; ; i++) { try { foreach (var item in items) A(item); return; } catch { } }", "for")]
    [InlineData("foreach (var item in items) { while (true) { try { A(item); break; } catch { } } }", "while")]
    [InlineData("foreach (var attempt in Enumerable.Range(0, 3)) { try { A(key); return; } catch { } }", "foreach")]
    [InlineData("foreach (var delay in items) { try { A(key); return; } catch { await Task.Delay(delay.Length); } }", "foreach")]
    [InlineData("for (var i = 0; i < 3; i++) { try { if (A(key)) return; } catch { } }", "for")]
    [InlineData("for (var i = 0; i < 3; i++) { try { if (A($\"{key}-{i}\")) return; } catch { } }", "for")]
    [InlineData("while (!ct.IsCancellationRequested) { try { A(key); return; } catch { } }", "while")]
    [InlineData("for (var i = 0; i < 3; i++) { try { using var s = new System.IO.MemoryStream(); A(); return; } catch (Exception e) { Console.WriteLine(e); } finally { C(); } }", "for")]
    [InlineData("for (var i = 0; i < 3; i++) { try { A(); } catch { continue; } break; }", "for")]
    [InlineData("for (var i = 0; i < 3; i++) { var failed = false; foreach (var item in items) { try { A(item); } catch { failed = true; } } if (!failed) return; }", "for")]
    public void Yes(string body, string keyword)
    {
        var region = FlowSnippet.Of(body).Retry("A");
        Assert.NotNull(region);
        var place = region.Keyword.SourceSpan;
        Assert.Equal(keyword, region.Keyword.SourceTree!.GetText().ToString(place));
        Assert.NotNull(region.Catch);
    }

    [Theory]
    [InlineData("foreach (var item in items) { try { A(item); } catch { } }")]
    [InlineData("foreach (var item in items) { try { A(); } catch { continue; } }")]
    [InlineData("foreach (var item in items) { try { A(item); return; } catch { } }")]
    [InlineData("foreach (var item in items) { var k = item + key; try { A(k); return; } catch { } }")]
    [InlineData("for (var i = 0; i < items.Count; i++) { try { A(items[i]); } catch { } }")]
    [InlineData("while (queue.TryDequeue(out var item)) { try { A(item); } catch { } }")]
    [InlineData("while (await Async()) { try { A(); } catch { } }")]
    [InlineData("while (!ct.IsCancellationRequested) { try { A(); } catch { } await Task.Delay(1000, ct); }")]
    [InlineData("while (true) { if (A()) break; await Task.Delay(100); }")]
    [InlineData("for (var page = 1; ; page++) { try { if (A(page)) break; } catch { } }")]
    [InlineData("string? cursor = key; do { try { A(cursor); } catch { } cursor = queue.Dequeue(); } while (cursor != null);")]
    [InlineData("for (var i = 0; i < 3; i++) { A(); }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { A(); } catch { throw; } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { A(); return; } catch { break; } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { A(); return; } finally { C(); } }")]
    [InlineData("try { for (var i = 0; i < 3; i++) { A(); } } catch { }")]
    [InlineData("A(); for (var i = 0; i < 3; i++) { try { B(); return; } catch { } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { B(); return; } catch { } } A();")]
    [InlineData("while (flag) { try { B(); } catch { A(); break; } }")]
    public void No(string body) => Assert.Null(FlowSnippet.Of(body).Retry("A"));

    [Fact]
    public void The_catch_is_the_one_that_goes_round_again()
    {
        var region = FlowSnippet.Of("""
            for (var i = 0; i < 3; i++)
            {
                try { A(); return; }
                catch (ArgumentException) { throw; }
                catch (TimeoutException) { await Task.Delay(1); }
                catch { return; }
            }
            """).Retry("A");
        Assert.StartsWith("catch (TimeoutException)", region!.Catch!.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, region.Try!.Catches.Count);
    }

    [Fact]
    public void A_lambda_in_a_loop_is_not_in_the_loop_but_its_call_is()
    {
        var snippet = FlowSnippet.Of("Func<bool> send = () => A(); while (true) { try { C(send()); return; } catch { } }");
        Assert.Null(snippet.Retry("A"));
        Assert.NotNull(snippet.Retry("C"));
    }

    [Fact]
    public void What_a_loop_evaluates_once_does_not_repeat()
    {
        var region = FlowSnippet.Of("for (var k = B(); flag; flag = C()) { try { A(k); return; } catch { } }").Retry("A")!;
        var loop = region.Loop!;
        bool Repeats(string text) => region.Repeats(loop.DescendantNodes().First(node => node.ToString() == text));
        Assert.False(Repeats("B()"));
        Assert.True(Repeats("C()"));
        Assert.True(Repeats("A(k)"));
    }
}
