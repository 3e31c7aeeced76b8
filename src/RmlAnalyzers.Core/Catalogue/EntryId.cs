using System.Collections.Immutable;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>How an id restricts the overloads of the member it names; rising order of precision.</summary>
internal enum ParameterMatch : byte
{
    /// <summary><c>(*)</c>: all overloads and arities; also ids that name no member.</summary>
    Any,

    /// <summary><c>(*,System.Threading.CancellationToken)</c>: the last parameters.</summary>
    Suffix,

    /// <summary>A full list, as in a documentation-comment id; none at all means no parameters.</summary>
    Exact,
}

/// <summary>The first field of a row, taken apart.</summary>
internal sealed class EntryId
{
    private ImmutableArray<string> _readings;

    public EntryId(string text, EntryKind entry, string typeName, string? memberName)
    {
        Text = text;
        Entry = entry;
        TypeName = typeName;
        MemberName = memberName;
        Root = typeName.Split('.', '+', '`')[0];
        DottedTypeName = typeName.Replace('+', '.');
        SimpleTypeName = DottedTypeName.Substring(DottedTypeName.LastIndexOf('.') + 1);
    }

    public string Text { get; }

    /// <summary>The first part of the name: where nothing is called so, no library of that name is in reach.</summary>
    public string Root { get; }

    /// <summary>Metadata names that the type may have: an id does not say which dots nest types, so the outermost reading comes first, as nested types are rare.</summary>
    public ImmutableArray<string> Readings => _readings.IsDefault ? _readings = Read(TypeName) : _readings;

    public EntryKind Entry { get; }

    public string TypeName { get; }

    /// <summary><see cref="TypeName"/> with nesting written as documentation-comment ids write it.</summary>
    public string DottedTypeName { get; }

    /// <summary>Last part of the type name, arity included.</summary>
    public string SimpleTypeName { get; }

    public string? MemberName { get; }

    public ParameterMatch Match { get; init; }

    /// <summary>Number of method type parameters, where the id says so.</summary>
    public int? Arity { get; init; }

    /// <summary>Parameter types as documentation-comment ids write them; the suffix only for <see cref="ParameterMatch.Suffix"/>.</summary>
    public ImmutableArray<string> Parameters { get; init; } = [];

    public override string ToString() => Text;

    private static ImmutableArray<string> Read(string typeName)
    {
        var readings = ImmutableArray.CreateBuilder<string>();
        readings.Add(typeName);
        for (var dot = typeName.LastIndexOf('.'); dot > 0; dot = typeName.LastIndexOf('.', dot - 1))
        {
            readings.Add(typeName = typeName.Substring(0, dot) + "+" + typeName.Substring(dot + 1));
        }

        return readings.ToImmutable();
    }
}
