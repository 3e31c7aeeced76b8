using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Ledgers;

/// <summary>What a call does to the rows of a store, and which types those rows are of: the set, the query or the entities that it is made on or given.</summary>
internal sealed class LedgerRows(EffectCatalogue catalogue, Labels labels, Origins origins)
{
    /// <summary>What a call, or the setting of a property, does to rows.</summary>
    public RowChange ChangeOf(IOperation operation, CancellationToken cancellation)
    {
        var (member, receiver) = operation switch
        {
            IInvocationOperation call => ((ISymbol?)call.TargetMethod, call.Instance?.Type),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } => (target.Property.SetMethod, target.Instance?.Type),
            _ => (null, null),
        };
        if (member is null || !catalogue.MayKnow(member))
        {
            return RowChange.None;
        }

        var match = catalogue.RowsOf(member, receiver).Resolve(operation, origins, cancellation);
        return match.MayBeHarmless ? RowChange.None : match.Rows.Select(static row => row.Rows).DefaultIfEmpty(RowChange.None).Min();
    }

    /// <summary>Marked <c>[AppendOnly]</c>, itself or through what it derives from.</summary>
    public bool IsAppendOnly(INamedTypeSymbol type) => labels.FindOnType(type.OriginalDefinition, Names.AppendOnly) is not null;

    /// <summary>Records that are never changed: marked <c>[AppendOnly]</c>, or entities of a ledger.</summary>
    public bool IsRecord(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol named => labels.FindOnType(named.OriginalDefinition, Names.AppendOnly) is not null || labels.FindOnType(named.OriginalDefinition, Names.EffectLedger) is not null,
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(IsRecord),
        _ => false,
    };

    /// <summary>The first type of record that the call, or the setting of a property, is about; null where it is about other rows.</summary>
    public INamedTypeSymbol? RecordIn(IOperation operation) => Types(operation).SelectMany(Held).SelectMany(Named).FirstOrDefault(IsRecord);

    private static IEnumerable<INamedTypeSymbol> Named(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol named => [named],
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.SelectMany(Named),
        _ => [],
    };

    private static IEnumerable<ITypeSymbol> Types(IOperation operation)
    {
        if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance.Type: { } owner } })
        {
            yield return owner;
        }

        if (operation is not IInvocationOperation call)
        {
            yield break;
        }

        if (call.Instance?.Type is { } receiver)
        {
            yield return receiver;
        }

        foreach (var argument in call.TargetMethod.TypeArguments)
        {
            yield return argument;
        }

        foreach (var argument in call.Arguments)
        {
            foreach (var type in Given(argument.Value))
            {
                yield return type;
            }
        }
    }

    private static IEnumerable<ITypeSymbol> Given(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
        {
            value = conversion.Operand;
        }

        return value is IArrayCreationOperation { Initializer: { } elements } ? elements.ElementValues.SelectMany(Given)
            : value.Type is { } type ? [type] : [];
    }

    /// <summary>The type itself, and what a set, query, entry or collection of that type holds: of a relation the side that depends, which stands last.</summary>
    private static IEnumerable<ITypeSymbol> Held(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return [array.ElementType];
        }

        if (type is not INamedTypeSymbol named)
        {
            return [type];
        }

        var items = named.AllInterfaces.Append(named)
            .Where(static face => face.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            .Select(static face => face.TypeArguments[0])
            .ToList();
        return items.Count > 0 ? items.Prepend(named) : named.TypeArguments.Skip(named.TypeArguments.Length - 1).Prepend(named);
    }
}
