using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using static System.FormattableString;

namespace RmlAnalyzers.Benchmarks;

/// <summary>
/// Which rule costs what: medians of what the driver charges to each, over the time of the plain diagnostics. The first rule that asks for
/// a body pays for its binding, and the next one finds it done.
/// </summary>
internal static class Breakdown
{
    private const int WarmUp = 3;
    private const int Measured = 5;

    public static void Print(TextWriter output, int classes, Setting setting)
    {
        GeneratedProject project = new(classes, setting);
        List<Measurement> plain = [], ours = [];
        for (var turn = 0; turn < WarmUp + Measured; turn++)
        {
            plain.Add(Measurement.Plain(project));
            ours.Add(Measurement.With(project, AnalyzerSet.Ours));
        }

        var baseline = plain.Skip(WarmUp).Select(run => run.Wall).Order().ElementAt(Measured / 2);
        output.WriteLine(Invariant($"{classes} classes, {setting}: plain {baseline.TotalMilliseconds:F0} ms"));
        foreach (var (analyzer, time) in Medians([.. ours.Skip(WarmUp)]).OrderByDescending(pair => pair.Time))
        {
            output.WriteLine(Invariant($"{analyzer.GetType().Name,-40} {time.TotalMilliseconds,9:F2} ms {100 * (time / baseline),7:F2} %"));
        }
    }

    private static IEnumerable<(DiagnosticAnalyzer Analyzer, TimeSpan Time)> Medians(IReadOnlyList<Measurement> runs) =>
        runs[0].ByAnalyzer.Keys.Select(analyzer => (analyzer, runs.Select(run => run.ByAnalyzer[analyzer]).Order().ElementAt(runs.Count / 2)));
}
