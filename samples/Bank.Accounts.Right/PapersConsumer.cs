using MassTransit;
using Rml.Order;

namespace Bank.Accounts;

/// <summary>Two documents identify the customer and bring a card.</summary>
[OrderInsensitive]
public sealed class PapersConsumer(AccountStore accounts) : IConsumer<DocumentReceived>, IConsumer<ConsentGiven>, IConsumer<ConsentWithdrawn>
{
    public async Task Consume(ConsumeContext<DocumentReceived> context)
    {
        var message = context.Message;
        var account = await accounts.FindOrMakeAsync(message.CustomerId, context.CancellationToken).ConfigureAwait(false);
        account.Documents.Add(message.Document);
        account.DecideIdentified();
        account.DecideCard();
        if (account.Documents.Count >= 2)
            await context.Publish(new PapersComplete(message.CustomerId), context.CancellationToken).ConfigureAwait(false);
    }

    public async Task Consume(ConsumeContext<ConsentGiven> context)
    {
        var account = await accounts.FindOrMakeAsync(context.Message.CustomerId, context.CancellationToken).ConfigureAwait(false);
        account.ConsentsGiven.Add(context.Message.Consent);
    }

    public async Task Consume(ConsumeContext<ConsentWithdrawn> context)
    {
        var account = await accounts.FindOrMakeAsync(context.Message.CustomerId, context.CancellationToken).ConfigureAwait(false);
        account.ConsentsWithdrawn.Add(context.Message.Consent);
    }
}
