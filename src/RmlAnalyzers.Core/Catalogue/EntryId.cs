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
    public EntryId(string text, EntryKind entry, string typeName, string? memberName)
    {
        Text = text;
        Entry = entry;
        TypeName = typeName;
        MemberName = memberName;
        DottedTypeName = typeName.Replace('+', '.');
        SimpleTypeName = DottedTypeName.Substring(DottedTypeName.LastIndexOf('.') + 1);
    }

    public string Text { get; }

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
}
