using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using RmlAnalyzers.Testing.Tests.Samples;
using Xunit;
using static RmlAnalyzers.Testing.Tests.Samples.SampleTest;

namespace RmlAnalyzers.Testing.Tests.Analyzers;

/// <summary>Behaviours 1 to 3: how reported and expected diagnostics are paired and compared.</summary>
public class MatchingTests
{
    private const string Marked = "class C { int [|bad|]; }";
    private const string Numbered = "class {|#1:C|} { {|#2:int|} {|#0:bad|}; }";
    private static readonly DiagnosticDescriptor Rule = new NameAnalyzer().SupportedDiagnostics[0];

    [Fact]
    public Task B01_EveryReportExpectedOncePasses() => Analyzer<NameAnalyzer>("class C { int [|bad|], good, [|bad2|]; }").RunAsync();

    [Fact]
    public Task B01_DuplicateReportFails() => Analyzer<TwiceAnalyzer>(Marked).FailsAsync("Expected 1 diagnostics and found 2");

    [Fact]
    public Task B01_DuplicateReportExpectedTwicePasses() => Analyzer<TwiceAnalyzer>("class C { int [|[|bad|]|]; }").RunAsync();

    [Fact]
    public Task B01_ExtraReportFails() => Analyzer<NameAnalyzer>("class C { int [|bad|], bad2; }").FailsAsync("unexpected:");

    [Fact]
    public Task B01_MissingReportFails() => Analyzer<NameAnalyzer>("class C { int [|bad|], [|good|]; }").FailsAsync("missing:");

    [Fact]
    public Task B01_WrongIdAtTheRightPlaceFails() => Analyzer<TwoRulesAnalyzer>("class {|T0021:C|} { }").FailsAsync("id should be");

    [Theory]
    [InlineData("first", 1)]
    [InlineData("second", 2)]
    public Task B01_LooseExpectationLeavesTheExactOneItsPartner(string name, int number) => Analyzer<VariantAnalyzer>("class C { int {|#0:bad|}; }")
        .Expecting(
            new DiagnosticResult("T0008", DiagnosticSeverity.Warning).WithLocation(0),
            new DiagnosticResult("T0008", DiagnosticSeverity.Warning).WithLocation(0).WithArguments(name, number)).RunAsync();

    [Fact]
    public Task B01_OneReportDoesNotServeTwoExpectations() => Analyzer<VariantAnalyzer>("class C { int {|#0:bad|}; }")
        .Expecting(
            new DiagnosticResult("T0008", DiagnosticSeverity.Warning).WithLocation(0).WithArguments("first", 1),
            new DiagnosticResult("T0008", DiagnosticSeverity.Warning).WithLocation(0).WithArguments("first", 1)).FailsAsync("arguments should be");

    [Fact]
    public Task B01_OrderOfExpectationsDoesNotMatter() => Analyzer<NameAnalyzer>("class C { int {|#0:bad|}, {|#1:bad22|}; }")
        .Expecting(
            new DiagnosticResult(Rule).WithLocation(1).WithArguments("bad22", 5),
            new DiagnosticResult(Rule).WithLocation(0).WithArguments("bad", 3)).RunAsync();

    [Fact]
    public Task B02_DescriptorWithArgumentsPasses() => Analyzer<NameAnalyzer>(Numbered)
        .Expecting(new DiagnosticResult(Rule).WithLocation(0).WithArguments("bad", 3)).RunAsync();

    [Fact]
    public Task B02_DescriptorWithoutArgumentsFails() => Analyzer<NameAnalyzer>(Numbered)
        .Expecting(new DiagnosticResult(Rule).WithLocation(0)).FailsAsync("message should be");

    [Fact]
    public Task B02_IdAndSeverityLeaveTheMessageOpen() => Analyzer<NameAnalyzer>(Numbered)
        .Expecting(new DiagnosticResult("T0001", DiagnosticSeverity.Warning).WithLocation(0)).RunAsync();

