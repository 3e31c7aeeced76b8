using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>Whether a condition holds at a call, as far as the code shows.</summary>
internal enum Truth : byte
{
    False,
    Maybe,
    True,
}

/// <summary>What the catalogue says of one call, once its conditions have been looked at.</summary>
/// <param name="Rows">Rows that hold or may hold.</param>
/// <param name="MayBeHarmless">Some alternative is no effect at all: no row holds for sure, or none holds.</param>
/// <param name="Proven">The world that is entered whichever alternative holds.</param>
/// <param name="Possible">The highest world that any alternative enters.</param>
/// <param name="Definite">The single row that surely holds, where nothing else may.</param>
internal readonly record struct CallMatch(
    ImmutableArray<CatalogueRow> Rows, bool MayBeHarmless, World Proven, World Possible, CatalogueRow? Definite)
{
    /// <summary>Nothing is known of the member.</summary>
    public static readonly CallMatch Unknown = new([], false, World.None, World.None, null);

    /// <summary>Known and harmless here: every condition is false, and no row stands without one.</summary>
    public static readonly CallMatch Harmless = new([], true, World.Closed, World.Closed, null);

    /// <summary>
    /// Rows whose condition holds replace the row without one; undecided rows stand beside whatever else may hold.
    /// What is proven is the least of the alternatives: harmless, where nothing without a condition is left to fall back on.
    /// </summary>
    public static CallMatch Of(IEnumerable<(CatalogueRow Row, Truth Truth)> rows)
    {
        var all = rows.ToImmutableArray();
        if (all.IsEmpty)
        {
            return Unknown;
        }

        var sure = all.Where(static pair => pair.Truth == Truth.True).Select(static pair => pair.Row).ToImmutableArray();
        var conditional = sure.Where(static row => row.When is not null).ToImmutableArray();
        sure = conditional.IsEmpty ? sure : conditional;
        var maybe = all.Where(static pair => pair.Truth == Truth.Maybe).Select(static pair => pair.Row).ToImmutableArray();
        if (sure.IsEmpty && maybe.IsEmpty)
        {
            return Harmless;
        }

        // Of several rows that hold for sure, the higher world is meant.
        var floor = sure.IsEmpty ? World.None : sure.Max(static row => row.World);
        var held = sure.Where(row => row.World == floor).ToImmutableArray();
        var possible = maybe.Where(row => !conditional.Contains(row)).Select(static row => row.World).Append(floor).Max();
        var proven = conditional.IsEmpty ? maybe.Select(static row => row.World).Append(floor).Min() : floor;
        var definite = maybe.IsEmpty && held.Length == 1 ? held[0] : null;
        return new CallMatch(maybe.AddRange(held), sure.IsEmpty, proven, possible, definite);
    }
}
