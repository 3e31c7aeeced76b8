using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compiles every project of a solution and runs the analyzers on it.</summary>
internal static class DiagnosticCollector
{
    /// <summary>All that is reported, ordered by file, place and id. Nothing is made distinct: a double report must be seen.</summary>
    public static async Task<ImmutableArray<FoundDiagnostic>> CollectAsync(
        ITestHost host, Solution solution, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken)
    {
        var found = new List<FoundDiagnostic>();
        var running = analyzers.IsEmpty ? [new EmptyDiagnosticAnalyzer()] : analyzers;
        foreach (var project in solution.Projects)
        {
            found.AddRange(await CollectAsync(host, project, running, cancellationToken).ConfigureAwait(false));
        }

        return
        [
            .. found
                .Where(item => !DiagnosticInternals.IsSuppressedInSource(item.Diagnostic))
                .OrderBy(item => item.Diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(item => item.Diagnostic.Location.SourceSpan.Start)
                .ThenBy(item => item.Diagnostic.Location.SourceSpan.End)
                .ThenBy(item => item.Diagnostic.Id, StringComparer.Ordinal)
                .ThenBy(item => string.Join("\n", DiagnosticInternals.ArgumentTexts(item.Diagnostic)), StringComparer.Ordinal),
        ];
    }

    private static async Task<IEnumerable<FoundDiagnostic>> CollectAsync(
        ITestHost host, Project project, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken)
    {
        var compilation = (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
        var running = WithAnalyzers(host, project, compilation, analyzers);
        var result = await running.GetAnalysisResultAsync(cancellationToken).ConfigureAwait(false);

        // Asked of the compilation that the analyzers saw: its symbols are complete by then, those of the other would have to be made again.
        var fromCompiler = await CompilerDiagnosticsAsync(host, project, running.Compilation, analyzers, cancellationToken).ConfigureAwait(false);
        var nonLocal = result.CompilationDiagnostics.Values.SelectMany(diagnostics => diagnostics).ToHashSet(ReferenceEqualityComparer.Instance);
        return fromCompiler.Where(host.IncludesCompilerDiagnostic)
            .Concat(result.GetAllDiagnostics())
            .Select(diagnostic => new FoundDiagnostic(project, diagnostic, !nonLocal.Contains(diagnostic)));
    }

    // Suppressors of compiler warnings only act where the compiler's own diagnostics are asked for through the analyzers.
    private static async Task<IEnumerable<Diagnostic>> CompilerDiagnosticsAsync(
        ITestHost host, Project project, Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken)
    {
        var suppressors = analyzers
            .Where(analyzer => analyzer is DiagnosticSuppressor suppressor
                && suppressor.SupportedSuppressions.Any(suppression => Exclusions.IsCompilerId(suppression.SuppressedDiagnosticId)))
            .ToImmutableArray();
        if (suppressors.IsEmpty)
        {
            return compilation.GetDiagnostics(cancellationToken);
        }

        var all = await WithAnalyzers(host, project, compilation, suppressors).GetAllDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        return all.Where(diagnostic => diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler));
    }

    private static CompilationWithAnalyzers WithAnalyzers(
        ITestHost host, Project project, Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            host.GetAnalyzerOptions(project),
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: true,
            reportSuppressedDiagnostics: true));
}
