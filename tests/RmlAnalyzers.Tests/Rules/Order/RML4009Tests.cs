using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>A status that nobody ordered.</summary>
public class RML4009Tests
{
    public static TheoryData<string, string> Defects => new()
    {
        { "aggregate as parameter", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.[|Phase|] == Phase.Sent) account.Activate(); } }
            """ },
        { "consumer that loads it", """
            [OrderInsensitive] sealed class Consumer(IAccounts accounts) : IConsumer<CustomerCreated> { public async Task Consume(ConsumeContext<CustomerCreated> context) { var account = await accounts.GetAsync(context.Message.CustomerId).ConfigureAwait(false); account.Arrive(); if (account.[|Phase|] == Phase.Sent) { account.Activate(); } await accounts.SaveAsync(account); } }
            """ },
        { "early return", """
            class Activation(IBus bus) { [OrderInsensitive] async Task On(CustomerCreated e, Account account, CancellationToken stop) { account.Arrive(); if (!(account.[|Phase|] == Phase.Sent)) return; await bus.PublishAsync(new AccountValid(account.Id), stop); } }
            """ },
        { "helper two deep", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) => Recheck(account); static void Recheck(Account account) { if (IsReady(account)) account.Activate(); } static bool IsReady(Account account) => account.[|Phase|] == Phase.Sent; }
            """ },
        { "local function", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { Recheck(); void Recheck() { if (account.[|Phase|] == Phase.Sent) account.Activate(); } } }
            """ },
        { "local variable", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { var ready = account.[|Phase|] == Phase.Sent; if (ready) { account.Activate(); } } }
            """ },
        { "member of the aggregate", """
            sealed class Own(Guid id) : Account(id) { [OrderInsensitive] public void On(AccountCreated e) { Arrive(); if ([|Phase|] == Phase.Sent) Activate(); } }
            """ },
        { "extension method", """
            static class Checks { public static bool IsReady(this Account account) => account.[|Phase|] == Phase.Sent; } [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.IsReady()) account.Activate(); } }
            """ },
        { "property with a body", """
            sealed class Own(Guid id) : Account(id) { bool Ready => [|Phase|] == Phase.Sent; [OrderInsensitive] public void On(AccountCreated e) { if (Ready) Activate(); } }
            """ },
        { "at least", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.[|Phase|] >= Phase.Sent) account.Activate(); } }
            """ },
        { "pattern", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.[|Phase|] is Phase.Sent or Phase.Done) account.Activate(); } }
            """ },
        { "not", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.[|Phase|] != Phase.Draft) account.Activate(); } }
            """ },
        { "with an arrival", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Arrived && account.[|Phase|] == Phase.Done) account.Activate(); } }
            """ },
        { "table", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.[|Phase|] switch { Phase.Draft => false, _ => true }) account.Activate(); } }
            """ },
        { "in a property pattern", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account is { [|Phase|]: Phase.Sent }) account.Activate(); } }
            """ },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "aggregate as parameter", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Status >= AccountStatus.Valid) account.Activate(); } }
            """ },
        { "consumer that loads it", """
            [OrderInsensitive] sealed class Consumer(IAccounts accounts) : IConsumer<CustomerCreated> { public async Task Consume(ConsumeContext<CustomerCreated> context) { var account = await accounts.GetAsync(context.Message.CustomerId).ConfigureAwait(false); account.Arrive(); if (account.Status >= AccountStatus.Valid) { account.Activate(); } await accounts.SaveAsync(account); } }
            """ },
        { "early return", """
            class Activation(IBus bus) { [OrderInsensitive] async Task On(CustomerCreated e, Account account, CancellationToken stop) { account.Arrive(); if (!(account.Status >= AccountStatus.Valid)) return; await bus.PublishAsync(new AccountValid(account.Id), stop); } }
            """ },
        { "helper two deep", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) => Recheck(account); static void Recheck(Account account) { if (IsReady(account)) account.Activate(); } static bool IsReady(Account account) => account.Status >= AccountStatus.Valid; }
            """ },
        { "local function", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { Recheck(); void Recheck() { if (account.Status >= AccountStatus.Valid) account.Activate(); } } }
            """ },
        { "local variable", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { var ready = account.Status >= AccountStatus.Valid; if (ready) { account.Activate(); } } }
            """ },
        { "member of the aggregate", """
            sealed class Own(Guid id) : Account(id) { [OrderInsensitive] public void On(AccountCreated e) { Arrive(); if (Status >= AccountStatus.Valid) Activate(); } }
            """ },
        { "extension method", """
            static class Checks { public static bool IsReady(this Account account) => account.Status >= AccountStatus.Valid; } [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.IsReady()) account.Activate(); } }
            """ },
        { "property with a body", """
            sealed class Own(Guid id) : Account(id) { bool Ready => Status >= AccountStatus.Valid; [OrderInsensitive] public void On(AccountCreated e) { if (Ready) Activate(); } }
            """ },
        { "greatest", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Status == AccountStatus.Closed) account.Activate(); } }
            """ },
        { "pattern", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Status is not AccountStatus.Shell) account.Activate(); } }
            """ },
        { "payload", """
            public sealed record Moved(Phase To); [OrderInsensitive] class Activation { void On(Moved e, Account account) { if (e.To == Phase.Done) account.Activate(); } }
            """ },
        { "unlabelled", """
            class Activation { void On(AccountCreated e, Account account) { if (account.Phase == Phase.Done) account.Activate(); } }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4009StatusWithoutOrder>.Flags(OrderStub.With(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4009StatusWithoutOrder>.Silent(OrderStub.With(code));
    }
}
