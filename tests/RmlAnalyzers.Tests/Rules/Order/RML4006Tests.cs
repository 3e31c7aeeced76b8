using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>An attribute with a setter, compared for good.</summary>
public class RML4006Tests
{
    public static TheoryData<string, string> Defects => new()
    {
        { "aggregate as parameter", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Owner is not null && account.Owner.[|Type|] != "ABC") account.Activate(); } }
            """ },
        { "consumer that loads it", """
            [OrderInsensitive] sealed class Consumer(IAccounts accounts) : IConsumer<CustomerCreated> { public async Task Consume(ConsumeContext<CustomerCreated> context) { var account = await accounts.GetAsync(context.Message.CustomerId).ConfigureAwait(false); account.Arrive(); if (account.Owner is not null && account.Owner.[|Type|] != "ABC") { account.Activate(); } await accounts.SaveAsync(account); } }
            """ },
        { "early return", """
            class Activation(IBus bus) { [OrderInsensitive] async Task On(CustomerCreated e, Account account, CancellationToken stop) { account.Arrive(); if (!(account.Owner is not null && account.Owner.[|Type|] != "ABC")) return; await bus.PublishAsync(new AccountValid(account.Id), stop); } }
            """ },
        { "helper two deep", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) => Recheck(account); static void Recheck(Account account) { if (IsReady(account)) account.Activate(); } static bool IsReady(Account account) => account.Owner is not null && account.Owner.[|Type|] != "ABC"; }
            """ },
        { "local function", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { Recheck(); void Recheck() { if (account.Owner is not null && account.Owner.[|Type|] != "ABC") account.Activate(); } } }
            """ },
        { "local variable", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { var ready = account.Owner is not null && account.Owner.[|Type|] != "ABC"; if (ready) { account.Activate(); } } }
            """ },
        { "member of the aggregate", """
            sealed class Own(Guid id) : Account(id) { [OrderInsensitive] public void On(AccountCreated e) { Arrive(); if (Owner is not null && Owner.[|Type|] != "ABC") Activate(); } }
            """ },
        { "extension method", """
            static class Checks { public static bool IsReady(this Account account) => account.Owner is not null && account.Owner.[|Type|] != "ABC"; } [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.IsReady()) account.Activate(); } }
            """ },
        { "property with a body", """
            sealed class Own(Guid id) : Account(id) { bool Ready => Owner is not null && Owner.[|Type|] != "ABC"; [OrderInsensitive] public void On(AccountCreated e) { if (Ready) Activate(); } }
            """ },
        { "pattern", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Owner is { [|Type|]: not "ABC" }) account.Activate(); } }
            """ },
        { "positive", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Owner is { [|Type|]: "VIP" }) account.Activate(); } }
            """ },
        { "text status", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.[|Label|] == "Valid") account.Activate(); } }
            """ },
        { "lifted", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Owner?[|.Type|] == "VIP") account.Activate(); } }
            """ },
        { "view read", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Arrived && account.[|LooksReady|]) account.Activate(); } }
            """ },
        { "of an element", """
            public sealed class Item { public int Id { get; init; } public bool Ok { get; set; } } class Basket { [GrowOnly] public HashSet<Item> Items { get; } = []; public bool Ready { get; private set; } [OrderInsensitive] public void On(LinePicked e) { if (Items.Any(i => i.[|Ok|])) Ready = true; } public void Fix(Item item) => item.Ok = true; }
            """ },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "aggregate as parameter", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Owner is not null && account.Owner.Kind != "ABC") account.Activate(); } }
            """ },
        { "consumer that loads it", """
            [OrderInsensitive] sealed class Consumer(IAccounts accounts) : IConsumer<CustomerCreated> { public async Task Consume(ConsumeContext<CustomerCreated> context) { var account = await accounts.GetAsync(context.Message.CustomerId).ConfigureAwait(false); account.Arrive(); if (account.Owner is not null && account.Owner.Kind != "ABC") { account.Activate(); } await accounts.SaveAsync(account); } }
            """ },
        { "early return", """
            class Activation(IBus bus) { [OrderInsensitive] async Task On(CustomerCreated e, Account account, CancellationToken stop) { account.Arrive(); if (!(account.Owner is not null && account.Owner.Kind != "ABC")) return; await bus.PublishAsync(new AccountValid(account.Id), stop); } }
            """ },
        { "helper two deep", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) => Recheck(account); static void Recheck(Account account) { if (IsReady(account)) account.Activate(); } static bool IsReady(Account account) => account.Owner is not null && account.Owner.Kind != "ABC"; }
            """ },
        { "local function", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { Recheck(); void Recheck() { if (account.Owner is not null && account.Owner.Kind != "ABC") account.Activate(); } } }
            """ },
        { "local variable", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { var ready = account.Owner is not null && account.Owner.Kind != "ABC"; if (ready) { account.Activate(); } } }
            """ },
        { "member of the aggregate", """
            sealed class Own(Guid id) : Account(id) { [OrderInsensitive] public void On(AccountCreated e) { Arrive(); if (Owner is not null && Owner.Kind != "ABC") Activate(); } }
            """ },
        { "extension method", """
            static class Checks { public static bool IsReady(this Account account) => account.Owner is not null && account.Owner.Kind != "ABC"; } [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.IsReady()) account.Activate(); } }
            """ },
        { "property with a body", """
            sealed class Own(Guid id) : Account(id) { bool Ready => Owner is not null && Owner.Kind != "ABC"; [OrderInsensitive] public void On(AccountCreated e) { if (Ready) Activate(); } }
            """ },
        { "pattern", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Owner is { Kind: not "ABC" }) account.Activate(); } }
            """ },
        { "init", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.CustomerId == e.CustomerId) account.Activate(); } }
            """ },
        { "payload", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (e.Kind != "ABC") account.Activate(); } }
            """ },
        { "behind its confirmation", """
            sealed class Own(Guid id) : Account(id) { [Latch] public bool Confirmed { get; private set; } [FrozenBy(nameof(Confirmed))] public string? Level { get; private set; } [OrderInsensitive] public void On(CustomerCreated e) { if (!Confirmed) { Level = e.Kind; } if (Confirmed && Level != "ABC") Activate(); } }
            """ },
        { "recomputed", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { account.LooksReady = account.Owner is { Type: not "ABC" }; } }
            """ },
        { "unlabelled", """
            class Activation { void On(AccountCreated e, Account account) { if (account.Label == "Valid") account.Activate(); } }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4006ComparedAttributeChanges>.Flags(OrderStub.With(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4006ComparedAttributeChanges>.Silent(OrderStub.With(code));
    }
}
