using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using RmlAnalyzers.Testing.Tests.Samples;
using Xunit;
using static RmlAnalyzers.Testing.Tests.Samples.SampleTest;

namespace RmlAnalyzers.Testing.Tests;

/// <summary>Members that tests may use or override, with their defaults.</summary>
public class ApiTests
{
    [Fact]
    public void A01_DefaultsOfATest()
    {
        var test = new CSharpCodeFixTest<NameAnalyzer, RenameFix, DefaultVerifier>();
        Assert.Equal(LanguageNames.CSharp, test.Language);
        Assert.Equal(typeof(SyntaxKind), test.SyntaxKindType);
        Assert.Equal("TestProject", test.TestState.Name);
        Assert.Equal(CompilerDiagnostics.Errors, test.CompilerDiagnostics);
        Assert.Equal(CodeActionValidationMode.SemanticStructure, test.CodeActionValidationMode);
        Assert.Equal(CodeFixTestBehaviors.None, test.CodeFixTestBehaviors);
        Assert.Null(test.CodeActionIndex);
        Assert.Null(test.NumberOfFixAllInProjectIterations);
        Assert.Null(test.TestState.OutputKind);
        Assert.Same(test.TestState.ExpectedDiagnostics, test.ExpectedDiagnostics);
        test.TestCode = null!;
        Assert.Empty(test.TestState.Sources);
    }

    [Fact]
    public void A02_FilesAreNumbered()
    {
        var test = new CSharpAnalyzerTest<NameAnalyzer, DefaultVerifier> { TestState = { Sources = { "class A;", SourceText.From("class B;") } } };
        test.TestState.AdditionalProjects["P"].Sources.Add("class C;");
        Assert.Equal(["/0/Test0.cs", "/0/Test1.cs"], test.TestState.Sources.Select(source => source.filename));
        Assert.Equal("/P/Test0.cs", test.TestState.AdditionalProjects["P"].Sources[0].filename);
        Assert.Single(test.TestState.AdditionalProjects);
    }

    [Fact]
    public void A03_VerifiersNameTheRule()
    {
        Assert.Equal("T0001", CSharpAnalyzerVerifier<NameAnalyzer, DefaultVerifier>.Diagnostic().Id);
        var second = CSharpCodeFixVerifier<TwoRulesAnalyzer, RenameFix, DefaultVerifier>.Diagnostic("T0022");
        Assert.Equal(DiagnosticSeverity.Info, second.Severity);
        Assert.Throws<InvalidOperationException>(() => CSharpAnalyzerVerifier<TwoRulesAnalyzer, DefaultVerifier>.Diagnostic());
    }

    [Fact]
    public void A04_ResultsDoNotChange()
    {
        var first = DiagnosticResult.CompilerError("CS0001");
        var second = first.WithSpan("/a.cs", 1, 2, 3, 4).WithLocation(5, 6).WithSeverity(DiagnosticSeverity.Info).WithArguments("x");
        Assert.False(first.HasLocation);
        Assert.Equal(DiagnosticSeverity.Error, first.Severity);
        Assert.Equal(2, second.Spans.Length);
        Assert.Equal(new LinePosition(0, 1), second.Spans[0].Span.StartLinePosition);
        Assert.Equal(DiagnosticLocationOptions.IgnoreLength, second.Spans[1].Options);
        Assert.Equal(["/a.cs", "/b.cs"], second.WithDefaultPath("/b.cs").Spans.Select(location => location.Span.Path));
        Assert.Equal(7, second.WithLineOffset(3).Spans[1].Span.StartLinePosition.Line);
        Assert.False(second.WithNoLocation().HasLocation);
        Assert.Null(second.Message);
        Assert.Equal("x!", second.WithMessageFormat("{0}!").Message);
        Assert.Null(second.WithMessageFormat("{0}!").WithMessage(null).Message);
        Assert.Equal(DiagnosticSeverity.Warning, DiagnosticResult.CompilerWarning("CS0001").Severity);
        Assert.Empty(DiagnosticResult.EmptyDiagnosticResults);
    }

    [Fact]
    public Task A05_OverridesAreAsked() => new OverridingTest
    {
        TestCode = "class C { int [|bad|]; int x = \"\"; }",
        ReferenceAssemblies = Analyzer<NameAnalyzer>("").ReferenceAssemblies,
    }.RunAsync();

    [Fact]
    public async Task A06_EveryPairIsShownToTheTestsOwnCheck()
    {
        var seen = new List<string>();
        await Analyzer<NameAnalyzer>("class C { int [|bad|], [|bad2|]; }").With(test => test.DiagnosticVerifier =
            (diagnostic, expected, _) => seen.Add(diagnostic.GetMessage() + expected.Id)).RunAsync();
        Assert.Equal(["'bad' has 3 lettersT0001", "'bad2' has 4 lettersT0001"], seen.Order());
    }

    [Fact]
    public Task A07_EmptyAnalyzerAndFixDoNothing() => Fix<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider>("class C { int bad; }", "class C { int bad; }").RunAsync();

    [Fact]
    public async Task A08_CancellationStopsTheTest()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Analyzer<NameAnalyzer>("class C;").RunAsync(source.Token));
    }

    [Fact]
    public Task A09_FileMadeLateIsRead() => Analyzer<FileLineAnalyzer>("class C;")
        .With(test => test.TestState.AdditionalFilesFactories.Add(() => [("late.txt", SourceText.From("[|wrong|]"))])).RunAsync();

    [Fact]
    public Task A10_TestWithoutSourceFails() => new CSharpAnalyzerTest<NameAnalyzer, DefaultVerifier>().FailsAsync("Sources");

    private sealed class OverridingTest : CSharpAnalyzerTest<TwoRulesAnalyzer, DefaultVerifier>
    {
        protected override string DefaultFilePathPrefix => "/Own/File";

        protected override string DefaultTestProjectName => "Own";

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new OptionAnalyzer(), new NameAnalyzer()];

        protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) => analyzers[1].SupportedDiagnostics[0];

        protected override bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics) => diagnostic.Id != "CS0029";

        protected override CompilationOptions CreateCompilationOptions() =>
            base.CreateCompilationOptions().WithSpecificDiagnosticOptions([new("CS0169", ReportDiagnostic.Suppress), new("CS0414", ReportDiagnostic.Suppress)]);

        protected override ParseOptions CreateParseOptions() => ((CSharpParseOptions)base.CreateParseOptions()).WithLanguageVersion(LanguageVersion.CSharp7_3);

        protected override AnalyzerOptions GetAnalyzerOptions(Project project)
        {
            Assert.Equal("Own", project.Name);
            Assert.Equal("/Own/File0.cs", project.Documents.Single().FilePath);
            Assert.Equal(LanguageVersion.CSharp7_3, ((CSharpParseOptions)project.ParseOptions!).LanguageVersion);
            return base.GetAnalyzerOptions(project);
        }

        protected override Project ApplyCompilationOptions(Project project)
        {
            var applied = base.ApplyCompilationOptions(project);
            Assert.Equal(ReportDiagnostic.Default, applied.CompilationOptions!.SpecificDiagnosticOptions["T0001"]);
            Assert.Equal(ReportDiagnostic.Error, applied.CompilationOptions.SpecificDiagnosticOptions["AD0001"]);
            return applied;
        }
    }
}
