namespace Bookshop.Orders.Messaging;

public sealed record QuoteIssued(Guid QuoteId, string CustomerId, decimal Total);

public sealed record PricesReduced(IReadOnlyList<string> Isbns);

/// <summary>The warehouse gave the parcel to the carrier: now the card may be charged.</summary>
public sealed record ParcelHandedOver(Guid OrderId, string TrackingNumber, DateTimeOffset At);
