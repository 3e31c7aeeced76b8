using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>What is left over, of what may still be taken away.</summary>
public class RML4005Tests
{
    public static TheoryData<string, string> Defects => new()
    {
        { "aggregate as parameter", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Picked.[|Except(account.Blocked)|].Any()) account.Activate(); } }
            """ },
        { "consumer that loads it", """
            [OrderInsensitive] sealed class Consumer(IAccounts accounts) : IConsumer<CustomerCreated> { public async Task Consume(ConsumeContext<CustomerCreated> context) { var account = await accounts.GetAsync(context.Message.CustomerId).ConfigureAwait(false); account.Arrive(); if (account.Picked.[|Except(account.Blocked)|].Any()) { account.Activate(); } await accounts.SaveAsync(account); } }
            """ },
        { "early return", """
            class Activation(IBus bus) { [OrderInsensitive] async Task On(CustomerCreated e, Account account, CancellationToken stop) { account.Arrive(); if (!(account.Picked.[|Except(account.Blocked)|].Any())) return; await bus.PublishAsync(new AccountValid(account.Id), stop); } }
            """ },
        { "helper two deep", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) => Recheck(account); static void Recheck(Account account) { if (IsReady(account)) account.Activate(); } static bool IsReady(Account account) => account.Picked.[|Except(account.Blocked)|].Any(); }
            """ },
        { "local function", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { Recheck(); void Recheck() { if (account.Picked.[|Except(account.Blocked)|].Any()) account.Activate(); } } }
            """ },
        { "local variable", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { var ready = account.Picked.[|Except(account.Blocked)|].Any(); if (ready) { account.Activate(); } } }
            """ },
        { "member of the aggregate", """
            sealed class Own(Guid id) : Account(id) { [OrderInsensitive] public void On(AccountCreated e) { Arrive(); if (Picked.[|Except(Blocked)|].Any()) Activate(); } }
            """ },
        { "extension method", """
            static class Checks { public static bool IsReady(this Account account) => account.Picked.[|Except(account.Blocked)|].Any(); } [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.IsReady()) account.Activate(); } }
            """ },
        { "property with a body", """
            sealed class Own(Guid id) : Account(id) { bool Ready => Picked.[|Except(Blocked)|].Any(); [OrderInsensitive] public void On(AccountCreated e) { if (Ready) Activate(); } }
            """ },
        { "anti-join", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Lines.Any(l => [|!account.Picked.Contains(l.Id)|])) account.Activate(); } }
            """ },
        { "filter", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Lines.Where(l => [|!account.Blocked.Contains(l.Id)|]).Count() >= 2) account.Activate(); } }
            """ },
        { "arithmetic", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|account.Votes - account.Blocked.Count|] >= 1) account.Activate(); } }
            """ },
        { "superset of what grows", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Picked.[|IsSupersetOf(account.Blocked)|]) account.Activate(); } }
            """ },
        { "counted difference", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Picked.[|Except(account.Blocked)|].Count() > 2) account.Activate(); } }
            """ },
        { "negative", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|-account.Votes|] > -3) account.Activate(); } }
            """ },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "aggregate as parameter", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Picked.Except(Account.Required).Any()) account.Activate(); } }
            """ },
        { "consumer that loads it", """
            [OrderInsensitive] sealed class Consumer(IAccounts accounts) : IConsumer<CustomerCreated> { public async Task Consume(ConsumeContext<CustomerCreated> context) { var account = await accounts.GetAsync(context.Message.CustomerId).ConfigureAwait(false); account.Arrive(); if (account.Picked.Except(Account.Required).Any()) { account.Activate(); } await accounts.SaveAsync(account); } }
            """ },
        { "early return", """
            class Activation(IBus bus) { [OrderInsensitive] async Task On(CustomerCreated e, Account account, CancellationToken stop) { account.Arrive(); if (!(account.Picked.Except(Account.Required).Any())) return; await bus.PublishAsync(new AccountValid(account.Id), stop); } }
            """ },
        { "helper two deep", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) => Recheck(account); static void Recheck(Account account) { if (IsReady(account)) account.Activate(); } static bool IsReady(Account account) => account.Picked.Except(Account.Required).Any(); }
            """ },
        { "local function", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { Recheck(); void Recheck() { if (account.Picked.Except(Account.Required).Any()) account.Activate(); } } }
            """ },
        { "local variable", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { var ready = account.Picked.Except(Account.Required).Any(); if (ready) { account.Activate(); } } }
            """ },
        { "member of the aggregate", """
            sealed class Own(Guid id) : Account(id) { [OrderInsensitive] public void On(AccountCreated e) { Arrive(); if (Picked.Except(Account.Required).Any()) Activate(); } }
            """ },
        { "extension method", """
            static class Checks { public static bool IsReady(this Account account) => account.Picked.Except(Account.Required).Any(); } [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.IsReady()) account.Activate(); } }
            """ },
        { "property with a body", """
            sealed class Own(Guid id) : Account(id) { bool Ready => Picked.Except(Account.Required).Any(); [OrderInsensitive] public void On(AccountCreated e) { if (Ready) Activate(); } }
            """ },
        { "join", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Lines.Any(l => account.Picked.Contains(l.Id))) account.Activate(); } }
            """ },
        { "intersection", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Picked.Intersect(account.Blocked).Any()) account.Activate(); } }
            """ },
        { "overlap", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Picked.Overlaps(account.Blocked)) account.Activate(); } }
            """ },
        { "superset", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Picked.IsSupersetOf(Account.Required)) account.Activate(); } }
            """ },
        { "constant", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Votes - 2 >= 1) account.Activate(); } }
            """ },
        { "sum", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Votes + account.Picked.Count > 4) account.Activate(); } }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4005LaterArrivalsRemove>.Flags(OrderStub.With(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4005LaterArrivalsRemove>.Silent(OrderStub.With(code));
    }
}
