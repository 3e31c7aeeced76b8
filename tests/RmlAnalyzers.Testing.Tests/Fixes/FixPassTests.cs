using Microsoft.CodeAnalysis.Testing;
using RmlAnalyzers.Testing.Tests.Samples;
using Xunit;
using static RmlAnalyzers.Testing.Tests.Samples.SampleTest;

namespace RmlAnalyzers.Testing.Tests.Fixes;

/// <summary>Behaviours 12 to 16: which passes a fix goes through, and how often.</summary>
public class FixPassTests
{
    private const string Before = "class C { int [|bad|]; }";
    private const string After = "class C { int good; }";
    private const string TwoBefore = "class C { int [|bad1|], [|bad2|]; }";
    private const string TwoAfter = "class C { int good1, good2; }";

    [Fact]
    public Task B12_WithoutFixedCodeTheFixIsNotRun() => Fix<NeverAskedFix>(Before).RunAsync();

    [Fact]
    public Task B12_EqualFixedCodeForbidsAnAction() => Fix<RenameFix>(Before, Before).FailsAsync("Fixes one by one");

    [Fact]
    public Task B12_EqualFixedCodeForbidsAnActionThatChangesNothing() => Fix<NothingFix>(Before, Before).FailsAsync("No fix was expected");

    [Fact]
    public Task B12_EqualFixedCodePassesWithoutAnAction() =>
        Fix<NameAnalyzer, UnusedFieldFix>("class C { int {|CS0169:[|bad|]|}; }", "class C { int {|CS0169:[|bad|]|}; }").RunAsync();

    [Fact]
    public Task B13_FixedCodeMustCompile() => Fix<RenameFix>("class C { int [|bad|]; int M() => bad; }", "class C { int good; int M() => bad; }")
        .FailsAsync("Diagnostics of fixed state");

    [Fact]
    public Task B13_FixedCodeMayHaveExpectedErrors() =>
        Fix<RenameFix>("class C { int [|bad|]; int M() => bad; }", "class C { int good; int M() => {|CS0103:bad|}; }").RunAsync();

    [Fact]
    public Task B13_FixesAreComparedBeforeFixedCodeIsCompiled() =>
        Fix<RenameFix>(Before, "class C { int better = \"\"; }").FailsAsync("Fixes one by one");

    [Fact]
    public Task B13_BatchFixedCodeMayHaveExpectedErrors() => OtherName("class C { int best; int M() => {|CS0103:good|}; }").RunAsync();

    [Fact]
    public Task B13_BatchFixedCodeMustCompile() =>
        OtherName("class C { int best; int M() => good; }").FailsAsync("Diagnostics of batch fixed state");

    [Fact]
    public async Task B14_FourPassesStartFromTheOriginal()
    {
        var chosen = 0;
        await Fix<RenameFix>(Before, After).With(test => test.CodeActionVerifier = (_, _) => Interlocked.Increment(ref chosen)).RunAsync();
        Assert.Equal(4, chosen);
    }

    [Fact]
    public async Task B14_NoFixAllMeansOnePass()
    {
        var chosen = 0;
        await Fix<NoFixAllFix>(Before, After).With(test => test.CodeActionVerifier = (_, _) => Interlocked.Increment(ref chosen)).RunAsync();
        Assert.Equal(1, chosen);
    }

    [Fact]
    public Task B14_AllScopesPass() => Fix<AllScopesFix>(TwoBefore, TwoAfter).RunAsync();

    [Fact]
    public Task B14_UnsupportedScopeFails() => Fix<DocumentOnlyFix>(Before, After).FailsAsync("Fix all in project");

    [Fact]
    public Task B14_UnsupportedScopesMayBeSkipped() => Fix<DocumentOnlyFix>(Before, After)
        .With(test => test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck).RunAsync();

    [Fact]
    public Task B15_OneRoundPerDiagnosticPasses() => Fix<NoFixAllFix>(TwoBefore, TwoAfter).RunAsync();

