using Xunit;

namespace RmlAnalyzers.Tests.Rules.Labels.Strangers;

/// <summary>Undo members, reasons and debts as people write them.</summary>
public class CompanionStrangers
{
    public static TheoryData<string, string> Guilty => new()
    {
        { "0004 not found", """class S(HttpClient http) { [Rml2({|RML0004:Undo = "Relese"|})] public Task Reserve(Guid id) => http.PostAsJsonAsync("/r", id); public Task Release(Guid id) => http.DeleteAsync($"/r/{id}"); }""" },
        { "0004 empty", """class S(HttpClient http) { [Rml2({|RML0004:Undo = nameof(Release)|})] public Task Reserve(Guid id) => http.PostAsJsonAsync("/r", id); public Task Release(Guid id) => Task.CompletedTask; }""" },
        { "0004 throws", """class S(HttpClient http) { [Rml2({|RML0004:Undo = nameof(Release)|})] public Task Reserve(Guid id) => http.PostAsJsonAsync("/r", id); public Task Release(Guid id) => throw new NotImplementedException(); }""" },
        { "0004 private in another type", """class S(HttpClient http) { [Rml2({|RML0004:Undo = "Release"|}, UndoType = typeof(Releaser))] public Task Reserve(Guid id) => http.PostAsJsonAsync("/r", id); } class Releaser(HttpClient http) { private Task Release(Guid id) => http.DeleteAsync($"/r/{id}"); }""" },
        { "0004 another participant: mail instead of service", """class S(HttpClient http, SmtpClient smtp) { [Rml2({|RML0004:Undo = nameof(Release)|})] public Task Reserve(Guid id) => http.PostAsJsonAsync("/r", id); public Task Release(Guid id) => smtp.SendMailAsync("a", "b", "release", id.ToString()); }""" },
        { "0005 companion on type", """[Rml2({|RML0005:Undo = "X"|})] class S { }""" },
        { "0005 two labels", """class S { [{|RML0005:Rml1|}, Rml2] public void A() { } }""" },
        { "0005 empty reasons", """class S(HttpClient http) { [Rml2({|RML0005:NoUndo = ""|})] public Task A() => http.PostAsync("/x", null); [Rml2({|RML0005:NoUndo = "  "|})] public Task B() => http.PostAsync("/x", null); [Rml1({|RML0005:Trusted = ""|})] public int C() => 1; }""" },
        { "0005 undo and NoUndo both", """class S(HttpClient http) { [Rml2(Undo = nameof(U), {|RML0005:NoUndo = "x"|})] public Task A() => http.PostAsync("/x", null); public Task U() => http.DeleteAsync("/x"); }""" },
        { "0005 debt", """class S { [RmlDebt({|RML0005:""|})] public void A() { } [RmlDebt("x", Rules = "RML2002", {|RML0005:Until = "31.12.2026"|})] public void B() { } [RmlDebt("x", {|RML0005:Rules = "RML9999"|})] public void C() { } [RmlDebt("ok", Rules = "RML2002", Until = "2030-01-31")] public void D() { } }""" },
        { "0005 extension block reports once", """static class E { extension(HttpClient http) { [Rml2({|RML0005:NoUndo = ""|})] public Task Reserve(Guid id) => http.PostAsJsonAsync("/r", id); } }""" },
        { "0005 idempotency key twice, dry run on int", """class S { public void A([IdempotencyKey] string a, [IdempotencyKey] string b) { } } class T { public void A([{|RML0005:DryRun|}] int a) { } }""" },
        { "debt silences", """class S(HttpClient http) { [RmlDebt("later", Rules = "RML2002", Until = "2099-01-01")] [Rml2] public Task A() => http.PostAsync("/x", null); } [RmlDebt("later", Rules = "RML1001")] class T(HttpClient http) { [Rml1] public Task A() => http.PostAsync("/x", null); [{|RML2002:Rml2|}] public Task B() => http.PostAsync("/x", null); }""" },
        { "0003", """class S { [{|RML0003:Rml2|}] public int A(int x) => x + 1; [Rml2(NoUndo = "x")] public int B(Func<int> f) => f(); } interface I { [Rml2(NoUndo = "x")] int A(); } class J : I { public int A() => 1; }""" },
    };

