using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Closed;

/// <summary>Rehearsals that act: each effect that the flag does not hold back is found at its call.</summary>
public class RML1004LeakTests
{
    public static TheoryData<string, string> Leaks => new()
    {
        { "the second effect is forgotten", """
            class Catalog(HttpClient http)
            {
                public async Task Reprice([DryRun] bool dryRun)
                {
                    if (!dryRun) await http.PutAsJsonAsync("/prices", 1m);
                    await http.[|PostAsJsonAsync("/events", "repriced")|];
                }
            }
            """ },
        { "guarded the wrong way round", """
            class Catalog(HttpClient http) { public async Task Reprice([DryRun] bool dryRun) { if (dryRun) { await http.[|PutAsJsonAsync("/prices", 1m)|]; } } }
            """ },
        { "early return comes too late", """
            class Catalog(HttpClient http)
            {
                public async Task<int> Reprice([DryRun] bool dryRun)
                {
                    var response = await http.[|PostAsync("/prices/lock", null)|];
                    if (dryRun) return 0;
                    await http.PutAsJsonAsync("/prices", 1m);
                    return 1;
                }
            }
            """ },
        { "only logs that it is a rehearsal", """
            class Catalog(HttpClient http)
            {
                public async Task Reprice([DryRun] bool dryRun)
                {
                    if (dryRun) { Console.WriteLine("dry run"); }
                    await http.[|PutAsJsonAsync("/prices", 1m)|];
                }
            }
            """ },
        { "helper without the flag", """
            class Catalog(HttpClient http)
            {
                public async Task Reprice([DryRun] bool dryRun)
                {
                    var plan = Plan();
                    await [|Apply(plan)|];
                }
                private List<decimal> Plan() => [1m];
                private async Task Apply(List<decimal> plan) { foreach (var price in plan) await http.PutAsJsonAsync("/prices", price); }
            }
            """ },
        { "helper told that it is real", """
            class Catalog(HttpClient http)
            {
                public Task Reprice([DryRun] bool dryRun) => [|Apply(false)|];
                private async Task Apply([DryRun] bool dryRun) { if (!dryRun) await http.PutAsJsonAsync("/prices", 1m); }
            }
            """ },
        { "another condition decides", """
            class Catalog(HttpClient http)
            {
                public async Task Reprice([DryRun] bool dryRun, bool force)
                {
                    if (!dryRun || force) await http.[|PutAsJsonAsync("/prices", 1m)|];
                }
            }
            """ },
        { "return only in one case", """
            class Catalog(HttpClient http)
            {
                public async Task Reprice([DryRun] bool dryRun, int count)
                {
                    if (dryRun && count == 0) return;
                    await http.[|PutAsJsonAsync("/prices", 1m)|];
                }
            }
            """ },
        { "in the finally", """
            class Catalog(HttpClient http)
            {
                public async Task Reprice([DryRun] bool dryRun)
                {
                    try { if (dryRun) return; await http.PutAsJsonAsync("/prices", 1m); }
                    finally { await http.[|DeleteAsync("/prices/lock")|]; }
                }
            }
            """ },
        { "lambda that the flag does not reach", """
            class Catalog(HttpClient http)
            {
                public async Task Reprice([DryRun] bool dryRun, IEnumerable<decimal> prices)
                {
                    await Task.WhenAll(prices.Select(price => http.[|PutAsJsonAsync("/prices", price)|]));
                    if (!dryRun) Console.WriteLine("done");
                }
            }
            """ },
        { "handed over to a task", """
            class Catalog(HttpClient http)
            {
                public int Reprice([DryRun] bool dryRun)
                {
                    _ = Task.Run(() => http.[|PostAsync("/cache/flush", null)|]);
                    return dryRun ? 0 : 1;
                }
            }
            """ },
        { "local function", """
            class Catalog(HttpClient http)
            {
                public async Task Reprice([DryRun] bool dryRun)
                {
                    await Send();
                    async Task Send() => await http.[|PutAsJsonAsync("/prices", 1m)|];
                }
            }
            """ },
        { "local function with a flag of its own", """
            class Catalog(HttpClient http)
            {
                public async Task Reprice()
                {
                    await Send(true);
                    async Task Send([DryRun] bool rehearse) { await http.[|PutAsJsonAsync("/prices", 1m)|]; }
                }
            }
            """ },
        { "flag of a request record", """
            record RepriceRequest(string Market, [DryRun] bool Preview);
            class Catalog(HttpClient http)
            {
                public async Task Handle(RepriceRequest request)
                {
                    if (!request.Preview) await http.PutAsJsonAsync("/prices", 1m);
                    await http.[|PostAsJsonAsync("/events", request.Market)|];
                }
            }
            """ },
        { "flag of the object", """
            class Importer(HttpClient http)
            {
                [DryRun] public bool Rehearsal { get; init; }
                public async Task Run() { await http.[|PostAsync("/import", null)|]; }
            }
            """ },
        { "flag of the object, private helper", """
            class Importer(HttpClient http)
            {
                [DryRun] public bool Rehearsal { get; init; }
                public async Task Run() { if (Rehearsal) return; await Send(); }
                public async Task Retry() { await [|Send()|]; }
                private async Task Send() => await http.PostAsync("/import", null);
            }
            """ },
        { "flag of a primary constructor", """
            class Importer(HttpClient http, [DryRun] bool rehearse)
            {
                public async Task Run() { await http.[|PostAsync("/import", null)|]; if (!rehearse) await http.PostAsync("/import/commit", null); }
            }
            """ },
        { "the contract has the flag", """
            interface IReprice { Task Reprice([DryRun] bool rehearse); }
            class Catalog(HttpClient http) : IReprice { public Task Reprice(bool rehearse) => http.[|PutAsJsonAsync("/prices", 1m)|]; }
            """ },
        { "the local copy changes", """
            class Catalog(HttpClient http)
            {
                public async Task Reprice([DryRun] bool dryRun, bool live)
                {
                    var send = live;
                    if (send) await http.[|PutAsJsonAsync("/prices", 1m)|];
                }
            }
            """ },
        { "query that is run before the flag is asked", """
            class Catalog(HttpClient http)
            {
                public async Task Reprice([DryRun] bool dryRun, IEnumerable<decimal> prices)
                {
                    var sent = prices.Select(price => http.[|PutAsJsonAsync("/prices", price)|]);
                    await Task.WhenAll(sent);
                    if (!dryRun) Console.WriteLine(prices.Count());
                }
            }
            """ },
        { "made in the loop that leaves too late", """
            class Catalog(HttpClient http)
            {
                public async Task Reprice([DryRun] bool dryRun, decimal[] prices)
                {
                    foreach (var price in prices)
                    {
                        await http.[|PutAsJsonAsync("/prices", price)|];
                        if (dryRun) break;
                    }
                }
            }
            """ },
        { "made from an options object that says nothing", """
            class ApplyOptions { public bool DryRun { get; set; } public int Batch { get; set; } }
            class Catalog(HttpClient http)
            {
                public Task Reprice([DryRun] bool dryRun) => [|Apply(new ApplyOptions { Batch = 10 })|];
                private async Task Apply(ApplyOptions options) { if (!options.DryRun) await http.PutAsJsonAsync("/prices", options.Batch); }
            }
            """ },
        { "labelled member, flag by name", """
            class Catalog(HttpClient http) { [Rml2] public async Task Reprice(bool dryRun) { await http.[|PutAsJsonAsync("/prices", 1m)|]; } }
            """ },
        { "labelled type, flag by name", """
            [Rml2] class Catalog(HttpClient http) { public async Task Reprice(bool whatIf) { await http.[|PutAsJsonAsync("/prices", 1m)|]; } }
            """ },
    };

    [Theory]
    [MemberData(nameof(Leaks))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML1004EffectInDryRun>.Flags(ServiceCode.With(code));
    }
}
