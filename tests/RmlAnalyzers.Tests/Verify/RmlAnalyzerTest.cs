using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace RmlAnalyzers.Tests.Verify;

/// <summary>A test of a rule, for what <see cref="RmlVerify{TAnalyzer}"/> has no short form for.</summary>
/// <typeparam name="TAnalyzer">The rule.</typeparam>
public class RmlAnalyzerTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>A test without source.</summary>
    public RmlAnalyzerTest() => RmlTestSetup.SetDefaults(this);

    /// <summary>A test of a source file and what stands beside it.</summary>
    public RmlAnalyzerTest(string source, RmlTestInput? input = null)
        : this()
    {
        TestCode = source;
        RmlTestSetup.Apply(input ?? new RmlTestInput(), this);
    }
}
