namespace RmlAnalyzers.Core.Order;

/// <summary>How a member of the state changes over its life, declared by an attribute or seen from all its writers.</summary>
internal enum Evolution : byte
{
    /// <summary>Never after its owner was made.</summary>
    Constant,

    /// <summary>A bool that goes from false to true.</summary>
    Latch,

    Max,
    Min,

    /// <summary>A set, bag or keyed map that loses nothing.</summary>
    GrowOnly,

    /// <summary>A flags value that is only ever or-ed.</summary>
    Flags,

    /// <summary>An enum that moves up its declared order.</summary>
    Status,

    /// <summary>Absent, then one value for ever.</summary>
    WriteOnce,

    /// <summary>Recomputed in full; may go back and forth.</summary>
    View,

    /// <summary>Overwritten by the higher version; converges, and is mutable for whoever reads it.</summary>
    Register,

    /// <summary>Mutable until its latch holds.</summary>
    Frozen,

    /// <summary>A map that loses no key, and whose values may be overwritten.</summary>
    Keyed,

    Mutable,

    /// <summary>A mutable enum whose values are in no declared order.</summary>
    Unordered,

    /// <summary>Writers that cannot be seen.</summary>
    Unknown,
}
