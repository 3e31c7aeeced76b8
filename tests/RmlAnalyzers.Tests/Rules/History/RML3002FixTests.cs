using RmlAnalyzers.CodeFixes;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.History;

public class RML3002FixTests
{
    private static readonly RmlFixInput Stubs = new() { Libraries = [StripeStub.Source], Sources = [RetryStub.Source] };

    [Fact]
    public Task Names_the_expression_before_the_loop() => Fixes(
        """
        // Up to three times.
                for (var i = 0; i < 3; i++)
                {
                    try { await gateway.PayAsync(1, [|Guid.NewGuid().ToString()|]); return; }
                    catch (HttpRequestException) { }
                }
        """,
        """
        var idempotencyKey = Guid.NewGuid().ToString();
                // Up to three times.
                for (var i = 0; i < 3; i++)
                {
                    try { await gateway.PayAsync(1, idempotencyKey); return; }
                    catch (HttpRequestException) { }
                }
        """);

    [Fact]
    public Task Moves_the_declaration() => Fixes(
        """
        while (true)
                {
                    var key = Keys.New();
                    try { await gateway.PayAsync(1, [|key|]); return; }
                    catch (TimeoutException) { await Task.Delay(10); }
                }
        """,
        """
        var key = Keys.New();
                while (true)
                {
                    try { await gateway.PayAsync(1, key); return; }
                    catch (TimeoutException) { await Task.Delay(10); }
                }
        """);

    [Fact]
    public Task Before_the_call_that_runs_the_delegate_again() => Fixes(
        """
        await pipeline.ExecuteAsync(async token => await gateway.PayAsync(1, [|$"{order}-{DateTime.UtcNow:O}"|]), stop);
        """,
        """
        var idempotencyKey = $"{order}-{DateTime.UtcNow:O}";
                await pipeline.ExecuteAsync(async token => await gateway.PayAsync(1, idempotencyKey), stop);
        """);

    [Fact]
    public Task Before_the_outermost_of_several_retries() => Fixes(
        """
        for (var i = 0; i < 3; i++)
                {
                    try { await pipeline.ExecuteAsync(async token => await gateway.PayAsync(1, [|Keys.New()|])); return; }
                    catch (TimeoutException) { }
                }
        """,
        """
        var idempotencyKey = Keys.New();
                for (var i = 0; i < 3; i++)
                {
                    try { await pipeline.ExecuteAsync(async token => await gateway.PayAsync(1, idempotencyKey)); return; }
                    catch (TimeoutException) { }
                }
        """);

    [Fact]
    public Task Fix_all_gives_each_its_name() => Fixes(
        """
        await Attempt.Declared(() => gateway.PayAsync(1, [|Keys.New()|]));
                await Attempt.Declared(() => gateway.PayAsync(2, [|Keys.New()|]));
        """,
        """
        var idempotencyKey = Keys.New();
                await Attempt.Declared(() => gateway.PayAsync(1, idempotencyKey));
                var idempotencyKey2 = Keys.New();
                await Attempt.Declared(() => gateway.PayAsync(2, idempotencyKey2));
        """);

    [Theory]
    [InlineData("for (var attempt = 1; attempt < 3; attempt++) { try { await gateway.PayAsync(1, [|$\"{order}-{attempt}\"|]); return; } catch { } }")]
    [InlineData("while (true) { var part = given ?? \"x\"; try { await gateway.PayAsync(1, [|part + Keys.New()|]); return; } catch { } }")]
    [InlineData("if (given is null) await Attempt.Declared(() => gateway.PayAsync(1, [|Keys.New()|]));")]
    public Task Nothing_is_offered_where_the_key_depends_on_the_attempt_or_has_no_place(string body) =>
        RmlVerify<RML3002UnstableKey, MakeKeyOnceFix>.NoFix(RML3002Tests.Code(body), Stubs);

    private static Task Fixes(string before, string after) =>
        RmlVerify<RML3002UnstableKey, MakeKeyOnceFix>.Fixes(RML3002Tests.Code(before), RML3002Tests.Code(after), Stubs);
}
