using System.Text.RegularExpressions;

namespace RmlAnalyzers.EndToEnd.Tests.Samples;

/// <summary>One finding, reduced to where it is and what it is.</summary>
internal sealed record Spot(string File, int Line, string Id)
{
    public override string ToString() => $"{File}({Line}): {Id}";
}

/// <summary>
/// Reads the marks in the samples: <c>// RML1001</c>, or several ids, at the end of the line where the finding starts.
/// In a catalogue file, where a line has no room for it, the mark is a comment of its own above the line.
/// </summary>
internal static partial class ExpectedFindings
{
    public static IEnumerable<Spot> In(string project)
    {
        foreach (var path in Directory.EnumerateFiles(project, "*", SearchOption.AllDirectories).Where(path => IsSource(project, path)))
        {
            var offset = Path.GetExtension(path) == ".cs" ? 1 : 2;
            foreach (var (index, line) in File.ReadLines(path).Index())
            {
                foreach (var id in Ids(line))
                {
                    yield return new Spot(Path.GetRelativePath(project, path).Replace('\\', '/'), index + offset, id);
                }
            }
        }
    }

    private static IEnumerable<string> Ids(string line)
    {
        var mark = Mark().Match(line);
        return mark.Success ? Id().Matches(mark.Value).Select(match => match.Value) : [];
    }

    private static bool IsSource(string project, string path)
    {
        var relative = Path.GetRelativePath(project, path);
        var folder = relative.Split(Path.DirectorySeparatorChar)[0];
        return folder is not ("bin" or "obj") && (Path.GetExtension(path) == ".cs" || Path.GetFileName(path).StartsWith("Rml", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?://|^#)\s*RML\d{4}(?:[\s,]+RML\d{4})*\s*$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"RML\d{4}")]
    private static partial Regex Id();
}
