using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>Finds the rows that speak of a member without naming it: those on its type, interface, attribute or namespace.</summary>
internal sealed class WideMatcher(ImmutableArray<RowIndex> layers, Compilation compilation, KnownTypes types)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeRows> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamespaceSymbol, ImmutableArray<CatalogueRow>> _namespaces = new(SymbolEqualityComparer.Default);
    private readonly Applies _attributes = new(layers, EntryKind.Attribute, types);
    private readonly Applies _interfaces = new(layers, EntryKind.Interface, types);

    /// <summary>Whether any such row may speak of the member.</summary>
    public bool MaySpeakOf(IMethodSymbol method) => _attributes.Any || _interfaces.Any || !RowsOf(CalledMember.OwnerOf(method)).IsEmpty;

    public void Add(IMethodSymbol method, INamedTypeSymbol seenFrom, List<RowHit> hits)
    {
        var owner = CalledMember.OwnerOf(method);
        var rows = RowsOf(owner);
        foreach (var (row, distance) in rows.Types)
        {
            AddIf(Covers(row, method) && (distance == 0 || !row.IsHarmless || IsOfKind(row, method)), row, method, Specificity.Type, distance, hits);
        }

        if (_interfaces.Any && !method.IsStatic && owner.TypeKind != TypeKind.Interface)
        {
            AddImplemented(method, seenFrom, hits);
        }

        foreach (var row in _attributes.Any ? AttributeRows(method) : [])
        {
            AddIf(true, row, method, Specificity.Attribute, 0, hits);
        }

        for (var i = 0; i < rows.Namespaces.Length; i++)
        {
            AddIf(Covers(rows.Namespaces[i], method), rows.Namespaces[i], method, Specificity.Namespace, -rows.Namespaces[i].TypeName.Length, hits);
        }
    }

    private static void AddIf(bool covers, CatalogueRow row, IMethodSymbol method, Specificity specificity, int distance, List<RowHit> hits)
    {
        if (covers && RowMatcher.Admits(row, method) is { } certain)
        {
            hits.Add(new RowHit(row, specificity, distance, method, certain));
        }
    }

    /// <summary>A class member speaks for an interface row only when it implements something of that interface or of one that extends it.</summary>
    private void AddImplemented(IMethodSymbol method, INamedTypeSymbol seenFrom, List<RowHit> hits)
    {
        foreach (var row in seenFrom.AllInterfaces.SelectMany(Named).Where(static row => row.Entry == EntryKind.Interface && !row.IsHarmless).Distinct())
        {
            var implements = method.MethodKind == MethodKind.Constructor || seenFrom.AllInterfaces.Any(candidate =>
                candidate.AllInterfaces.Insert(0, candidate).Any(face => SymbolNames.Matches(face, row.Id.DottedTypeName))
                && CalledMember.Implemented(method, seenFrom, candidate).Any());
            AddIf(implements && Covers(row, method), row, method, Specificity.Type, 1000, hits);
        }
    }

    private IEnumerable<CatalogueRow> AttributeRows(IMethodSymbol method)
    {
        foreach (var face in CalledMember.OverrideChain(method))
        {
            var attributes = face.GetAttributes().AddRange(face.AssociatedSymbol?.GetAttributes() ?? []);
            foreach (var type in attributes.SelectMany(static attribute => Chain(attribute.AttributeClass)))
            {
                foreach (var row in layers.SelectMany(layer => layer.Attributes(type.MetadataName)).Where(row => SymbolNames.Matches(type, row.Id.DottedTypeName)))
                {
                    yield return row;
                }
            }
        }
    }

    /// <summary>
    /// What a row on a whole type speaks of. An effect: the methods that do the work, not making, reading or printing an instance, nor private helpers.
    /// That a type is harmless: everything of it, but no code of this compilation, which is read instead. Without <c>allmembers</c>: making one.
    /// </summary>
    private bool Covers(CatalogueRow row, IMethodSymbol method)
    {
        if (row.IsRemoval)
        {
            return true;
        }

        if (!row.AllMembers)
        {
            return method.MethodKind == MethodKind.Constructor;
        }

        if (row.IsHarmless)
        {
            return !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly);
        }

        return method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation
            && (method.DeclaredAccessibility != Accessibility.Private || !method.ExplicitInterfaceImplementations.IsEmpty)
            && !(method.Name is "Dispose" or "DisposeAsync" or "Close")
            && CalledMember.OverrideChain(method).Last().ContainingType.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType);
    }

    /// <summary>
    /// That a base type is harmless says of a derived one from another library only what it overrides, how it is made and what it holds:
    /// new methods there may do anything. In its own library the row's author has seen them.
    /// </summary>
    private static bool IsOfKind(CatalogueRow row, IMethodSymbol method)
    {
        var named = Chain(method.ContainingType).Concat(method.ContainingType.AllInterfaces).FirstOrDefault(type => SymbolNames.Matches(type, row.Id.DottedTypeName));
        return method.MethodKind is not MethodKind.Ordinary
            || named is { TypeKind: TypeKind.Interface }
            || SymbolEqualityComparer.Default.Equals(named?.ContainingAssembly, method.ContainingAssembly)
            || CalledMember.OverrideChain(method).Any(face => SymbolEqualityComparer.Default.Equals(face.ContainingType, named?.OriginalDefinition));
    }

    private TypeRows RowsOf(INamedTypeSymbol owner) => _types.GetOrAdd(owner.OriginalDefinition, type => new TypeRows(
        Chain(type).SelectMany((part, distance) => Named(part).Select(row => (row, distance)))
            .Concat(type.TypeKind == TypeKind.Interface ? type.AllInterfaces.SelectMany(Named).Select(static row => (row, 1)) : [])
            .ToImmutableArray(),
        _namespaces.GetOrAdd(type.ContainingNamespace, NamespaceRows)));

    private IEnumerable<CatalogueRow> Named(INamedTypeSymbol type) =>
        layers.SelectMany(layer => layer.Types(type.MetadataName)).Where(row => SymbolNames.Matches(type, row.Id.DottedTypeName));

    private ImmutableArray<CatalogueRow> NamespaceRows(INamespaceSymbol @namespace)
    {
        var rows = ImmutableArray.CreateBuilder<CatalogueRow>();
        for (var name = SymbolNames.FullName(@namespace); name.Length > 0; name = name.Substring(0, System.Math.Max(0, name.LastIndexOf('.'))))
        {
            rows.AddRange(layers.SelectMany(layer => layer.Namespaces(name)));
        }

        return rows.ToImmutable();
    }

    private static IEnumerable<INamedTypeSymbol> Chain(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }

    /// <summary>
    /// Whether this compilation has anything that rows of a kind with an effect name; without it they cost nothing. Asked once.
    /// A harmless interface row needs none of this: it speaks of calls through the interface, and its type is found by name.
    /// </summary>
    private sealed class Applies(ImmutableArray<RowIndex> layers, EntryKind kind, KnownTypes types)
    {
        // A reference, so that a second thread sees all of the answer or none of it.
        private object? _any;

        public bool Any => (bool)(_any ??= layers.Any(layer => layer.Wide.Any(row => row.Entry == kind && !row.IsHarmless && RowTypes.Find(row.Id, types) is not null)));
    }

    private sealed record TypeRows(ImmutableArray<(CatalogueRow Row, int Distance)> Types, ImmutableArray<CatalogueRow> Namespaces)
    {
        public bool IsEmpty => Types.IsEmpty && Namespaces.IsEmpty;
    }
}
