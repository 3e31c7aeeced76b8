using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>Exactly that many, exactly that state: true for a moment.</summary>
public class RML4002Tests
{
    public static TheoryData<string, string> Defects => new()
    {
        { "aggregate as parameter", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|account.Votes == 3|]) account.Activate(); } }
            """ },
        { "consumer that loads it", """
            [OrderInsensitive] sealed class Consumer(IAccounts accounts) : IConsumer<CustomerCreated> { public async Task Consume(ConsumeContext<CustomerCreated> context) { var account = await accounts.GetAsync(context.Message.CustomerId).ConfigureAwait(false); account.Arrive(); if ([|account.Votes == 3|]) { account.Activate(); } await accounts.SaveAsync(account); } }
            """ },
        { "early return", """
            class Activation(IBus bus) { [OrderInsensitive] async Task On(CustomerCreated e, Account account, CancellationToken stop) { account.Arrive(); if (!([|account.Votes == 3|])) return; await bus.PublishAsync(new AccountValid(account.Id), stop); } }
            """ },
        { "helper two deep", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) => Recheck(account); static void Recheck(Account account) { if (IsReady(account)) account.Activate(); } static bool IsReady(Account account) => [|account.Votes == 3|]; }
            """ },
        { "local function", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { Recheck(); void Recheck() { if ([|account.Votes == 3|]) account.Activate(); } } }
            """ },
        { "local variable", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { var ready = [|account.Votes == 3|]; if (ready) { account.Activate(); } } }
            """ },
        { "member of the aggregate", """
            sealed class Own(Guid id) : Account(id) { [OrderInsensitive] public void On(AccountCreated e) { Arrive(); if ([|Votes == 3|]) Activate(); } }
            """ },
        { "extension method", """
            static class Checks { public static bool IsReady(this Account account) => [|account.Votes == 3|]; } [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.IsReady()) account.Activate(); } }
            """ },
        { "property with a body", """
            sealed class Own(Guid id) : Account(id) { bool Ready => [|Votes == 3|]; [OrderInsensitive] public void On(AccountCreated e) { if (Ready) Activate(); } }
            """ },
        { "pattern", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|account.Votes is 3|]) account.Activate(); } }
            """ },
        { "middle of an order", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|account.Status == AccountStatus.Valid|]) account.Activate(); } }
            """ },
        { "size", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|account.Picked.Count == 3|]) account.Activate(); } }
            """ },
        { "set equality", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Picked.[|SetEquals(Account.Required)|]) account.Activate(); } }
            """ },
        { "counted", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|account.Lines.Count(l => l.Kind == "X") == 2|]) account.Activate(); } }
            """ },
        { "length of a list", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|account.Lines.ToList().Count == 2|]) account.Activate(); } }
            """ },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "aggregate as parameter", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Votes >= 3) account.Activate(); } }
            """ },
        { "consumer that loads it", """
            [OrderInsensitive] sealed class Consumer(IAccounts accounts) : IConsumer<CustomerCreated> { public async Task Consume(ConsumeContext<CustomerCreated> context) { var account = await accounts.GetAsync(context.Message.CustomerId).ConfigureAwait(false); account.Arrive(); if (account.Votes >= 3) { account.Activate(); } await accounts.SaveAsync(account); } }
            """ },
        { "early return", """
            class Activation(IBus bus) { [OrderInsensitive] async Task On(CustomerCreated e, Account account, CancellationToken stop) { account.Arrive(); if (!(account.Votes >= 3)) return; await bus.PublishAsync(new AccountValid(account.Id), stop); } }
            """ },
        { "helper two deep", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) => Recheck(account); static void Recheck(Account account) { if (IsReady(account)) account.Activate(); } static bool IsReady(Account account) => account.Votes >= 3; }
            """ },
        { "local function", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { Recheck(); void Recheck() { if (account.Votes >= 3) account.Activate(); } } }
            """ },
        { "local variable", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { var ready = account.Votes >= 3; if (ready) { account.Activate(); } } }
            """ },
        { "member of the aggregate", """
            sealed class Own(Guid id) : Account(id) { [OrderInsensitive] public void On(AccountCreated e) { Arrive(); if (Votes >= 3) Activate(); } }
            """ },
        { "extension method", """
            static class Checks { public static bool IsReady(this Account account) => account.Votes >= 3; } [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.IsReady()) account.Activate(); } }
            """ },
        { "property with a body", """
            sealed class Own(Guid id) : Account(id) { bool Ready => Votes >= 3; [OrderInsensitive] public void On(AccountCreated e) { if (Ready) Activate(); } }
            """ },
        { "at least", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Picked.Count >= 3) account.Activate(); } }
            """ },
        { "greatest", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Status == AccountStatus.Closed) account.Activate(); } }
            """ },
        { "from there on", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Status is AccountStatus.Valid or AccountStatus.Closed) account.Activate(); } }
            """ },
        { "not empty", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Picked.Count != 0) account.Activate(); } }
            """ },
        { "full count", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (Account.Required.Count(account.Picked.Contains) == Account.Required.Length) account.Activate(); } }
            """ },
        { "payload", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (e.Version == 3) account.Activate(); } }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4002ConditionOnExactValue>.Flags(OrderStub.With(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4002ConditionOnExactValue>.Silent(OrderStub.With(code));
    }
}
