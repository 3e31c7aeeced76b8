using System;

namespace Rml;

/// <summary>A fact that has happened. It never changes, has an identity, and says when it happened.</summary>
/// <remarks>
/// What it promises: immutable all the way down, told after it was stored, and small: what changed, not the whole entity.
/// Read by RML6001 (settable member, mutable collection), RML6003 (no identity or time: see
/// <see cref="Order.EventIdAttribute"/> and <see cref="Order.EventTimeAttribute"/>), RML6004 (carries an entity), RML6002
/// (told before it is saved), and by the order family, which takes each read of an event as constant.
/// From event sourcing and domain-driven design.
/// </remarks>
/// <example>
/// <code>
/// [DomainEvent]
/// public sealed record OrderPaid([property: EventId] Guid EventId, OrderId Order, [property: EventTime] DateTimeOffset At);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class DomainEventAttribute : Attribute
{
}
