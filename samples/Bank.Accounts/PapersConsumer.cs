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
        if (account.Documents.Count >= 2) // RML4202
            account.Identify();
        account.Documents.Add(message.Document);
        account.Note(message.Document);
        account.DecideCard();
        if (account.Documents.Count >= 2)
        {
            var papers = string.Join('+', account.Documents.Order());
            await context.Publish(new PapersComplete(message.CustomerId, papers), context.CancellationToken).ConfigureAwait(false); // RML4106
        }
    }

    public async Task Consume(ConsumeContext<ConsentGiven> context)
    {
        var account = await accounts.FindAsync(context.Message.CustomerId, context.CancellationToken).ConfigureAwait(false);
        if (account is null) // RML4105
            return;
        account.Consents.Add(context.Message.Consent);
    }

    public async Task Consume(ConsumeContext<ConsentWithdrawn> context)
    {
        var account = await accounts.FindOrMakeAsync(context.Message.CustomerId, context.CancellationToken).ConfigureAwait(false);
        account.Consents.Remove(context.Message.Consent); // RML4104
    }
}
