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
        { "type label 1001 partly", """[Rml1] class Q(HttpClient http) { public Task<string> Price() => http.{|RML1001:GetStringAsync("/x")|}; public Task<string> Two() => http.{|RML1001:GetStringAsync("/y")|}; public int Pure() => 1; }""" },
        { "assembly label", """[assembly: Rml1] class Q(HttpClient http) { public Task<string> Price() => http.{|RML1001:GetStringAsync("/x")|}; }""" },
        { "property accessor and constructor and local function and lambda", """class Q { private readonly HttpClient http = new(); [Rml1] public string Rate { get => http.{|RML1001:GetStringAsync("/r")|}.Result; } [Rml1] public Q(string s) { http.{|RML1001:PostAsync(s, null)|}.Wait(); } public Task P() { return Send(); [Rml1] Task Send() => http.{|RML1001:PostAsync("/x", null)|}; } public Func<Task> L() => [Rml1] () => http.{|RML1001:PostAsync("/x", null)|}; }""" },
        { "2001 on interface and many implementations", """interface IBank { [Rml3(NoCorrection = "x")] Task Pay([IdempotencyKey] string key); } interface IStep { [Rml2(NoUndo = "x", StatusCheck = nameof(Ask), OnSilence = Silence.CheckStatus)] Task Run(); Task Ask(); } class A(IBank bank) : IStep { public Task Run() => bank.{|RML2001:Pay("k")|}; public Task Ask() => Task.CompletedTask; } class B2(IBank bank) : IStep { public Task Run() => bank.{|RML2001:Pay("k")|}; public Task Ask() => Task.CompletedTask; }""" },
        { "2001 with undo that must become correction", """interface IBank { [Rml3(NoCorrection = "x")] Task Pay([IdempotencyKey] string key); [Rml3(NoCorrection = "x")] Task Refund([IdempotencyKey] string key); } class A(IBank bank) { [Rml2(Undo = nameof(Back))] public Task Run() => bank.{|RML2001:Pay("k")|}; [Rml2] public Task Back() => bank.{|RML2001:Refund("r")|}; }""" },
        { "0002 raise with undo on contract", """interface I { [Rml1(Feature = "f")] Task F(Guid id); } class A(HttpClient http) : I { [{|RML0002:Rml2(Undo = nameof(U))|}] public Task F(Guid id) => http.PostAsync("/x", null); public Task U(Guid id) => http.DeleteAsync("/x"); } class B2 : I { public Task F(Guid id) => Task.CompletedTask; }""" },
        { "0002 base chain of three", """abstract class X { [Rml1] public abstract Task F(); } abstract class Y : X { [Rml1] public abstract override Task F(); } class Z(HttpClient http) : Y { [{|RML0002:Rml2(NoUndo = "z")|}] public override Task F() => http.PostAsync("/x", null); }""" },
        { "0002 contract labelled by type", """[Rml1] interface I { Task F(); int G(); } class A(HttpClient http) : I { [{|RML0002:Rml2(NoUndo = "x")|}] public Task F() => http.PostAsync("/x", null); public int G() => 1; }""" },
        { "0003 lower with companions", """class S { private int _n; [{|RML0003:Rml2(Undo = nameof(Back), Feature = "f")|}] public int A(int x) => _n += x; public int Back(int x) => _n -= x; [{|RML0003:Rml3(NoCorrection = "x", Owner = "me")|}] public int B(int x) => x; }""" },
        { "2002 names taken, static, generic, records, struct, nested types, key parameter name taken", """class S(HttpClient http) { [{|RML2002:Rml2|}] public Task Reserve(Guid key, CancellationToken ct) => http.PostAsJsonAsync("/r", key, ct); public void UndoReserve() { } [{|RML2002:Rml2|}] public async Task<(Guid Id, string Name)> Book(string result, int count = 3, params string[] rest) { await http.PostAsync("/b", null); return default; } [{|RML2002:Rml2|}] public async IAsyncEnumerable<int> Stream(Guid id) { await http.PostAsync("/s", null); yield return 1; } [{|RML2002:Rml2|}] public bool Try(in Guid id, out string? made, ref int n) { made = http.PostAsync("/t", null).Result.ToString(); return true; } [{|RML2002:Rml2|}] internal ValueTask<T?> Make<T>(T? t) where T : class => new(http.PostAsJsonAsync("/m", t).ContinueWith(x => t)); struct Inner { public HttpClient Http; [{|RML2002:Rml2|}] public void Go() => Http.PostAsync("/i", null).Wait(); } }""" },
        { "2002 explicit interface implementation and record and indexer", """interface IStep2 { Task Run(Guid id); } record R(HttpClient Http) : IStep2 { [{|RML2002:Rml2|}] Task IStep2.Run(Guid id) => Http.PostAsJsonAsync("/r", id); [{|RML2002:Rml2|}] public string this[int i] { set => Http.PostAsync("/i", null).Wait(); } [{|RML2002:Rml2|}] public static R operator +(R a, int n) { a.Http.PostAsync("/o", null).Wait(); return a; } }""" },
        { "2002 constructor step", """class Sess { [{|RML2002:Rml2|}] public Sess(HttpClient http, Guid id) { http.PostAsJsonAsync("/s", id).Wait(); } }""" },
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
        { "2002 interface step whose only implementation reads", """interface IStock { [Rml2] Task<int> Available(Guid sku); } class Stock(HttpClient http) : IStock { public Task<int> Available(Guid sku) => http.GetFromJsonAsync<int>($"/s/{sku}"); }""" },
    };

    [Theory]
    [MemberData(nameof(Guilty))]
    public Task Finds(string name, string code) => LabelStrangerCode.Judges(name, code);

    [Theory]
    [MemberData(nameof(Innocent))]
    public Task Stays_silent(string name, string code) => LabelStrangerCode.Judges(name, code);
}
