using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Closed;

/// <summary>The ways in which engineers hold a rehearsal back; none of them is a finding.</summary>
public class RML1004SilentTests
{
    public static TheoryData<string, string> Bodies => new()
    {
        { "guarded", "if (!dryRun) await http.PutAsJsonAsync(path, 1m);" },
        { "early return", "if (dryRun) return; await http.PutAsJsonAsync(path, 1m);" },
        { "early throw", "if (dryRun) throw new InvalidOperationException(); await http.PutAsJsonAsync(path, 1m);" },
        { "else", "if (dryRun) { Console.WriteLine(path); } else { await http.PutAsJsonAsync(path, 1m); }" },
        { "conditional expression", "await (dryRun ? Task.CompletedTask : http.PutAsJsonAsync(path, 1m));" },
        { "one of several reasons to return", "if (dryRun || prices.Length == 0) return; await http.PutAsJsonAsync(path, 1m);" },
        { "and another condition", "if (prices.Length > 0 && !dryRun) await http.PutAsJsonAsync(path, 1m);" },
        { "local copy", "var live = !dryRun; if (live) await http.PutAsJsonAsync(path, 1m);" },
        { "local copy with another condition", "var send = !dryRun && prices.Length > 0; if (send) { await http.PutAsJsonAsync(path, 1m); }" },
        { "pattern", "if (dryRun is false) await http.PutAsJsonAsync(path, 1m);" },
        { "negated pattern", "if (dryRun is not true) await http.PutAsJsonAsync(path, 1m);" },
        { "compared", "if (dryRun == false) await http.PutAsJsonAsync(path, 1m);" },
        { "compared, constant first", "if (true != dryRun) await http.PutAsJsonAsync(path, 1m);" },
        { "switch statement", "switch (dryRun) { case true: Console.WriteLine(path); break; default: await http.PutAsJsonAsync(path, 1m); break; }" },
        { "switch expression", "await (dryRun switch { true => Task.CompletedTask, false => http.PutAsJsonAsync(path, 1m) });" },
        { "when", "switch (prices.Length) { case > 0 when !dryRun: await http.PutAsJsonAsync(path, 1m); break; }" },
        { "continue", "foreach (var price in prices) { Console.WriteLine(price); if (dryRun) continue; await http.PutAsJsonAsync(path, price); }" },
        { "loop over nothing", "foreach (var price in dryRun ? [] : prices) { await http.PutAsJsonAsync(path, price); }" },
        { "loop condition", "for (var i = 0; !dryRun && i < prices.Length; i++) { await http.PutAsJsonAsync(path, prices[i]); }" },
        { "try and finally", "if (dryRun) return; try { await http.PutAsJsonAsync(path, 1m); } finally { await http.DeleteAsync(path); }" },
        { "lambda guarded inside", "await Task.WhenAll(prices.Select(async price => { if (!dryRun) await http.PutAsJsonAsync(path, price); }));" },
        { "lambda guarded outside", "if (!dryRun) { await Task.WhenAll(prices.Select(price => http.PutAsJsonAsync(path, price))); }" },
        { "query run behind the guard", "var sent = prices.Select(price => http.PutAsJsonAsync(path, price)); if (!dryRun) await Task.WhenAll(sent);" },
        { "parallel over nothing", "await Parallel.ForEachAsync(dryRun ? [] : prices, async (price, stop) => await http.PutAsJsonAsync(path, price, stop));" },
        { "handed over behind the guard", "if (!dryRun) { _ = Task.Run(() => http.PostAsync(path, null)); } await Task.Yield();" },
        { "handed over, guarded inside", "_ = Task.Run(async () => { if (dryRun) return; await http.PostAsync(path, null); }); await Task.Yield();" },
        { "local function behind the guard", "if (!dryRun) await Send(); async Task Send() => await http.PutAsJsonAsync(path, 1m);" },
        { "local function that guards", "await Send(); async Task Send() { if (dryRun) return; await http.PutAsJsonAsync(path, 1m); }" },
        { "delegate made only when live", "Func<Task>? send = null; if (!dryRun) send = () => http.PutAsJsonAsync(path, 1m); if (send is not null) await send();" },
        { "delegate chosen by the flag", "Func<Task> send = dryRun ? () => Task.CompletedTask : () => http.PutAsJsonAsync(path, 1m); await send();" },
        { "forwarded", "await Apply(prices, dryRun);" },
        { "forwarded by name", "await Apply(dryRun: dryRun, prices: prices);" },
        { "forwarded in an object", "await ApplyAll(new ApplyOptions { DryRun = dryRun });" },
        { "forwarded in an object made before", "var options = new ApplyOptions { DryRun = dryRun }; await ApplyAll(options);" },
        { "told to rehearse", "if (dryRun) { await Apply(prices, dryRun: true); } else { await Apply(prices, false); }" },
        { "told to the service", "await http.PostAsync($\"{path}?dryRun={dryRun}\", null);" },
        { "client chosen by the flag", "var client = dryRun ? new HttpClient() : http; await client.PutAsJsonAsync(path, 1m);" },
        { "helper asks", "if (MaySend(dryRun, prices)) await http.PutAsJsonAsync(path, 1m);" },
        { "reads only", "Console.WriteLine(await http.GetStringAsync(path)); if (!dryRun) await http.PutAsJsonAsync(path, 1m);" },
        { "lambda only stored", "Steps.Add(() => http.PutAsJsonAsync(path, 1m)); if (dryRun) return; foreach (var step in Steps) await step();" },
        { "nothing is reached", "await Task.Yield(); Console.WriteLine(dryRun ? path : \"\");" },
        { "switch over a tuple", "switch (dryRun, prices.Length) { case (true, _): return; case (false, > 0): await http.PutAsJsonAsync(path, 1m); break; }" },
        { "goto", "if (dryRun) goto end; await http.PutAsJsonAsync(path, 1m); end: Console.WriteLine(path);" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public Task Accepts(string shape, string body)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML1004EffectInDryRun>.Silent(ServiceCode.With($$"""
            class ApplyOptions { [DryRun] public bool DryRun { get; init; } }
            class Catalog(HttpClient http)
            {
                private List<Func<Task>> Steps { get; } = [];
                public async Task Reprice([DryRun] bool dryRun, string path, decimal[] prices)
                {
                    {{body}}
                }
                private static bool MaySend(bool dryRun, decimal[] prices) => prices.Length > 0 && !dryRun;
                private async Task Apply(decimal[] prices, [DryRun] bool dryRun) { if (!dryRun) await http.PutAsJsonAsync("/prices", prices); }
                private async Task ApplyAll(ApplyOptions options) { if (options is { DryRun: false }) await http.PutAsJsonAsync("/prices", 1m); }
            }
            """));
    }
}
