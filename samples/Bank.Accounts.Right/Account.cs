using Rml.Order;

namespace Bank.Accounts;

/// <summary>An account, with what it has to know of its customer. Whatever event comes first makes it.</summary>
public sealed class Account(Guid customerId)
{
    private readonly HashSet<Guid> _counted = [];

    public Guid CustomerId { get; } = customerId;

    public bool IsOpened { get; private set; }

    public bool HasCustomer { get; private set; }

    public bool IsValid { get; private set; }

    public bool IsIdentified { get; private set; }

    public bool HasCard { get; private set; }

    public OverdraftTerms Overdraft { get; } = new();

    [VersionGuarded(Version = nameof(AddressVersion))]
    public string? Address { get; private set; }

    public long AddressVersion { get; private set; }

    public decimal Balance { get; private set; }

    public HashSet<string> Documents { get; } = [];

    public HashSet<string> ConsentsGiven { get; } = [];

    public HashSet<string> ConsentsWithdrawn { get; } = [];

    /// <summary>Asked for when it is shown, never kept.</summary>
    public IEnumerable<string> Consents => ConsentsGiven.Except(ConsentsWithdrawn);

    public void Open() => IsOpened = true;

    public void Register() => HasCustomer = true;

    // Every handler that records a fact on which one of these depends asks for it afterwards.

    public void DecideValid()
    {
        if (IsOpened && HasCustomer)
            IsValid = true;
    }

    public void DecideIdentified()
    {
        if (Documents.Count >= 2)
            IsIdentified = true;
    }

    public void DecideCard()
    {
        if (IsOpened && Documents.Count >= 2)
            HasCard = true;
    }

    public void Move(string address, long version)
    {
        if (version > AddressVersion)
        {
            Address = address;
            AddressVersion = version;
        }
    }

    public void Deposit(Guid depositId, decimal amount)
    {
        if (_counted.Add(depositId))
            Balance += amount;
    }
}
