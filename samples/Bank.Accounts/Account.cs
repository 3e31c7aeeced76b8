namespace Bank.Accounts;

/// <summary>An account, with what it has to know of its customer.</summary>
public sealed class Account(Guid customerId)
{
    public Guid CustomerId { get; } = customerId;

    public bool IsOpened { get; private set; }

    public bool HasCustomer { get; private set; }

    public bool IsValid { get; private set; }

    public bool HasOverdraft { get; private set; }

    public bool IsIdentified { get; private set; }

    public bool HasCard { get; private set; }

    public string CustomerType { get; private set; } = "standard";

    public long TypeVersion { get; private set; }

    public string? Address { get; private set; }

    public decimal Balance { get; private set; }

    public HashSet<string> Documents { get; } = [];

    public HashSet<string> Consents { get; } = [];

    public List<string> Journal { get; } = [];

    public void Open() => IsOpened = true;

    public void Register() => HasCustomer = true;

    public void Classify(string type, long version)
    {
        if (version > TypeVersion)
        {
            CustomerType = type;
            TypeVersion = version;
        }
    }

    public void Validate() => IsValid = true;

    public void Identify() => IsIdentified = true;

    // Everybody who changes something on which these two depend asks for them.

    public void DecideOverdraft()
    {
        if (IsOpened && HasCustomer && CustomerType != "ABC") // RML4006
            HasOverdraft = true;
    }

    public void DecideCard()
    {
        if (IsOpened && Documents.Count == 2) // RML4002
            HasCard = true;
    }

    public void Move(string address) => Address = address; // RML4101

    public void Deposit(decimal amount) => Balance += amount; // RML4102

    public void Note(string line) => Journal.Add(line); // RML4103
}
