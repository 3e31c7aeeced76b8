using System.Collections.Immutable;
using System.Linq;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>
/// What rows that name no member add to the gate: one with an effect, on something that this compilation has, may speak of any name,
/// since derived types bring their own.
/// </summary>
internal static class WideNames
{
    public static bool AnyMayApply(ImmutableArray<RowIndex> layers, KnownTypes types) => layers
        .SelectMany(static layer => layer.Wide)
        .Any(row => !row.IsRemoval && !row.IsHarmless && (row.Entry == EntryKind.Namespace || RowTypes.Find(row.Id, types) is not null));
}
