using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>When, where and how often a message was handled.</summary>
public class RML4008Tests
{
    public static TheoryData<string, string> Defects => new()
    {
        { "aggregate as parameter", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (DateTime.[|UtcNow|] >= account.Deadline) account.Activate(); } }
            """ },
        { "consumer that loads it", """
            [OrderInsensitive] sealed class Consumer(IAccounts accounts) : IConsumer<CustomerCreated> { public async Task Consume(ConsumeContext<CustomerCreated> context) { var account = await accounts.GetAsync(context.Message.CustomerId).ConfigureAwait(false); account.Arrive(); if (DateTime.[|UtcNow|] >= account.Deadline) { account.Activate(); } await accounts.SaveAsync(account); } }
            """ },
        { "early return", """
            class Activation(IBus bus) { [OrderInsensitive] async Task On(CustomerCreated e, Account account, CancellationToken stop) { account.Arrive(); if (!(DateTime.[|UtcNow|] >= account.Deadline)) return; await bus.PublishAsync(new AccountValid(account.Id), stop); } }
            """ },
        { "helper two deep", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) => Recheck(account); static void Recheck(Account account) { if (IsReady(account)) account.Activate(); } static bool IsReady(Account account) => DateTime.[|UtcNow|] >= account.Deadline; }
            """ },
        { "local function", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { Recheck(); void Recheck() { if (DateTime.[|UtcNow|] >= account.Deadline) account.Activate(); } } }
            """ },
        { "local variable", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { var ready = DateTime.[|UtcNow|] >= account.Deadline; if (ready) { account.Activate(); } } }
            """ },
        { "member of the aggregate", """
            sealed class Own(Guid id) : Account(id) { [OrderInsensitive] public void On(AccountCreated e) { Arrive(); if (DateTime.[|UtcNow|] >= Deadline) Activate(); } }
            """ },
        { "extension method", """
            static class Checks { public static bool IsReady(this Account account) => DateTime.[|UtcNow|] >= account.Deadline; } [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.IsReady()) account.Activate(); } }
            """ },
        { "property with a body", """
            sealed class Own(Guid id) : Account(id) { bool Ready => DateTime.[|UtcNow|] >= Deadline; [OrderInsensitive] public void On(AccountCreated e) { if (Ready) Activate(); } }
            """ },
        { "offset clock", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (DateTimeOffset.[|UtcNow|] > account.Deadline) account.Activate(); } }
            """ },
        { "time provider", """
            [OrderInsensitive] class Activation(TimeProvider clock) { void On(AccountCreated e, Account account) { if (clock.[|GetUtcNow()|] >= account.Deadline) account.Activate(); } }
            """ },
        { "with an arrival", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Arrived && DateTimeOffset.[|Now|] > account.Deadline) account.Activate(); } }
            """ },
        { "random", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (Random.Shared.[|Next(10)|] > 3) account.Activate(); } }
            """ },
        { "ticks", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (Environment.[|TickCount64|] > 1000) account.Activate(); } }
            """ },
        { "new id", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (Guid.[|NewGuid()|] != account.Id) account.Activate(); } }
            """ },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "aggregate as parameter", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Deadline > DateTimeOffset.UnixEpoch) account.Activate(); } }
            """ },
        { "consumer that loads it", """
            [OrderInsensitive] sealed class Consumer(IAccounts accounts) : IConsumer<CustomerCreated> { public async Task Consume(ConsumeContext<CustomerCreated> context) { var account = await accounts.GetAsync(context.Message.CustomerId).ConfigureAwait(false); account.Arrive(); if (account.Deadline > DateTimeOffset.UnixEpoch) { account.Activate(); } await accounts.SaveAsync(account); } }
            """ },
        { "early return", """
            class Activation(IBus bus) { [OrderInsensitive] async Task On(CustomerCreated e, Account account, CancellationToken stop) { account.Arrive(); if (!(account.Deadline > DateTimeOffset.UnixEpoch)) return; await bus.PublishAsync(new AccountValid(account.Id), stop); } }
            """ },
        { "helper two deep", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) => Recheck(account); static void Recheck(Account account) { if (IsReady(account)) account.Activate(); } static bool IsReady(Account account) => account.Deadline > DateTimeOffset.UnixEpoch; }
            """ },
        { "local function", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { Recheck(); void Recheck() { if (account.Deadline > DateTimeOffset.UnixEpoch) account.Activate(); } } }
            """ },
        { "local variable", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { var ready = account.Deadline > DateTimeOffset.UnixEpoch; if (ready) { account.Activate(); } } }
            """ },
        { "member of the aggregate", """
            sealed class Own(Guid id) : Account(id) { [OrderInsensitive] public void On(AccountCreated e) { Arrive(); if (Deadline > DateTimeOffset.UnixEpoch) Activate(); } }
            """ },
        { "extension method", """
            static class Checks { public static bool IsReady(this Account account) => account.Deadline > DateTimeOffset.UnixEpoch; } [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.IsReady()) account.Activate(); } }
            """ },
        { "property with a body", """
            sealed class Own(Guid id) : Account(id) { bool Ready => Deadline > DateTimeOffset.UnixEpoch; [OrderInsensitive] public void On(AccountCreated e) { if (Ready) Activate(); } }
            """ },
        { "event time", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (e.OccurredAt >= account.Deadline) account.Activate(); } }
            """ },
        { "payload only", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (e.OccurredAt > DateTimeOffset.UnixEpoch) account.Activate(); } }
            """ },
        { "cancellation", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account, CancellationToken stop) { if (!stop.IsCancellationRequested) account.Activate(); } }
            """ },
        { "view", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { account.LooksReady = DateTimeOffset.UtcNow > account.Deadline; } }
            """ },
        { "unlabelled", """
            class Activation { void On(AccountCreated e, Account account) { if (DateTime.UtcNow.Hour > 3) account.Activate(); } }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4008ConditionOnClock>.Flags(OrderStub.With(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4008ConditionOnClock>.Silent(OrderStub.With(code));
    }
}