    public static TheoryData<string, string> Innocent => new()
    {
        { "0004 takes the produced id", """class S(HttpClient http) { [Rml2(Undo = nameof(Release))] public async Task<Reservation> Reserve(Guid id) => (await (await http.PostAsJsonAsync("/r", id)).Content.ReadFromJsonAsync<Reservation>())!; public Task Release(string reservationId) => http.DeleteAsync("/r/" + reservationId); } record Reservation(string Id);""" },
        { "0004 takes the inputs", """class S(HttpClient http) { [Rml2(Undo = nameof(Release))] public Task Reserve(Guid order, int count, CancellationToken ct = default) => http.PostAsJsonAsync("/r", new { order, count }, ct); public Task Release(Guid order) => http.DeleteAsync("/r/" + order); }""" },
        { "0004 in another type", """class S(HttpClient http) { [Rml2(Undo = nameof(Releaser.Release), UndoType = typeof(Releaser))] public Task Reserve(Guid id) => http.PostAsJsonAsync("/r", id); [Rml2(Undo = "Releaser.Release")] public Task Reserve2(Guid id) => http.PostAsJsonAsync("/r", id); } class Releaser(HttpClient http) { public Task Release(Guid id) => http.DeleteAsync($"/r/{id}"); }""" },
        { "0004 undo on base class, on interface, overloads group", """abstract class Base(HttpClient http) { protected HttpClient Http => http; public Task Release(Guid id) => Http.DeleteAsync($"/r/{id}"); } class S(HttpClient http) : Base(http) { [Rml2(Undo = nameof(Release))] public Task Reserve(Guid id) => Http.PostAsJsonAsync("/r", id); } class T(HttpClient http) { [Rml2(Undo = nameof(Release))] public Task Reserve(Guid id) => http.PostAsJsonAsync("/r", id); public Task Release(Stream x) => Task.CompletedTask; public Task Release(Guid id) => http.DeleteAsync($"/r/{id}"); }""" },
        { "0004 undo labelled in interface of another participant object", """interface IStock { [Rml2(Undo = nameof(Release))] Task<string> Reserve(Guid id); [Rml2] Task Release(string r, CancellationToken ct = default); } class S(IStock stock) { [Rml2(Undo = nameof(Undo))] public async Task<string> Step(Guid id) => await stock.Reserve(id); [Rml2] public Task Undo(string r) => stock.Release(r); }""" },
        { "0004 abstract undo, extension undo, static undo", """abstract class S(HttpClient http) { [Rml2(Undo = nameof(Release))] public Task Reserve(Guid id) => http.PostAsJsonAsync("/r", id); protected abstract Task Release(Guid id); } static class E { [Rml2(Undo = nameof(Release))] public static Task Reserve(this HttpClient http, Guid id) => http.PostAsJsonAsync("/r", id); public static Task Release(this HttpClient http, Guid id) => http.DeleteAsync($"/r/{id}"); }""" },
        { "0004 extension block companions", """static class E { extension(HttpClient http) { [Rml2(Undo = nameof(Release))] public Task Reserve(Guid id) => http.PostAsJsonAsync("/r", id); public Task Release(Guid id) => http.DeleteAsync($"/r/{id}"); } }""" },
        { "0004 calls an unknown client in the undo", """interface IUnknown { Task Cancel(Guid id); } class S(HttpClient http, IUnknown u) { [Rml2(Undo = nameof(Undo))] public Task Do(Guid id) => http.PostAsJsonAsync("/r", id); public Task Undo(Guid id) => u.Cancel(id); }""" },
        { "0004 local undo of tuple result and out", """class S(HttpClient http) { [Rml2(Undo = nameof(Undo))] public async Task<(string Id, int N)> Do(Guid o) { await http.PostAsJsonAsync("/r", o); return ("", 1); } public Task Undo(string id) => http.DeleteAsync(id); [Rml2(Undo = nameof(Undo))] public void Do2(out string id) { id = http.PostAsync("/x", null).Result.ToString(); } }""" },
        { "0003 trusted, abstract, partial, unknown", """interface IU { int X(); } abstract class S(IU u) { [Rml2] public int A() => u.X(); [Rml3(NoCorrection = "x")] public abstract int B(); [Rml2(Trusted = "generated code calls out")] public int C() => 1; [Rml2(NoUndo="x")] public virtual int D() => 2; }""" },
    };

    [Theory]
    [MemberData(nameof(Guilty))]
    public Task Finds(string name, string code) => LabelStrangerCode.Judges(name, code);

    [Theory]
    [MemberData(nameof(Innocent))]
    public Task Stays_silent(string name, string code) => LabelStrangerCode.Judges(name, code);
}
