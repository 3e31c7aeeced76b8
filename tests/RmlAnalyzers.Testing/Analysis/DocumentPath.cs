namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Where a document stands in its project, by its path.</summary>
internal static class DocumentPath
{
    /// <summary>The name and the folders of a file; one outside the project's folder has no folders, and its path is its name if it is rooted.</summary>
    public static (string Name, string[] Folders) Split(string prefix, string path)
    {
        if (!prefix.StartsWith('/'))
        {
            return (Path.GetFileName(path), []);
        }

        var slashed = path.Replace('\\', '/');
        var root = prefix[..(prefix.LastIndexOf('/') + 1)];
        if (!slashed.StartsWith(root, StringComparison.Ordinal))
        {
            return (slashed.StartsWith('/') || Path.IsPathRooted(path) ? path : Path.GetFileName(path), []);
        }

        var parts = slashed[root.Length..].Split('/');
        return (parts[^1], parts[..^1]);
    }
}
