using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order.State;

/// <summary>What types say about their values.</summary>
internal static class Values
{
    public static bool IsBool(ITypeSymbol? type) => Bare(type)?.SpecialType == SpecialType.System_Boolean;

    public static ITypeSymbol? Bare(ITypeSymbol? type) => NullableTypes.Bare(type);

    public static bool IsNullableValue(ITypeSymbol? type) => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    /// <summary>Whether the type admits null; where nothing was said, it may.</summary>
    public static bool MayBeNull(ITypeSymbol? type) =>
        type is null || (type.IsValueType ? IsNullableValue(type) : type.NullableAnnotation != NullableAnnotation.NotAnnotated);

    public static bool IsNumber(ITypeSymbol? type) => Bare(type) is { } bare && (bare.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double || IsMoment(bare));

    public static bool IsIntegral(ITypeSymbol? type) => Bare(type)?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    public static bool IsUnsigned(ITypeSymbol? type) =>
        Bare(type)?.SpecialType is SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64;

    /// <summary>Points in time and spans: ordered as numbers are.</summary>
    public static bool IsMoment(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_DateTime || (type is { Name: "DateTimeOffset" or "TimeSpan" or "DateOnly" or "TimeOnly", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } });

    public static bool IsFlagsEnum(ITypeSymbol? type) =>
        Bare(type) is { TypeKind: TypeKind.Enum } named && named.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "FlagsAttribute");

    public static bool IsCollection(ITypeSymbol? type) =>
        type is IArrayTypeSymbol
        || (type is not null && type.SpecialType != SpecialType.System_String
            && (IsEnumerable(type) || type.AllInterfaces.Any(IsEnumerable)));

    private static bool IsEnumerable(ITypeSymbol type) => type.SpecialType == SpecialType.System_Collections_IEnumerable || type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    /// <summary>Adding twice is adding once, and nobody remembers who came first.</summary>
    public static bool IsSet(ITypeSymbol? type) => type is not null && (type.Name is "ISet" or "IReadOnlySet" || type.AllInterfaces.Any(static contract => contract.Name is "ISet" or "IImmutableSet"));

    /// <summary>Keys with a value each.</summary>
    public static bool IsMap(ITypeSymbol? type) => type is not null && (type.Name is "IDictionary" or "IReadOnlyDictionary" || type.AllInterfaces.Any(static contract => contract.Name is "IDictionary" or "IReadOnlyDictionary"));

    public static bool IsQueryable(ITypeSymbol? type) =>
        type is not null && (type.Name == "IQueryable" || type.AllInterfaces.Any(static contract => contract.Name == "IQueryable"));

    /// <summary>What a sequence is made of.</summary>
    public static ITypeSymbol? Element(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } sequence => sequence.TypeArguments[0],
        INamedTypeSymbol { Name: "ReadOnlySpan" or "Span", TypeArguments.Length: 1 } span => span.TypeArguments[0],
        { } other => other.AllInterfaces.FirstOrDefault(static contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0],
        _ => null,
    };

    /// <summary>Types whose values never change, all the way down: equality and pure functions of them are fixed.</summary>
    public static bool IsDeeplyImmutable(ITypeSymbol? type) => IsDeeplyImmutable(type, ImmutableHashSet<ISymbol>.Empty.WithComparer(SymbolEqualityComparer.Default));

    private static bool IsDeeplyImmutable(ITypeSymbol? type, ImmutableHashSet<ISymbol> asked)
    {
        type = Bare(type);
        if (type is null || type.TypeKind is TypeKind.Error or TypeKind.Interface or TypeKind.Delegate or TypeKind.Dynamic or TypeKind.TypeParameter or TypeKind.Array)
        {
            return false;
        }

        if (type.TypeKind == TypeKind.Enum || type.SpecialType is SpecialType.System_String or (>= SpecialType.System_Boolean and <= SpecialType.System_Double) || IsMoment(type) || asked.Contains(type))
        {
            return true;
        }

        if (type.ContainingNamespace?.ToDisplayString() is "System" && type.Name is "Guid" or "Uri" or "Version")
        {
            return true;
        }

        if (type is INamedTypeSymbol { ContainingNamespace: { } space } named && (type.IsTupleType || (space.ToDisplayString() == "System.Collections.Immutable" && named.TypeArguments.Length > 0)
            || (named.Name == "KeyValuePair" && named.TypeArguments.Length == 2)))
        {
            return named.TypeArguments.All(argument => IsDeeplyImmutable(argument, asked));
        }

        return !type.DeclaringSyntaxReferences.IsEmpty
            && (type.IsSealed || type.IsValueType || type.IsRecord)
            && (type.BaseType is null or { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType } || IsDeeplyImmutable(type.BaseType, asked.Add(type)))
            && type.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic).All(field =>
                (field.IsReadOnly || field.AssociatedSymbol is IPropertySymbol { SetMethod: null or { IsInitOnly: true } }) && IsDeeplyImmutable(field.Type, asked.Add(type)));
    }
}
