using Rml;
using Rml.Order;

namespace Bookshop.Orders.Messaging;

[DomainEvent]
public sealed record QuoteIssued([property: EventId] Guid QuoteId, [property: EventTime] DateTimeOffset At, string CustomerId, decimal Total);

[DomainEvent]
public sealed record BasketReminderDue([property: EventId] Guid EventId, [property: EventTime] DateTimeOffset At, string Email, decimal Total);

[DomainEvent]
public sealed record PricesReduced([property: EventId] Guid EventId, [property: EventTime] DateTimeOffset At, IReadOnlyList<string> Isbns);

/// <summary>An order is accepted, cancelled and paid at most once, so its id is the identity of each of these.</summary>
[DomainEvent]
public sealed record OrderAccepted([property: EventId] Guid OrderId, [property: EventTime] DateTimeOffset At, string CustomerId, long Cents);

[DomainEvent]
public sealed record OrderCancelled([property: EventId] Guid OrderId, [property: EventTime] DateTimeOffset At, string CustomerId);

[DomainEvent]
public sealed record OrderPaid([property: EventId] Guid OrderId, [property: EventTime] DateTimeOffset At, string Email, string TrackingNumber);

/// <summary>The warehouse gave the parcel to the carrier: now the card may be charged.</summary>
[DomainEvent]
public sealed record ParcelHandedOver([property: EventId] Guid OrderId, [property: EventTime] DateTimeOffset At, string TrackingNumber);

/// <summary>The whole amount that has come in for an order so far.</summary>
[DomainEvent]
public sealed record PaymentReceived([property: EventId] Guid OrderId, [property: EventTime] DateTimeOffset At, string Email, decimal Amount);
