using Xunit;

namespace RmlAnalyzers.Tests.Rules.Labels.Strangers;

/// <summary>Code that nobody has labelled yet, as the labelling run sees it.</summary>
public class AdoptingStrangers
{
    public static TheoryData<string, string> Guilty => new()
    {
        { "labelling: kinds of members", """public interface IRates { Task<decimal> {|RML0001:Get|}(string c); } public class Remote(HttpClient http) : IRates { public Task<decimal> Get(string c) => http.GetFromJsonAsync<decimal>(c); public Task<decimal> {|RML0001:Eur|}() => Get("EUR"); public string {|RML0001:Name|} => http.GetStringAsync("/n").Result; public string {|RML0001:this|}[int i] { get => ""; set => http.PutAsync("/n", null).Wait(); } public int Pure(int x) => x + 1; public Func<Task> Later() => () => http.PostAsync("/x", null); private void {|RML0001:Local|}() { void L() => http.PostAsync("/x", null).Wait(); L(); } public static Remote operator +(Remote a, string b) { a.Get(b).Wait(); return a; } [Rml2(NoUndo = "x")] public Task Labelled() => http.PostAsync("/x", null); public Task {|RML0001:CallsLabelled|}() => Labelled(); public event Action? Tick { add => http.PostAsync("/x", null).Wait(); remove { } } } public class Ctor { public {|RML0001:Ctor|}(HttpClient http) { http.PostAsync("/x", null).Wait(); } } [Rml2] public class Typed(HttpClient http) { public Task Get() => http.GetStringAsync("/x"); } public record Rec(HttpClient Http) { public Task {|RML0001:Get|}() => Http.GetStringAsync("/x"); } public static class Ext { extension(HttpClient http) { public Task {|RML0001:Ping|}() => http.PostAsync("/p", null); } public static Task {|RML0001:Pong|}(this HttpClient http) => http.PostAsync("/p", null); }""" },
        { "possible world", """public class Q(Func<bool> f, HttpClient http) { public async Task {|RML0001:A|}() { if (f()) await http.PostAsync("/x", null); } public async Task {|RML0001:B|}(HttpRequestMessage m) => await http.SendAsync(m); }""" },
        { "history beats dialog, closed stays silent, ILogger silent", """public interface IBank { [Rml3(NoCorrection = "x")] Task Pay([IdempotencyKey] string key); } public class Q(IBank bank, HttpClient http) { public async Task {|RML0001:A|}() { await http.PostAsync("/x", null); await bank.Pay("k"); } public int B(int x) { Debug.WriteLine(x); return x; } }""" },
        { "explicit implementations, partial methods, abstract template", """public interface IA { Task {|RML0001:A|}(); } public class C2(HttpClient http) : IA { Task IA.A() => http.PostAsync("/x", null); } public abstract class T2 { public Task {|RML0001:Run|}() => Do(); protected abstract Task {|RML0001:Do|}(); } public class T3(HttpClient http) : T2 { protected override Task Do() => http.PostAsync("/x", null); } public partial class P2(HttpClient http) { public partial Task {|RML0001:A|}(); } public partial class P2 { public partial Task A() => http.PostAsync("/x", null); }""" },
        { "generic and nested", """public class Outer<T>(HttpClient http) where T : class { public class Inner(Outer<T> o) { public Task {|RML0001:Send|}(T t) => o.Post(t); } private protected Task {|RML0001:Post|}(T t) => http.PostAsJsonAsync("/x", t); }""" },
        { "delegates and lambdas in fields and endpoints", """public static class Api { private static readonly Func<HttpClient, Task> Send = h => h.PostAsync("/x", null); public static Task {|RML0001:Go|}(HttpClient h) => Send(h); }""" },
        { "interface with a single remote implementation used elsewhere", """public interface IMail { Task {|RML0001:Send|}(string to); } public class Smtp(SmtpClient c) : IMail { public Task Send(string to) => c.SendMailAsync(to, to, "", ""); } public class Null : IMail { public Task Send(string to) => Task.CompletedTask; } public class User(IMail m) { public Task {|RML0001:Tell|}() => m.Send("x"); }""" },
        { "main and tests", """public static class Prog { public static async Task {|RML0001:Main1|}(string[] args) => await new HttpClient().GetStringAsync("/x"); }""" },
        { "overriding framework members", """public class H : DelegatingHandler { protected override Task<HttpResponseMessage> {|RML0001:SendAsync|}(HttpRequestMessage r, CancellationToken ct) => base.SendAsync(r, ct); } public class D(HttpClient h) : IDisposable { public void {|RML0001:Dispose|}() => h.DeleteAsync("/x").Wait(); } public class TS(HttpClient h) { public override string {|RML0001:ToString|}() => h.GetStringAsync("/x").Result; }""" },
    };

    [Theory]
    [MemberData(nameof(Guilty))]
    public Task Finds(string name, string code) => LabelStrangerCode.Judges(name, code, ["RML0001"]);
}
