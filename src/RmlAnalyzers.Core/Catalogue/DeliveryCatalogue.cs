using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>A row on a delivery that speaks of some code, with the name by which a reader knows the reason.</summary>
internal sealed record DeliveryHit(DeliveryRole Role, string Because);

/// <summary>What the rows of kind delivery say: which members are handlers, which parameters take handlers, which calls settle a message.</summary>
internal sealed class DeliveryCatalogue
{
    private readonly ImmutableArray<RowIndex> _layers;
    private readonly RowMatcher _matcher;
    private readonly KnownTypes _types;
    private Names? _names;

    public DeliveryCatalogue(ImmutableArray<RowIndex> layers, Compilation compilation, KnownTypes types)
    {
        _layers = layers;
        _types = types;
        _matcher = new RowMatcher(layers, new WideMatcher(layers, compilation, _types), compilation);
    }

    public IEnumerable<CatalogueRow> Rows => _layers.SelectMany(static layer => layer.Rows);

    /// <summary>Names of what this compilation has of it; the rest can speak of nothing here. Found once.</summary>
    public Names Known => _names ??= Names.Of(Rows.Where(row => !row.IsRemoval && RowTypes.Find(row.Id, _types) is not null));

    /// <summary>Whether this compilation has an exception of that role: otherwise none can be caught.</summary>
    public bool MayBeThrown(DeliveryRole role) => Rows.Any(row => row.MemberName is null && row.Delivery?.Role == role && RowTypes.Find(row.Id, _types) is not null);

    /// <summary>Names of the calls of these roles, whatever this compilation has: for gates that are older than any compilation.</summary>
    public IEnumerable<string> NamesOf(params DeliveryRole[] roles) => Rows
        .Where(row => row.MemberName is not null && row.Delivery is { Parameter: null } use && roles.Contains(use.Role))
        .Select(static row => row.MemberName!)
        .Distinct(StringComparer.Ordinal);

    /// <summary>What a row says of a method that is declared: by what it overrides or implements, by an attribute on it, or by its type.</summary>
    public DeliveryHit? OfMember(IMethodSymbol method) =>
        CalledMember.Normalise(method) is { } asked
            ? Hit(_matcher.Find(asked, null), static row => row.Delivery is { Parameter: null } use && use.Role.IsHandler())
            : null;

    /// <summary>What an attribute says of the type or parameter that carries it.</summary>
    public DeliveryHit? OfAttributes(ISymbol carrier) => carrier.GetAttributes()
        .Select(static attribute => attribute.AttributeClass)
        .OfType<INamedTypeSymbol>()
        .Select(type => Named(type, static layer => layer.Attributes))
        .FirstOrDefault(static hit => hit is not null);

    /// <summary>What a type says of the code that is given one.</summary>
    public DeliveryHit? OfGiven(ITypeSymbol parameterType) =>
        parameterType is INamedTypeSymbol type && Named(type, static layer => layer.Types) is { } hit && hit.Role.IsHandler() ? hit : null;

    /// <summary>What an exception says: a conflict, or that something is there already. The nearest of it and its base types speaks.</summary>
    public DeliveryRole? OfThrown(INamedTypeSymbol exception)
    {
        for (var type = exception; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            if (Named(type, static layer => layer.Types) is { } hit)
            {
                return hit.Role;
            }
        }

        return null;
    }

    /// <summary>Whether a parameter of a method takes a handler, or an event, whose parameter is called <c>value</c>.</summary>
    public DeliveryHit? OfParameter(ISymbol called, string parameter, ITypeSymbol type) =>
        CalledMember.Normalise(called) is { } method
            ? Hit(_matcher.Find(method, null), row => row.Delivery is { Parameter: { } name } && (name == parameter || (name == DelegateUse.AnyParameter && MemberRows.IsDelegate(type))))
            : null;

    /// <summary>What a call tells the sender of a message: it takes, acknowledges, returns or puts aside.</summary>
    public DeliveryRole? OfCall(IInvocationOperation call, Origins origins, CancellationToken cancellation) =>
        Known.Calls.Contains(call.TargetMethod.Name) ? OfCall(call.TargetMethod, call.Instance?.Type, call, origins, cancellation) : null;

