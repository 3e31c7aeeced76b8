using Rml.Order;

namespace Bank.Accounts;

/// <summary>
/// "An overdraft, unless the customer is of type ABC", while the type may change later. No edit of the condition saves that; three designs
/// do, side by side here so that they can be compared. The fourth is to wait: one queue for all events of a customer, in order.
/// </summary>
public sealed class OverdraftTerms
{
    private bool _opened;
    private bool _registered;

    /// <summary>Design 1: what counts is the type in the contract. It came with one event and never changes; a correction is a new contract.</summary>
    [WriteOnce]
    public string? ContractedType { get; private set; }

    public bool ByContract { get; private set; }

    /// <summary>Design 2: wait for the event after which the type is final. Before it nobody gets an overdraft.</summary>
    [WriteOnce]
    public string? ConfirmedType { get; private set; }

    public bool ByConfirmation { get; private set; }

    /// <summary>Design 3: an answer that may turn, computed anew by every event. Nobody acts on it: who does needs to hear of the turn too.</summary>
    [Recomputed]
    public bool Provisional { get; private set; }

    [VersionGuarded(Version = nameof(TypeVersion))]
    public string CustomerType { get; private set; } = "standard";

    public long TypeVersion { get; private set; }

    public void Open(string contractedType)
    {
        _opened = true;
        ContractedType ??= contractedType;
    }

    public void Register() => _registered = true;

    public void Confirm(string type) => ConfirmedType ??= type;

    public void Classify(string type, long version)
    {
        if (version > TypeVersion)
        {
            CustomerType = type;
            TypeVersion = version;
        }
    }

    public void Decide()
    {
        if (_registered && ContractedType is not (null or "ABC"))
            ByContract = true;
        if (_opened && _registered && ConfirmedType is not (null or "ABC"))
            ByConfirmation = true;
        Provisional = _opened && _registered && CustomerType != "ABC";
    }
}
