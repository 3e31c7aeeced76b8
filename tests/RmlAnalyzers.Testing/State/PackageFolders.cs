using System.Collections.Immutable;
using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Where restored packages lie on this machine.</summary>
internal static class PackageFolders
{
    public static readonly ImmutableArray<string> All = [.. Find().OfType<string>().Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string?> Find()
    {
        yield return NullIfEmpty(Environment.GetEnvironmentVariable("NUGET_PACKAGES"));

        // What the build of this assembly used: a configuration file may have moved the folder.
        yield return NullIfEmpty(typeof(PackageFolders).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(metadata => metadata.Key == "PackageFolder")?.Value);
        yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        yield return Path.Combine(Path.GetTempPath(), "test-packages");
    }

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
