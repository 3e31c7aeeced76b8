using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Catalogue;

/// <summary>A compilation with catalogue files, asked about the calls of its code. References are all packages of this project.</summary>
internal sealed class CatalogueCase
{
    private static readonly ImmutableArray<MetadataReference> References = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static path => !Path.GetFileName(path).StartsWith("RmlAnalyzers", StringComparison.Ordinal))
        .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray();

    private readonly CSharpCompilation _compilation;

    public CatalogueCase(string source, params (string Path, string Text)[] files)
    {
        _compilation = Compile(source);
        var texts = files.Select(static file => (AdditionalText)new TextFile(file.Path, file.Text)).ToImmutableArray();
        Catalogue = EffectCatalogue.For(_compilation, new KnownTypes(_compilation), texts, new Options(), CancellationToken.None);
        var models = new SemanticModels(_compilation);
        Origins = new Origins(models, new SourceIndex(_compilation, models));
    }

    public EffectCatalogue Catalogue { get; }

    public Origins Origins { get; }

    public Compilation Compilation => _compilation;

    public static CSharpCompilation Compile(string source, params string[] more) => CSharpCompilation.Create(
        "Case",
        more.Prepend("global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;")
            .Prepend(source).Select(static text => CSharpSyntaxTree.ParseText(text)),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));

    /// <summary>A file that a package brought along.</summary>
    public static (string Path, string Text) FromPackage(string text) => ("/packages/RmlEffects.txt", text);

    public static (string Path, string Text) FromUser(string text) => ("/repo/RmlEffects.txt", text);

    /// <summary>The rows on the first member of that name that the code calls, creates or sets.</summary>
    public MemberRows RowsOf(string member)
    {
        var call = Call(member);
        return Catalogue.RowsOf(MemberOf(call)!, (call as IInvocationOperation)?.Instance?.Type);
    }

    /// <summary>What the catalogue says of the first call of that name.</summary>
    public CallMatch Match(string member)
    {
        var call = Call(member);
        return Catalogue.RowsOf(MemberOf(call)!, (call as IInvocationOperation)?.Instance?.Type).Resolve(call, Origins, CancellationToken.None);
    }

    public IOperation Call(string member)
    {
        var errors = _compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(errors);
        var operations = from tree in _compilation.SyntaxTrees
                         let model = _compilation.GetSemanticModel(tree)
                         from node in tree.GetRoot().DescendantNodes()
                         let operation = model.GetOperation(node)
                         where operation is not null && (MemberOf(operation)?.Name == member || (MemberOf(operation) is IMethodSymbol { MethodKind: MethodKind.Constructor } made && made.ContainingType.Name == member))
                         select operation;
        return operations.First();
    }

    /// <summary>All operations of a kind, in source order.</summary>
    public IEnumerable<T> Operations<T>()
        where T : class, IOperation => from tree in _compilation.SyntaxTrees
                                       let model = _compilation.GetSemanticModel(tree)
                                       from node in tree.GetRoot().DescendantNodes()
                                       let operation = model.GetOperation(node) as T
                                       where operation is not null
                                       select operation;

    private static ISymbol? MemberOf(IOperation? operation) => operation switch
    {
        IInvocationOperation invocation => invocation.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } => target.Property,
        _ => null,
    };

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values("");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values("");

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(textFile.Path.StartsWith("/packages/", StringComparison.Ordinal) ? "package" : "");
    }

    private sealed class Values(string origin) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = key == "build_metadata.AdditionalFiles.RmlOrigin" && origin.Length > 0 ? origin : null;
            return value is not null;
        }
    }
}