    [Fact]
    public Task B02_IdAndSeverityCompareArgumentsAsText() => Analyzer<NameAnalyzer>(Numbered)
        .Expecting(new DiagnosticResult("T0001", DiagnosticSeverity.Warning).WithLocation(0).WithArguments("bad", "3")).RunAsync();

    [Fact]
    public Task B02_WrongArgumentFails() => Analyzer<NameAnalyzer>(Numbered)
        .Expecting(new DiagnosticResult("T0001", DiagnosticSeverity.Warning).WithLocation(0).WithArguments("bad", 4)).FailsAsync("arguments should be");

    [Fact]
    public Task B02_WholeMessageIsCompared() => Analyzer<NameAnalyzer>(Numbered)
        .Expecting(new DiagnosticResult("T0001", DiagnosticSeverity.Warning).WithLocation(0).WithMessage("'bad' has 4 letters")).FailsAsync("message should be");

    [Fact]
    public Task B02_SeverityIsCompared() => Analyzer<NameAnalyzer>(Numbered)
        .Expecting(new DiagnosticResult("T0001", DiagnosticSeverity.Info).WithLocation(0)).FailsAsync("severity should be");

    [Fact]
    public Task B03_LineAndColumnCompareTheStartOnly() => Analyzer<NameAnalyzer>("class C { int bad; }")
        .Expecting(new DiagnosticResult("T0001", DiagnosticSeverity.Warning).WithLocation(1, 15)).RunAsync();

    [Fact]
    public Task B03_WrongColumnFails() => Analyzer<NameAnalyzer>("class C { int bad; }")
        .Expecting(new DiagnosticResult("T0001", DiagnosticSeverity.Warning).WithLocation(1, 16)).FailsAsync("start should be");

    [Fact]
    public Task B03_SpanComparesBothEnds() => Analyzer<NameAnalyzer>("class C { int bad; }")
        .Expecting(new DiagnosticResult("T0001", DiagnosticSeverity.Warning).WithSpan(1, 15, 1, 17)).FailsAsync("end should be");

    [Fact]
    public Task B03_MarkupKeyComparesBothEnds() => Analyzer<NameAnalyzer>("class C { int {|#0:bad;|} }")
        .Expecting(new DiagnosticResult("T0001", DiagnosticSeverity.Warning).WithLocation(0)).FailsAsync("end should be");

    [Fact]
    public Task B03_MarkupKeyMayIgnoreTheLength() => Analyzer<NameAnalyzer>("class C { int {|#0:bad;|} }")
        .Expecting(new DiagnosticResult("T0001", DiagnosticSeverity.Warning).WithLocation(0, DiagnosticLocationOptions.IgnoreLength)).RunAsync();

    [Fact]
    public Task B03_AdditionalLocationsInOrderPass() => Analyzer<PathAnalyzer>(Numbered)
        .Expecting(Path.WithLocation(0).WithLocation(2).WithLocation(1)).RunAsync();

    [Fact]
    public Task B03_AdditionalLocationsInWrongOrderFail() => Analyzer<PathAnalyzer>(Numbered)
        .Expecting(Path.WithLocation(0).WithLocation(1).WithLocation(2)).FailsAsync("start should be");

    [Fact]
    public Task B03_MissingAdditionalLocationFails() => Analyzer<PathAnalyzer>(Numbered)
        .Expecting(Path.WithLocation(0).WithLocation(2)).FailsAsync("number of additional locations");

    [Fact]
    public Task B03_AdditionalLocationsMayBeIgnored() => Analyzer<PathAnalyzer>(Numbered)
        .Expecting(Path.WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)).RunAsync();

    [Fact]
    public Task B03_NoLocationIsExpectedAsSuch() => Analyzer<NowhereAnalyzer>("class C;")
        .Expecting(new DiagnosticResult("T0012", DiagnosticSeverity.Warning).WithNoLocation()).RunAsync();

    private static DiagnosticResult Path => new("T0006", DiagnosticSeverity.Warning);
}