    [Theory]
    [InlineData(2)]
    [InlineData(-2)]
    [InlineData(-5)]
    public Task B15_RightNumberOfRoundsPasses(int rounds) =>
        Fix<NoFixAllFix>(TwoBefore, TwoAfter).With(test => test.NumberOfIncrementalIterations = rounds).RunAsync();

    [Theory]
    [InlineData(3)]
    [InlineData(1)]
    [InlineData(0)]
    public Task B15_WrongNumberOfRoundsFails(int rounds) =>
        Fix<NoFixAllFix>(TwoBefore, TwoAfter).With(test => test.NumberOfIncrementalIterations = rounds).FailsAsync("Fixes one by one");

    [Fact]
    public Task B15_EndlessFixFails() => Fix<EndlessFix>(Before, "class C { int badrr; }").FailsAsync("Fixes one by one");

    [Fact]
    public Task B15_SameFindingsEndThePass() => Fix<CommentFix>(Before, "class C { int {|#0:bad|}; }//").With(test =>
    {
        test.FixedState.ExpectedDiagnostics.Add(new DiagnosticResult("T0001", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithLocation(0));
        test.NumberOfIncrementalIterations = 1;
    }).RunAsync();

    [Fact]
    public Task B15_FixOneStopsAfterOne() => Fix<NoFixAllFix>(TwoBefore, "class C { int good1, {|#0:bad2|}; }").With(test =>
    {
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne;
        test.NumberOfIncrementalIterations = 1;
        test.FixedState.ExpectedDiagnostics.Add(new DiagnosticResult("T0001", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithLocation(0));
    }).RunAsync();

    [Fact]
    public Task B16_FixAllInDocumentMayTakeOneRoundPerDocument() => Fix<RenameFix>(Before, After).With(test =>
    {
        test.TestState.Sources.Add("class D { int [|bad|]; }");
        test.FixedState.Sources.Add("class D { int good; }");
    }).RunAsync();

    [Fact]
    public Task B16_FixAllReachesOtherProjects() => Fix<RenameFix>(Before, After).With(test =>
    {
        test.TestState.AdditionalProjects["P"].Sources.Add("class D { int [|bad|]; }");
        test.FixedState.AdditionalProjects["P"].Sources.Add("class D { int good; }");
    }).RunAsync();

    [Fact]
    public Task B16_KeyPerPlaceFails() => Fix<KeyPerPlaceFix>(TwoBefore, TwoAfter).FailsAsync("Fix all in document");

    [Fact]
    public Task B16_FixAllTakesTheKeyOfTheFirstAction() => Fix<KeyPerLengthFix>("class C { int [|bad|], [|bad234|]; }", "class C { int good, good234; }")
        .With(test => test.NumberOfFixAllIterations = 2).RunAsync();

    [Fact]
    public Task B16_BatchStateMayDiffer() => Fix<FirstOnlyFix>(TwoBefore, TwoAfter).With(test =>
    {
        test.BatchFixedCode = "class C { int good1, {|#0:bad2|}; }";
        test.BatchFixedState.ExpectedDiagnostics.Add(new DiagnosticResult("T0001", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithLocation(0));
        test.NumberOfFixAllIterations = 1;
    }).FailsAsync("Fix all in document");

    [Fact]
    public Task B16_BatchStateInheritsFromTheFixedState() => Fix<RenameFix>(Before, After).With(test =>
    {
        test.TestState.AdditionalFiles.Add(("list.txt", "one"));
        test.BatchFixedCode = After;
    }).RunAsync();

    private static AnalyzerTest<DefaultVerifier> OtherName(string batch) =>
        Fix<OtherNameFix>("class C { int [|bad|]; int M() => {|CS0103:good|}; }", "class C { int good; int M() => good; }")
            .With(test => test.BatchFixedCode = batch);
}
