namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A package with its version.</summary>
/// <param name="id">The package.</param>
/// <param name="version">Its exact version.</param>
public sealed class PackageIdentity(string id, string version)
{
    /// <summary>The package.</summary>
    public string Id { get; } = id ?? throw new ArgumentNullException(nameof(id));

    /// <summary>Its exact version.</summary>
    public string Version { get; } = version ?? throw new ArgumentNullException(nameof(version));
}
