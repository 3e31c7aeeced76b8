using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Symbols;
using Xunit;

namespace RmlAnalyzers.Tests.Catalogue;

/// <summary>
/// Members of C# 14 extension blocks are found under the static class that users know, whichever way they are called, on the oldest
/// compiler that loads the analyzers and on the newest.
/// </summary>
public sealed class ExtensionBlockTests
{
    private const string Library = """
        namespace Lib;
        public class Bus { }
        public static class BusExtensions
        {
            extension(Bus bus)
            {
                public void Shout(string text) { }
                public int Depth { get => 1; set { } }
            }
            extension(Bus)
            {
                public static void Reset(int reason) { }
            }
        }
        """;

    private static readonly ImmutableArray<MetadataReference> Framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
        .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray();

    [Theory]
    [InlineData("bus.Shout(\"now\")", "M:Lib.BusExtensions.Shout(*)")]
    [InlineData("bus.Shout(\"now\")", "M:Lib.BusExtensions.Shout(Lib.Bus,System.String)")]
    [InlineData("Lib.BusExtensions.Shout(bus, \"now\")", "M:Lib.BusExtensions.Shout(Lib.Bus,System.String)")]
    [InlineData("Lib.Bus.Reset(1)", "M:Lib.BusExtensions.Reset(System.Int32)")]
    [InlineData("bus.Depth = 2", "M:Lib.BusExtensions.set_Depth(*)")]
    [InlineData("bus.Depth = 2", "P:Lib.BusExtensions.Depth")]
    public void AreFoundInSourceAndInMetadata(string statement, string id)
    {
        var library = Compile("Lib", Library);
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        image.Position = 0;
        var use = $"class C {{ void M(Lib.Bus bus) {{ {statement}; }} }}";
        Assert.True(Found(Compile("Case", "using Lib;\n" + use, MetadataReference.CreateFromStream(image)), id));
        Assert.True(Found(Compile("Case", Library + "\n" + use), id));
    }

    [Fact]
    public void AreNotFoundUnderAnotherClass() => Assert.False(Found(Compile("Case", Library + "\nclass C { void M(Lib.Bus bus) { bus.Shout(\"now\"); } }"), "M:Lib.Bus.Shout(*)"));

    private static bool Found(CSharpCompilation compilation, string id)
    {
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var catalogue = EffectCatalogue.For(compilation, new KnownTypes(compilation), [new Row(id + "|2|write|service")], new NoOptions(), CancellationToken.None);
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        var member = tree.GetRoot().DescendantNodes().Select(node => model.GetOperation(node)).Select(static operation => operation switch
        {
            IInvocationOperation invocation => invocation.TargetMethod,
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } => (ISymbol)target.Property,
            _ => null,
        }).OfType<ISymbol>().First();
        return catalogue.MayKnow(member) && !catalogue.RowsOf(member).IsEmpty;
    }

    private static CSharpCompilation Compile(string name, string source, params MetadataReference[] more) => CSharpCompilation.Create(
        name,
        [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview))],
        [.. Framework, .. more],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private sealed class Row(string text) : AdditionalText
    {
        public override string Path => "/RmlEffects.txt";

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) => Microsoft.CodeAnalysis.Text.SourceText.From(text);
    }

    private sealed class NoOptions : Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptionsProvider
    {
        public override Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions GlobalOptions => None.Instance;

        public override Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None.Instance;

        public override Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions GetOptions(AdditionalText textFile) => None.Instance;
    }

    private sealed class None : Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions
    {
        public static readonly None Instance = new();

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }
    }
}
