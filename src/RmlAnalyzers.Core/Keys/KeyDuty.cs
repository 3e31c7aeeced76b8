using System;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Keys;

/// <summary>How strongly a call asks for a key.</summary>
internal enum KeyForce : byte
{
    /// <summary>Not idempotent, and no place is known for a key.</summary>
    None,

    /// <summary>There is a place for a key, and repeating the call does no damage to money or history.</summary>
    Wanted,

    /// <summary>Makes history, or charges, refunds or reserves.</summary>
    Owed,
}

/// <summary>A call that is not idempotent by itself, and how it stands with its key.</summary>
/// <param name="Force">How strongly it asks for one.</param>
/// <param name="World">The world that it enters.</param>
/// <param name="TouchesMoney">Charges, refunds or reserves.</param>
/// <param name="What">What it does, for messages: <c>charge, RML-3 (History)</c>.</param>
/// <param name="Slot">The place of the key as a reader knows it; empty where there is none.</param>
/// <param name="Filled">What fills that place. Never, where there is no place.</param>
internal sealed record KeyDuty(KeyForce Force, World World, bool TouchesMoney, string What, string Slot, Lazy<KeyFill> Filled)
{
    public KeyDuty(KeyForce force, World world, bool touchesMoney, string what, string slot, KeyFill key)
        : this(force, world, touchesMoney, what, slot, new Lazy<KeyFill>(() => key))
    {
    }

    /// <summary>What fills the place of the key: looked for when somebody asks, because most calls need no key.</summary>
    public KeyFill Key => Filled.Value;

    /// <summary>Somebody has said that the other side takes no key.</summary>
    public bool SaidToTakeNone { get; init; }

    /// <summary>For a fix: the type that carries the key (empty for a parameter of the call) and the property or parameter; null where a fix cannot fill it.</summary>
    public (string Owner, string Name)? SlotName { get; init; }

    /// <summary>Told from the verb of a request alone.</summary>
    public bool IsByVerb { get; init; }

    public bool MakesHistory => World == World.History;

    public bool HasSlot => Slot.Length > 0;

    /// <summary>On some path at least no key is given.</summary>
    public bool IsUnkeyed => Key.Fill is FillKind.Never or FillKind.Sometimes;
}
