using RmlAnalyzers.CodeFixes;
using RmlAnalyzers.Rules.Labels;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Labels;

public class RML0003Tests
{
    private const string Bank = """
        interface IBank { [Rml3(NoCorrection = "by hand")] Task Capture(); [Rml2(NoUndo = "expires")] Task Reserve(); int Ask(); }

        """;

    public static TheoryData<string, string, string> Defects => new()
    {
        { "pure method", "class Q { [{|#0:Rml2|}] public int Price(int n) => n * 2; }", "class Q { [Rml1] public int Price(int n) => n * 2; }" },
        { "History that only reserves", "class Q(IBank bank) { [{|#0:Rml3|}] public Task Pay() => bank.Reserve(); }", "class Q(IBank bank) { [Rml2] public Task Pay() => bank.Reserve(); }" },
        { "property", "class Q { [{|#0:Rml2|}] public int Price => 2; }", "class Q { [Rml1] public int Price => 2; }" },
        { "constructor", "class Q { private readonly int _n; [{|#0:Rml2|}] public Q(int n) => _n = n; public int N => _n; }", "class Q { private readonly int _n; [Rml1] public Q(int n) => _n = n; public int N => _n; }" },
        { "static", "static class Q { [{|#0:Rml3|}] public static string Price(string s) => s.Trim(); }", "static class Q { [Rml1] public static string Price(string s) => s.Trim(); }" },
        { "History that only asks", "class Q(HttpClient http) { [{|#0:Rml3|}] public Task<string> State() => http.GetStringAsync(\"/state\"); }", "class Q(HttpClient http) { [Rml2] public Task<string> State() => http.GetStringAsync(\"/state\"); }" },
        { "History that only keeps a file", "class Q { [{|#0:Rml3(NoCorrection = \"rewritten\")|}] public void Note(string text) => File.AppendAllText(\"notes.txt\", text); }", "class Q { [Rml2 /* was NoCorrection = \"rewritten\" */] public void Note(string text) => File.AppendAllText(\"notes.txt\", text); }" },
        { "through a helper", "class H(IBank bank) { public Task Go() => bank.Reserve(); } class Q(H h) { [{|#0:Rml3|}] public Task Pay() => h.Go(); }", "class H(IBank bank) { public Task Go() => bank.Reserve(); } class Q(H h) { [Rml2] public Task Pay() => h.Go(); }" },
        { "record method", "record Q(int N) { [{|#0:Rml2|}] public int Price() => N + 1; }", "record Q(int N) { [Rml1] public int Price() => N + 1; }" },
        { "arguments that the lower level keeps", "class Q { [{|#0:Rml2(Feature = \"Quotes\", Owner = \"shop\")|}] public int Price() => 1; }", "class Q { [Rml1(Feature = \"Quotes\", Owner = \"shop\")] public int Price() => 1; }" },
        { "arguments that the lower level has no place for", "class Q { [{|#0:Rml2(NoUndo = \"mail\", Why = \"w\")|}] public int Price() => 1; }", "class Q { [Rml1(Why = \"w\" /* was NoUndo = \"mail\" */)] public int Price() => 1; }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "a request, and what it sets off", "class Q(HttpClient http) { [Rml3(NoCorrection = \"by hand\")] public Task Capture() => http.PostAsync(\"/captures\", null); }" },
        { "a request of a client that nobody labelled", "class Client(HttpClient http) { public async Task Send(string id) => await http.PutAsync(\"/captures/\" + id, null).ConfigureAwait(false); } class Q(Client bank) { [Rml3(NoCorrection = \"by hand\")] public Task Capture(string id) => bank.Send(id); }" },
        { "a request behind a contract", "interface IClient { Task Send(); } sealed class Client(HttpClient http) : IClient { public Task Send() => http.PostAsync(\"/captures\", null); } class Q(IClient bank) { [Rml3(NoCorrection = \"by hand\")] public Task Capture() => bank.Send(); }" },
        { "undo that is not written yet", "class Q(IBank bank) { [Rml2(Undo = nameof(Back))] public Task Hold() => bank.Reserve(); [Rml2] public Task Back() => throw new NotImplementedException(); }" },
        { "justified", "class Q(IBank bank) { [Rml2] public Task Pay() => bank.Reserve(); }" },
        { "possible, though not proven", "class Q { [Rml2] public void Save(string path) => File.WriteAllText(path, \"x\"); }" },
        { "something unknown", "class Q(IBank bank) { [Rml2] public int Ask() => bank.Ask(); }" },
        { "interface", "interface IQ { [Rml2] int Price(); }" },
        { "abstract", "abstract class Q { [Rml2] public abstract int Price(); }" },
        { "virtual: an override may need it", "class Q { [Rml2] public virtual int Price() => 1; }" },
        { "trusted", "class Q { [Rml2(Trusted = \"writes through native code\")] public int Price() => 1; }" },
        { "runs what the caller gives", "class Q { [Rml2] public Task Run(Func<Task> step) => step(); }" },
        { "creates what the caller names", "class Q { [Rml2] public T Make<T>() where T : new() => new(); }" },
        { "label of the type only", "[Rml2] class Q { public int Price() => 1; }" },
        { "contract asks for it", "interface IQ { [Rml2] int Price(); } sealed class Q : IQ { [Rml2] public int Price() => 1; }" },
        { "Closed", "class Q { [Rml1] public int Price() => 1; }" },
        { "delegate nobody knows", "class Q { public Func<int>? Rate { get; set; } [Rml2] public int Price() => Rate!(); }" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds_and_lowers(string shape, string before, string after)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML0003LabelTooHigh, RaiseLabelFix>.Fixes(
            ServiceCode.With(Bank + before.Replace("{|#0:", "{|RML0003:")),
            ServiceCode.With(Bank + after),
            new RmlFixInput { EquivalenceKey = "RML0003.LowerLabel" });
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML0003LabelTooHigh>.Silent(ServiceCode.With(Bank + code));
    }
}
