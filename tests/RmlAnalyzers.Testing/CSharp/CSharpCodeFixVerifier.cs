using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Microsoft.CodeAnalysis.CSharp.Testing;

/// <summary>Code-fix tests in one call, with default references.</summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
/// <typeparam name="TCodeFix">The fix.</typeparam>
/// <typeparam name="TVerifier">How failures are told.</typeparam>
public class CSharpCodeFixVerifier<TAnalyzer, TCodeFix, TVerifier> : CSharpAnalyzerVerifier<TAnalyzer, TVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
    where TVerifier : IVerifier, new()
{
    /// <summary>Runs a test of an analyzer alone.</summary>
    public static new Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected) => Run(source, expected, null);

    /// <summary>Runs a test of a fix.</summary>
    public static Task VerifyCodeFixAsync(string source, string fixedSource) => Run(source, [], fixedSource);

    /// <summary>Runs a test of a fix.</summary>
    public static Task VerifyCodeFixAsync(string source, DiagnosticResult expected, string fixedSource) => Run(source, [expected], fixedSource);

    /// <summary>Runs a test of a fix.</summary>
    public static Task VerifyCodeFixAsync(string source, DiagnosticResult[] expected, string fixedSource) => Run(source, expected, fixedSource);

    private static Task Run(string source, DiagnosticResult[] expected, string? fixedSource)
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TCodeFix, TVerifier> { TestCode = source };
        if (fixedSource is not null)
        {
            test.FixedCode = fixedSource;
        }

        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }
}
