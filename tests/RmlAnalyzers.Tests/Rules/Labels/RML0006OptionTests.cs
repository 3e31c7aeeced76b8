using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using RmlAnalyzers.Rules.Labels;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Labels;

using Verify = RmlVerify<RML0006NotUnderstood>;

public sealed class RML0006OptionTests
{
    [Theory]
    [InlineData("rml.unknwon_calls = report", "'rml.unknwon_calls' does not exist")]
    [InlineData("rml.outbox = maybe", "'rml.outbox' does not take 'maybe'")]
    [InlineData("rml.retry_attempts_without_backoff = many", "does not take 'many'")]
    public async Task FlagsAnOptionAtTheStartOfTheFirstFile(string option, string message)
    {
        var found = Verify.Finding(DiagnosticSeverity.Warning).WithSpan("/0/Test0.cs", 1, 1, 1, 1);
        await Run(new RmlTestInput { EditorConfig = option, Sources = ["class D;"], Expected = [found] });
        Assert.Contains(message, Core.Reporting.OptionTable.Problem(option.Split(' ')[0], option.Split(' ')[2]), StringComparison.Ordinal);
    }

    [Fact]
    public Task FlagsAnOptionInATestProjectTooSinceItMayBeTheOneThatDecides() => Run(new RmlTestInput
    {
        EditorConfig = "rml.tests = onn",
        GlobalConfig = "build_property.IsTestProject = true",
        Expected = [Verify.Finding(DiagnosticSeverity.Warning).WithSpan("/0/Test0.cs", 1, 1, 1, 1)],
    });

    [Theory]
    [InlineData("rml.unknown_calls = report")]
    [InlineData("rml.outbox = present\nrml.tests = on\ndotnet_diagnostic.RML0001.severity = none")]
    [InlineData("indent_size = 4")]
    public Task StaysSilentOnOptionsThatAreUnderstood(string options) => Verify.Silent("class C;", new RmlTestInput { EditorConfig = options });

    // The finding stands before anything a pragma could follow: it is switched off where the option is written, or not at all.
    private static Task Run(RmlTestInput input) =>
        new RmlAnalyzerTest<RML0006NotUnderstood>("class C;", input) { TestBehaviors = TestBehaviors.SkipSuppressionCheck }.RunAsync();
}
