using Xunit;

namespace RmlAnalyzers.Tests.Rules.Labels.Strangers;

/// <summary>Levels on contracts, steps and the code that implements them.</summary>
public class BorderStrangers
{
    public static TheoryData<string, string> Guilty => new()
    {
        { "0002 override raises", """abstract class Rates { [Rml1] public abstract decimal Rate(); } class Remote(HttpClient http) : Rates { [{|RML0002:Rml2(NoUndo = "read")|}] public override decimal Rate() => http.GetFromJsonAsync<decimal>("/").Result; }""" },
        { "0002 implementation of interface typed label", """[Rml1] interface IRates { decimal Rate(); } class Remote(HttpClient http) : IRates { [{|RML0002:Rml2(NoUndo = "read")|}] public decimal Rate() => http.GetFromJsonAsync<decimal>("/").Result; }""" },
        { "0002 explicit implementation", """interface IRates { [Rml1] decimal Rate(); } class Remote(HttpClient http) : IRates { [{|RML0002:Rml2(NoUndo = "read")|}] decimal IRates.Rate() => http.GetFromJsonAsync<decimal>("/").Result; }""" },
        { "0002 type label of the implementing class", """interface IRates { [Rml1] decimal Rate(); } [Rml2] class Remote(HttpClient http) : IRates { public decimal Rate() => http.{|RML1001:GetFromJsonAsync<decimal>("/")|}.Result; }""" },
        { "0002 property and indexer", """interface IRates { [Rml1] decimal Rate { get; } [Rml1] decimal this[string c] { get; } } class Remote(HttpClient http) : IRates { [{|RML0002:Rml2|}] public decimal Rate => http.GetFromJsonAsync<decimal>("/").Result; [{|RML0002:Rml2|}] public decimal this[string c] => http.GetFromJsonAsync<decimal>(c).Result; }""" },
        { "0002 generic interface, via constructed type", """interface IHandler<in T> { [Rml1] Task Handle(T m); } record Paid(int Id); class OnPaid(HttpClient http) : IHandler<Paid> { [{|RML0002:Rml2(NoUndo = "x")|}] public Task Handle(Paid m) => http.PostAsJsonAsync("/p", m); }""" },
        { "0002 inherited implementation through base class", """interface IRates { [Rml1] decimal Rate(); } class Base(HttpClient http) { [Rml2(NoUndo = "r")] public decimal Rate() => http.GetFromJsonAsync<decimal>("/").Result; } class Remote(HttpClient http) : {|RML0002:Base(http)|}, IRates;""" },
        { "0002 static abstract", """interface ILoad<T> { [Rml1] static abstract Task<T> Load(); } class Remote : ILoad<Remote> { [{|RML0002:Rml2(NoUndo = "r")|}] public static async Task<Remote> Load() { await new HttpClient().GetStringAsync("/"); return new(); } }""" },
        { "1001 unlabelled implementation inherits closed", """interface IRates { [Rml1] decimal Rate(); } class Remote(HttpClient http) : IRates { public decimal Rate() => http.{|RML1001:GetFromJsonAsync<decimal>("/")|}.Result; }""" },
        { "2001 unlabelled implementation inherits dialog", """interface IStep { [Rml2(NoUndo = "x")] Task Run(); } interface IBank { [Rml3(NoCorrection = "x")] Task Pay([IdempotencyKey] string key); } class Step(IBank bank) : IStep { public Task Run() => bank.{|RML2001:Pay("k")|}; }""" },
        { "2001 draft label holds the border", """interface IBank { [Rml3(NoCorrection = "x")] Task Pay([IdempotencyKey] string key); } class Checkout(IBank bank) { [Rml2(Draft = true)] public Task Pay(string key) => bank.{|RML2001:Pay(key)|}; }""" },
        { "2001 both worlds, History wins over 1001 for closed", """interface IBank { [Rml3(NoCorrection = "x")] Task Pay([IdempotencyKey] string key); } class Q(IBank bank) { [Rml1] public Task Pay(string key) => bank.{|RML1001:Pay(key)|}; }""" },
        { "2002 missing undo", """class Stock(HttpClient http) { [{|RML2002:Rml2|}] public Task Reserve(Guid id) => http.PostAsJsonAsync("/r", id); }""" },
        { "2002 interface step", """interface IStock { [{|RML2002:Rml2|}] Task Reserve(Guid id); }""" },
        { "2002 through a private helper: performs itself", """class Stock(HttpClient http) { [{|RML2002:Rml2|}] public Task Reserve(Guid id) => Send(id); private Task Send(Guid id) => http.PostAsJsonAsync("/r", id); }""" },
        { "2002 trusted keeps duties", """class Stock(HttpClient http) { [{|RML2002:Rml2(Trusted = "audited")|}] public Task Reserve(Guid id) => http.PostAsJsonAsync("/r", id); }""" },
        { "2002 property step, constructor step", """class Board(HttpClient http) { [{|RML2002:Rml2|}] public string Text { get => ""; set => http.PutAsJsonAsync("/t", value).Wait(); } }""" },
        { "2002 DELETE is a writing effect but what is its undo", """class Stock(HttpClient http) { [{|RML2002:Rml2|}] public Task Remove(Guid id) => http.DeleteAsync($"/r/{id}"); }""" },
        { "2002 pure in-memory implementation of nothing", """class Fake { private readonly HashSet<Guid> _ids = []; [{|RML0003:Rml2|}] public void Reserve(Guid id) => _ids.Add(id); }""" },
        { "2002 delegate step", """[{|RML2002:Rml2|}] delegate Task Reserve2(Guid id);""" },
        { "2002 partial method, extension member", """static class StockClient { extension(HttpClient http) { [{|RML2002:Rml2|}] public Task Reserve(Guid id) => http.PostAsJsonAsync("/r", id); } }""" },
        { "2002 generic and static", """static class StockClient2 { [{|RML2002:Rml2|}] public static Task Reserve<T>(HttpClient http, T id) where T : struct => http.PostAsJsonAsync("/r", id); }""" },
    };

