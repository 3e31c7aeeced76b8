using MassTransit;

namespace Bank.Accounts;

/// <summary>The service in one process: MassTransit's mediator hands each event to the consumers before the next one comes.</summary>
internal static class Service
{
    /// <summary>Gives the events, in this order, to a fresh service; what it keeps and what it has told in the end.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> RunAsync(IReadOnlyList<object> events)
    {
        var accounts = new AccountStore();
        var told = new SortedSet<string>(StringComparer.Ordinal);
        var mediator = Bus.Factory.CreateMediator(configure =>
        {
            configure.Consumer(() => new AccountConsumer(accounts));
            configure.Consumer(() => new CustomerConsumer(accounts));
            configure.Consumer(() => new PapersConsumer(accounts));
            configure.Handler<PapersComplete>(context =>
            {
                told.Add("complete");
                return Task.CompletedTask;
            });
        });
        foreach (var message in events)
        {
            await mediator.Publish(message);
        }

        var account = accounts.All.SingleOrDefault() ?? new Account(Guid.Empty);
        return new Dictionary<string, string>
        {
            ["valid"] = $"{account.IsValid}",
            ["overdraft by contract"] = $"{account.Overdraft.ByContract}",
            ["overdraft by confirmation"] = $"{account.Overdraft.ByConfirmation}",
            ["provisional overdraft"] = $"{account.Overdraft.Provisional}",
            ["identified"] = $"{account.IsIdentified}",
            ["card"] = $"{account.HasCard}",
            ["address"] = $"{account.Address}",
            ["balance"] = $"{account.Balance:0}",
            ["documents"] = string.Join(' ', account.Documents.Order()),
            ["consents"] = string.Join(' ', account.Consents.Order()),
            ["told"] = string.Join(' ', told),
        };
    }
}
