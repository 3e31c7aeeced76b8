using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using RmlAnalyzers.Testing.Tests.Samples;
using Xunit;
using static RmlAnalyzers.Testing.Tests.Samples.SampleTest;

namespace RmlAnalyzers.Testing.Tests;

/// <summary>What home-made harnesses usually get wrong, in the order in which the notes on them list it.</summary>
public class HarnessMistakesTests
{
    private const string Marked = "class C { int [|bad|]; }";
    private const string After = "class C { int good; }";

    [Fact]
    public Task H01_CodeThatDoesNotCompileFailsEvenWithoutFindings() => Analyzer<NameAnalyzer>("class C { int good = Unknown; }").FailsAsync("CS0103");

    [Fact]
    public Task H01_TheSameReportTwiceIsNotMadeOne() => Analyzer<TwiceAnalyzer>(Marked).FailsAsync("found 2");

    [Fact]
    public Task H02_ExceptionIsNotSwallowed() => Analyzer<ThrowingAnalyzer>("class C { int bad; }").FailsAsync("NotImplementedException");

    [Fact]
    public Task H02_EndOfTheCompilationIsSeen() => Analyzer<EndAnalyzer>("class [|C|];").RunAsync();

    [Fact]
    public Task H02_FilesMeet() => Analyzer<AloneAnalyzer>("class C;").With(test => test.TestState.Sources.Add("class D;")).RunAsync();

    [Fact]
    public Task H03_AllSpansMoveWithThePragma() => Analyzer<NotConfigurableAnalyzer>("\nclass C\n{\n    int [|bad|],\n        [|bad2|];\n}\n")
        .With(test => test.TestState.Sources.Add("\n\nclass D { int [|bad|] = {|CS0029:\"\"|}; }")).RunAsync();

    [Fact]
    public Task H04_ConfigurationIsThatOfTheFile() => Analyzer<OptionAnalyzer>("class [|C|]; class D;").With(test =>
    {
        test.TestState.Sources.Add(("/0/Inner/Test1.cs", "namespace N { class C; class [|D|]; }"));
        test.TestState.AnalyzerConfigFiles.Add(("/0/.editorconfig", "root = true\n[*.cs]\ntest.name = C\n"));
        test.TestState.AnalyzerConfigFiles.Add(("/0/Inner/.editorconfig", "[*.cs]\ntest.name = D\n"));
    }).RunAsync();

