using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using RmlAnalyzers.Testing.Tests.Samples;
using Xunit;
using static RmlAnalyzers.Testing.Tests.Samples.SampleTest;

namespace RmlAnalyzers.Testing.Tests.Fixes;

/// <summary>What a fixed state takes over from the state before it, and what becomes of its markup.</summary>
public class StateTests
{
    private const string Before = "class C { int [|bad|]; }";
    private const string After = "class C { int good; }";
    private static readonly DiagnosticResult Finding = new("T0001", DiagnosticSeverity.Warning);

    [Fact]
    public Task A11_FilesAreTakenOver() => Fix<RenameFix>(Before, After).With(test =>
    {
        test.TestState.AdditionalFiles.Add(("list.txt", "one"));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n"));
        test.TestState.AdditionalProjects["P"].Sources.Add("public class P;");
        test.TestState.AdditionalProjectReferences.Add("P");
    }).RunAsync();

    [Fact]
    public Task A11_NothingIsTakenOverIfTheStateSaysSo() => Fix<RenameFix>(Before, After).With(test =>
    {
        test.TestState.AdditionalFiles.Add(("list.txt", "one"));
        test.FixedState.InheritanceMode = StateInheritanceMode.Explicit;
    }).FailsAsync("additional files");

    [Fact]
    public Task A12_FixableMarkupOfFixedCodeIsDropped() => Fix<NoFixAllFix>(Before, "class C { int [|good|]; }").RunAsync();

    [Fact]
    public Task A12_FixableMarkupOfFixedCodeIsKeptIfTheStateSaysSo() => Fix<NoFixAllFix>(Before, "class C { int [|good|]; }")
        .With(test => test.FixedState.MarkupHandling = MarkupMode.Allow).FailsAsync("missing:");

    [Fact]
    public Task A12_OtherMarkupOfFixedCodeIsExpected() =>
        Fix<NoFixAllFix>("class C { int [|bad|] = {|CS0029:\"\"|}; }", "class C { int good = {|CS0029:\"\"|}; }").RunAsync();

    [Fact]
    public Task A13_ExplicitFixableFindingIsNotTakenOver() => Fix<NoFixAllFix>("class C { int {|#0:bad|}; }", After)
        .Expecting(Finding.WithLocation(0)).RunAsync();

    [Fact]
    public Task A13_ExplicitOtherFindingIsTakenOver() => Fix<NoFixAllFix>("class C { int [|bad|] = {|#0:\"\"|}; }", "class C { int good = {|#0:\"\"|}; }")
        .Expecting(DiagnosticResult.CompilerError("CS0029").WithLocation(0)).RunAsync();

    [Fact]
    public Task A13_FindingsAreTakenOverIfNothingChanges() => Fix<NameAnalyzer, EmptyCodeFixProvider>("class C { int {|#0:bad|}; }", "class C { int {|#0:bad|}; }")
        .Expecting(Finding.WithLocation(0)).RunAsync();

    [Fact]
    public Task A14_MarkupIsCodeIfTheStateSaysSo() => Analyzer<NameAnalyzer>("class C { string good = \"[|bad|] $$\"; }")
        .With(test => test.TestState.MarkupHandling = MarkupMode.None).RunAsync();

    [Fact]
    public Task A14_MarkupIsRemovedIfTheStateSaysSo() => Analyzer<NameAnalyzer>("class C { int [|good|]; }")
        .With(test => test.TestState.MarkupHandling = MarkupMode.Ignore).RunAsync();

    [Fact]
    public Task A15_OutputKindActs() => Analyzer<NameAnalyzer>("int good = 1; System.Console.Write(good);")
        .With(test => test.TestState.OutputKind = OutputKind.ConsoleApplication).RunAsync();

    [Fact]
    public Task A15_DocumentationModeActs() => Analyzer<NameAnalyzer>("/// <nonsense>\nclass C;").With(test =>
    {
        test.CompilerDiagnostics = CompilerDiagnostics.Warnings;
        test.TestState.DocumentationMode = DocumentationMode.None;
    }).RunAsync();
}
