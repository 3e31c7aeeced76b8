using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.CodeFixes.Labelling;
using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Rules.Labels;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Leak = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.Closed.RML1001ClosedReachesEffect>;

namespace RmlAnalyzers.Tests.Rules.Labels;

/// <summary>
/// A draft repeats what code may do. It holds the border as far as that code is proof, and where no code accounts for it; it proves
/// nothing of what is merely possible, so that a labelling run adds no warning at labels that people have written.
/// </summary>
public class DraftLabelsTests
{
    [Theory]
    [InlineData("class S { [Rml2(Draft = true)] public void Send() { } } class Q(S s) { [Rml1] public void Price() => s.[|Send()|]; }")]
    [InlineData("interface IS { [Rml2(Draft = true)] void Send(); } class Q(IS s) { [Rml1] public void Price() => s.[|Send()|]; }")]
    [InlineData("class S(HttpClient http) { [Rml2(Draft = true)] public Task Send() => http.PostAsync(\"/x\", null); } class Q(S s) { [Rml1] public Task Price() => s.[|Send()|]; }")]
    [InlineData("interface IS { [Rml2(Draft = true)] Task Send(); } class S(HttpClient http) : IS { public Task Send() => http.PostAsync(\"/x\", null); } class Q(IS s) { [Rml1] public Task Price() => s.[|Send()|]; }")]
    [InlineData("interface IFar { void Go(); } class S(IFar far) { [Rml2(Draft = true)] public void Send() => far.Go(); } class Q(S s) { [Rml1] public void Price() => s.[|Send()|]; }")]
    [InlineData("class S(HttpClient http) { [Rml2(Draft = true)] public Task Send() => http.PostAsync(\"/x\", null); [Rml2(Draft = true)] public Task Twice() => Send(); } class Q(S s) { [Rml1] public Task Price() => s.[|Twice()|]; }")]
    [InlineData("class S { [Rml2(Draft = true)] public void Send() => Note(1); private static int Note(int n) => n; } class Q(S s) { [Rml1] public void Price() => s.[|Send()|]; }")]
    public Task Hold_the_border(string code) => Leak.Flags(ServiceCode.With(code));

    [Theory]
    [InlineData("class S { [Rml2(Draft = true)] public void Save(string path) => File.WriteAllText(path, \"x\"); } class Q(S s) { [Rml1] public void Price() => s.Save(Path.GetTempFileName()); }")]
    [InlineData("interface IS { [Rml2(Draft = true)] Task Send(); } class S(HttpClient http) : IS { public Task Send() => http.PostAsync(\"/x\", null); } class None : IS { public Task Send() => Task.CompletedTask; } class Q(IS s) { [Rml1] public Task Price() => s.Send(); }")]
    [InlineData("interface IS { [Rml2(Draft = true)] Task Send(); } class S(HttpClient http) : IS { public Task Send() => http.PostAsync(\"/x\", null); } class None : IS { public Task Send() => Task.FromResult(1); } class Q(IS s) { [Rml1] public Task Price() => Run(s.Send); static Task Run(Func<Task> step) => step(); }")]
    [InlineData("class S { [Rml2(Draft = true)] public void Save(string path) => File.WriteAllText(path, \"x\"); [Rml2(Draft = true)] public void Again(string path) => Save(path); } class Q(S s) { [Rml1] public void Price() => s.Again(\"x\"); }")]
    [InlineData("class S { [Rml2(Draft = true)] public int Twice(int n, string path) { if (n > 0) { return Twice(n - 1, path); } File.WriteAllText(path, \"x\"); return 0; } } class Q(S s) { [Rml1] public int Price(string path) => s.Twice(2, path); }")]
    public Task Prove_nothing_that_is_merely_possible(string code) => Leak.Silent(ServiceCode.With(code));

    [Fact]
    public Task Of_another_project_are_believed_when_they_are_reviewed() => Leak.Flags(
        """
        using Rml;
        class Q(Api api) { [Rml1] public void Price() { api.Draft(); api.[|Reviewed()|]; } }
        """,
        new RmlTestInput { Projects = [("Api", "using Rml; public class Api { [Rml2(Draft = true)] public void Draft() { } [Rml2] public void Reviewed() { } }")] });

    [Fact]
    public async Task Of_a_labelling_run_add_no_warning_at_reviewed_labels()
    {
        const string usings = "using System; using System.IO; using System.Net.Http; using System.Threading.Tasks; using Rml;\n";
        using var solution = new LabelledSolution();
        await solution.AddAsync("Api", [("/a/A.cs", usings + """
            public class Api(HttpClient http)
            {
                public void Save(string path) => File.WriteAllText(path, "x");
                public Task Send() => http.PostAsync("/x", null);
                [Rml3] public void Book() { }
                public void Settle() => Book();
            }
            public interface INote { Task Note(); }
            public class Noted(HttpClient http) : INote { public Task Note() => http.PostAsync("/x", null); }
            public class Silent : INote { public Task Note() => Task.CompletedTask; }
            public class Local(Api api, INote note) { [Rml1] public Task Price() { api.Save("x"); return note.Note(); } [Rml2] public void Order(Action settle) { } }
            """)], []);
        await solution.AddAsync("Shop", [("/s/S.cs", usings + """
            public class Shop(Api api, INote note)
            {
                [Rml1] public async Task<int> Quote() { await api.Send(); await note.Note(); api.Save("y"); return 1; }
                [Rml2] public void Order() => api.Settle();
                public Task Loose() => api.Send();
            }
            """)], ["Api"]);
        var before = await Warnings(solution.Solution);
        Assert.Empty(before);
        var labelled = await LabellingRun.RunAsync(solution.Solution, LabellingRun.InOrder(solution.Solution), null, default);
        var text = string.Concat(await Task.WhenAll(labelled.Projects.SelectMany(project => project.Documents).Select(async document => (await document.GetTextAsync()).ToString())));
        Assert.Contains("[Rml2(Draft = true)]\n    public void Save", text, StringComparison.Ordinal);
        Assert.Contains("[Rml2(Draft = true)] Task Note", text, StringComparison.Ordinal);
        Assert.Contains("[Rml3(Draft = true)]\n    public void Settle", text, StringComparison.Ordinal);
        Assert.Contains("[Rml2(Draft = true)]\n    public Task Loose", text, StringComparison.Ordinal);
        Assert.Empty(await Warnings(labelled));
    }

    private static async Task<IEnumerable<string>> Warnings(Solution solution)
    {
        DiagnosticAnalyzer[] borders = [new RML0002HigherThanContract(), new RML1001ClosedReachesEffect(), new RML1002ClosedHandsOver(), new RML1004EffectInDryRun(), new RML2001DialogMakesHistory()];
        var found = new List<string>();
        foreach (var project in solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync())!;
            found.AddRange((await compilation.WithAnalyzers([.. borders], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync()).Where(finding => finding.Severity == DiagnosticSeverity.Warning).Select(finding => finding.ToString()));
        }

        return found;
    }
}
