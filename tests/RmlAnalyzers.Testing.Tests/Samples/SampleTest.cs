using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace RmlAnalyzers.Testing.Tests.Samples;

/// <summary>Makes tests of the samples, and says how they end.</summary>
internal static class SampleTest
{
    private static readonly ReferenceAssemblies Net = new(
        "net10.0",
        new PackageIdentity("Microsoft.NETCore.App.Ref", PackVersion()),
        Path.Combine("ref", "net10.0"));

    private static readonly bool IsStandIn = typeof(DefaultVerifier).Assembly.GetName().Name == "RmlAnalyzers.Testing";

    public static CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> Analyzer<TAnalyzer>(string code)
        where TAnalyzer : DiagnosticAnalyzer, new() => new() { TestCode = code, ReferenceAssemblies = Net };

    public static CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier> Fix<TAnalyzer, TFix>(string before, string? after = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier> { TestCode = before, ReferenceAssemblies = Net };
        if (after is not null)
        {
            test.FixedCode = after;
        }

        return test;
    }

    public static CSharpCodeFixTest<NameAnalyzer, TFix, DefaultVerifier> Fix<TFix>(string before, string? after = null)
        where TFix : CodeFixProvider, new() => Fix<NameAnalyzer, TFix>(before, after);

    /// <summary>Expects a failure. The reason is compared in the stand-in alone, since texts of failures are nobody's contract.</summary>
    public static async Task<InvalidOperationException> FailsAsync(this AnalyzerTest<DefaultVerifier> test, string reason)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync());
        if (IsStandIn)
        {
            Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        }

        return failure;
    }

    public static TTest Expecting<TTest>(this TTest test, params DiagnosticResult[] expected)
        where TTest : AnalyzerTest<DefaultVerifier>
    {
        test.ExpectedDiagnostics.AddRange(expected);
        return test;
    }

    public static TTest With<TTest>(this TTest test, Action<TTest> change)
        where TTest : AnalyzerTest<DefaultVerifier>
    {
        change(test);
        return test;
    }

    private static string PackVersion() => typeof(SampleTest).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "TestReferencePackVersion").Value!;
}
