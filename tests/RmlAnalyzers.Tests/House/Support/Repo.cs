using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Tests.House.Support;

/// <summary>The working tree these tests belong to, as text and as syntax. Paths are relative to the root, with forward slashes.</summary>
internal static class Repo
{
    private static readonly Lazy<IReadOnlyList<SyntaxTree>> OwnSource = new(() => [.. Files("src", "*.cs").Select(Parse)]);

    /// <summary>The folder of RmlAnalyzers.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every C# file of src, parsed as it is built.</summary>
    public static IReadOnlyList<SyntaxTree> SourceTrees => OwnSource.Value;

    public static bool Exists(string path) => File.Exists(Path.Combine(Root, path));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The files below a folder that git would track, in ordinal order; none where the folder does not exist.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern)
    {
        var start = Path.Combine(Root, folder);
        return !Directory.Exists(start)
            ? []
            : [.. Directory.EnumerateFiles(start, pattern, SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
                .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"))
                .Order(StringComparer.Ordinal)];
    }

    /// <summary>Files of C# that people wrote: src, tests and samples.</summary>
    public static IEnumerable<string> AllCode() => new[] { "src", "tests", "samples" }.SelectMany(folder => Files(folder, "*.cs"));

    /// <summary>Where a node stands, as path and line.</summary>
    public static string Place(SyntaxNode node) => $"{node.SyntaxTree.FilePath}({node.GetLocation().GetLineSpan().StartLinePosition.Line + 1})";

    public static SyntaxTree Parse(string path) => CSharpSyntaxTree.ParseText(
        SourceText.From(Read(path)), CSharpParseOptions.Default.WithPreprocessorSymbols("NETSTANDARD", "NETSTANDARD2_0"), path);

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "RmlAnalyzers.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("The tests must run from inside the repository.");
    }
}
