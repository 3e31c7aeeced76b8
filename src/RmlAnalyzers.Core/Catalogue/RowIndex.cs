using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>The rows of one source, found by name: a dictionary look-up decides that nothing is known before any symbol is touched.</summary>
internal sealed class RowIndex
{
    private readonly Dictionary<string, ImmutableArray<CatalogueRow>> _members;
    private readonly Dictionary<string, ImmutableArray<CatalogueRow>> _types;
    private readonly Dictionary<string, ImmutableArray<CatalogueRow>> _attributes;
    private readonly Dictionary<string, ImmutableArray<CatalogueRow>> _namespaces;
    private readonly Lazy<ILookup<string, CatalogueRow>> _byName;
    private readonly HashSet<string> _memberNames = new(StringComparer.Ordinal);

    public RowIndex(ImmutableArray<CatalogueRow> rows)
    {
        Rows = rows;
        _byName = new(() => rows.Where(static row => row.MemberName is not null).ToLookup(static row => row.MemberName!, StringComparer.Ordinal));
        _members = Group(EntryKind.Member, EntryKind.PropertySetter, id => SymbolNames.MemberKey(id));
        _types = Group(EntryKind.Type, EntryKind.Interface, id => id.SimpleTypeName);
        _attributes = Group(EntryKind.Attribute, EntryKind.Attribute, id => id.SimpleTypeName);
        _namespaces = Group(EntryKind.Namespace, EntryKind.Namespace, id => id.DottedTypeName);
        Wide = rows.Where(static row => row.MemberName is null).ToImmutableArray();
        foreach (var id in rows.Select(static row => row.Id).Where(static id => id.MemberName is not null))
        {
            _memberNames.Add(id.MemberName == "#ctor" ? ".ctor" : id.MemberName!);
            _memberNames.Add(SymbolNames.MemberKey(id));
        }
    }

    /// <summary>Rows on effects and rows on deliveries answer different questions and never compete; a removal counts for both.</summary>
    public static (RowIndex Effects, RowIndex Deliveries) Split(ImmutableArray<CatalogueRow> rows) => (
        new RowIndex(rows.RemoveAll(static row => row.Kind == EffectKind.Delivery)),
        new RowIndex(rows.RemoveAll(static row => row.Kind != EffectKind.Delivery && !row.IsRemoval)));

    public ImmutableArray<CatalogueRow> Rows { get; }

    /// <summary>Rows that name no member: types, interfaces, attributes and namespaces.</summary>
    public ImmutableArray<CatalogueRow> Wide { get; }

    public bool Names(string memberName) => _memberNames.Contains(memberName);

    /// <summary>Rows on members of that simple name.</summary>
    public IEnumerable<CatalogueRow> MembersNamed(string name) => _byName.Value[name];

    /// <summary>Rows on members with that key; see <see cref="SymbolNames.MemberKey(EntryId)"/>.</summary>
    public ImmutableArray<CatalogueRow> Members(string key) => Find(_members, key);

    /// <summary>Rows on types and interfaces of that simple metadata name.</summary>
    public ImmutableArray<CatalogueRow> Types(string simpleName) => Find(_types, simpleName);

    public ImmutableArray<CatalogueRow> Attributes(string simpleName) => Find(_attributes, simpleName);

    public ImmutableArray<CatalogueRow> Namespaces(string fullName) => Find(_namespaces, fullName);

    private Dictionary<string, ImmutableArray<CatalogueRow>> Group(EntryKind one, EntryKind other, Func<EntryId, string> key) => Rows
        .Where(row => row.Entry == one || row.Entry == other)
        .GroupBy(row => key(row.Id), StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => group.ToImmutableArray(), StringComparer.Ordinal);

    private static ImmutableArray<CatalogueRow> Find(Dictionary<string, ImmutableArray<CatalogueRow>> rows, string key) =>
        rows.TryGetValue(key, out var found) ? found : [];
}
