using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using RmlAnalyzers.Core.Algebra;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Summaries;

/// <summary>
/// What running a piece of code reaches: for each class of effect the shortest evidence, proven and possible apart, at once and
/// handed over to run later apart; and whether something was met that cannot be seen.
/// </summary>
internal sealed class Reach : IEquatable<Reach>
{
    private const int Slots = EffectClasses.Count * 4;

    public static readonly Reach None = new(ImmutableArray<Evidence?>.Empty, null);

    private readonly ImmutableArray<Evidence?> _slots;

    private Reach(ImmutableArray<Evidence?> slots, Evidence? unknown)
    {
        _slots = slots;
        Unknown = unknown;
    }

    /// <summary>A call that cannot be followed, or null when everything was in sight.</summary>
    public Evidence? Unknown { get; }

    /// <summary>The highest world that every run through some branch is proven to reach.</summary>
    public World ProvenWorld => Highest(proven: true);

    /// <summary>The highest world that may be reached.</summary>
    public World PossibleWorld => Highest(proven: false);

    public static Reach Of(EffectClass effects, bool proven, Evidence evidence)
    {
        if (effects == EffectClass.None)
        {
            return None;
        }

        var slots = new Evidence?[Slots];
        slots[Slot(effects, later: false, proven)] = evidence;
        return new Reach(ImmutableArray.Create(slots), null);
    }

    public static Reach NotSeen(Evidence evidence) => new(ImmutableArray<Evidence?>.Empty, evidence);

    /// <summary>Evidence that this class of effect is reached; proven evidence is also evidence of the possible.</summary>
    public Evidence? Find(EffectClass effects, bool later, bool proven)
    {
        if (_slots.IsEmpty)
        {
            return null;
        }

        var sure = _slots[Slot(effects, later, proven: true)];
        return proven || sure is not null ? sure : _slots[Slot(effects, later, proven: false)];
    }

    /// <summary>The most harmful class that is reached within the bounds, with its evidence.</summary>
    public (EffectClass Class, Evidence Evidence)? Worst(bool later, bool proven, EffectClass from = EffectClass.StoreRead, EffectClass to = EffectClass.History)
    {
        for (var effects = to; effects >= from; effects--)
        {
            if (Find(effects, later, proven) is { } evidence)
            {
                return (effects, evidence);
            }
        }

        return null;
    }

    /// <summary>A request, a message, money or history is reached, at once or later.</summary>
    public bool AsksOthers(bool proven) =>
        Worst(later: false, proven, EffectClass.RemoteWrite) is not null || Worst(later: true, proven, EffectClass.RemoteWrite) is not null;

    public Reach Join(Reach other)
    {
        if (ReferenceEquals(this, other) || ReferenceEquals(other, None))
        {
            return this;
        }

        if (ReferenceEquals(this, None))
        {
            return other;
        }

        var unknown = Evidence.Shorter(Unknown, other.Unknown);
        if (_slots.IsEmpty || other._slots.IsEmpty)
        {
            return new Reach(_slots.IsEmpty ? other._slots : _slots, unknown);
        }

        return new Reach(Canonical(_slots.Zip(other._slots, Evidence.Shorter).ToArray()), unknown);
    }

    /// <summary>The same effects as seen by a caller: one more step in front, and handed over if the call hands its work over.</summary>
    public Reach Through(Func<Evidence, Evidence> step, bool later)
    {
        if (ReferenceEquals(this, None))
        {
            return this;
        }

        var unknown = Unknown is null ? null : step(Unknown);
        if (_slots.IsEmpty)
        {
            return new Reach(_slots, unknown);
        }

        var slots = new Evidence?[Slots];
        for (var i = 0; i < Slots; i++)
        {
            if (_slots[i] is { } evidence)
            {
                var slot = later ? i | 2 : i;
                slots[slot] = Evidence.Shorter(slots[slot], step(evidence));
            }
        }

        return new Reach(Canonical(slots), unknown);
    }

