using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Index;

/// <summary>
/// What a tree declares that a level may concern, found once for all rules: one look-up per type decides, and a type without any level
/// on it, in it or above it costs nothing more. No body is bound.
/// </summary>
internal sealed class LabelledSymbols(Labels labels, SemanticModels models)
{
    private static readonly WordGate Levels = new("Rml1", "Rml2", "Rml3");
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<ISymbol>> _members = new();
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<SyntaxNode>> _nested = new();

    /// <summary>Types with their members, of partial members the part with the code. A symbol with parts in several trees is found in each.</summary>
    public ImmutableArray<ISymbol> In(SyntaxTree tree, CancellationToken cancellation) =>
        _members.TryGetValue(tree, out var known) ? known : _members.GetOrAdd(tree, Find(tree, cancellation));

    /// <summary>Lambdas and local functions that may carry a level of their own.</summary>
    public ImmutableArray<SyntaxNode> NestedIn(SyntaxTree tree, CancellationToken cancellation) =>
        _nested.TryGetValue(tree, out var known) ? known : _nested.GetOrAdd(tree, FindNested(tree, cancellation));

    private ImmutableArray<ISymbol> Find(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!labels.Any || models.For(tree) is not { } model)
        {
            return [];
        }

        var root = tree.GetRoot(cancellation);
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var found = ImmutableArray.CreateBuilder<ISymbol>();
        if (root is CompilationUnitSyntax unit && unit.Members.Any(static member => member is GlobalStatementSyntax)
            && model.GetDeclaredSymbol(unit, cancellation) is { ContainingType: { } program } entry && labels.Concern(program))
        {
            found.Add(entry);
        }

        foreach (var declaration in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (declaration is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
                && model.GetDeclaredSymbol(declaration, cancellation) is INamedTypeSymbol type
                && seen.Add(type)
                && labels.Concern(type))
            {
                found.Add(type);
                found.AddRange(type.GetMembers().Select(WithCode).Where(member => IsDeclaredIn(tree, member)));
            }
        }

        return found.ToImmutable();
    }

    private static ISymbol WithCode(ISymbol member) => member switch
    {
        IMethodSymbol { PartialImplementationPart: { } part } => part,
        IPropertySymbol { PartialImplementationPart: { } part } => part,
        _ => member,
    };

    private static bool IsDeclaredIn(SyntaxTree tree, ISymbol member) =>
        !member.IsImplicitlyDeclared
        && member is not INamedTypeSymbol
        && (IsIn(tree, member)
            || (member is IMethodSymbol { PartialDefinitionPart: { } method } && IsIn(tree, method))
            || (member is IPropertySymbol { PartialDefinitionPart: { } property } && IsIn(tree, property)));

    private static bool IsIn(SyntaxTree tree, ISymbol member) => member.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == tree);

    private ImmutableArray<SyntaxNode> FindNested(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!labels.Any)
        {
            return [];
        }

        if (labels.MayBeRenamedIn(tree, cancellation))
        {
            return [.. tree.GetRoot(cancellation).DescendantNodes().Where(static node => HasAttributes(node))];
        }

        if (!Levels.IsIn(tree, cancellation))
        {
            return [];
        }

        var root = tree.GetRoot(cancellation);
        return
        [
            .. TextSearch.Positions(tree.GetText(cancellation), "Rml")
                .Select(position => root.FindToken(position).Parent?.FirstAncestorOrSelf<AttributeListSyntax>()?.Parent)
                .OfType<SyntaxNode>()
                .Where(static node => HasAttributes(node))
                .Distinct(),
        ];
    }

    private static bool HasAttributes(SyntaxNode node) =>
        node is LocalFunctionStatementSyntax { AttributeLists.Count: > 0 } or LambdaExpressionSyntax { AttributeLists.Count: > 0 };
}
