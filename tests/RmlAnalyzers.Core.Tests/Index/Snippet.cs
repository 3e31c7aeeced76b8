using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;

namespace RmlAnalyzers.Core.Tests.Index;

/// <summary>C# compiled in the test, with the questions asked of it. Code that should compile is checked to compile.</summary>
internal sealed class Snippet
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.Linq; global using System.Net.Http;
        global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || path.EndsWith("netstandard.dll", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private Snippet(CSharpCompilation compilation)
    {
        Compilation = compilation;
        Models = new SemanticModels(compilation);
        Index = new SourceIndex(compilation, Models);
    }

    public CSharpCompilation Compilation { get; }

    public SemanticModels Models { get; }

    public SourceIndex Index { get; }

    public static Snippet Of(params string[] sources)
    {
        var snippet = HalfTyped(sources);
        Xunit.Assert.Empty(snippet.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return snippet;
    }

    public static Snippet HalfTyped(params string[] sources)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = sources.Prepend(Usings).Select((source, at) => CSharpSyntaxTree.ParseText(source, options, at == 0 ? "Usings.cs" : $"File{at}.cs"));
        return new Snippet(CSharpCompilation.Create("Snippet", trees, Framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, concurrentBuild: false)));
    }

    /// <summary>The first operation in source order whose syntax reads exactly so and that is of that kind.</summary>
    public T Find<T>(string text, int skip = 0)
        where T : class, IOperation
    {
        var found = from tree in Compilation.SyntaxTrees
                    from node in tree.GetRoot().DescendantNodes()
                    where node.ToString() == text
                    let operation = Models.OperationOf(node, default) as T
                    where operation is not null
                    select operation;
        return found.Skip(skip).FirstOrDefault() ?? throw new InvalidOperationException($"No {typeof(T).Name} reads '{text}'.");
    }

    public INamedTypeSymbol Type(string name) => Compilation.GetTypeByMetadataName(name) ?? throw new InvalidOperationException($"No type '{name}'.");

    public ISymbol Member(string type, string name) => Type(type).GetMembers(name).First();

    public IMethodSymbol Method(string type, string name) => (IMethodSymbol)Member(type, name);
}
