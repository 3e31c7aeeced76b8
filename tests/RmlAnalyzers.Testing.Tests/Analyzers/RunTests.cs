using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using RmlAnalyzers.Testing.Tests.Samples;
using Xunit;
using static RmlAnalyzers.Testing.Tests.Samples.SampleTest;

namespace RmlAnalyzers.Testing.Tests.Analyzers;

/// <summary>Behaviours 4 to 8: what is compiled and run, and with which severities.</summary>
public class RunTests
{
    private const string Marked = "class C { int [|bad|]; }";
    private const string Plain = "class C { int bad; }";

    [Fact]
    public Task B04_CompilerErrorFails() => Analyzer<NameAnalyzer>("class C { int x = \"\"; }").FailsAsync("CS0029");

    [Fact]
    public Task B04_ExpectedCompilerErrorPasses() => Analyzer<NameAnalyzer>("class C { int x = {|CS0029:\"\"|}; }").RunAsync();

    [Fact]
    public Task B04_CompilerErrorMayBeIgnored() => Analyzer<NameAnalyzer>("class C { int x = \"\"; }")
        .With(test => test.CompilerDiagnostics = CompilerDiagnostics.None).RunAsync();

    [Fact]
    public Task B04_CompilerWarningIsNotAskedFor() => Analyzer<NameAnalyzer>("class C { int good; }").RunAsync();

    [Fact]
    public Task B04_CompilerWarningMayBeAskedFor() => Analyzer<NameAnalyzer>("class C { int good; }")
        .With(test => test.CompilerDiagnostics = CompilerDiagnostics.Warnings).FailsAsync("CS0169");

    [Fact]
    public Task B04_CompilerErrorInAnotherProjectFails() => Analyzer<NameAnalyzer>("class C;")
        .With(test => test.TestState.AdditionalProjects["P"].Sources.Add("class D { int x = \"\"; }")).FailsAsync("/P/Test0.cs");

    [Fact]
    public Task B04_WarningThatTheFixClaimsMustBeExpected() => Fix<NameAnalyzer, UnusedFieldFix>("class C { int good; }").FailsAsync("CS0169");

    [Fact]
    public Task B04_WarningThatTheFixClaimsIsExpectedByMarkup() => Fix<NameAnalyzer, UnusedFieldFix>("class C { int {|CS0169:good|}; }").RunAsync();

    [Fact]
    public Task B05_AnalyzerExceptionFails() => Analyzer<ThrowingAnalyzer>(Plain).FailsAsync("AD0001");

    [Fact]
    public Task B05_AnalyzerExceptionIsAnError() => Analyzer<ThrowingAnalyzer>(Plain)
        .Expecting(new DiagnosticResult("AD0001", DiagnosticSeverity.Error).WithNoLocation()).RunAsync();

    [Fact]
    public Task B06_FilesAreAnalyzedConcurrently() => Analyzer<AloneAnalyzer>("class C;")
        .With(test => test.TestState.Sources.Add("class D;")).RunAsync();

    [Fact]
    public Task B06_PragmaSuppressedReportIsFiltered() => Analyzer<NameAnalyzer>($"#pragma warning disable T0001\n{Plain}").RunAsync();

    [Fact]
    public Task B06_SuppressorsReportIsKept() => new SuppressorTest<NameSuppressor>(Plain).FailsAsync("T0001");

    [Fact]
    public Task B06_SuppressorsReportIsExpectedAsSuppressed() => new SuppressorTest<NameSuppressor>("class C { int {|#0:bad|}; }")
        .Expecting(new DiagnosticResult("T0001", DiagnosticSeverity.Warning).WithLocation(0).WithIsSuppressed(true)).RunAsync();

    [Fact]
    public Task B06_SuppressorsReportIsNotUnsuppressed() => new SuppressorTest<NameSuppressor>("class C { int {|#0:bad|}; }")
        .Expecting(new DiagnosticResult("T0001", DiagnosticSeverity.Warning).WithLocation(0).WithIsSuppressed(false)).FailsAsync("suppression should be");

    [Fact]
    public Task B06_SuppressorOfTheCompilerActs() => new SuppressorTest<UnusedFieldSuppressor>("class C { int {|#0:good|}; }")
        .With(test => test.CompilerDiagnostics = CompilerDiagnostics.Warnings)
        .Expecting(DiagnosticResult.CompilerWarning("CS0169").WithLocation(0).WithIsSuppressed(true)).RunAsync();

    [Fact]
    public Task B07_RuleOffByDefaultIsSwitchedOn() => Analyzer<OffAnalyzer>(Marked).RunAsync();

    [Fact]
    public Task B07_RuleOffByDefaultHasItsOwnSeverity() => Analyzer<OffAnalyzer>("class C { int {|#0:bad|}; }")
        .Expecting(new DiagnosticResult("T0002", DiagnosticSeverity.Info).WithLocation(0)).RunAsync();

    [Fact]
    public Task B07_DisabledRuleIsSilent() => Analyzer<NameAnalyzer>(Plain).With(test => test.DisabledDiagnostics.Add("T0001")).RunAsync();

    [Fact]
    public Task B07_ConfiguredNoneIsSilent() => Configured(Plain, "none").RunAsync();

    [Fact]
    public Task B08_ConfiguredErrorShowsAsWarning() => Expecting("error", DiagnosticSeverity.Warning).RunAsync();

    [Fact]
    public Task B08_ConfiguredErrorDoesNotShowAsError() => Expecting("error", DiagnosticSeverity.Error).FailsAsync("severity should be");

    [Fact]
    public Task B08_ConfiguredSuggestionShowsAsSuch() => Expecting("suggestion", DiagnosticSeverity.Info).RunAsync();

    [Fact]
    public Task B08_EscalationThroughTheOptionsOfTheProjectActs() => Analyzer<NameAnalyzer>("class C { int {|#0:bad|}; }")
        .With(test => test.SolutionTransforms.Add((solution, id) => solution.WithProjectCompilationOptions(
            id,
            solution.GetProject(id)!.CompilationOptions!.WithSpecificDiagnosticOptions([new("T0001", ReportDiagnostic.Error)]))))
        .Expecting(new DiagnosticResult("T0001", DiagnosticSeverity.Error).WithLocation(0)).RunAsync();

    [Fact]
    public Task B08_GeneralEscalationHasNoEffect() => Analyzer<NameAnalyzer>("class C { int {|#0:bad|}; }")
        .With(test => test.CompilerDiagnostics = CompilerDiagnostics.None)
        .With(test => test.SolutionTransforms.Add((solution, id) => solution.WithProjectCompilationOptions(
            id,
            solution.GetProject(id)!.CompilationOptions!.WithGeneralDiagnosticOption(ReportDiagnostic.Error))))
        .Expecting(new DiagnosticResult("T0001", DiagnosticSeverity.Warning).WithLocation(0)).RunAsync();

    private static AnalyzerTest<DefaultVerifier> Expecting(string configured, DiagnosticSeverity shown) => Configured("class C { int {|#0:bad|}; }", configured)
        .Expecting(new DiagnosticResult("T0001", shown).WithLocation(0));

    private static AnalyzerTest<DefaultVerifier> Configured(string code, string severity) => Analyzer<NameAnalyzer>(code)
        .With(test => test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\ndotnet_diagnostic.T0001.severity = {severity}\n")));
}
