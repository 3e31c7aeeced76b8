using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>Types of values that may be missing.</summary>
internal static class NullableTypes
{
    /// <summary>The type of the value itself: <c>int</c> for <c>int?</c>; every other type stands for itself.</summary>
    public static ITypeSymbol? Bare(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
