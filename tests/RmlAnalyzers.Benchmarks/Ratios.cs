using System.Globalization;
using static System.FormattableString;

namespace RmlAnalyzers.Benchmarks;

/// <summary>Measures all three side by side in one process, turn by turn, and prints ratios: those carry over to other machines, milliseconds do not.</summary>
internal static class Ratios
{
    public static void Print(TextWriter output, int[] sizes)
    {
        output.WriteLine("| classes | lines | setting | plain ms | ours ms | Meziantou ms | ours, attributed / plain | Meziantou, attributed / plain | ours, allocated / plain | Meziantou, allocated / plain |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var classes in sizes)
        {
            foreach (var setting in Enum.GetValues<Setting>())
            {
                output.WriteLine(Row(classes, setting));
            }
        }
    }

    private static string Row(int classes, Setting setting)
    {
        GeneratedProject project = new(classes, setting);
        List<Measurement> plain = [], ours = [], meziantou = [];
        // The large projects come last, when everything is compiled and warm.
        var (warmUp, measured) = classes < 1_000 ? (2, 5) : (0, 3);
        for (var turn = 0; turn < warmUp + measured; turn++)
        {
            if (turn == warmUp)
            {
                plain.Clear();
                ours.Clear();
                meziantou.Clear();
            }

            plain.Add(Measurement.Plain(project));
            ours.Add(Measurement.With(project, AnalyzerSet.Ours));
            meziantou.Add(Measurement.With(project, AnalyzerSet.Meziantou));
        }

        return Row(classes, project.Lines, setting, Measurement.Median(plain), Measurement.Median(ours), Measurement.Median(meziantou));
    }

    private static string Row(int classes, int lines, Setting setting, Measurement plain, Measurement ours, Measurement meziantou) =>
        Invariant($"| {classes} | {lines} | {setting} | {Ms(plain.Wall)} | {Ms(ours.Wall)} | {Ms(meziantou.Wall)} ")
        + Invariant($"| {ours.Attributed / plain.Wall:F2} | {meziantou.Attributed / plain.Wall:F2} ")
        + Invariant($"| {(double)ours.Allocated / plain.Allocated:F2} | {(double)meziantou.Allocated / plain.Allocated:F2} |");

    private static string Ms(TimeSpan time) => time.TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture);
}
