using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using RmlAnalyzers.Testing.Tests.Samples;
using Xunit;

namespace RmlAnalyzers.Testing.Tests.StandIn;

/// <summary>What the stand-in leaves out is said aloud, never ignored.</summary>
public class UnsupportedTests
{
    private static CSharpAnalyzerTest<NameAnalyzer, DefaultVerifier> Test => SampleTest.Analyzer<NameAnalyzer>("class C;");

    [Fact]
    public Task S01_VisualBasicTest() => Assert.ThrowsAsync<NotSupportedException>(() => new BasicTest { TestCode = "Class C" }.RunAsync());

    [Fact]
    public void S02_VisualBasicProject() =>
        Assert.Throws<NotSupportedException>(() => Test.TestState.AdditionalProjects["P", LanguageNames.VisualBasic]);

    [Fact]
    public Task S03_SourceGenerators() => Assert.ThrowsAsync<NotSupportedException>(() => new GeneratorTest { TestCode = "class C;" }.RunAsync());

    [Fact]
    public Task S04_GeneratedSources()
    {
        var test = Test;
        test.TestState.GeneratedSources.Add(("Made.cs", "class D;"));
        return Assert.ThrowsAsync<NotSupportedException>(() => test.RunAsync());
    }

    [Fact]
    public Task S04_GeneratedSourcesOfAnotherProject()
    {
        var test = Test;
        test.TestState.AdditionalProjects["P"].GeneratedSources.Add(("Made.cs", "class D;"));
        return Assert.ThrowsAsync<NotSupportedException>(() => test.RunAsync());
    }

    [Fact]
    public void S05_OptionsTransforms() => Assert.Throws<NotSupportedException>(() => Test.OptionsTransforms.Add(options => options));

    [Fact]
    public void S06_XmlReferences() => Assert.Throws<NotSupportedException>(() => Test.XmlReferences.Add("file", "text"));

    [Fact]
    public void S07_FurtherPackages()
    {
        var net = ReferenceAssemblies.Net.Net80;
        Assert.Throws<NotSupportedException>(() => net.AddPackages([new PackageIdentity("Some.Package", "1.0.0")]));
        Assert.Throws<NotSupportedException>(() => net.WithPackages(ImmutableArray<PackageIdentity>.Empty));
        Assert.Throws<NotSupportedException>(() => net.AddAssemblies(["System.Xml"]));
        Assert.Throws<NotSupportedException>(() => net.WithAssemblies([]));
        Assert.Throws<NotSupportedException>(() => net.WithNuGetConfigFilePath("NuGet.config"));
        Assert.Throws<NotSupportedException>(() => ReferenceAssemblies.NetFramework.Net472.Default);
    }

    [Fact]
    public async Task S08_MissingPackIsNamed()
    {
        var test = Test;
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0", new PackageIdentity("No.Such.Pack", "1.2.3"), "ref");
        var failure = await Assert.ThrowsAsync<KeyNotFoundException>(() => test.RunAsync());
        Assert.Contains("No.Such.Pack 1.2.3", failure.Message, StringComparison.Ordinal);
    }

    private sealed class BasicTest : CSharpAnalyzerTest<NameAnalyzer, DefaultVerifier>
    {
        public override string Language => LanguageNames.VisualBasic;
    }

    private sealed class GeneratorTest : CSharpAnalyzerTest<NameAnalyzer, DefaultVerifier>
    {
        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(object)];
    }
}
