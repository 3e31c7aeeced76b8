using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What the parts of the harness ask of the test they run for.</summary>
internal interface ITestHost
{
    IVerifier Verifier { get; }

    TestBehaviors Behaviors { get; }

    ReferenceAssemblies DefaultReferences { get; }

    IReadOnlyList<Func<Solution, ProjectId, Solution>> Transforms { get; }

    Action<Diagnostic, DiagnosticResult, IVerifier>? PairVerifier { get; }

    ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers();

    CompilationOptions CreateCompilationOptions();

    ParseOptions CreateParseOptions();

    Project ApplyCompilationOptions(Project project);

    AnalyzerOptions GetAnalyzerOptions(Project project);

    bool IncludesCompilerDiagnostic(Diagnostic diagnostic);

    /// <summary>A workspace that lives as long as the run.</summary>
    Workspace CreateWorkspace();
}
