using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Whether two files have the same name, text and encoding.</summary>
internal sealed class SourceFileComparer : IEqualityComparer<(string filename, SourceText content)>
{
    public static readonly SourceFileComparer Exact = new(compareChecksum: true);
    public static readonly SourceFileComparer WithoutChecksum = new(compareChecksum: false);

    private readonly bool _compareChecksum;

    private SourceFileComparer(bool compareChecksum) => _compareChecksum = compareChecksum;

    public static bool AnyChange(SolutionState before, SolutionState after) =>
        ProjectChanged(before, after)
        || before.AdditionalProjects.Count != after.AdditionalProjects.Count
        || before.AdditionalProjects.Any(pair =>
            !after.AdditionalProjects.TryGetValue(pair.Key, out var other) || ProjectChanged(pair.Value, other));

    public static bool ProjectChanged(ProjectState before, ProjectState after) =>
        !before.Sources.SequenceEqual(after.Sources, Exact)
        || !before.AdditionalFiles.SequenceEqual(after.AdditionalFiles, Exact)
        || !before.AnalyzerConfigFiles.SequenceEqual(after.AnalyzerConfigFiles, Exact);

    public bool Equals((string filename, SourceText content) x, (string filename, SourceText content) y) =>
        x.filename == y.filename
        && Equals(x.content.Encoding, y.content.Encoding)
        && (!_compareChecksum || x.content.ChecksumAlgorithm == y.content.ChecksumAlgorithm)
        && x.content.ContentEquals(y.content);

    public int GetHashCode([DisallowNull] (string filename, SourceText content) obj) => obj.filename.GetHashCode(StringComparison.Ordinal);
}
