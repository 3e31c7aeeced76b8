using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>The attributes beside the levels. Each question reads one declaration, and says where it looks further.</summary>
internal sealed partial class Labels
{
    /// <summary>
    /// An attribute by the full metadata name of its class (<see cref="Names"/>), on the declaration itself. On a property also the one on the
    /// constructor parameter of the same name: that is where a positional record carries it.
    /// </summary>
    public AttributeData? Find(ISymbol symbol, string fullName)
    {
        var asked = Canonical(symbol);
        if (!MayUse(asked))
        {
            return null;
        }

        return First(asked.GetAttributes(), fullName)
            ?? (asked is IPropertySymbol property ? PositionalParameters(property).Select(parameter => First(parameter.GetAttributes(), fullName)).FirstOrDefault(found => found is not null) : null);
    }

    public bool Has(ISymbol symbol, string fullName) => Find(symbol, fullName) is not null;

    /// <summary>Every attribute of that name on the declaration itself, for those that may stand several times.</summary>
    public IEnumerable<AttributeData> All(ISymbol symbol, string fullName) =>
        MayUse(symbol) ? Canonical(symbol).GetAttributes().Where(attribute => attribute.Is(fullName)) : [];

    /// <summary>As <see cref="Find"/>, and then on the members that this one overrides or implements.</summary>
    public AttributeData? FindInherited(ISymbol member, string fullName) =>
        Find(member, fullName) ?? Contracts(Canonical(member)).Select(contract => FindInherited(contract, fullName)).FirstOrDefault(found => found is not null);

    /// <summary>On the type, its base types or its interfaces.</summary>
    public AttributeData? FindOnType(INamedTypeSymbol type, string fullName) =>
        Find(type, fullName) ?? TypeLabels.TypesAbove(type).Select(above => Find(above, fullName)).FirstOrDefault(found => found is not null);

    /// <summary>On the member, its contract, or else its type with what is above it.</summary>
    public AttributeData? FindOnMemberOrType(ISymbol member, string fullName) =>
        FindInherited(member, fullName) ?? (member.ContainingType is { } type ? FindOnType(type, fullName) : null);

    /// <summary>Runs its delegate arguments again on failure.</summary>
    public bool Retries(IMethodSymbol method) => FindInherited(method, Names.Retries) is not null;

    /// <summary>A store that nobody else reads: a commit there stays in the Closed World.</summary>
    public bool IsPrivateStore(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol named => FindOnType(named.OriginalDefinition, Names.PrivateStore) is not null,
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(IsPrivateStore),
        _ => false,
    };

    /// <summary>The parameter or property says that nothing may leave.</summary>
    public bool IsDryRun(ISymbol symbol) => HasOnSlot(symbol, Names.DryRun);

    /// <summary>The parameter, property or field carries the key of one intent.</summary>
    public bool IsIdempotencyKey(ISymbol symbol) => HasOnSlot(symbol, Names.IdempotencyKey);

    /// <summary>The method promises that its result is a key computed from stable inputs only.</summary>
    public bool ReturnsIdempotencyKey(IMethodSymbol method) =>
        MayUse(method) && First(((IMethodSymbol)Canonical(method)).GetReturnTypeAttributes(), Names.IdempotencyKey) is not null;

    /// <summary>The member, or its type, may be repeated without harm.</summary>
    public bool IsIdempotent(ISymbol member) => FindOnMemberOrType(member, Names.Idempotent) is not null;

    /// <summary>The handler is delivered again after a crash.</summary>
    public bool IsAtLeastOnce(ISymbol member) => FindOnMemberOrType(member, Names.AtLeastOnce) is not null;

    /// <summary>The handler is by choice delivered at most once.</summary>
    public bool IsAtMostOnce(ISymbol member) => FindOnMemberOrType(member, Names.AtMostOnce) is not null;

    private bool HasOnSlot(ISymbol symbol, string fullName) => symbol switch
    {
        IParameterSymbol parameter => Has(parameter, fullName) || ParametersAbove(parameter).Any(above => HasOnSlot(above, fullName)),
        IPropertySymbol property => FindInherited(property, fullName) is not null,
        _ => Has(symbol, fullName),
    };

    private IEnumerable<IParameterSymbol> ParametersAbove(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol method
            ? Contracts(Canonical(method)).OfType<IMethodSymbol>()
                .Where(contract => parameter.Ordinal < contract.Parameters.Length)
                .Select(contract => contract.Parameters[parameter.Ordinal])
            : [];

    private static IEnumerable<IParameterSymbol> PositionalParameters(IPropertySymbol property) =>
        property.ContainingType is { } type
            ? type.InstanceConstructors.SelectMany(constructor => constructor.Parameters).Where(parameter => parameter.Name == property.Name)
            : [];

    private static AttributeData? First(ImmutableArray<AttributeData> attributes, string fullName)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Is(fullName))
            {
                return attribute;
            }
        }

        return null;
    }

    // Source: the compiler finds attribute lists by syntax, so a declaration without any costs nothing.
    private bool MayUse(ISymbol symbol) =>
        (symbol as IAssemblySymbol ?? symbol.ContainingAssembly) is not { } assembly
        || SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
        || _assemblies.Uses(assembly, CancellationToken.None);
}
