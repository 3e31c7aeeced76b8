using Rml.Order;

namespace Bank.Accounts;

// The front office chooses the number of a customer before it sends anything; the account is found by it too.

public sealed record AccountOpened([property: FactKey] Guid CustomerId);

public sealed record CustomerRegistered([property: FactKey] Guid CustomerId, string Type, long Version);

/// <summary>The type is corrected later, sometimes to "ABC": customers of that type get no overdraft.</summary>
public sealed record TypeChanged([property: FactKey] Guid CustomerId, string Type, long Version);

public sealed record AddressChanged([property: FactKey] Guid CustomerId, string Address);

public sealed record DocumentReceived([property: FactKey] Guid CustomerId, string Document);

public sealed record DepositReceived([property: FactKey] Guid CustomerId, Guid DepositId, decimal Amount);

public sealed record ConsentGiven([property: FactKey] Guid CustomerId, string Consent);

public sealed record ConsentWithdrawn([property: FactKey] Guid CustomerId, string Consent);

/// <summary>Told to everybody else.</summary>
public sealed record PapersComplete(Guid CustomerId, string Documents);
