using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>
/// What rows that name no member add to the gate. One with an effect, on something that this compilation has, may speak of any name:
/// derived types bring their own. One that only says what becomes of delegates speaks of the members of its type.
/// </summary>
internal sealed class WideNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private bool _any;

    public bool MayKnow(string memberName) => _any || _names.Contains(memberName);

    public static WideNames Of(ImmutableArray<RowIndex> layers, KnownTypes types)
    {
        var names = new WideNames();
        foreach (var row in layers.SelectMany(static layer => layer.Wide).Where(static row => !row.IsRemoval && (!row.IsHarmless || !row.Calls.IsEmpty)))
        {
            if (row.Entry == EntryKind.Namespace)
            {
                names._any |= !row.IsHarmless;
            }
            else if (RowTypes.Find(row.Id, types) is { } type)
            {
                names._any |= !row.IsHarmless;
                names._names.UnionWith(type.MemberNames);
            }
        }

        return names;
    }
}
