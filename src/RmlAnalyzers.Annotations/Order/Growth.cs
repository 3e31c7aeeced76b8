using System;

namespace Rml.Order;

/// <summary>Absent at first, then one value for ever.</summary>
/// <remarks>
/// What it promises: whoever has seen a value has seen the value. RML4006 then allows conditions on it, RML4101 checks
/// that no second writer can win, RML4302 reports a write elsewhere that breaks it. From single-assignment variables.
/// </remarks>
/// <example><code>[WriteOnce] public string? TrackingNumber { get; private set; }</code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class WriteOnceAttribute : Attribute
{
}

/// <summary>A set or keyed map that never loses an element; also a flags value that is only ever or-ed.</summary>
/// <remarks>
/// What it promises: what was found in it will be found again. Lower bounds and <c>Contains</c> are then monotone; exact
/// counts (RML4002), upper bounds (RML4003) and <c>All</c> (RML4004) are not. RML4104 and RML4302 report a removal.
/// From replicated data types: the grow-only set.
/// </remarks>
/// <example><code>[GrowOnly] public HashSet&lt;LineId&gt; PickedLines { get; } = [];</code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class GrowOnlyAttribute : Attribute
{
}

/// <summary>A bool that goes from false to true and never back.</summary>
/// <remarks>
/// Reading it is monotone; writing it needs no version. RML4104 and RML4302 report a write of false, RML4201 asks that its
/// condition is tested again wherever a fact it needs is recorded. From electronics: the latch.
/// </remarks>
/// <example><code>[Latch] public bool Activated { get; private set; }</code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class LatchAttribute : Attribute
{
}

/// <summary>Keeps the greatest value seen so far.</summary>
/// <remarks>
/// <c>&gt;=</c> against a constant is monotone on it. RML4104 reports a write that may lower it, RML4302 a write elsewhere
/// that is no maximum. Without a floor the initial value is the least. From lattices: the join of a total order.
/// </remarks>
/// <example><code>[KeepsMax] public long HighestSequence { get; private set; }   // = Math.Max(HighestSequence, e.Sequence)</code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class KeepsMaxAttribute : Attribute
{
}

/// <summary>Keeps the smallest value seen so far.</summary>
/// <remarks>
/// <c>&lt;=</c> against a constant is monotone on it. RML4104 reports a write that may raise it, RML4302 a write elsewhere
/// that is no minimum. From lattices: the meet of a total order.
/// </remarks>
/// <example><code>[KeepsMin] public DateTimeOffset? FirstSeen { get; private set; }</code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class KeepsMinAttribute : Attribute
{
}

/// <summary>Never below zero, so that adding one more can only raise a sum.</summary>
/// <remarks>
/// Read where amounts are summed: with it a lower bound on the sum is monotone, without it RML4304 says that it cannot be
/// proved. Unsigned types need no mark. From arithmetic: addition is monotone only on non-negative terms.
/// </remarks>
/// <example><code>public sealed record PaymentReceived(Guid EventId, [property: NonNegative] decimal Amount);</code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class NonNegativeAttribute : Attribute
{
}
