using System;

namespace Rml.Order;

/// <summary>This type has an order of its own and a merge that joins two values.</summary>
/// <remarks>
/// What it promises: the merge is associative, commutative, idempotent, and its result is never below its arguments; a
/// property test should say so. RML4101 and RML4102 then accept a merge as a write, RML4302 reports writes around it.
/// From lattices and replicated data types: the least upper bound.
/// </remarks>
/// <param name="merge">The merging member; use <c>nameof</c>.</param>
/// <example>
/// <code>
/// [Lattice(nameof(Merge))]
/// public sealed record Coverage(ImmutableHashSet&lt;string&gt; Regions)
/// {
///     public Coverage Merge(Coverage other) =&gt; new(Regions.Union(other.Regions));
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class LatticeAttribute(string merge) : Attribute
{
    /// <summary>The merging member of the type. RML0005 reports a name that is not found.</summary>
    public string Merge { get; } = merge;
}

/// <summary>The order in which a status may move. Between values on different chains there is none.</summary>
/// <remarks>
/// What it promises: a status moves up its chains and never down. RML4009 reports a compared status without such an order,
/// RML4104 a move that may go down, RML4000 a late notice that overwrites. With it <c>&gt;=</c> and tests for a top value
/// are monotone. Unknown members and cycles are RML0005. From partial orders: the Hasse diagram, written as chains.
/// </remarks>
/// <param name="chains">Chains of member names joined by <c>&lt;</c>, lowest first.</param>
/// <example>
/// <code>
/// [StatusOrder("Open&lt;Paid&lt;Shipped", "Open&lt;Cancelled")]
/// public enum OrderStatus { Open, Paid, Shipped, Cancelled }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class StatusOrderAttribute(params string[] chains) : Attribute
{
    /// <summary>Chains of member names joined by <c>&lt;</c>, lowest first. RML0005 reports cycles and unknown names.</summary>
    public string[] Chains { get; } = chains;
}

/// <summary>A view, computed anew and in full from the facts at every change; it may move back and forth.</summary>
/// <remarks>
/// What it promises: nobody latches or publishes on it. RML4106 reports where it is stored or published as if final,
/// RML4201 a feeder that does not compute it again. Any pure expression is fine here, negations included.
/// From databases: the derived view.
/// </remarks>
/// <example><code>[Recomputed] public bool LooksComplete { get; private set; }</code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class RecomputedAttribute : Attribute
{
}

/// <summary>May change until that latch holds, and is constant from then on.</summary>
/// <remarks>
/// What it promises: no write is reachable once the latch is set (RML4302 checks it); a write dominated by the latch being
/// unset is fine. Behind the latch RML4004 and RML4006 take the value as constant, so <c>All</c> over a sealed set and
/// comparisons are allowed. From LVars and sealing: freeze, then read exactly.
/// </remarks>
/// <param name="latch">The latch that seals it; use <c>nameof</c>.</param>
/// <example><code>[FrozenBy(nameof(Submitted))] public List&lt;OrderLine&gt; Lines { get; } = [];</code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class FrozenByAttribute(string latch) : Attribute
{
    /// <summary>The latch that seals it. RML0005 reports a name that is not found, RML4302 one that can go back.</summary>
    public string Latch { get; } = latch;
}

/// <summary>Overwritten only by a higher version that the event carries.</summary>
/// <remarks>
/// What it promises: the guard is strict, the version comes from the event, is stored in the same block, and guards nothing
/// but overwrites; RML4107 checks each. The value converges, but stays mutable for whoever reads it (RML4006).
/// From replicated data types: the last-writer-wins register.
/// </remarks>
/// <example>
/// <code>
/// [VersionGuarded(Version = nameof(PriceVersion))] public decimal Price { get; private set; }
/// public long PriceVersion { get; private set; }      // if (e.Version &gt; PriceVersion) { Price = e.Price; PriceVersion = e.Version; }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class VersionGuardedAttribute : Attribute
{
    /// <summary>The member that holds the version of the stored value. RML4107 asks that it moves together with it.</summary>
    public string? Version { get; set; }
}
