using System;

namespace Rml.Order;

/// <summary>The identity of a fact, decided before it is sent: one payload per key, for ever.</summary>
/// <remarks>
/// What it promises: facts about the same thing find each other by it in any order, so that the first to arrive can make
/// the shell the other completes. On state it is assigned once, when the shell is made. RML4101 accepts a keyed write,
/// RML4105 and RML4109 point to it: an identity decided by the other side forces an order. From databases: the natural key.
/// </remarks>
/// <example><code>public sealed record AccountRequested([property: FactKey] Guid AccountId, Guid CustomerId);</code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class FactKeyAttribute : Attribute
{
}

/// <summary>The identity of one event: equal for every delivery of it, different for every other event.</summary>
/// <remarks>
/// Read by RML4102, which accepts an inbox keyed by it as protection against duplicates, and by RML6003, which asks events
/// for an identity. It must come with the event, not be made by the receiver. From messaging: the message id.
/// </remarks>
/// <example><code>public sealed record OrderPaid([property: EventId] Guid EventId, Guid OrderId);</code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class EventIdAttribute : Attribute
{
}

/// <summary>When the event happened, told by the event itself.</summary>
/// <remarks>
/// Read by RML4008, which reports the receiver's clock in conditions and writes and offers this instead, and by RML6003,
/// which asks events for a time. From distributed systems: event time against processing time.
/// </remarks>
/// <example><code>public sealed record OrderPaid([property: EventId] Guid EventId, [property: EventTime] DateTimeOffset PaidAt);</code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class EventTimeAttribute : Attribute
{
}