    /// <summary>What setting a property tells: that messages count as done before they are handled.</summary>
    public DeliveryRole? OfSetting(IPropertySymbol property, IOperation assignment, Origins origins, CancellationToken cancellation) =>
        Known.Settings.Contains(property.Name) ? OfCall(property, null, assignment, origins, cancellation) : null;

    private DeliveryRole? OfCall(ISymbol member, ITypeSymbol? receiver, IOperation call, Origins origins, CancellationToken cancellation)
    {
        if (CalledMember.Normalise(member) is not { } method)
        {
            return null;
        }

        var seenFrom = receiver is INamedTypeSymbol { TypeKind: TypeKind.Class } type && !method.IsStatic ? type.OriginalDefinition : null;
        var match = _matcher.Find(method, seenFrom).Resolve(call, origins, cancellation);
        return match.Definite?.Delivery is { Parameter: null } use && !use.Role.IsHandler() ? use.Role : null;
    }

    private static DeliveryHit? Hit(MemberRows rows, Func<CatalogueRow, bool> fits) =>
        rows.Alternatives.Where(fits).OrderBy(static row => row.Delivery!.Role == DeliveryRole.Read).FirstOrDefault() is { } row ? new DeliveryHit(row.Delivery!.Role, NameOf(row)) : null;

    private DeliveryHit? Named(INamedTypeSymbol type, Func<RowIndex, Func<string, ImmutableArray<CatalogueRow>>> table)
    {
        foreach (var layer in _layers)
        {
            var rows = table(layer)(type.OriginalDefinition.MetadataName).Where(row => !row.AllMembers || row.IsRemoval).Where(row => SymbolNames.Matches(type.OriginalDefinition, row.Id.DottedTypeName)).ToList();
            if (rows.Count > 0)
            {
                return rows[0].IsRemoval || rows[0].Delivery is not { Parameter: null } use ? null : new DeliveryHit(use.Role, NameOf(rows[0]));
            }
        }

        return null;
    }

    private static string NameOf(CatalogueRow row)
    {
        var type = row.Id.SimpleTypeName.Split('`')[0];
        return row.Entry == EntryKind.Attribute ? "[" + (type.EndsWith("Attribute", StringComparison.Ordinal) ? type.Substring(0, type.Length - "Attribute".Length) : type) + "]"
            : row.MemberName is { } member ? type + "." + (member.StartsWith("add_", StringComparison.Ordinal) ? member.Substring("add_".Length) : member)
            : type;
    }

    /// <summary>Names that a text must mention before anything is bound.</summary>
    internal sealed record Names(
        ImmutableHashSet<string> Handlers, ImmutableHashSet<string> Types, ImmutableHashSet<string> Bases, ImmutableHashSet<string> Registrations, ImmutableHashSet<string> Calls, ImmutableHashSet<string> Notices, ImmutableHashSet<string> Settings)
    {
        public static Names Of(IEnumerable<CatalogueRow> rows)
        {
            var all = rows.Where(static row => row.Delivery is not null).ToList();
            return new Names(
                Set(all, static row => row.MemberName is not null && row.Delivery is { Parameter: null } use && use.Role.IsHandler(), static row => row.MemberName!),
                Set(all, static row => row.MemberName is null && !row.AllMembers && row.Delivery!.Role.IsHandler(), TypeWord),
                Set(all, static row => row.MemberName is null && row.AllMembers, TypeWord),
                Set(all, static row => row.MemberName is not null && row.Delivery!.Parameter is not null, static row => Word(row.MemberName!)),
                Set(all, static row => row.MemberName is not null && row.Entry == EntryKind.Member && !row.Delivery!.Role.IsHandler(), static row => row.MemberName!),
                Set(all, static row => row.Delivery!.Role == DeliveryRole.Notice, static row => row.MemberName!),
                Set(all, static row => row.Entry == EntryKind.PropertySetter, static row => row.MemberName!));
        }

        private static ImmutableHashSet<string> Set(List<CatalogueRow> rows, Func<CatalogueRow, bool> which, Func<CatalogueRow, string> name) =>
            rows.Where(which).Select(name).ToImmutableHashSet(StringComparer.Ordinal);

        private static string Word(string member) => member.StartsWith("add_", StringComparison.Ordinal) ? member.Substring("add_".Length) : member;

        private static string TypeWord(CatalogueRow row)
        {
            var name = row.Id.SimpleTypeName.Split('`')[0];
            return row.Entry == EntryKind.Attribute && name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
        }
    }
}
