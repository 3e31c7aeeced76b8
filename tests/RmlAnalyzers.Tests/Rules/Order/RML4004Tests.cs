using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>All of those that happened to be there.</summary>
public class RML4004Tests
{
    public static TheoryData<string, string> Defects => new()
    {
        { "aggregate as parameter", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Lines.[|All(l => l.Quantity > 0)|]) account.Activate(); } }
            """ },
        { "consumer that loads it", """
            [OrderInsensitive] sealed class Consumer(IAccounts accounts) : IConsumer<CustomerCreated> { public async Task Consume(ConsumeContext<CustomerCreated> context) { var account = await accounts.GetAsync(context.Message.CustomerId).ConfigureAwait(false); account.Arrive(); if (account.Lines.[|All(l => l.Quantity > 0)|]) { account.Activate(); } await accounts.SaveAsync(account); } }
            """ },
        { "early return", """
            class Activation(IBus bus) { [OrderInsensitive] async Task On(CustomerCreated e, Account account, CancellationToken stop) { account.Arrive(); if (!(account.Lines.[|All(l => l.Quantity > 0)|])) return; await bus.PublishAsync(new AccountValid(account.Id), stop); } }
            """ },
        { "helper two deep", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) => Recheck(account); static void Recheck(Account account) { if (IsReady(account)) account.Activate(); } static bool IsReady(Account account) => account.Lines.[|All(l => l.Quantity > 0)|]; }
            """ },
        { "local function", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { Recheck(); void Recheck() { if (account.Lines.[|All(l => l.Quantity > 0)|]) account.Activate(); } } }
            """ },
        { "local variable", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { var ready = account.Lines.[|All(l => l.Quantity > 0)|]; if (ready) { account.Activate(); } } }
            """ },
        { "member of the aggregate", """
            sealed class Own(Guid id) : Account(id) { [OrderInsensitive] public void On(AccountCreated e) { Arrive(); if (Lines.[|All(l => l.Quantity > 0)|]) Activate(); } }
            """ },
        { "extension method", """
            static class Checks { public static bool IsReady(this Account account) => account.Lines.[|All(l => l.Quantity > 0)|]; } [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.IsReady()) account.Activate(); } }
            """ },
        { "property with a body", """
            sealed class Own(Guid id) : Account(id) { bool Ready => Lines.[|All(l => l.Quantity > 0)|]; [OrderInsensitive] public void On(AccountCreated e) { if (Ready) Activate(); } }
            """ },
        { "after a filter", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Lines.Where(l => l.Kind == "X").[|All(l => l.Quantity > 0)|]) account.Activate(); } }
            """ },
        { "after a selection", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Lines.Select(l => l.Quantity).[|All(q => q > 0)|]) account.Activate(); } }
            """ },
        { "list", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Lines.ToList().[|TrueForAll(l => l.Quantity > 0)|]) account.Activate(); } }
            """ },
        { "with an arrival", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Arrived && account.Lines.[|All(l => l.Quantity > 0)|]) account.Activate(); } }
            """ },
        { "of ids", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Picked.[|All(id => id > 0)|]) account.Activate(); } }
            """ },
        { "method group", """
            [OrderInsensitive] class Activation { static bool IsBig(Line line) => line.Quantity > 9; void On(AccountCreated e, Account account) { if (account.Lines.[|All(IsBig)|]) account.Activate(); } }
            """ },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "aggregate as parameter", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (Account.Required.All(account.Picked.Contains)) account.Activate(); } }
            """ },
        { "consumer that loads it", """
            [OrderInsensitive] sealed class Consumer(IAccounts accounts) : IConsumer<CustomerCreated> { public async Task Consume(ConsumeContext<CustomerCreated> context) { var account = await accounts.GetAsync(context.Message.CustomerId).ConfigureAwait(false); account.Arrive(); if (Account.Required.All(account.Picked.Contains)) { account.Activate(); } await accounts.SaveAsync(account); } }
            """ },
        { "early return", """
            class Activation(IBus bus) { [OrderInsensitive] async Task On(CustomerCreated e, Account account, CancellationToken stop) { account.Arrive(); if (!(Account.Required.All(account.Picked.Contains))) return; await bus.PublishAsync(new AccountValid(account.Id), stop); } }
            """ },
        { "helper two deep", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) => Recheck(account); static void Recheck(Account account) { if (IsReady(account)) account.Activate(); } static bool IsReady(Account account) => Account.Required.All(account.Picked.Contains); }
            """ },
        { "local function", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { Recheck(); void Recheck() { if (Account.Required.All(account.Picked.Contains)) account.Activate(); } } }
            """ },
        { "local variable", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { var ready = Account.Required.All(account.Picked.Contains); if (ready) { account.Activate(); } } }
            """ },
        { "member of the aggregate", """
            sealed class Own(Guid id) : Account(id) { [OrderInsensitive] public void On(AccountCreated e) { Arrive(); if (Account.Required.All(Picked.Contains)) Activate(); } }
            """ },
        { "extension method", """
            static class Checks { public static bool IsReady(this Account account) => Account.Required.All(account.Picked.Contains); } [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.IsReady()) account.Activate(); } }
            """ },
        { "property with a body", """
            sealed class Own(Guid id) : Account(id) { bool Ready => Account.Required.All(Picked.Contains); [OrderInsensitive] public void On(AccountCreated e) { if (Ready) Activate(); } }
            """ },
        { "negated universal of a negation", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (!account.Lines.All(l => !(l.Quantity > 1))) account.Activate(); } }
            """ },
        { "any", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Lines.Any(l => l.Quantity > 0)) account.Activate(); } }
            """ },
        { "payload", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account, ImmutableArray<int> asked) { if (asked.All(id => id > 0)) account.Activate(); } }
            """ },
        { "view", """
            [OrderInsensitive] class Activation { void On(LinePicked e, Account account) { account.LooksReady = account.Lines.All(l => l.Quantity > 0); } }
            """ },
        { "recorded set", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (Account.Required.All(id => account.Picked.Contains(id) && account.Arrived)) account.Activate(); } }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4004AllOverGrowingSet>.Flags(OrderStub.With(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4004AllOverGrowingSet>.Silent(OrderStub.With(code));
    }
}
