using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using RmlAnalyzers.EndToEnd.Tests.Infrastructure;
using Xunit;

namespace RmlAnalyzers.EndToEnd.Tests;

/// <summary>A shipped assembly that refers to anything newer than its oldest host does not load there, silently.</summary>
[Collection(PackageCollection.Name)]
public sealed class HostCeilingTests(PackageFixture package)
{
    // What a compiler based on Roslyn 4.14.0 (.NET SDK 9.0.300, Visual Studio 2022 17.14) brings along.
    private static readonly Dictionary<string, Version> Ceiling = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 14, 0, 0),
        ["System.Collections.Immutable"] = new(9, 0, 0, 0),
        ["System.Reflection.Metadata"] = new(9, 0, 0, 0),
        ["System.Composition.AttributedModel"] = new(9, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
        ["System.Threading.Tasks.Extensions"] = new(4, 2, 0, 1),
    };

    [Theory]
    [InlineData("RmlAnalyzers.dll")]
    [InlineData("RmlAnalyzers.Core.dll")]
    [InlineData("RmlAnalyzers.CodeFixes.dll")]
    public void Refers_to_nothing_that_the_oldest_host_lacks(string assembly) =>
        Assert.All(References(assembly).Where(reference => !IsOurs(reference.Name)), reference =>
        {
            Assert.True(Ceiling.TryGetValue(reference.Name, out var newest), $"{assembly} refers to {reference.Name}, which the host may not have.");
            Assert.True(reference.Version <= newest, $"{assembly} refers to {reference.Name} {reference.Version}, newer than {newest}.");
        });

    [Theory]
    [InlineData("RmlAnalyzers.dll")]
    [InlineData("RmlAnalyzers.Core.dll")]
    public void Command_line_compiler_can_load_the_rules_without_workspaces(string assembly) =>
        Assert.DoesNotContain(References(assembly), reference => reference.Name.Contains("Workspaces", StringComparison.Ordinal));

    [Theory]
    [InlineData("RmlAnalyzers.dll")]
    [InlineData("RmlAnalyzers.Core.dll")]
    [InlineData("RmlAnalyzers.CodeFixes.dll")]
    public void Rules_never_load_the_attributes_assembly(string assembly) =>
        Assert.DoesNotContain(References(assembly), reference => reference.Name == "RmlAnalyzers.Annotations");

    [Theory]
    [InlineData("RmlAnalyzers.dll")]
    [InlineData("RmlAnalyzers.Core.dll")]
    [InlineData("RmlAnalyzers.CodeFixes.dll")]
    public void Symbols_travel_inside_and_know_their_source(string assembly)
    {
        using PEReader reader = new(new MemoryStream(Bytes(assembly)));
        var entry = Assert.Single(reader.ReadDebugDirectory(), candidate => candidate.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = reader.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        var pdb = provider.GetMetadataReader();
        Assert.All(pdb.Documents, document => Assert.StartsWith("/_/", pdb.GetString(pdb.GetDocument(document).Name), StringComparison.Ordinal));
        var sourceLink = pdb.CustomDebugInformation.Select(pdb.GetCustomDebugInformation).Single(information => pdb.GetGuid(information.Kind) == new Guid("CC110556-A091-4D38-9FEC-25AB9A351A6A"));
        Assert.Matches("\"/_/\\*\":\"https://[^\"]*/[0-9a-f]{40}/\\*\"", Encoding.UTF8.GetString(pdb.GetBlobBytes(sourceLink.Value)));
    }

    private static bool IsOurs(string name) => name is "RmlAnalyzers" or "RmlAnalyzers.Core" or "RmlAnalyzers.CodeFixes";

    private List<(string Name, Version Version)> References(string assembly)
    {
        using PEReader reader = new(new MemoryStream(Bytes(assembly)));
        var metadata = reader.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(reference => (metadata.GetString(reference.Name), reference.Version))];
    }

    private byte[] Bytes(string assembly)
    {
        using var archive = ZipFile.OpenRead(package.AnalyzersPackage);
        using var stream = archive.GetEntry($"analyzers/dotnet/cs/{assembly}")!.Open();
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
