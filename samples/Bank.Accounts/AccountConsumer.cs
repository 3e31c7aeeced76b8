using MassTransit;
using Rml.Order;

namespace Bank.Accounts;

/// <summary>What happens to the account itself. It is valid once it is opened and its customer is registered.</summary>
[OrderInsensitive]
public sealed class AccountConsumer(AccountStore accounts) : IConsumer<AccountOpened>, IConsumer<DepositReceived>
{
    public async Task Consume(ConsumeContext<AccountOpened> context)
    {
        var account = await accounts.FindOrMakeAsync(context.Message.CustomerId, context.CancellationToken).ConfigureAwait(false);
        account.Open();
        if (account.IsOpened && account.HasCustomer)
            account.Validate();
        account.DecideOverdraft();
        account.DecideCard();
    }

    public async Task Consume(ConsumeContext<DepositReceived> context)
    {
        var account = await accounts.FindOrMakeAsync(context.Message.CustomerId, context.CancellationToken).ConfigureAwait(false);
        account.Deposit(context.Message.Amount);
    }
}
