using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace RmlAnalyzers.Testing.Tests.Samples;

/// <summary>Suppresses what another analyzer, or the compiler, reports.</summary>
internal abstract class SampleSuppressor(string id) : DiagnosticSuppressor
{
    private readonly SuppressionDescriptor _suppression = new("S" + id, id, "Because");

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => [_suppression];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            context.ReportSuppression(Suppression.Create(_suppression, diagnostic));
        }
    }
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NameSuppressor() : SampleSuppressor("T0001");

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnusedFieldSuppressor() : SampleSuppressor("CS0169");

/// <summary>The analyzer of names together with a suppressor.</summary>
internal sealed class SuppressorTest<TSuppressor> : CSharpAnalyzerTest<NameAnalyzer, DefaultVerifier>
    where TSuppressor : DiagnosticSuppressor, new()
{
    public SuppressorTest(string code)
    {
        ReferenceAssemblies = SampleTest.Analyzer<NameAnalyzer>(code).ReferenceAssemblies;
        TestCode = code;
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => base.GetDiagnosticAnalyzers().Append(new TSuppressor());
}
