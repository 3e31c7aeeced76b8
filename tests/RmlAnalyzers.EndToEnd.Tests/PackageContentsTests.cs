using System.IO.Compression;
using System.Xml.Linq;
using RmlAnalyzers.EndToEnd.Tests.Infrastructure;
using Xunit;

namespace RmlAnalyzers.EndToEnd.Tests;

[Collection(PackageCollection.Name)]
public sealed class PackageContentsTests(PackageFixture package)
{
    [Fact]
    public void Analyzers_package_holds_exactly_what_it_should()
    {
        string[] expected =
        [
            "LICENSE",
            "README.md",
            "RmlAnalyzers.nuspec",
            "analyzers/dotnet/cs/RmlAnalyzers.CodeFixes.dll",
            "analyzers/dotnet/cs/RmlAnalyzers.Core.dll",
            "analyzers/dotnet/cs/RmlAnalyzers.dll",
            "buildTransitive/RmlAnalyzers.props",
            "buildTransitive/RmlAnalyzers.targets",
            .. FilesIn("src/RmlAnalyzers.Package/docs", "docs", "*.md"),
            .. FilesIn("src/RmlAnalyzers/Rules", "docs/rules", "RML*.md"),
            "presets/Adopt.globalconfig",
            "presets/Essential.globalconfig",
            "presets/Library.globalconfig",
            "presets/Service.globalconfig",
            "presets/Strict.ci.props",
            "presets/Strict.globalconfig",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), ContentsOf(package.AnalyzersPackage));
    }

    [Fact]
    public void Annotations_package_holds_exactly_what_it_should() =>
        Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "RmlAnalyzers.Annotations.nuspec",
                "lib/netstandard2.0/RmlAnalyzers.Annotations.dll",
                "lib/netstandard2.0/RmlAnalyzers.Annotations.xml",
            ],
            ContentsOf(package.AnnotationsPackage));

    [Fact]
    public void Analyzers_package_brings_the_attributes_of_its_own_version()
    {
        var nuspec = NuspecOf(package.AnalyzersPackage);
        var dependency = Assert.Single(nuspec.Descendants(), element => element.Name.LocalName == "dependency");
        Assert.Equal("RmlAnalyzers.Annotations", dependency.Attribute("id")?.Value);
        Assert.Equal(package.Version, dependency.Attribute("version")?.Value);
        Assert.DoesNotContain(nuspec.Descendants(), element => element.Name.LocalName == "developmentDependency");
    }

    [Fact]
    public void Annotations_package_depends_on_nothing() =>
        Assert.DoesNotContain(NuspecOf(package.AnnotationsPackage).Descendants(), element => element.Name.LocalName == "dependency");

    [Theory]
    [InlineData("RmlAnalyzers")]
    [InlineData("RmlAnalyzers.Annotations")]
    public void Metadata_names_licence_readme_and_commit(string id)
    {
        var metadata = NuspecOf(PackageFixture.PackageIn(package.Feed, id)).Descendants().ToLookup(element => element.Name.LocalName);
        Assert.Equal("MIT", Assert.Single(metadata["license"]).Value);
        Assert.Equal("README.md", Assert.Single(metadata["readme"]).Value);
        Assert.Matches("^[0-9a-f]{40}$", Assert.Single(metadata["repository"]).Attribute("commit")?.Value);
    }

    private static IEnumerable<string> FilesIn(string source, string target, string pattern)
    {
        var folder = Repository.PathOf(source.Split('/'));
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Select(path => target == "docs/rules" ? PagePath(folder, path) : $"{target}/{Path.GetFileName(path)}")
            : [];
    }

    private static string PagePath(string folder, string path) => $"docs/rules/{Path.GetRelativePath(folder, path).Replace('\\', '/')}";

    private static IEnumerable<string> ContentsOf(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return [.. archive.Entries.Select(entry => entry.FullName).Where(name => !IsContainerPart(name)).Order(StringComparer.Ordinal)];
    }

    private static bool IsContainerPart(string name) =>
        name is "_rels/.rels" or "[Content_Types].xml" || name.StartsWith("package/services/metadata/", StringComparison.Ordinal);

    private static XDocument NuspecOf(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        using var stream = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream);
    }
}
