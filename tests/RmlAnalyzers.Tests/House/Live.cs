using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Tests.House.Support;
using Xunit;

namespace RmlAnalyzers.Tests.House;

/// <summary>An editor asks about the open document only, and never for the end of the compilation: findings must be there all the same.</summary>
public class Live
{
    private const string Open = "class Quotes(RateClient rates) { [Rml1] public int Price() => rates.Load(); }";
    private const string Quiet = "class RateClient(HttpClient http) { public HttpClient Http => http; public int Load() => Table.Find(); }";
    private const string Table = "static class Table { public static int Find() => 1; }";
    private const string RemoteTable = "static class Table { public static int Find() => new HttpClient().GetStringAsync(\"/rates\").Result.Length; }";

    private static readonly SyntaxTree[] OtherDocuments =
    [
        .. Enumerable.Range(0, 30).Select(number => Lab.Parse(
            $"namespace Other{number}; public class Client(HttpClient http) {{ public Task<string> Load() => http.GetStringAsync(\"/{number}\"); }}", $"/0/Other{number}.cs")),
    ];

    /// <summary>Each rule with a page that shows what it flags.</summary>
    public static TheoryData<string> Rules => [.. Pages.All.Where(page => page.Blocks.Any(block => block.Flags)).Select(page => page.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Found_in_the_open_document(string id)
    {
        var page = Pages.For(id)!;
        var block = page.Blocks.First(candidate => candidate.Flags);
        var open = Lab.Parse(block.Text, "/0/Page.cs");

        var findings = await Ask(
            Lab.Compile([.. OtherDocuments, .. Snippets.Beside(page.Path, open), open]), open, HouseOptions.Of(block.Settings, page.FilesFor(block)), AllRules.For(id));

        Assert.Contains(findings, finding => finding.Id == id);
    }

    [Fact]
    public async Task Follows_an_edit_in_another_document()
    {
        var open = Lab.Parse(Open, "/0/Open.cs");
        var table = Lab.Parse(Table, "/0/Table.cs");
        var before = Lab.Compile([.. OtherDocuments, Lab.Parse(Quiet, "/0/RateClient.cs"), table, open]);
        var edited = before.ReplaceSyntaxTree(table, Lab.Parse(RemoteTable, table.FilePath));
        var undone = edited.ReplaceSyntaxTree(edited.SyntaxTrees.Single(tree => tree.FilePath == table.FilePath), table);

        Assert.Empty(await Ask(before, open));
        var finding = Assert.Single(await Ask(edited, open));
        Assert.Equal("RML1001", finding.Id);
        Assert.Empty(await Ask(undone, open));
    }

    [Fact]
    public async Task Part_of_a_document_is_enough()
    {
        var open = Lab.Parse(Open, "/0/Open.cs");
        var compilation = Lab.Compile([.. OtherDocuments, Lab.Parse(Quiet, "/0/RateClient.cs"), Lab.Parse(RemoteTable, "/0/Table.cs"), open]);
        var run = Lab.Analysis(compilation, null, null, true, new ConcurrentQueue<string>());
        var method = open.GetRoot().DescendantNodes().Single(node => node.IsKind(SyntaxKind.MethodDeclaration));

        var findings = await run.GetAnalyzerSemanticDiagnosticsAsync(run.Compilation.GetSemanticModel(open), method.Span, CancellationToken.None);

        Assert.Single(findings, finding => finding.Id == "RML1001");
    }

    private static async Task<ImmutableArray<Diagnostic>> Ask(Compilation compilation, SyntaxTree open, AnalyzerOptions? options = null, DiagnosticAnalyzer? rule = null)
    {
        var crashes = new ConcurrentQueue<string>();
        var run = Lab.Analysis(compilation, options, rule is null ? null : [rule], true, crashes);
        var syntax = await run.GetAnalyzerSyntaxDiagnosticsAsync(open, CancellationToken.None);
        var semantic = await run.GetAnalyzerSemanticDiagnosticsAsync(run.Compilation.GetSemanticModel(open), null, CancellationToken.None);
        Assert.Empty(crashes);
        return syntax.AddRange(semantic);
    }
}
