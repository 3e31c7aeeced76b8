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

    /// <summary>Types of this compilation by the base class or interface that their base lists name.</summary>
    public sealed class Bases
    {
        private readonly Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> _derived = new(SymbolEqualityComparer.Default);

        public IReadOnlyList<INamedTypeSymbol> Of(INamedTypeSymbol parent) => _derived.TryGetValue(parent.OriginalDefinition, out var derived) ? derived : [];

        public void Add(INamedTypeSymbol parent, INamedTypeSymbol derived)
        {
            if (!_derived.TryGetValue(parent.OriginalDefinition, out var all))
            {
                _derived.Add(parent.OriginalDefinition, all = []);
            }

            all.Add(derived);
        }
    }

    public static Bases Named(string name, SourceIndex index, CancellationToken cancellation)
    {
        var bases = new Bases();
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var (token, model) in index.Mentions(name, null, InBaseList, cancellation))
        {
            var declaration = token.Parent!.FirstAncestorOrSelf<BaseListSyntax>()!.Parent;
            if (declaration is not TypeDeclarationSyntax || model.GetDeclaredSymbol(declaration, cancellation) is not INamedTypeSymbol type || !seen.Add(type))
            {
                continue;
            }

            foreach (var parent in type.BaseType is { } baseType ? type.Interfaces.Add(baseType) : type.Interfaces)
            {
                if (parent.Name == name)
                {
                    bases.Add(parent, type);
                }
            }
        }

        return bases;
    }

    private static IReadOnlyList<INamedTypeSymbol> Direct(INamedTypeSymbol parent, SourceIndex index, CancellationToken cancellation) =>
        parent.IsSealed ? [] : index.BasesNamed(parent.Name, cancellation).Of(parent);

    private static bool InBaseList(SyntaxToken token) => token.Parent?.FirstAncestorOrSelf<BaseListSyntax>() is not null;
}