    public static TheoryData<string, string> Innocent => new()
    {
        { "0002 lower is fine", """interface IRates { [Rml2] decimal Rate(); } class Fixed : IRates { [Rml1] public decimal Rate() => 1; } class Q { [Rml1] public decimal P() => new Fixed().Rate(); }""" },
        { "2002 read step owes none", """class Stock(HttpClient http) { [Rml2] public Task<string> Look(Guid id) => http.GetStringAsync("/r"); }""" },
        { "2002 orchestrator owes none", """class Stock(HttpClient http) { [Rml2(Undo = nameof(Release))] public Task Reserve(Guid id) => http.PostAsJsonAsync("/r", id); [Rml2] public Task Release(Guid id) => http.DeleteAsync($"/r/{id}"); } class Flow(Stock stock) { [Rml2] public async Task Run(Guid id) { await stock.Reserve(id); } }""" },
        { "2002 interface step with undo", """interface IStock { [Rml2(Undo = nameof(Release))] Task<string> Reserve(Guid id); [Rml2] Task Release(string reservation); }""" },
        { "2002 implementation inherits undo of the interface", """interface IStock { [Rml2(Undo = nameof(Release))] Task Reserve(Guid id); [Rml2] Task Release(Guid id); } class Stock(HttpClient http) : IStock { public Task Reserve(Guid id) => http.PostAsJsonAsync("/r", id); public Task Release(Guid id) => http.DeleteAsync($"/r/{id}"); } class Other(HttpClient http) : IStock { [Rml2] public Task Reserve(Guid id) => http.PostAsJsonAsync("/r", id); [Rml2] public Task Release(Guid id) => http.DeleteAsync($"/r/{id}"); }""" },
        { "2002 type labelled, members owe none of their own label", """[Rml2] class Stock(HttpClient http) { public Task Reserve(Guid id) => http.PostAsJsonAsync("/r", id); }""" },
        { "2002 draft silent", """class Stock(HttpClient http) { [Rml2(Draft = true)] public Task Reserve(Guid id) => http.PostAsJsonAsync("/r", id); }""" },
        { "2002 status check member owes none", """class Stock(HttpClient http) { [Rml2(Undo = nameof(Release), StatusCheck = nameof(Ask))] public Task Reserve(Guid id) => http.PostAsJsonAsync("/r", id); [Rml2] public Task Release(Guid id) => http.DeleteAsync($"/r/{id}"); [Rml2] public Task<string> Ask(Guid id) => http.GetStringAsync($"/r/{id}"); }""" },
    };

    [Theory]
    [MemberData(nameof(Guilty))]
    public Task Finds(string name, string code) => LabelStrangerCode.Judges(name, code);

    [Theory]
    [MemberData(nameof(Innocent))]
    public Task Stays_silent(string name, string code) => LabelStrangerCode.Judges(name, code);
}
