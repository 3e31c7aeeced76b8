using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Facts;

namespace RmlAnalyzers.Core.Reporting;

/// <summary>
/// Where nothing is reported because nobody wrote it: in generated files, in lines that are hidden from whoever debugs, and in what carries
/// <see cref="System.CodeDom.Compiler.GeneratedCodeAttribute"/>. The host would tell, but binds the code around each finding once more for it.
/// </summary>
internal sealed class GeneratedCode(Compilation compilation, SemanticModels models)
{
    private readonly ConcurrentDictionary<SyntaxTree, bool> _files = new();
    private readonly ConcurrentDictionary<ISymbol, bool> _symbols = new(SymbolEqualityComparer.Default);

    public bool IsFile(SyntaxTree tree, CancellationToken cancellation) =>
        _files.TryGetValue(tree, out var known) ? known : _files.GetOrAdd(tree, GeneratedFile.Is(tree, compilation, cancellation));

    public bool IsAt(Location location, CancellationToken cancellation)
    {
        if (location.SourceTree is not { } tree)
        {
            return false;
        }

        if (IsFile(tree, cancellation) || (tree.HasHiddenRegions() && tree.GetLineVisibility(location.SourceSpan.Start, cancellation) == LineVisibility.Hidden))
        {
            return true;
        }

        var model = models.For(tree);
        for (var node = tree.GetRoot(cancellation).FindNode(location.SourceSpan, getInnermostNodeForTie: true); node is not null && model is not null; node = node.Parent)
        {
            if (node is MemberDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax }
                && model.GetDeclaredSymbol(node, cancellation) is { } declared && IsMarked(declared))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMarked(ISymbol symbol)
    {
        if (_symbols.TryGetValue(symbol, out var known))
        {
            return known;
        }

        var isMarked = false;
        foreach (var attribute in symbol.GetAttributes())
        {
            isMarked |= attribute.AttributeClass is { Name: "GeneratedCodeAttribute", ContainingNamespace: { Name: "Compiler", ContainingNamespace: { Name: "CodeDom", ContainingNamespace.Name: "System" } } };
        }

        return _symbols.GetOrAdd(symbol, isMarked);
    }
}
