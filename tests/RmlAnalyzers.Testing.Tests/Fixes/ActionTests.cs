using Microsoft.CodeAnalysis.Testing;
using RmlAnalyzers.Testing.Tests.Samples;
using Xunit;
using static RmlAnalyzers.Testing.Tests.Samples.SampleTest;

namespace RmlAnalyzers.Testing.Tests.Fixes;

/// <summary>Behaviours 17 and 19 to 22: which action is chosen, how it is applied, what is checked of its tree.</summary>
public class ActionTests
{
    private const string Before = "class C { int [|bad|]; }";
    private const string After = "class C { int good; }";
    private const string OneMember = "class C\n{\n    int [|bad|];\n}\n";
    private const string TwoMembers = "class C\n{\n    int good;\n    int x;\n}\n";

    [Theory]
    [InlineData(null, null, "first")]
    [InlineData(1, null, "second")]
    [InlineData(2, null, "third")]
    [InlineData(null, "third", "third")]
    [InlineData(1, "second", "second")]
    public Task B17_ActionIsChosenByNumberAndKey(int? index, string? key, string name) => Fix<NestedFix>(Before, $"class C {{ int {name}; }}").With(test =>
    {
        test.CodeActionIndex = index;
        test.CodeActionEquivalenceKey = key;
    }).RunAsync();

    [Theory]
    [InlineData(3, null)]
    [InlineData(null, "fourth")]
    [InlineData(1, "first")]
    [InlineData(3, "third")]
    public Task B17_WrongNumberOrKeyFails(int? index, string? key) => Fix<NestedFix>(Before, "class C { int first; }").With(test =>
    {
        test.CodeActionIndex = index;
        test.CodeActionEquivalenceKey = key;
    }).FailsAsync("Fixes one by one");

    [Fact]
    public Task B17_UnknownKeyIsNoAction() => Fix<NestedFix>(Before, Before).With(test => test.CodeActionEquivalenceKey = "fourth").RunAsync();

    [Fact]
    public Task B19_RightTextOfWrongNodesFails() => Fix<WrongTreeFix>(Before, "class C { int good = 1; }").FailsAsync("another tree");

    [Fact]
    public Task B19_TreeMayBeIgnored() => Fix<WrongTreeFix>(Before, "class C { int good = 1; }")
        .With(test => test.CodeActionValidationMode = CodeActionValidationMode.None).RunAsync();

    [Fact]
    public Task B19_TriviaIsNotCompared() => Fix<WrongTriviaFix>(Before, "class C { int good\n; }").RunAsync();

    [Fact]
    public Task B19_TriviaMayBeCompared() => Fix<WrongTriviaFix>(Before, "class C { int good\n; }")
        .With(test => test.CodeActionValidationMode = CodeActionValidationMode.Full).FailsAsync("another tree");

    [Fact]
    public Task B20_OneOperationPasses() => Fix<NoFixAllFix>(Before, After).RunAsync();

    [Fact]
    public Task B20_TwoOperationsFail() => Fix<TwoOperationsFix>(Before, After).FailsAsync("must change the solution once");

    [Fact]
    public Task B20_AnnotatedCodeIsFormatted() => Fix<FormatFix>(OneMember, TwoMembers).With(SetLineFeed).RunAsync();

    [Fact]
    public Task B21_FixOfTheCompilationsEndFails() => Fix<EndAnalyzer, EndFix>("class [|C|];", "#pragma warning disable T0013\nclass C;")
        .FailsAsync("no editor shows");

    [Fact]
    public Task B21_FixOfTheCompilationsEndMayBeAllowed() => Fix<EndAnalyzer, EndFix>("class [|C|];", "#pragma warning disable T0013\nclass C;")
        .With(test => test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck).RunAsync();

    [Theory]
    [InlineData("lf", "\n")]
    [InlineData("crlf", "\r\n")]
    public Task B22_FormatterFollowsTheConfiguredLineEnd(string configured, string written) =>
        Fix<FormatFix>(OneMember, $"class C\n{{\n    int good;{written}    int x;{written}}}\n").With(test => SetLineEnd(test, configured)).RunAsync();

    private static void SetLineFeed(AnalyzerTest<DefaultVerifier> test) => SetLineEnd(test, "lf");

    private static void SetLineEnd(AnalyzerTest<DefaultVerifier> test, string end) =>
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*]\nend_of_line = {end}\n"));
}
