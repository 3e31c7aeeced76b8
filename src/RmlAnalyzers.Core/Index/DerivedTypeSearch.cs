using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.Core.Index;

/// <summary>Types whose base list names a type, and the types that derive from those. A base type in metadata that stands in between is not seen through.</summary>
internal static class DerivedTypeSearch
{
    public static ImmutableArray<INamedTypeSymbol> Of(INamedTypeSymbol root, SourceIndex index, CancellationToken cancellation)
    {
        if (root.TypeKind is not (TypeKind.Class or TypeKind.Interface) || root.SpecialType == SpecialType.System_Object)
        {
            return [];
        }

        var found = new SortedSet<INamedTypeSymbol>(SymbolOrder.Instance);
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<INamedTypeSymbol>([root]);
        while (pending.Count > 0)
        {
            foreach (var derived in Direct(pending.Pop(), index, cancellation))
            {
                if (seen.Add(derived))
                {
                    found.Add(derived);
                    pending.Push(derived);
                }
            }
        }

        return [.. found];
    }

    private static IEnumerable<INamedTypeSymbol> Direct(INamedTypeSymbol parent, SourceIndex index, CancellationToken cancellation)
    {
        if (parent.IsSealed)
        {
            yield break;
        }

        foreach (var (token, model) in index.Mentions(parent.Name, null, InBaseList, cancellation))
        {
            var declaration = token.Parent!.FirstAncestorOrSelf<BaseListSyntax>()!.Parent;
            if (declaration is TypeDeclarationSyntax
                && model.GetDeclaredSymbol(declaration, cancellation) is INamedTypeSymbol type
                && (Same(type.BaseType) || type.Interfaces.Any(Same)))
            {
                yield return type;
            }
        }

        bool Same(INamedTypeSymbol? other) => SymbolEqualityComparer.Default.Equals(other?.OriginalDefinition, parent.OriginalDefinition);
    }

    private static bool InBaseList(SyntaxToken token) => token.Parent?.FirstAncestorOrSelf<BaseListSyntax>() is not null;
}
