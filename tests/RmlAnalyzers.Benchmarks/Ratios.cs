using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using static System.FormattableString;

namespace RmlAnalyzers.Benchmarks;

/// <summary>
/// Measures all side by side in one process, turn by turn, and prints ratios: those carry over to other machines, milliseconds do not.
/// Each turn compares its own runs, so that a machine that slows down in between slows both sides; a row is the median of the turns.
/// </summary>
internal static class Ratios
{
    private const string Explanation = """

        plain: all diagnostics without analyzers, nothing bound before. Times: what the driver charges to the analyzers (its telemetry), over plain.
        binding: the same for an analyzer that only asks the compiler to bind the bodies that ours read. The first analyzer of a build that looks into a
        body is charged for binding it, and a second one finds it bound; so "ours" without "binding" is the work of our rules.
        Allocations: beyond those of a run with an analyzer that does nothing, over plain; what the host itself allocates stands in its own column.
        """;

    public static void Print(TextWriter output, int[] sizes)
    {
        output.WriteLine("| classes | lines | setting | plain ms | ours | of it binding | Meziantou | ours, allocated | of it binding | Meziantou, allocated | host, allocated |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var classes in sizes)
        {
            foreach (var setting in Enum.GetValues<Setting>())
            {
                output.WriteLine(Row(classes, setting));
                output.Flush();
            }
        }

        output.WriteLine(Explanation);
    }

    private static string Row(int classes, Setting setting)
    {
        GeneratedProject project = new(classes, setting);
        ImmutableArray<DiagnosticAnalyzer> idle = [new IdleAnalyzer()];
        var binding = BindingOnly.For(project);
        // The large projects come last, when everything is compiled and warm.
        var (warmUp, measured) = classes switch { < 100 => (2, 7), < 1_000 => (1, 3), _ => (0, 1) };
        List<Turn> turns = [];
        for (var turn = 0; turn < warmUp + measured; turn++)
        {
            turns.Add(new Turn(
                Measurement.Plain(project), Measurement.With(project, idle), Measurement.With(project, binding),
                Measurement.With(project, AnalyzerSet.Ours), Measurement.With(project, AnalyzerSet.Meziantou)));
        }

        turns.RemoveRange(0, warmUp);
        return Invariant($"| {classes} | {project.Lines} | {setting} | {Middle(turns, turn => turn.Plain.Wall.TotalMilliseconds):F0} ")
            + Invariant($"| {Percent(turns, turn => turn.Time(turn.Ours))} | {Percent(turns, turn => turn.Time(turn.Binding))} | {Percent(turns, turn => turn.Time(turn.Meziantou))} ")
            + Invariant($"| {Percent(turns, turn => turn.Bytes(turn.Ours))} | {Percent(turns, turn => turn.Bytes(turn.Binding))} | {Percent(turns, turn => turn.Bytes(turn.Meziantou))} ")
            + Invariant($"| {Percent(turns, turn => (double)(turn.Idle.Allocated - turn.Plain.Allocated) / turn.Plain.Allocated)} |");
    }

    private static string Percent(List<Turn> turns, Func<Turn, double> ratio) => Invariant($"{100 * Middle(turns, ratio):F2} %");

    private static double Middle(List<Turn> turns, Func<Turn, double> value) => turns.Select(value).Order().ElementAt(turns.Count / 2);

    private sealed record Turn(Measurement Plain, Measurement Idle, Measurement Binding, Measurement Ours, Measurement Meziantou)
    {
        public double Time(Measurement run) => run.Attributed / Plain.Wall;

        public double Bytes(Measurement run) => (double)(run.Allocated - Idle.Allocated) / Plain.Allocated;
    }
}
