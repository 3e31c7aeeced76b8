using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace RmlAnalyzers.Tests.Verify;

/// <summary>Tests of a rule, in one call.</summary>
/// <typeparam name="TAnalyzer">The rule.</typeparam>
public static class RmlVerify<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>The rule reports nothing. The source has no markup: what looks like it is code.</summary>
    public static Task Silent(string source, RmlTestInput? input = null)
    {
        var test = new RmlAnalyzerTest<TAnalyzer>(source, input);
        test.TestState.MarkupHandling = MarkupMode.None;
        return test.RunAsync();
    }

    /// <summary>
    /// The rule reports at the marked spans of any of the files, <c>[|x|]</c> or <c>{|RML1001:x|}</c>, and nowhere else. Markup says
    /// nothing of severity and text: for those there is <see cref="Reports"/>.
    /// </summary>
    public static Task Flags(string markedSource, RmlTestInput? input = null)
    {
        input ??= new RmlTestInput();
        var texts = input.Sources
            .Concat(input.Files.Select(file => file.Content))
            .Concat(input.Projects.Select(project => project.Source))
            .Prepend(markedSource);
        if (input.Expected.Count == 0 && !texts.Any(IsMarked))
        {
            throw new InvalidOperationException($"Nothing is marked: use {nameof(Silent)} for code without a finding.");
        }

        return new RmlAnalyzerTest<TAnalyzer>(markedSource, input).RunAsync();
    }

    /// <summary>
    /// The rule reports as described: mark <c>{|#0:x|}</c> and expect <c>Finding(severity).WithLocation(0).WithArguments(…)</c>;
    /// each further WithLocation is an additional location.
    /// </summary>
    public static Task Reports(string numberedSource, params DiagnosticResult[] expected) =>
        Flags(numberedSource, new RmlTestInput { Expected = expected });

    /// <summary>A finding of the rule's only descriptor, whatever its text, with the severity that it shows.</summary>
    public static DiagnosticResult Finding(DiagnosticSeverity severity) => new(new TAnalyzer().SupportedDiagnostics.Single().Id, severity);

    private static bool IsMarked(string text) => text.Contains("[|", StringComparison.Ordinal) || text.Contains("{|", StringComparison.Ordinal);
}

/// <summary>Tests of a fix, in one call.</summary>
/// <typeparam name="TAnalyzer">The rule.</typeparam>
/// <typeparam name="TFix">The fix.</typeparam>
public static class RmlVerify<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    /// <summary>
    /// The fix makes the second text of the first, applied one by one and by Fix All in document, project and solution. Findings that
    /// stay are marked <c>{|#0:x|}</c> in the second text too, or belong to rules the fix does not fix.
    /// </summary>
    public static Task Fixes(string before, string after, RmlFixInput? input = null) =>
        before == after
            ? throw new InvalidOperationException($"Nothing changes: use {nameof(NoFix)}.")
            : new RmlCodeFixTest<TAnalyzer, TFix>(before, after, input).RunAsync();

    /// <summary>The rule reports as marked, and no fix is offered.</summary>
    public static Task NoFix(string markedSource, RmlFixInput? input = null) =>
        new RmlCodeFixTest<TAnalyzer, TFix>(markedSource, markedSource, input).RunAsync();
}
