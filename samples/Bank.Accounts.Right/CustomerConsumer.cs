using MassTransit;
using Rml.Order;

namespace Bank.Accounts;

/// <summary>What the customer desk tells.</summary>
[OrderInsensitive]
public sealed class CustomerConsumer(AccountStore accounts)
    : IConsumer<CustomerRegistered>, IConsumer<TypeChanged>, IConsumer<TypeConfirmed>, IConsumer<AddressChanged>
{
    public async Task Consume(ConsumeContext<CustomerRegistered> context)
    {
        var message = context.Message;
        var account = await accounts.FindOrMakeAsync(message.CustomerId, context.CancellationToken).ConfigureAwait(false);
        account.Register();
        account.Overdraft.Register();
        account.Overdraft.Classify(message.Type, message.Version);
        account.DecideValid();
        account.Overdraft.Decide();
    }

    public async Task Consume(ConsumeContext<TypeChanged> context)
    {
        var message = context.Message;
        var account = await accounts.FindOrMakeAsync(message.CustomerId, context.CancellationToken).ConfigureAwait(false);
        account.Overdraft.Classify(message.Type, message.Version);
        account.Overdraft.Decide();
    }

    public async Task Consume(ConsumeContext<TypeConfirmed> context)
    {
        var account = await accounts.FindOrMakeAsync(context.Message.CustomerId, context.CancellationToken).ConfigureAwait(false);
        account.Overdraft.Confirm(context.Message.Type);
        account.Overdraft.Decide();
    }

    public async Task Consume(ConsumeContext<AddressChanged> context)
    {
        var account = await accounts.FindOrMakeAsync(context.Message.CustomerId, context.CancellationToken).ConfigureAwait(false);
        account.Move(context.Message.Address, context.Message.Version);
    }
}
