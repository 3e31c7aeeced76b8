using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.History;

public class RML3002Tests
{
    private static readonly RmlTestInput Stubs = new() { Libraries = [StripeStub.Source], Sources = [RetryStub.Source] };

    public static TheoryData<string, string> Defects => new()
    {
        { "random key in a loop", """
            for (var i = 0; i < 3; i++) { try { await gateway.PayAsync(1, [|Guid.NewGuid().ToString()|]); return; } catch (HttpRequestException) { } }
            """ },
        { "local inside the attempt", """
            while (true) { var key = Guid.NewGuid().ToString(); try { await gateway.PayAsync(1, [|key|]); return; } catch (TimeoutException) { await Task.Delay(10); } }
            """ },
        { "helper in source makes it", """
            var done = false; do { try { await gateway.PayAsync(1, key: [|Keys.New()|]); done = true; } catch { } } while (!done);
            """ },
        { "clock", """
            for (var i = 0; i < 3; i++) { try { await gateway.PayAsync(1, [|$"{order}-{DateTime.UtcNow.Ticks}"|]); return; } catch { } }
            """ },
        { "attempt number", """
            for (var attempt = 1; attempt <= 3; attempt++) { try { await gateway.PayAsync(1, [|$"{order}-{attempt}"|]); return; } catch { } }
            """ },
        { "process-dependent hash beside a stable part", """
            var tries = 0; again: try { await gateway.PayAsync(1, [|order + "/" + tries|]); } catch when (tries++ < 3) { goto again; }
            """ },
        { "options of a client library", """
            for (var i = 0; i < 3; i++)
            {
                var request = new Stripe.RequestOptions { IdempotencyKey = [|Guid.NewGuid().ToString()|] };
                try { await charges.CreateAsync(new(), request); return; } catch (Exception e) when (i < 2) { Console.WriteLine(e); }
            }
            """ },
        { "options filled later", """
            var request = new Stripe.RequestOptions();
            while (true) { request.IdempotencyKey = [|Guid.CreateVersion7().ToString()|]; try { await charges.CreateAsync(new(), request); break; } catch { } }
            """ },
        { "header", """
            for (var i = 0; i < 3; i++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "https://bank/pay");
                request.Headers.Add("Idempotency-Key", [|Guid.NewGuid().ToString()|]);
                try { await http.SendAsync(request); return; } catch (HttpRequestException) { }
            }
            """ },
        { "message with a key", """
            for (var i = 0; i < 3; i++) { try { await gateway.SendAsync(new Capture([|Keys.New()|], 5)); return; } catch { } }
            """ },
        { "with copy", """
            for (var i = 0; i < 3; i++) { try { await gateway.SendAsync(capture with { Key = [|Keys.New()|] }); return; } catch { } }
            """ },
        { "resilience pipeline", """
            await pipeline.ExecuteAsync(async token => { await gateway.PayAsync(1, [|Guid.NewGuid().ToString()|]); });
            """ },
        { "declared retry helper", """
            await Attempt.Declared(() => gateway.PayAsync(1, [|Keys.New()|]));
            """ },
        { "retry helper in source, delegate in a local", """
            Func<Task> pay = () => gateway.PayAsync(1, [|Keys.New()|]); await Attempt.InSource(pay);
            """ },
        { "local function handed over", """
            await Attempt.InSource(Pay); async Task Pay() { var key = Keys.New(); await gateway.PayAsync(1, [|key|]); }
            """ },
        { "delegate that runs once, inside a loop that retries", """
            for (var i = 0; i < 3; i++) { try { await Attempt.Once(() => gateway.PayAsync(1, [|Keys.New()|])); return; } catch { } }
            """ },
        { "fallback of a given key", """
            await pipeline.ExecuteAsync(async token => await gateway.PayAsync(1, [|given ?? Keys.New()|]));
            """ },
        { "retry inside a loop over items", """
            foreach (var item in items) { while (true) { try { await gateway.SendAsync(item with { Key = [|Keys.New()|] }); break; } catch { } } }
            """ },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "made before the loop", """
            var key = Guid.NewGuid().ToString(); for (var i = 0; i < 3; i++) { try { await gateway.PayAsync(1, key); return; } catch (HttpRequestException) { } }
            """ },
        { "made before the pipeline", """
            var key = Keys.New(); await pipeline.ExecuteAsync(async token => await gateway.PayAsync(1, key));
            """ },
        { "identity of the order", """
            for (var attempt = 1; attempt <= 3; attempt++) { try { await gateway.PayAsync(attempt, $"{order}-charge"); return; } catch { } }
            """ },
        { "vouched for", """
            await Attempt.Declared(() => gateway.PayAsync(1, Keys.For(order)));
            """ },
        { "no retry", """
            await gateway.PayAsync(1, Guid.NewGuid().ToString());
            """ },
        { "loop over items", """
            foreach (var item in items) { try { await gateway.SendAsync(item with { Key = Keys.New() }); } catch (HttpRequestException) { continue; } }
            """ },
        { "queue", """
            while (queue.TryDequeue(out var amount)) { try { await gateway.PayAsync(amount, Keys.New()); } catch { queue.Enqueue(amount); } }
            """ },
        { "service loop", """
            while (!stop.IsCancellationRequested) { try { await gateway.PayAsync(1, Keys.New()); } catch { } await Task.Delay(1000, stop); }
            """ },
        { "polling without a handler", """
            while (true) { await gateway.PayAsync(1, Keys.New()); await Task.Delay(1000, stop); }
            """ },
        { "failure ends it", """
            for (var i = 0; i < 3; i++) { try { await gateway.PayAsync(1, Keys.New()); return; } catch { throw; } }
            """ },
        { "made once and kept", """
            string? key = null; while (true) { key ??= Keys.New(); try { await gateway.PayAsync(1, key); return; } catch { } }
            """ },
        { "another key because this one is taken", """
            var key = Keys.New(); while (true) { try { await gateway.PayAsync(1, key); return; } catch (ArgumentException) { key = Keys.New(); } }
            """ },
        { "a random value that is no key", """
            for (var i = 0; i < 3; i++) { try { await gateway.PayAsync(Random.Shared.Next(), order.ToString()); return; } catch { } }
            """ },
        { "options made before the loop", """
            var request = new Stripe.RequestOptions { IdempotencyKey = Keys.New() };
            for (var i = 0; i < 3; i++) { try { await charges.CreateAsync(new(), request); return; } catch { } }
            """ },
        { "delegate that runs once", """
            await Attempt.Once(() => gateway.PayAsync(1, Keys.New()));
            """ },
        { "another retry before it", """
            for (var i = 0; i < 3; i++) { try { await http.GetAsync("https://shop/rates"); break; } catch { } } await gateway.PayAsync(1, Keys.New());
            """ },
        { "header that is no key", """
            for (var i = 0; i < 3; i++) { using var r = new HttpRequestMessage(); r.Headers.Add("X-Request-Id", Keys.New()); try { await http.SendAsync(r); return; } catch { } }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Flags(string shape, string body)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3002UnstableKey>.Flags(Code(body), Stubs);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string body)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3002UnstableKey>.Silent(Code(body), Stubs);
    }

    [Fact]
    public Task Says_where_the_key_is_made_and_what_runs_again() => RmlVerify<RML3002UnstableKey>.Reports(
        ServiceCode.With("""
            class P(IGateway gateway)
            {
                async Task Pay() { {|#3:{|#2:while|} (true) { {|#4:var key = {|#1:Guid.NewGuid()|};|} try { await gateway.Pay({|#0:key|}); return; } catch { } }|} }
            }
            interface IGateway { Task Pay([IdempotencyKey] Guid key); }
            """),
        RmlVerify<RML3002UnstableKey>.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3).WithLocation(4)
            .WithArguments("is made anew by 'Guid.NewGuid()' on each attempt of the 'while' loop", "The attempt before may have arrived although its answer was lost, and under another key the other side does the work again."));

    internal static string Code(string body) => ServiceCode.With($$"""
        class Payments(IGateway gateway, Stripe.ChargeService charges, HttpClient http, Polly.ResiliencePipeline pipeline)
        {
            public async Task Pay(Guid order, Capture capture, string? given, List<Capture> items, Queue<long> queue, CancellationToken stop)
            {
                await Task.Yield();
                {{body}}
            }
        }
        """);
}
