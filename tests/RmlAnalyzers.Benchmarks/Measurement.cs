using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RmlAnalyzers.Benchmarks;

/// <summary>One run over a fresh compilation.</summary>
/// <param name="Wall">From nothing bound to all diagnostics.</param>
/// <param name="Attributed">What the driver charges to the analyzers; includes the binding that they are first to ask for.</param>
/// <param name="Allocated">Bytes, on all threads.</param>
internal sealed record Measurement(TimeSpan Wall, TimeSpan Attributed, long Allocated)
{
    private static readonly ImmutableDictionary<DiagnosticAnalyzer, TimeSpan> Nobody = ImmutableDictionary<DiagnosticAnalyzer, TimeSpan>.Empty;

    /// <summary>What is charged to each of them.</summary>
    public ImmutableDictionary<DiagnosticAnalyzer, TimeSpan> ByAnalyzer { get; private init; } = Nobody;

    public static Measurement Plain(GeneratedProject project) =>
        Take(project, compilation => (compilation.GetDiagnostics(), Nobody));

    public static Measurement With(GeneratedProject project, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        Take(project, compilation => WithAnalyzersAsync(compilation, analyzers).GetAwaiter().GetResult());

    private static async Task<(ImmutableArray<Diagnostic>, ImmutableDictionary<DiagnosticAnalyzer, TimeSpan>)> WithAnalyzersAsync(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        CompilationWithAnalyzersOptions options = new(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var driver = compilation.WithAnalyzers(analyzers, options);
        // Of the driver's methods, this one binds everything as a build does and keeps the execution times.
        var result = await driver.GetAnalysisResultAsync(CancellationToken.None).ConfigureAwait(false);
        return (result.GetAllDiagnostics(), result.AnalyzerTelemetryInfo.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.ExecutionTime));
    }

    private static Measurement Take(GeneratedProject project, Func<Compilation, (ImmutableArray<Diagnostic> Diagnostics, ImmutableDictionary<DiagnosticAnalyzer, TimeSpan> Attributed)> run)
    {
        var compilation = project.Fresh();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var (diagnostics, attributed) = run(compilation);
        var wall = watch.Elapsed;
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id == "AD0001") is { } broken)
        {
            throw new InvalidOperationException($"The measured project must compile and no analyzer may fail: {broken}");
        }

        return new Measurement(wall, attributed.Values.Aggregate(TimeSpan.Zero, (sum, time) => sum + time), allocated) { ByAnalyzer = attributed };
    }
}
