using System;

namespace Rml.Order;

/// <summary>Once true it stays true: further facts never take the answer back. For numbers: it never falls.</summary>
/// <remarks>
/// What it promises: every fact it reads can only help it. It may therefore be acted upon as soon as it holds, without
/// waiting for anybody. RML4301 checks the body, its overrides and implementations; RML4001 to RML4007 accept calls to
/// it in conditions. Parameters count as constant. From CALM: monotone means coordination-free.
/// </remarks>
/// <example><code>[Monotone] public bool IsComplete =&gt; Required.All(Received.Contains);   // Required is fixed, Received grows</code></example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class MonotoneAttribute : Attribute
{
}

/// <summary>Once false it stays false: further facts can only refute it. For numbers: it never rises.</summary>
/// <remarks>
/// What it tells: acting on it is acting on what has not arrived yet. RML4001 and RML4004 report it in conditions that
/// latch or publish; under a negation it becomes monotone again. RML4301 checks the body. From order theory: an order-reversing map.
/// </remarks>
/// <example><code>[Antitone] public bool NothingReported =&gt; !Claims.Any();</code></example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class AntitoneAttribute : Attribute
{
}

/// <summary>Must hold in every state that can be reached, whatever the order of messages.</summary>
/// <remarks>
/// Read by RML4303: if two replicas may each grow into a valid state whose merge breaks this, no order of messages saves
/// it, and the code needs coordination, escrow or a reservation. From I-confluence (coordination avoidance in databases).
/// </remarks>
/// <example><code>[Invariant] public bool NotOverbooked =&gt; Seats.Count &lt;= Capacity;   // needs a reservation</code></example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class InvariantAttribute : Attribute
{
}
