using BenchmarkDotNet.Attributes;

namespace RmlAnalyzers.Benchmarks;

/// <summary>The same comparison under BenchmarkDotNet: wall time and allocations per run.</summary>
[MemoryDiagnoser]
public class DiagnosticsBenchmark
{
    private GeneratedProject _project = null!;

    [Params(10, 100, 1_000)]
    public int Classes { get; set; }

    [Params(Setting.HttpOnly, Setting.Catalogued, Setting.Labelled)]
    public Setting Setting { get; set; }

    [GlobalSetup]
    public void Generate() => _project = new GeneratedProject(Classes, Setting);

    [Benchmark(Baseline = true)]
    public object Plain() => Measurement.Plain(_project);

    [Benchmark]
    public object WithRmlAnalyzers() => Measurement.With(_project, AnalyzerSet.Ours);

    [Benchmark]
    public object WithMeziantou() => Measurement.With(_project, AnalyzerSet.Meziantou);
}
