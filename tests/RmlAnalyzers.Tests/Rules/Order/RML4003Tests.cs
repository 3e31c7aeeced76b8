using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>At most, as long as it still grows.</summary>
public class RML4003Tests
{
    public static TheoryData<string, string> Defects => new()
    {
        { "aggregate as parameter", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|account.Votes < 3|]) account.Activate(); } }
            """ },
        { "consumer that loads it", """
            [OrderInsensitive] sealed class Consumer(IAccounts accounts) : IConsumer<CustomerCreated> { public async Task Consume(ConsumeContext<CustomerCreated> context) { var account = await accounts.GetAsync(context.Message.CustomerId).ConfigureAwait(false); account.Arrive(); if ([|account.Votes < 3|]) { account.Activate(); } await accounts.SaveAsync(account); } }
            """ },
        { "early return", """
            class Activation(IBus bus) { [OrderInsensitive] async Task On(CustomerCreated e, Account account, CancellationToken stop) { account.Arrive(); if (!([|account.Votes < 3|])) return; await bus.PublishAsync(new AccountValid(account.Id), stop); } }
            """ },
        { "helper two deep", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) => Recheck(account); static void Recheck(Account account) { if (IsReady(account)) account.Activate(); } static bool IsReady(Account account) => [|account.Votes < 3|]; }
            """ },
        { "local function", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { Recheck(); void Recheck() { if ([|account.Votes < 3|]) account.Activate(); } } }
            """ },
        { "local variable", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { var ready = [|account.Votes < 3|]; if (ready) { account.Activate(); } } }
            """ },
        { "member of the aggregate", """
            sealed class Own(Guid id) : Account(id) { [OrderInsensitive] public void On(AccountCreated e) { Arrive(); if ([|Votes < 3|]) Activate(); } }
            """ },
        { "extension method", """
            static class Checks { public static bool IsReady(this Account account) => [|account.Votes < 3|]; } [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.IsReady()) account.Activate(); } }
            """ },
        { "property with a body", """
            sealed class Own(Guid id) : Account(id) { bool Ready => [|Votes < 3|]; [OrderInsensitive] public void On(AccountCreated e) { if (Ready) Activate(); } }
            """ },
        { "nullable maximum", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|account.Best < 2|]) account.Activate(); } }
            """ },
        { "size", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|account.Picked.Count <= 2|]) account.Activate(); } }
            """ },
        { "pattern", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|account.Votes is < 3|]) account.Activate(); } }
            """ },
        { "mirrored", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|3 > account.Votes|]) account.Activate(); } }
            """ },
        { "both bounds", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Votes >= 1 && [|account.Votes < 3|]) account.Activate(); } }
            """ },
        { "subset", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Picked.[|IsSubsetOf(Account.Required)|]) account.Activate(); } }
            """ },
        { "counted", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|account.Lines.Count(l => l.Quantity > 1) < 5|]) account.Activate(); } }
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
        { "negated bound", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (!(account.Votes < 3)) account.Activate(); } }
            """ },
        { "nullable", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Best >= 2) account.Activate(); } }
            """ },
        { "payload", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (e.Version < 3) account.Activate(); } }
            """ },
        { "at least one", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Picked.Count > 0) account.Activate(); } }
            """ },
        { "superset", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Picked.IsSupersetOf(Account.Required)) account.Activate(); } }
            """ },
        { "maximum by hand", """
            sealed class Own(Guid id) : Account(id) { public int Top { get; private set; } [OrderInsensitive] public void On(VoteCast e) { if (e.Count > Top) Top = e.Count; } }
            """ },
        { "register", """
            sealed class Own(Guid id) : Account(id) { public int Ver { get; private set; } public string? Name { get; private set; } [OrderInsensitive] public void On(AccountCreated e) { if (e.Version > Ver) { Name = e.Kind; Ver = e.Version; } } }
            """ },
        { "advance", """
            sealed class Own(Guid id) : Account(id) { public AccountStatus State { get; private set; } [OrderInsensitive] public void On(AccountCreated e) { if (State < AccountStatus.Valid) State = AccountStatus.Valid; } }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4003ConditionOnUpperBound>.Flags(OrderStub.With(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4003ConditionOnUpperBound>.Silent(OrderStub.With(code));
    }
}
