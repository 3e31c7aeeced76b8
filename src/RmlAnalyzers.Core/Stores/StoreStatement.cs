using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Stores;

/// <summary>What the store refuses, as a mapping says it.</summary>
internal enum StoreRule : byte
{
    /// <summary>A second row with the same values of these properties.</summary>
    Unique,

    /// <summary>A row that somebody else has changed since it was read.</summary>
    Version,
}

/// <summary>One thing that the mapping of a store says about an entity.</summary>
/// <param name="Rule">What is refused.</param>
/// <param name="Entity">The entity, what it derives from or implements, or a type parameter that stands for several; null where a table says which.</param>
/// <param name="Table">The name of a table; null where the entity says which. Neither: any entity that has the properties.</param>
/// <param name="Properties">The properties or columns; none where they are not in sight, so that it may be any.</param>
internal sealed record StoreStatement(StoreRule Rule, ITypeSymbol? Entity, string? Table, ImmutableArray<string> Properties)
{
    /// <summary>It speaks of rows of this entity.</summary>
    /// <param name="tables">What the entity's table may be called.</param>
    public bool IsAbout(INamedTypeSymbol entity, IReadOnlyCollection<string> tables) =>
        Entity is ITypeParameterSymbol any ? any.ConstraintTypes.All(constraint => IsA(entity, constraint)) && Has(entity)
        : Entity is not null ? IsA(entity, Entity)
        : Table is not null ? tables.Contains(Plain(Table)) && Has(entity)
        : Has(entity);

    /// <summary>
    /// Two rows that agree in these properties may be refused: the properties that are unique are among them, or some are and the rest
    /// comes from elsewhere.
    /// </summary>
    public bool Concerns(IEnumerable<string> properties) => Properties.IsEmpty || properties.Any(asked => Properties.Any(said => Plain(said) == Plain(asked)));

    /// <summary>A name of a table or column without what dialects and habits put around it.</summary>
    public static string Plain(string name) => new string([.. name.Substring(name.LastIndexOf('.') + 1).Where(char.IsLetterOrDigit)]).ToLowerInvariant();

    public static IEnumerable<INamedTypeSymbol> Above(INamedTypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            yield return current;
        }
    }

    private bool Has(INamedTypeSymbol entity) =>
        Properties.All(said => Above(entity).SelectMany(static type => type.GetMembers()).Any(member => member is IPropertySymbol && Plain(member.Name) == Plain(said)));

    private static bool IsA(INamedTypeSymbol entity, ITypeSymbol type) =>
        Above(entity).Concat(entity.AllInterfaces).Any(above => SymbolEqualityComparer.Default.Equals(above.OriginalDefinition, type.OriginalDefinition));
}
