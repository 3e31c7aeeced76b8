using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Order;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Tests.Order;

/// <summary>Code with our attributes, compiled in the test, and the order kernel over it.</summary>
internal sealed class OrderCode
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Collections.Immutable; global using System.Linq; global using System.Threading; global using System.Threading.Tasks; global using Rml; global using Rml.Order;";

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || path.EndsWith("netstandard.dll", StringComparison.Ordinal))
            .Append(typeof(Rml.Order.OrderInsensitiveAttribute).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private OrderCode(CSharpCompilation compilation)
    {
        Compilation = compilation;
        Models = new SemanticModels(compilation);
        var index = new SourceIndex(compilation, Models);
        Kernel = new OrderKernel(compilation, new Labels(compilation), index, Models, new Callers(index));
    }

    public CSharpCompilation Compilation { get; }

    public SemanticModels Models { get; }

    public OrderKernel Kernel { get; }

    public static OrderCode Of(params string[] sources)
    {
        var code = HalfTyped(sources);
        Xunit.Assert.Empty(code.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return code;
    }

    public static OrderCode HalfTyped(params string[] sources)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = sources.Prepend(Usings).Select((source, at) => CSharpSyntaxTree.ParseText(source, options, at == 0 ? "Usings.cs" : $"File{at}.cs"));
        return new OrderCode(CSharpCompilation.Create("Order", trees, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false)));
    }

    /// <summary>What an expression-bodied method gives back.</summary>
    public IOperation ReturnedBy(string type, string method)
    {
        var symbol = Compilation.GetTypeByMetadataName(type)!.GetMembers(method).Single();
        var arrow = symbol.DeclaringSyntaxReferences[0].GetSyntax().DescendantNodes().OfType<ArrowExpressionClauseSyntax>().First();
        return Models.OperationOf(arrow.Expression, default)!;
    }
}
