using Xunit;

namespace RmlAnalyzers.Tests.Rules.Labels.Strangers;

/// <summary>Dry runs as services write them: flags in parameters, options and fields.</summary>
public class DryRunStrangers
{
    public static TheoryData<string, string> Guilty => new()
    {
        { "leak after guarded block", """class Sync(HttpClient http) { [Rml2(NoUndo = "x", NoKey = "the other side compares")] public async Task Run(bool dryRun, CancellationToken ct) { if (!dryRun) await http.PostAsync("/x", null, ct); await http.{|RML1004:PostAsync("/y", null, ct)|}; } }""" },
        { "marked parameter of another name, anywhere", """class Sync(HttpClient http) { public async Task Run([DryRun] bool preview) { await http.{|RML1004:PostAsync("/y", null)|}; if (!preview) await http.PostAsync("/x", null); } }""" },
        { "options property", """class Options { [DryRun] public bool Simulate { get; set; } } class Sync(HttpClient http, Options o) { public async Task Run() { if (o.Simulate) { Console.WriteLine("would post"); return; } await http.PostAsync("/x", null); } public async Task Both() { if (!o.Simulate) { await http.PostAsync("/a", null); } await http.{|RML1004:PostAsync("/b", null)|}; } }""" },
        { "wrong combination", """class Sync(HttpClient http) { public async Task Run([DryRun] bool dryRun, bool force) { if (!dryRun || force) await http.{|RML1004:PostAsync("/a", null)|}; } }""" },
        { "lambda unguarded", """class Sync(HttpClient http) { public async Task Run([DryRun] bool dryRun) { await Parallel.ForEachAsync(new[] { "a" }, async (s, ct) => await http.{|RML1004:PostAsync(s, null, ct)|}); if (!dryRun) await http.PostAsync("a", null); } }""" },
        { "flag by name only, request property, unlabelled: suggestion", """record SyncRequest(string Id, bool DryRun); class Sync(HttpClient http) { public async Task Run(SyncRequest r) { if (!r.DryRun) await http.PostAsync("/a", null); await http.{|RML1004:PostAsync("/b", null)|}; } }""" },
        { "flag in constructor field", """class Sync(HttpClient http, [DryRun] bool dryRun) { private readonly bool _dry = dryRun; public async Task Run() { if (_dry) return; await http.PostAsync("/a", null); } public async Task Two() { await http.{|RML1004:PostAsync("/b", null)|}; } }""" },
    };

    public static TheoryData<string, string> Innocent => new()
    {
        { "flag guards", """class Sync(HttpClient http) { [Rml2(NoUndo = "x", NoKey = "the other side compares")] public async Task Run(bool dryRun, CancellationToken ct) { if (dryRun) return; await http.PostAsync("/x", null, ct); } }""" },
        { "flag forwarded", """class Sync(HttpClient http) { public Task Run([DryRun] bool preview) => Apply(preview); private async Task Apply([DryRun] bool preview) { if (preview) { return; } await http.PostAsync("/x", null); } }""" },
        { "combined conditions", """class Sync(HttpClient http) { public async Task Run([DryRun] bool dryRun, bool force) { if (!dryRun && force) await http.PostAsync("/a", null); if (dryRun || !force) return; await http.PostAsync("/b", null); } }""" },
        { "local copy of the flag", """class Sync(HttpClient http) { public async Task Run([DryRun] bool dryRun) { var live = !dryRun; if (live) await http.PostAsync("/a", null); } }""" },
        { "ternary and switch", """class Sync(HttpClient http) { public async Task<int> Run([DryRun] bool dryRun) { var r = dryRun ? 0 : (int)(await http.PostAsync("/a", null)).StatusCode; return dryRun switch { true => 1, false => (int)(await http.PostAsync("/b", null)).StatusCode }; } }""" },
        { "throw guard", """class Sync(HttpClient http) { public async Task Run([DryRun] bool dryRun) { if (dryRun) throw new InvalidOperationException("no"); await http.PostAsync("/a", null); } }""" },
        { "reads are allowed in dry run", """class Sync(HttpClient http) { public async Task<string> Run([DryRun] bool dryRun) { var s = await http.GetStringAsync("/a"); if (!dryRun) await http.PostAsync("/a", null); return s; } }""" },
        { "loop continue", """class Sync(HttpClient http) { public async Task Run([DryRun] bool dryRun, string[] ids) { foreach (var id in ids) { if (dryRun) { Console.WriteLine(id); continue; } await http.DeleteAsync(id); } } }""" },
        { "strategy picked by the flag", """interface ISink { Task Put(string s); } class Nothing : ISink { public Task Put(string s) => Task.CompletedTask; } class Real(HttpClient http) : ISink { public Task Put(string s) => http.PostAsync(s, null); } class Sync(HttpClient http) { public async Task Run([DryRun] bool dryRun) { ISink sink = dryRun ? new Nothing() : new Real(http); await sink.Put("x"); } }""" },
        { "lambda executes under guard", """class Sync(HttpClient http) { public async Task Run([DryRun] bool dryRun) { Task Send(string s) => http.PostAsync(s, null); if (!dryRun) { await Send("a"); } await Parallel.ForEachAsync(new[] { "a" }, async (s, ct) => { if (!dryRun) await Send(s); }); } }""" },
        { "flag passed in the request to the other side", """class Sync(HttpClient http) { public Task Run([DryRun] bool dryRun) => http.PostAsync($"/a?dryRun={dryRun}", null); public Task R2([DryRun] bool dryRun) => http.PostAsJsonAsync("/a", new { dryRun }); }""" },
    };

    [Theory]
    [MemberData(nameof(Guilty))]
    public Task Finds(string name, string code) => LabelStrangerCode.Judges(name, code);

    [Theory]
    [MemberData(nameof(Innocent))]
    public Task Stays_silent(string name, string code) => LabelStrangerCode.Judges(name, code);
}