    [Fact]
    public Task H04_GlobalConfigurationHoldsForAll() => Analyzer<OptionAnalyzer>("class [|C|];")
        .With(test => test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\ntest.name = C\n"))).RunAsync();

    [Fact]
    public Task H04_AdditionalFileIsReadWithoutItsMarkup() => Analyzer<OptionAnalyzer>("class [|C|];")
        .With(test => test.TestState.AdditionalFiles.Add(("list.txt", "{|#0:C|}"))).RunAsync();

    [Fact]
    public async Task H04_ConfigurationPathMustBeAbsolute() => await Assert.ThrowsAsync<ArgumentException>(() => Analyzer<OptionAnalyzer>("class C;")
        .With(test => test.TestState.AnalyzerConfigFiles.Add((".editorconfig", "root = true\n"))).RunAsync());

    [Fact]
    public Task H05_MarkupNests() => Analyzer<TwoRulesAnalyzer>("class {|T0022:{|#0:C|}|} { int {|T0021:x|}; }").RunAsync();

    [Fact]
    public Task H05_MarkupOverlapsByNumber() => Analyzer<PathAnalyzer>("class {|#1:C|} { {|#2:int {|#0:bad|#2}|#0}; }").Expecting(
        new DiagnosticResult("T0006", DiagnosticSeverity.Warning).WithLocation(0)
            .WithLocation(2, DiagnosticLocationOptions.IgnoreLength).WithLocation(1)).RunAsync();

    [Theory]
    [InlineData("[|wrong[|]\n]")]
    [InlineData("{|T0017:wrong[|}\n]")]
    [InlineData("[|wrong[]|]\n[|wrong[]|]")]
    public Task H05_MarkupEndsAtAnArrayRank(string file) => Analyzer<FileLineAnalyzer>("class C;")
        .With(test => test.TestState.AdditionalFiles.Add(("list.txt", file))).RunAsync();

    [Theory]
    [InlineData("class [|C;")]
    [InlineData("class C|];")]
    [InlineData("class {|#0:C|#1};")]
    public async Task H05_UnbalancedMarkupIsAnError(string code) => await Assert.ThrowsAsync<ArgumentException>(() => Analyzer<NameAnalyzer>(code).RunAsync());

    [Fact]
    public Task H05_MarkupWorksInSeveralFiles() => Analyzer<NameAnalyzer>(Marked).With(test => test.TestState.Sources.Add("class D { int [|bad|]; }")).RunAsync();

    [Fact]
    public Task H05_NumberMayNotBeUsedTwice() => Analyzer<NameAnalyzer>("class {|#0:C|};")
        .With(test => test.TestState.Sources.Add("class {|#0:D|};")).FailsAsync("#0");

    [Fact]
    public Task H05_UnknownNumberFails() => Analyzer<NameAnalyzer>("class C;")
        .Expecting(new DiagnosticResult("T0001", DiagnosticSeverity.Warning).WithLocation(0)).FailsAsync("#0");

    [Fact]
    public Task H05_PositionComparesTheStart() => Analyzer<NameAnalyzer>("class C { int $$bad; }").RunAsync();

    [Fact]
    public Task H05_PositionMayBeCode() => Analyzer<NameAnalyzer>("class C { int [|bad|]; string good = $$\"\"\"{{1}}\"\"\"; }")
        .With(test => test.MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode).RunAsync();

    [Fact]
    public Task H05_MarkupWithoutIdNeedsOneRule() => Analyzer<TwoRulesAnalyzer>("class [|C|];").FailsAsync("exactly one descriptor");

    [Fact]
    public Task H05_MarkupWithoutIdMayMeanTheFirstRule() => Analyzer<TwoRulesAnalyzer>("class {|T0022:C|} { int [|x|]; }")
        .With(test => test.MarkupOptions = MarkupOptions.UseFirstDescriptor).RunAsync();

    [Fact]
    public Task H05_MarkupOfFixedCodeIsRemoved() => Fix<RenameFix>(Marked, "class C { int [|good|]; }").RunAsync();

    [Fact]
    public Task H06_WhitespaceIsNotNormalised() => Fix<NoFixAllFix>(Marked, After + " ").FailsAsync("content of");

    [Fact]
    public Task H06_AddedDocumentIsNotIgnored() => Fix<AddDocumentFix>(Marked, After).FailsAsync("source files");

    [Fact]
    public Task H07_ChangesOfAllProjectsAreTaken() => Fix<OtherProjectFix>(Marked, After).With(test =>
    {
        test.TestState.AdditionalProjects["P"].Sources.Add("class P;");
        test.FixedState.AdditionalProjects["P"].Sources.Add("public class Changed;");
    }).RunAsync();

    [Fact]
    public Task H08_FixAllIsNotALoopOfSingleFixes() => Fix<FirstOnlyFix>("class C { int [|bad1|], [|bad2|]; }", "class C { int good1, good2; }")
        .FailsAsync("Fix all in document");

    [Fact]
    public Task H09_FixAllHandsEachDocumentItsOwnDiagnostics() => Fix<CarefulFix>(Marked, After).With(test =>
    {
        test.TestState.Sources.Add("class D { int [|bad|]; }");
        test.FixedState.Sources.Add("class D { int good; }");
        test.TestState.AdditionalProjects["P"].Sources.Add("class P { int [|bad|]; }");
        test.FixedState.AdditionalProjects["P"].Sources.Add("class P { int good; }");
    }).RunAsync();

    [Fact]
    public Task H10_FixedStateIsAnalyzed() => Fix<NoFixAllFix>("class C { int [|bad|] = 1; }", "class C { int good = 1; int bad2; }")
        .With(test => test.CompilerDiagnostics = CompilerDiagnostics.None).FailsAsync("Fixes one by one");

    [Fact]
    public Task H10_EndlessFixEnds() => Fix<EndlessFix>("class C { int [|bad|], [|bad2|]; }", "class C { int badrrr, bad2; }").FailsAsync("rounds of fixing");

    [Fact]
    public Task H11_TreeIsChecked() => Fix<WrongTreeFix>(Marked, "class C { int good = 1; }").FailsAsync("another tree");

    [Fact]
    public Task H11_EncodingIsChecked() => Fix<AddDocumentFix>(Marked, After)
        .With(test => test.FixedState.Sources.Add(("/0/Folder/Added.cs", "class Added;"))).FailsAsync("encoding");

    [Fact]
    public async Task H12_FailuresAreOfNoTestFramework()
    {
        var failure = await Fix<RenameFix>(Marked, "class C { int better; }").FailsAsync("better");
        Assert.Equal(typeof(InvalidOperationException), failure.GetType());
        Assert.StartsWith("Context: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task H13_SeverityIsTheOneThatShows() => Analyzer<NameAnalyzer>("class C { int {|#0:bad|}; }")
        .With(test => test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "[*.cs]\ndotnet_diagnostic.T0001.severity = silent\n")))
        .Expecting(new DiagnosticResult("T0001", DiagnosticSeverity.Hidden).WithLocation(0)).RunAsync();

    [Fact]
    public Task H13_DisabledRuleIsSilent() => Analyzer<NameAnalyzer>("class C { int bad; }")
        .With(test => test.DisabledDiagnostics.Add("T0001")).RunAsync();

    [Fact]
    public Task H14_OtherProjectsComeWithTheirSource() => Analyzer<ForeignBaseAnalyzer>("class [|C|] : P;").With(test =>
    {
        test.TestState.AdditionalProjects["P"].Sources.Add("public class P;");
        test.TestState.AdditionalProjectReferences.Add("P");
    }).RunAsync();
}
