using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The framework that test code is compiled against: a target framework and one package that holds its assemblies.</summary>
public sealed partial class ReferenceAssemblies
{
    /// <summary>No package: all references are additional ones.</summary>
    public ReferenceAssemblies(string targetFramework) => TargetFramework = targetFramework ?? throw new ArgumentNullException(nameof(targetFramework));

    /// <summary>The assemblies in a folder of a package that the machine already has.</summary>
    public ReferenceAssemblies(string targetFramework, PackageIdentity? referenceAssemblyPackage, string referenceAssemblyPath)
        : this(targetFramework)
    {
        ReferenceAssemblyPackage = referenceAssemblyPackage;
        ReferenceAssemblyPath = referenceAssemblyPath ?? throw new ArgumentNullException(nameof(referenceAssemblyPath));
    }

    /// <summary>What a test uses that says nothing. It differs between versions of the package: say something.</summary>
    public static ReferenceAssemblies Default => Net.Net80;

    /// <summary>The target framework.</summary>
    public string TargetFramework { get; }

    /// <summary>The package, if any.</summary>
    public PackageIdentity? ReferenceAssemblyPackage { get; }

    /// <summary>The folder inside the package.</summary>
    public string? ReferenceAssemblyPath { get; }

    /// <summary>Not supported.</summary>
    public ReferenceAssemblies AddPackages(ImmutableArray<PackageIdentity> packages) => throw Unsupported(nameof(AddPackages));

    /// <summary>Not supported.</summary>
    public ReferenceAssemblies WithPackages(ImmutableArray<PackageIdentity> packages) => throw Unsupported(nameof(WithPackages));

    /// <summary>Not supported.</summary>
    public ReferenceAssemblies AddAssemblies(ImmutableArray<string> assemblies) => throw Unsupported(nameof(AddAssemblies));

    /// <summary>Not supported.</summary>
    public ReferenceAssemblies WithAssemblies(ImmutableArray<string> assemblies) => throw Unsupported(nameof(WithAssemblies));

    /// <summary>Not supported.</summary>
    public ReferenceAssemblies WithNuGetConfigFilePath(string nugetConfigFilePath) => throw Unsupported(nameof(WithNuGetConfigFilePath));

    /// <summary>The references, read once per process.</summary>
    public Task<ImmutableArray<MetadataReference>> ResolveAsync(string? language, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(ReferenceAssemblyPackage is null ? [] : ReferenceCache.FromFolder(FindFolder(ReferenceAssemblyPackage)));
    }

    private static NotSupportedException Unsupported(string member) =>
        new($"{nameof(ReferenceAssemblies)}.{member} is not supported by this harness: it reads one package that restore has put in place.");

    private string FindFolder(PackageIdentity package)
    {
        var inside = Path.Combine(package.Id.ToLowerInvariant(), package.Version.ToLowerInvariant(), ReferenceAssemblyPath!);
        return PackageFolders.All.Select(root => Path.Combine(root, inside)).FirstOrDefault(Directory.Exists)
            ?? throw new KeyNotFoundException(
                $"'{package.Id} {package.Version}' is in none of: {string.Join(", ", PackageFolders.All)}. A PackageDownload of that version puts it there.");
    }
}
