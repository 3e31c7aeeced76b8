using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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

    private static readonly ConcurrentDictionary<string, Lazy<MetadataReference>> Libraries = new(StringComparer.Ordinal);

    /// <summary>The assembly that code makes; equal code is compiled once for all tests.</summary>
    /// <exception cref="InvalidOperationException">The code does not compile.</exception>
    internal static MetadataReference Compiled(IEnumerable<string> sources)
    {
        var code = sources.ToList();
        return Libraries.GetOrAdd(string.Join('\0', code), _ => new(() => Emit(code))).Value;
    }

    private static MetadataReference Emit(IEnumerable<string> sources)
    {
        var references = Net.ResolveAsync(LanguageNames.CSharp, CancellationToken.None).GetAwaiter().GetResult();
        var compilation = CSharpCompilation.Create(
            "Libraries",
            sources.Select(source => CSharpSyntaxTree.ParseText(source)),
            [.. references, MetadataReference.CreateFromFile(Annotations.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        return emitted.Success
            ? MetadataReference.CreateFromImage(image.ToArray())
            : throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics));
    }

    private static string PackVersion() => typeof(RmlReferences).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "TestReferencePackVersion").Value!;
}
