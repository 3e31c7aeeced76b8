using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Index;

namespace RmlAnalyzers.Core.Stores;

/// <summary>
/// What the store refuses by itself: unique values and versions, as attributes, fluent mappings, migrations and statements in this
/// compilation say it. Read once, when somebody asks.
/// </summary>
internal sealed class StoreModel(Compilation compilation, SourceIndex index, Origins origins)
{
    private StoreMapping? _mapping;

    /// <summary>Whether the store refuses a second row with the same values of these properties.</summary>
    /// <param name="context">The unit of work that the rows go through: its sets name tables.</param>
    public bool RefusesSecond(INamedTypeSymbol entity, IReadOnlyCollection<IPropertySymbol> properties, INamedTypeSymbol? context, CancellationToken cancellation)
    {
        var names = properties.Select(static property => property.Name).ToList();
        var own = ByAttributes(entity).ToList();
        var mapping = Mapping(cancellation);
        var said = mapping.Statements.Where(statement => statement.Rule == StoreRule.Unique).ToList();
        var tables = TablesOf(entity, context, mapping);

        // What a class inherits from out of sight may be mapped there.
        return own.Concat(said.Where(statement => statement.IsAbout(entity, tables))).Any(statement => statement.Concerns(names))
            || properties.Any(property => IsKeyByConvention(property, entity))
            || mapping.Texts.Any(text => Speaks(text, tables, names))
            || properties.Any(property => !SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, entity.ContainingAssembly));
    }

    /// <summary>Whether the entity carries a version that the store compares.</summary>
    public bool HasVersion(INamedTypeSymbol entity, CancellationToken cancellation) =>
        StoreStatement.Above(entity).SelectMany(static type => type.GetMembers()).SelectMany(static member => member.GetAttributes())
            .Any(static attribute => attribute.AttributeClass?.Name is "TimestampAttribute" or "ConcurrencyCheckAttribute")
        || Mapping(cancellation).Statements.Any(statement => statement.Rule == StoreRule.Version && statement.IsAbout(entity, []));

    private StoreMapping Mapping(CancellationToken cancellation) =>
        _mapping ?? Interlocked.CompareExchange(ref _mapping, new StoreMappingReader(compilation, index, origins, cancellation).Read(), null) ?? _mapping;

    private static bool IsKeyByConvention(IPropertySymbol property, INamedTypeSymbol entity) =>
        property.Name.Equals("Id", System.StringComparison.OrdinalIgnoreCase) || property.Name.Equals(entity.Name + "Id", System.StringComparison.OrdinalIgnoreCase);

    /// <summary><c>[Index(nameof(Code), IsUnique = true)]</c> and <c>[PrimaryKey(…)]</c> on the class, <c>[Key]</c> and the like on a property.</summary>
    private static IEnumerable<StoreStatement> ByAttributes(INamedTypeSymbol entity)
    {
        foreach (var type in StoreStatement.Above(entity))
        {
            foreach (var attribute in type.GetAttributes().Where(IsUnique))
            {
                yield return new StoreStatement(StoreRule.Unique, type, null, [.. attribute.ConstructorArguments.SelectMany(Texts)]);
            }

            foreach (var property in type.GetMembers().OfType<IPropertySymbol>().Where(static property => property.GetAttributes().Any(IsUnique)))
            {
                yield return new StoreStatement(StoreRule.Unique, type, null, [property.Name]);
            }
        }
    }

    private static bool IsUnique(AttributeData attribute) => attribute.AttributeClass?.Name is "KeyAttribute" or "PrimaryKeyAttribute" or "UniqueAttribute"
        || (attribute.AttributeClass?.Name == "IndexAttribute" && attribute.NamedArguments.Any(static argument => argument is { Key: "IsUnique" or "Unique", Value.Value: true }));

    private static IEnumerable<string> Texts(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Array ? constant.Values.SelectMany(Texts) : constant.Value is string text ? [text] : [];

    private static List<string> TablesOf(INamedTypeSymbol entity, INamedTypeSymbol? context, StoreMapping mapping)
    {
        var names = new List<string> { entity.Name };
        names.AddRange(entity.GetAttributes().Where(static attribute => attribute.AttributeClass?.Name == "TableAttribute").SelectMany(static attribute => attribute.ConstructorArguments.SelectMany(Texts)));
        names.AddRange(mapping.Tables.Where(table => table.Entity is not null && SymbolEqualityComparer.Default.Equals(table.Entity.OriginalDefinition, entity.OriginalDefinition)).Select(static table => table.Table));
        names.AddRange((context is null ? [] : StoreStatement.Above(context)).SelectMany(static type => type.GetMembers()).OfType<IPropertySymbol>()
            .Where(set => set.Type is INamedTypeSymbol { TypeArguments: { Length: 1 } rows } && SymbolEqualityComparer.Default.Equals(rows[0], entity)).Select(static set => set.Name));
        var plain = names.Select(StoreStatement.Plain).ToList();
        return [.. plain, .. plain.Select(static name => name + "s"), .. plain.Select(static name => name + "es"), .. plain.Where(static name => name.EndsWith("y", System.StringComparison.Ordinal)).Select(static name => name.Substring(0, name.Length - 1) + "ies")];
    }

    /// <summary>A statement that creates a unique index or constraint on such a table and column.</summary>
    private static bool Speaks(string text, List<string> tables, List<string> columns)
    {
        var words = new HashSet<string>(text.Split(' ', ',', '(', ')', '.', '\n', '\r', '\t', ';', '=').Select(StoreStatement.Plain));
        return tables.Any(words.Contains) && columns.Any(column => words.Contains(StoreStatement.Plain(column)));
    }
}
