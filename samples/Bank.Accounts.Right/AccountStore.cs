namespace Bank.Accounts;

/// <summary>Where accounts are kept. In memory, so that the sample runs on any machine.</summary>
public sealed class AccountStore
{
    private readonly SortedDictionary<Guid, Account> _accounts = [];

    public IEnumerable<Account> All => _accounts.Values;

    public Task<Account?> FindAsync(Guid customerId, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(_accounts.GetValueOrDefault(customerId));
    }

    /// <summary>The account, made as an empty shell by whatever event comes first.</summary>
    public Task<Account> FindOrMakeAsync(Guid customerId, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(_accounts.TryGetValue(customerId, out var account) ? account : _accounts[customerId] = new Account(customerId));
    }
}
