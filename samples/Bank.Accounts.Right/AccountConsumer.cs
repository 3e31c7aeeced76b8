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
        account.Overdraft.Open(context.Message.CustomerType);
        account.DecideValid();
        account.DecideCard();
        account.Overdraft.Decide();
    }

    public async Task Consume(ConsumeContext<DepositReceived> context)
    {
        var account = await accounts.FindOrMakeAsync(context.Message.CustomerId, context.CancellationToken).ConfigureAwait(false);
        account.Deposit(context.Message.DepositId, context.Message.Amount);
    }
}
