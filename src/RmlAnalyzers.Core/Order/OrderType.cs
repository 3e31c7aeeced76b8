using System;
using System.Collections.Immutable;
using System.Linq;
using RmlAnalyzers.Core.Algebra;

namespace RmlAnalyzers.Core.Order;

/// <summary>The order in which a value is said to rise.</summary>
internal enum OrderKind : byte
{
    /// <summary>No order: only "the same or not".</summary>
    Discrete,

    /// <summary>False below true.</summary>
    Bool,

    Number,

    /// <summary>Inclusion; a keyed map by its keys.</summary>
    Set,

    /// <summary>Absence below any single value.</summary>
    Flat,

    /// <summary>The declared order of an enum.</summary>
    Status,

    /// <summary>Inclusion of bits.</summary>
    Flags,
}

/// <summary>How a value depends on one atom while the others stand still.</summary>
internal readonly record struct Dependence(StateAtom Atom, Polarity Polarity, Cause? Cause)
{
    public Dependence With(Polarity polarity, Cause? cause) => new(Atom, polarity, polarity.NeverFalls() ? null : Cause ?? cause);
}

/// <summary>The type of an expression: its order, and per atom how it moves.</summary>
/// <param name="Nullable">Absent first, below everything, then as the polarity says.</param>
/// <param name="NonNegative">Zero is the least value.</param>
internal sealed record OrderType(OrderKind Kind, ImmutableSortedDictionary<string, Dependence> On, bool Nullable = false, bool NonNegative = false)
{
    private static readonly ImmutableSortedDictionary<string, Dependence> Nothing = ImmutableSortedDictionary.Create<string, Dependence>(StringComparer.Ordinal);

    public static OrderType Fixed(OrderKind kind = OrderKind.Discrete) => new(kind, Nothing);

    public static OrderType Of(OrderKind kind, StateAtom atom, Polarity polarity, Cause? cause = null) =>
        new(kind, Nothing.Add(atom.Key, new Dependence(atom, polarity, cause)));

    public Polarity Overall => On.Values.Aggregate(Polarity.Constant, static (sum, next) => sum.Join(next.Polarity));

    public bool IsFixed => Overall == Polarity.Constant;

    public OrderType As(OrderKind kind) => this with { Kind = kind, Nullable = false, NonNegative = false };

    public OrderType Map(Func<Dependence, Dependence> change) =>
        this with { On = On.ToImmutableSortedDictionary(static pair => pair.Key, pair => change(pair.Value), StringComparer.Ordinal) };

    public OrderType Flip(Func<Dependence, Cause> blame) => Map(one => one.With(one.Polarity.Flip(), blame(one)));

    public OrderType Kill(Func<Dependence, Cause> blame) => Map(one => one.With(one.Polarity.Kill(), blame(one)));

    /// <summary>Depends on both; the innermost, leftmost operator stays to blame.</summary>
    public OrderType Join(OrderType other)
    {
        var on = On.ToBuilder();
        foreach (var pair in other.On)
        {
            on[pair.Key] = on.TryGetValue(pair.Key, out var mine)
                ? new Dependence(mine.Atom, mine.Polarity.Join(pair.Value.Polarity), Causes.First(mine.Cause, pair.Value.Cause))
                : pair.Value;
        }

        return this with { On = on.ToImmutable() };
    }
}
