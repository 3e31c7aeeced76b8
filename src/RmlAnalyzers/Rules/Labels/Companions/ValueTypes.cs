using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RmlAnalyzers.Rules.Labels.Companions;

/// <summary>How values get from one signature to another: unwrapped, taken apart, one of many, or converted. Where types cannot tell, the benefit of the doubt.</summary>
internal static class ValueTypes
{
    /// <summary>What is left when a task, a nullable or a lazy value has been waited for.</summary>
    public static ITypeSymbol Unwrapped(ITypeSymbol type) =>
        type is INamedTypeSymbol { Arity: 1, Name: "Task" or "ValueTask" or "Nullable" or "Lazy" } wrapper && IsSystem(wrapper) ? Unwrapped(wrapper.TypeArguments[0]) : type;

    /// <summary>The value, its elements, and its properties and fields down to a depth: an id within an order, a line of a basket.</summary>
    public static IEnumerable<ITypeSymbol> Parts(ITypeSymbol type, int depth)
    {
        type = Unwrapped(type);
        if (type.SpecialType == SpecialType.System_Void || IsBareTask(type))
        {
            yield break;
        }

        yield return type;
        if (depth == 0)
        {
            yield break;
        }

        var inner = Element(type) is { } element ? [element] : type is INamedTypeSymbol named && (named.IsTupleType || !IsSystem(named)) ? State(named) : [];
        foreach (var part in inner.SelectMany(part => Parts(part, depth - 1)))
        {
            yield return part;
        }
    }

    /// <summary>What an object of the type can tell: properties and fields, inherited ones included.</summary>
    public static IEnumerable<ITypeSymbol> State(INamedTypeSymbol type)
    {
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (!member.IsStatic && member is IPropertySymbol { IsIndexer: false } or IFieldSymbol { IsImplicitlyDeclared: false })
                {
                    yield return member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
                }
            }
        }

        foreach (var contract in type.TypeKind == TypeKind.Interface ? type.AllInterfaces : [])
        {
            foreach (var property in contract.GetMembers().OfType<IPropertySymbol>())
            {
                yield return property.Type;
            }
        }
    }

    /// <summary>The ways to make an object: each constructor with its parameters, and the properties that an initialiser sets.</summary>
    public static IEnumerable<IReadOnlyCollection<(ITypeSymbol Type, bool MayBeLeft)>> Fillings(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, SpecialType: SpecialType.None } made || IsSystem(made))
        {
            yield break;
        }

        foreach (var constructor in made.InstanceConstructors.Where(static constructor => constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal))
        {
            yield return constructor.Parameters.IsEmpty
                ? [.. made.GetMembers().OfType<IPropertySymbol>().Where(static property => property.SetMethod?.DeclaredAccessibility == Accessibility.Public).Select(static property => (property.Type, !property.IsRequired))]
                : [.. constructor.Parameters.Select(static parameter => (parameter.Type, parameter.IsOptional))];
        }
    }

    /// <summary>Whether a value of one type can be handed to a parameter of another, also as one of several, or several one by one.</summary>
    public static bool Fits(ITypeSymbol from, ITypeSymbol to, Compilation compilation) =>
        IsOrBecomes(from, to, compilation) || (Element(to) is { } element && IsOrBecomes(from, element, compilation));

    private static bool IsOrBecomes(ITypeSymbol from, ITypeSymbol to, Compilation compilation) =>
        TellsNothing(from) || TellsNothing(to) || IsOpenFormOf(from, to)
        || compilation.ClassifyConversion(from, Unwrapped(to)).IsImplicit
        || compilation.ClassifyConversion(from, to).IsImplicit;

    // Step<T> for Step<int>, List<T> for IEnumerable<int>: which T is meant shows at the call only.
    private static bool IsOpenFormOf(ITypeSymbol from, ITypeSymbol to) =>
        (IsOpen(from) || IsOpen(to))
        && Bases(from).Concat(from.AllInterfaces).Any(type => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, to.OriginalDefinition));

    private static bool IsOpen(ITypeSymbol type) => type is INamedTypeSymbol named && named.TypeArguments.Any(static argument => argument.TypeKind is TypeKind.TypeParameter or TypeKind.Error);

    private static IEnumerable<ITypeSymbol> Bases(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    // object, dynamic, open types, half-typed code, documents and streams may carry anything.
    private static bool TellsNothing(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Dynamic or TypeKind.Error or TypeKind.TypeParameter } or { SpecialType: SpecialType.System_Object } => true,
        INamedTypeSymbol { Name: "HttpResponseMessage" or "HttpContent" or "Stream" or "JsonElement" or "JsonDocument" or "JsonNode" or "JsonObject" or "XDocument" or "XElement" } named => IsSystem(named),
        IArrayTypeSymbol array => array.ElementType.SpecialType == SpecialType.System_Byte || TellsNothing(array.ElementType),
        _ => false,
    };

    private static ITypeSymbol? Element(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => null,
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { Arity: 1, OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } sequence => sequence.TypeArguments[0],
        INamedTypeSymbol { Name: "IAsyncEnumerable", Arity: 1 } sequence => sequence.TypeArguments[0],
        _ => type.AllInterfaces.FirstOrDefault(static contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0],
    };

    private static bool IsBareTask(ITypeSymbol type) => type is INamedTypeSymbol { Arity: 0, Name: "Task" or "ValueTask" } named && IsSystem(named);

    private static bool IsSystem(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space is { Name: "System" };
    }
}
