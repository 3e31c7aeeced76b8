using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>One reference per file and process: the compiler then shares its symbols between tests, which makes them fast.</summary>
internal static class ReferenceCache
{
    private static readonly ConcurrentDictionary<string, MetadataReference> Files = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, ImmutableArray<MetadataReference>> Folders = new(StringComparer.Ordinal);

    public static MetadataReference FromFile(string path) => Files.GetOrAdd(path, Read);

    public static ImmutableArray<MetadataReference> FromFolder(string folder) => Folders.GetOrAdd(folder, static path =>
        Directory.GetFiles(path, "*.dll").OrderBy(file => file, StringComparer.Ordinal).Select(FromFile).ToImmutableArray());

    private static MetadataReference Read(string path)
    {
        var documentation = Path.ChangeExtension(path, ".xml");
        return MetadataReference.CreateFromFile(
            path,
            documentation: File.Exists(documentation) ? XmlDocumentationProvider.CreateFromFile(documentation) : null);
    }
}
