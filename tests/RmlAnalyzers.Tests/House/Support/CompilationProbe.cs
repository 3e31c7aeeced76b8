using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RmlAnalyzers.Tests.House.Support;

/// <summary>
/// Finds nothing, and remembers the compilation that the host hands to analyzers: it is not the one that the host was given,
/// and the kernel that the rules of the same run share hangs on it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CompilationProbe : DiagnosticAnalyzer
{
    public ConcurrentQueue<Compilation> Seen { get; } = new();

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("PROBE", "Probe", "Never reported", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(model => Seen.Enqueue(model.SemanticModel.Compilation));
    }
}
