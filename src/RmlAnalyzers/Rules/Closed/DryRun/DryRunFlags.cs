using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.Rules.Closed.DryRun;

/// <summary>Which parameters and properties say that nothing may leave: those marked <c>[DryRun]</c>, and those that are only called so.</summary>
internal sealed class DryRunFlags(Core.Symbols.Labels labels)
{
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<ISymbol>> _ofType = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<ISymbol>> _held = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<ISymbol>> _properties = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// The flags of a method: its parameters, properties of its parameter objects, and, for work of an object that has one, the flag of its
    /// type. Options that the object holds are shared with others: their flag is the method's where it asks for it.
    /// </summary>
    public ImmutableArray<ISymbol> Of(IMethodSymbol method)
    {
        // Asked of every method: nothing is allocated where there is no flag.
        var flags = ImmutableArray<ISymbol>.Empty;
        foreach (var parameter in method.Parameters)
        {
            flags = IsFlag(parameter) ? flags.Add(parameter) : flags.AddRange(PropertiesOf(parameter.Type));
        }

        if (!IsWork(method))
        {
            return flags;
        }

        if (OfType(method.ContainingType) is { IsEmpty: false } own)
        {
            flags = flags.AddRange(own.Where(flag => flag.IsStatic || !method.IsStatic));
        }

        return HeldBy(method.ContainingType) is { IsEmpty: false } held ? flags.AddRange(held.Where(flag => Names(method, flag))) : flags;
    }

    /// <summary>The flags that every method of the type can read: its properties, and the parameters of its primary constructor.</summary>
    public ImmutableArray<ISymbol> OfType(INamedTypeSymbol type) =>
        _ofType.GetOrAdd(type.OriginalDefinition, key => PropertiesOf(key).AddRange(PrimaryParameters((INamedTypeSymbol)key).Where(IsFlag)));

    /// <summary>The flags of the options that an object of the type was given and keeps: <c>IOptions&lt;SyncOptions&gt;</c>, or the options themselves.</summary>
    public ImmutableArray<ISymbol> HeldBy(INamedTypeSymbol type) =>
        _held.GetOrAdd(type.OriginalDefinition, key => Kept((INamedTypeSymbol)key)
            .SelectMany(kept => kept is INamedTypeSymbol { Arity: 1 } wrapper && PropertiesOf(kept).IsEmpty ? PropertiesOf(wrapper.TypeArguments[0]) : PropertiesOf(kept))
            .Distinct<ISymbol>(SymbolEqualityComparer.Default)
            .ToImmutableArray());

    public bool IsFlag(ISymbol? symbol) => symbol switch
    {
        IParameterSymbol { RefKind: RefKind.None or RefKind.In } parameter => IsBool(parameter.Type) && (IsCalledSo(parameter) || IsStated(parameter)),
        IPropertySymbol property => IsBool(property.Type) && (IsCalledSo(property) || IsStated(property)),
        IFieldSymbol field => IsBool(field.Type) && IsCalledSo(field),
        ILocalSymbol local => IsBool(local.Type) && IsCalledSo(local),
        _ => false,
    };

    /// <summary>Marked by its author, not only called so.</summary>
    public bool IsStated(ISymbol flag) => labels.IsDryRun(flag);

    /// <summary>An object of the type carries a flag.</summary>
    public bool Carries(ITypeSymbol? type) => type is not null && !PropertiesOf(type).IsEmpty;

    /// <summary>What others call: a private helper is judged where it is called.</summary>
    public static bool IsWork(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.ExplicitInterfaceImplementation }
            or { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: not Accessibility.Private };

    private ImmutableArray<ISymbol> PropertiesOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } && labels.Speaks(type.ContainingAssembly)
            ? _properties.GetOrAdd(type.OriginalDefinition, key => WithBases(key).SelectMany(static each => each.GetMembers()).Where(member => member is IPropertySymbol && IsFlag(member)).ToImmutableArray())
            : ImmutableArray<ISymbol>.Empty;

    private static IEnumerable<ITypeSymbol> WithBases(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            yield return current;
        }
    }

    private static IEnumerable<IParameterSymbol> PrimaryParameters(INamedTypeSymbol type) =>
        type.IsRecord
            ? []
            : type.InstanceConstructors
                .Where(static constructor => constructor.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is TypeDeclarationSyntax))
                .SelectMany(static constructor => constructor.Parameters);

    private static IEnumerable<ITypeSymbol> Kept(INamedTypeSymbol type) =>
        type.GetMembers().Where(static member => !member.IsStatic).Select(static member => (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type).OfType<ITypeSymbol>()
            .Concat(PrimaryParameters(type).Select(static parameter => parameter.Type));

    private static bool Names(IMethodSymbol method, ISymbol flag) =>
        method.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == flag.Name));

    private static bool IsBool(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Boolean
        || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && nullable.TypeArguments[0].SpecialType == SpecialType.System_Boolean;

    private static bool IsCalledSo(ISymbol symbol)
    {
        var name = symbol.Name.TrimStart('_');
        return Is("dryRun") || Is("isDryRun") || Is("simulate") || Is("whatIf");

        bool Is(string known) => name.Equals(known, StringComparison.OrdinalIgnoreCase);
    }
}
