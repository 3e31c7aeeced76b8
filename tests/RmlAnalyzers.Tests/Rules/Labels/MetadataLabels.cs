using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Labels;

/// <summary>A library compiled to metadata, as a package or another team delivers it.</summary>
internal static class MetadataLabels
{
    public static async Task<MetadataReference> LibraryAsync(string source)
    {
        var framework = await RmlReferences.Net.ResolveAsync(LanguageNames.CSharp, default);
        var compilation = CSharpCompilation.Create(
            "Delivered",
            [CSharpSyntaxTree.ParseText(source)],
            framework.Add(MetadataReference.CreateFromFile(RmlReferences.Annotations.Location)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
