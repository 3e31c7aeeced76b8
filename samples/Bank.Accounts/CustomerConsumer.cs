using MassTransit;
using Rml.Order;

namespace Bank.Accounts;

/// <summary>What the customer desk tells.</summary>
[OrderInsensitive]
public sealed class CustomerConsumer(AccountStore accounts) : IConsumer<CustomerRegistered>, IConsumer<TypeChanged>, IConsumer<AddressChanged>
{
    public async Task Consume(ConsumeContext<CustomerRegistered> context) // RML4201
    {
        var message = context.Message;
        var account = await accounts.FindOrMakeAsync(message.CustomerId, context.CancellationToken).ConfigureAwait(false);
        account.Register();
        account.Classify(message.Type, message.Version);
        account.DecideOverdraft();
    }

    public async Task Consume(ConsumeContext<TypeChanged> context)
    {
        var message = context.Message;
        var account = await accounts.FindOrMakeAsync(message.CustomerId, context.CancellationToken).ConfigureAwait(false);
        account.Classify(message.Type, message.Version);
        account.DecideOverdraft();
    }

    public async Task Consume(ConsumeContext<AddressChanged> context)
    {
        var account = await accounts.FindOrMakeAsync(context.Message.CustomerId, context.CancellationToken).ConfigureAwait(false);
        account.Move(context.Message.Address);
    }
}
