using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order.State;

/// <summary>
/// The evolution class of each member: as declared, or the one join that all its writers in this compilation are. What anybody may set is
/// mutable unless annotated; what is declared elsewhere is as annotated there, or unknown.
/// </summary>
internal sealed class Evolutions(Compilation compilation, Labels labels, SourceIndex index, StatusOrders orders)
{
    private readonly ConcurrentDictionary<ISymbol, Evolution> _known = new(SymbolEqualityComparer.Default);

    public Evolution Of(ISymbol member, CancellationToken cancellation)
    {
        member = member.OriginalDefinition;
        return _known.TryGetValue(member, out var known) ? known : _known.GetOrAdd(member, Find(member, cancellation));
    }

    /// <summary>The same, with members taken to move in another way.</summary>
    public Evolutions Assuming(IEnumerable<KeyValuePair<ISymbol, Evolution>> assumed)
    {
        var others = new Evolutions(compilation, labels, index, orders);
        foreach (var pair in assumed)
        {
            others._known[pair.Key.OriginalDefinition] = pair.Value;
        }

        return others;
    }

    /// <summary>As an attribute says; null where none does.</summary>
    public Evolution? Declared(ISymbol member)
    {
        if (labels.Has(member, Names.Recomputed))
        {
            return Evolution.View;
        }

        var type = TypeOf(member);
        return labels.Has(member, Names.VersionGuarded) ? Evolution.Register
            : labels.Has(member, Names.FrozenBy) ? Evolution.Frozen
            : labels.Has(member, Names.WriteOnce) ? Evolution.WriteOnce
            : labels.Has(member, Names.FactKey) ? Evolution.Constant
            : labels.Has(member, Names.GrowOnly) ? (Values.IsCollection(type) ? Evolution.GrowOnly : Evolution.Flags)
            : labels.Has(member, Names.Latch) ? Evolution.Latch
            : labels.Has(member, Names.KeepsMax) ? Evolution.Max
            : labels.Has(member, Names.KeepsMin) ? Evolution.Min
            : null;
    }

    /// <summary>The key of the member that seals this one, as written.</summary>
    public string? SealOf(ISymbol member) => labels.Find(member, Names.FrozenBy) is { ConstructorArguments.Length: > 0 } frozen ? frozen.ConstructorArguments[0].Value as string : null;

    public static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    /// <summary>Whether code outside this compilation, or a serializer, may set it.</summary>
    public static bool AnybodyMaySet(ISymbol member) => member switch
    {
        IPropertySymbol { SetMethod: { IsInitOnly: false } set } => set.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal,
        IFieldSymbol { IsReadOnly: false, IsConst: false } field => field.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal,
        _ => false,
    };

    /// <summary>Some code of this compilation writes it after its owner was made.</summary>
    public bool IsWrittenLater(ISymbol member, CancellationToken cancellation) =>
        index.WritesOf(member, cancellation).Any(static write => WriteForms.Of(write) != WriteForm.Construction);

    /// <summary>Given by a parameter of the constructor and never again: what the object works with, not what it knows.</summary>
    public bool IsInjected(ISymbol member, CancellationToken cancellation)
    {
        var writes = index.WritesOf(member.OriginalDefinition, cancellation);
        return Declared(member) is null && writes.Length > 0 && writes.All(static write => write.Kind is WriteKind.Constructor or WriteKind.Initializer && Given(write.Value));

        static bool Given(IOperation? value) => value switch
        {
            IParameterReferenceOperation => true,
            ICoalesceOperation coalesce => Given(coalesce.Value),
            IConversionOperation conversion => Given(conversion.Operand),
            _ => false,
        };
    }

    /// <summary>The number it starts with, where every later write is a maximum.</summary>
    public decimal? InitialValue(ISymbol member, CancellationToken cancellation)
    {
        var writes = index.WritesOf(member, cancellation);
        if (AnybodyMaySet(member) || writes.Any(static write => WriteForms.Of(write) is not (WriteForm.Construction or WriteForm.Max)))
        {
            return null;
        }

        decimal least = 0;
        foreach (var write in writes.Where(static write => WriteForms.Of(write) == WriteForm.Construction))
        {
            if (write.Value?.ConstantValue is not { HasValue: true, Value: IConvertible and not string and not bool and not null and var start })
            {
                return null;
            }

            least = Math.Min(least, Convert.ToDecimal(start, CultureInfo.InvariantCulture));
        }

        return least;
    }

    private Evolution Find(ISymbol member, CancellationToken cancellation)
    {
        if (Declared(member) is { } declared)
        {
            return declared;
        }

        if (member is IFieldSymbol { IsConst: true } || labels.Has(member.ContainingType, Names.DomainEvent))
        {
            return Evolution.Constant;
        }

        var type = TypeOf(member);
        if (orders.Of(type) is not null)
        {
            return IsFixed(member) ? Evolution.Constant : Evolution.Status;
        }

        if (Values.Bare(type) is INamedTypeSymbol named && labels.FindOnType(named, Names.Lattice) is not null)
        {
            return Evolution.GrowOnly;
        }

        if (!SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly))
        {
            return Evolution.Unknown;
        }

        return IsFixed(member) ? Content(member, type, cancellation)
            : AnybodyMaySet(member) ? Changing(type)
            : FromWriters(member, type, cancellation);
    }

    private static bool IsFixed(ISymbol member) => member is IPropertySymbol { SetMethod: null or { IsInitOnly: true } } or IFieldSymbol { IsReadOnly: true };

    private static Evolution Changing(ITypeSymbol? type) =>
        Values.Bare(type) is { TypeKind: TypeKind.Enum } && !Values.IsFlagsEnum(type) ? Evolution.Unordered : Evolution.Mutable;

    // A reference that stands still says nothing of what it refers to.
    private Evolution Content(ISymbol member, ITypeSymbol? type, CancellationToken cancellation) =>
        Values.IsCollection(type) && !Values.IsDeeplyImmutable(type) && !Values.IsQueryable(type) ? ContentUses.Of(member, index, cancellation)
        : Values.IsQueryable(type) ? Evolution.Unknown
        : Evolution.Constant;

    private Evolution FromWriters(ISymbol member, ITypeSymbol? type, CancellationToken cancellation)
    {
        var forms = index.WritesOf(member, cancellation).Select(WriteForms.Of).Where(static form => form != WriteForm.Construction).Distinct().ToList();
        return (forms.Count, forms.Count == 1 ? forms[0] : WriteForm.Other) switch
        {
            (0, _) => Content(member, type, cancellation),
            (_, WriteForm.SetTrue) when Values.IsBool(type) => Evolution.Latch,
            (_, WriteForm.AddFlags) => Evolution.Flags,
            (_, WriteForm.Max) when Values.IsNumber(type) => Evolution.Max,
            (_, WriteForm.Min) when Values.IsNumber(type) => Evolution.Min,
            (_, WriteForm.Once) => Evolution.WriteOnce,
            (_, WriteForm.Union) when Content(member, type, cancellation) is Evolution.Constant or Evolution.GrowOnly => Evolution.GrowOnly,
            (_, WriteForm.SetItem) => Evolution.Keyed,
            _ => forms.All(static form => form is WriteForm.Union or WriteForm.SetItem) ? Evolution.Keyed : Changing(type),
        };
    }
}