    /// <summary>The same without what is done to a store: nobody else reads it.</summary>
    public Reach WithoutStore()
    {
        if (_slots.IsEmpty)
        {
            return this;
        }

        var slots = _slots.ToArray();
        foreach (var effects in new[] { EffectClass.StoreRead, EffectClass.StoreWrite })
        {
            Array.Clear(slots, (int)effects << 2, 4);
        }

        return new Reach(ImmutableArray.Create(slots), Unknown);
    }

    /// <summary>The same without what waits until somebody asks for it: whoever asks reaches it.</summary>
    public Reach WithoutWaiting()
    {
        if (_slots.IsEmpty || !_slots.Any(static slot => slot is { Waits: true }))
        {
            return this;
        }

        return new Reach(ImmutableArray.CreateRange(_slots, static slot => slot is { Waits: true } ? null : slot), Unknown);
    }

    /// <summary>The same, where somebody has said what the part out of sight does.</summary>
    public Reach InSight() => Unknown is null ? this : new Reach(_slots, null);

    /// <summary>Nothing of it is proven any more: another answer is possible that is not in sight.</summary>
    public Reach Weaken() => Keep(static (_, _) => false);

    /// <summary>
    /// One of several pieces of code runs, decided at run time. Everything is possible; proven is only what is no worse than what each
    /// of them is proven to do: the minimum over the alternatives.
    /// </summary>
    public static Reach OneOf(IReadOnlyList<Reach> alternatives) => alternatives.Count switch
    {
        0 => None,
        1 => alternatives[0],
        _ => alternatives
            .Select(one => one.Keep((effects, later) => alternatives.All(other => other.Proves(effects, later))))
            .Aggregate(None, static (left, right) => left.Join(right)),
    };

    public bool Equals(Reach? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (_slots.Length == other._slots.Length && Equals(Unknown, other.Unknown) && _slots.SequenceEqual(other._slots)));

    public override bool Equals(object? obj) => Equals(obj as Reach);

    public override int GetHashCode() => ((int)ProvenWorld * 31) + (int)PossibleWorld;

    private bool Proves(EffectClass atLeast, bool later) =>
        Worst(later: false, proven: true, from: atLeast) is not null || (later && Worst(later: true, proven: true, from: atLeast) is not null);

    private Reach Keep(Func<EffectClass, bool, bool> proven)
    {
        if (_slots.IsEmpty)
        {
            return this;
        }

        var slots = _slots.ToArray();
        for (var i = 0; i < Slots; i += 2)
        {
            if (slots[i] is { } evidence && !proven((EffectClass)(i >> 2), (i & 2) != 0))
            {
                slots[i + 1] = Evidence.Shorter(slots[i + 1], evidence);
                slots[i] = null;
            }
        }

        return new Reach(Canonical(slots), Unknown);
    }

    /// <summary>What is proven need not be called possible as well: one form for one meaning, whatever the order of joining.</summary>
    private static ImmutableArray<Evidence?> Canonical(Evidence?[] slots)
    {
        for (var i = 0; i < Slots; i += 2)
        {
            if (slots[i] is not null)
            {
                slots[i + 1] = null;
            }
        }

        return ImmutableArray.Create(slots);
    }

    private World Highest(bool proven)
    {
        var now = Worst(later: false, proven)?.Class ?? EffectClass.None;
        var later = Worst(later: true, proven)?.Class ?? EffectClass.None;
        return (now > later ? now : later).World();
    }

    private static int Slot(EffectClass effects, bool later, bool proven) => ((int)effects << 2) | (later ? 2 : 0) | (proven ? 0 : 1);
}

/// <summary>The lattice of <see cref="Reach"/>: slot by slot the shorter evidence. Height is finite, since paths only get shorter.</summary>
internal sealed class ReachLattice : IJoinSemilattice<Reach>
{
    public static readonly ReachLattice Instance = new();

    public Reach Bottom => Reach.None;

    public Reach Join(Reach left, Reach right) => left.Join(right);
}
