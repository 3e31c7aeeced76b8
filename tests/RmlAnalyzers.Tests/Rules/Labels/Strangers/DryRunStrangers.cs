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
        { "1004 constructor assigned field from options", """class Opt { [DryRun] public bool DryRun { get; set; } } class S { private readonly Opt _o; private readonly bool _dry; private readonly HttpClient http; public S(Opt o, HttpClient h) { _o = o; _dry = o.DryRun; http = h; } public async Task A() { if (_dry) return; await http.PostAsync("/x", null); } public async Task B() { if (_o.DryRun) { return; } await http.PostAsync("/x", null); } public async Task C() { if (!_o.DryRun) Console.WriteLine(); await http.{|RML1004:PostAsync("/x", null)|}; } }""" },
        { "1004 effect in finally in dry run", """class Opt { [DryRun] public bool DryRun { get; set; } } class S(Opt o, HttpClient http) { public async Task A(string x) { try { if (o.DryRun) return; await http.PostAsync(x, null); } finally { await http.{|RML1004:PostAsync("/audit", null)|}; } } }""" },
        { "operators on a draft, closed class calling draft", """class C2(HttpClient http) { [Rml2(Draft = true)] public Task Send() => http.PostAsync("/x", null); } class Q(C2 c) { [Rml1] public Task A() => c.{|RML1001:Send()|}; }""" },
        { "nested types, closed outer, remote nested with own label", """[Rml1] class Outer { [Rml2] public class Client(HttpClient http) { public Task Get() => http.GetStringAsync("/x"); } public Task A(Client c) => c.{|RML1001:Get()|}; public object B(HttpClient h) => new Client(h); }""" },
        { "closed generic base with remote type argument's static", """interface IApi { static abstract string Path { get; } } class Orders : IApi { public static string Path => "/orders"; } class Q<T> where T : IApi { [Rml1] public string A() => T.Path; [Rml1] public string B(HttpClient h) => h.{|RML1001:GetStringAsync(T.Path)|}.Result; }""" },
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
        { "1004 options with guard in a shared helper class", """class Opt { [DryRun] public bool DryRun { get; set; } } class Guard(Opt o) { public bool IsLive => !o.DryRun; } class S(Opt o, Guard g, HttpClient http) { public async Task A() { Console.WriteLine(o.DryRun); if (g.IsLive) await http.PostAsync("/x", null); } }""" },
        { "1004 options passed on by value to request object", """class Opt { [DryRun] public bool DryRun { get; set; } } record Req(string Id, bool DryRun); class S(Opt o, HttpClient http) { public Task A(string id) => http.PostAsJsonAsync("/x", new Req(id, o.DryRun)); }""" },
        { "1004 property wrapper of own type over options", """class Opt { [DryRun] public bool DryRun { get; set; } } class S(Opt o, HttpClient http) { private bool DryRun => o.DryRun; public async Task A() { if (DryRun) return; await http.PostAsync("/x", null); } }""" },
        { "1004 batch builder: effects collected and flushed under flag", """class Opt { [DryRun] public bool DryRun { get; set; } } class S(Opt o, HttpClient http) { public async Task A(string[] xs) { var todo = new List<Func<Task>>(); foreach (var x in xs) todo.Add(() => http.PostAsync(x, null)); if (o.DryRun) { Console.WriteLine(todo.Count); return; } foreach (var t in todo) await t(); } }""" },
        { "1004 early return inside using, try/finally, nested loops", """class Opt { [DryRun] public bool DryRun { get; set; } } class S(Opt o, HttpClient http) { public async Task A(string[] xs) { try { foreach (var x in xs) { using var m = new MemoryStream(); if (o.DryRun) continue; await http.PostAsync(x, null); } } finally { Console.WriteLine("done"); } } }""" },
        { "private store field-held context and repository", """[PrivateStore] interface IRepo { Task Save(int n); } class Repo(HttpClient unused) : IRepo { public Task Save(int n) => File.WriteAllTextAsync("/data/x", n.ToString()); } class Q(IRepo r) { [Rml1] public Task A() => r.Save(1); }""" },
    };

    [Theory]
    [MemberData(nameof(Guilty))]
    public Task Finds(string name, string code) => LabelStrangerCode.Judges(name, code);

    [Theory]
    [MemberData(nameof(Innocent))]
    public Task Stays_silent(string name, string code) => LabelStrangerCode.Judges(name, code);
}
