using Rml.Order;

namespace Bank.Accounts;

// The front office chooses the number of a customer before it sends anything; the account is found by it too.

/// <param name="CustomerType">The type that the contract was made for: part of this event, whatever becomes of the customer.</param>
public sealed record AccountOpened([property: FactKey] Guid CustomerId, string CustomerType);

public sealed record CustomerRegistered([property: FactKey] Guid CustomerId, string Type, long Version);

/// <summary>The type is corrected later, sometimes to "ABC": customers of that type get no overdraft.</summary>
public sealed record TypeChanged([property: FactKey] Guid CustomerId, string Type, long Version);

/// <summary>Somebody has looked at the type: it does not change any more.</summary>
public sealed record TypeConfirmed([property: FactKey] Guid CustomerId, string Type);

public sealed record AddressChanged([property: FactKey] Guid CustomerId, string Address, long Version);

public sealed record DocumentReceived([property: FactKey] Guid CustomerId, string Document);

public sealed record DepositReceived([property: FactKey] Guid CustomerId, [property: EventId] Guid DepositId, decimal Amount);

public sealed record ConsentGiven([property: FactKey] Guid CustomerId, string Consent);

public sealed record ConsentWithdrawn([property: FactKey] Guid CustomerId, string Consent);

/// <summary>Told to everybody else. Who wants to know the documents asks for them.</summary>
public sealed record PapersComplete(Guid CustomerId);
