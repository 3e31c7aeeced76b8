using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace RmlAnalyzers.Tests.Verify;

/// <summary>What all test code is compiled against.</summary>
public static class RmlReferences
{
    private const string TargetFramework = "net10.0";

    /// <summary>.NET 10, from the reference pack that the project file downloads.</summary>
    public static ReferenceAssemblies Net { get; } = new(
        TargetFramework,
        new PackageIdentity("Microsoft.NETCore.App.Ref", PackVersion()),
        Path.Combine("ref", TargetFramework));

    /// <summary>The attributes that users write.</summary>
    public static Assembly Annotations { get; } = typeof(Rml.Rml1Attribute).Assembly;

    private static string PackVersion() => typeof(RmlReferences).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "TestReferencePackVersion").Value!;
}
