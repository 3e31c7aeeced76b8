using System.Threading;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Facts;

/// <summary>
/// The one place that asks for a semantic model. A node is always bound with the model of its own tree, and only when this
/// compilation contains that tree: an editor hands over symbols of other projects' trees, and touching those crashes there and nowhere else.
/// The host caches the models, so no copy is kept here.
/// </summary>
internal sealed class SemanticModels(Compilation compilation)
{
    private INamedTypeSymbol? _disposable;

    /// <summary><see cref="System.IDisposable"/> as this compilation knows it; null only where the framework is missing.</summary>
    public INamedTypeSymbol? Disposable => _disposable ??= compilation.GetSpecialType(SpecialType.System_IDisposable);

    /// <summary>Whether the code of a type is in this compilation; another project's is not, even where its trees are in reach.</summary>
    public bool IsOwn(ITypeSymbol? type) =>
        type is not null && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly) && !type.DeclaringSyntaxReferences.IsEmpty;

    public bool Contains(SyntaxTree tree) => compilation.ContainsSyntaxTree(tree);

    public SemanticModel? For(SyntaxTree tree) =>
#pragma warning disable RS1030 // this file is the door that the rule asks for
        compilation.ContainsSyntaxTree(tree) ? compilation.GetSemanticModel(tree) : null;
#pragma warning restore RS1030

    public IOperation? OperationOf(SyntaxNode node, CancellationToken cancellation) =>
        For(node.SyntaxTree)?.GetOperation(node, cancellation);
}
