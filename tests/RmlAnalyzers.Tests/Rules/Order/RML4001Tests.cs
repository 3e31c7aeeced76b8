using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>True because something is not there yet, in the shapes in which handlers are written; the twins test for what has arrived.</summary>
public class RML4001Tests
{
    public static TheoryData<string, string> Defects => new()
    {
        { "aggregate as parameter", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Arrived && [|!account.CustomerKnown|]) account.Activate(); } }
            """ },
        { "consumer that loads it", """
            [OrderInsensitive] sealed class Consumer(IAccounts accounts) : IConsumer<CustomerCreated> { public async Task Consume(ConsumeContext<CustomerCreated> context) { var account = await accounts.GetAsync(context.Message.CustomerId).ConfigureAwait(false); account.Arrive(); if (account.Arrived && [|!account.CustomerKnown|]) { account.Activate(); } await accounts.SaveAsync(account); } }
            """ },
        { "early return", """
            class Activation(IBus bus) { [OrderInsensitive] async Task On(CustomerCreated e, Account account, CancellationToken stop) { account.Arrive(); if (!(account.Arrived && [|!account.CustomerKnown|])) return; await bus.PublishAsync(new AccountValid(account.Id), stop); } }
            """ },
        { "helper two deep", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) => Recheck(account); static void Recheck(Account account) { if (IsReady(account)) account.Activate(); } static bool IsReady(Account account) => account.Arrived && [|!account.CustomerKnown|]; }
            """ },
        { "local function", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { Recheck(); void Recheck() { if (account.Arrived && [|!account.CustomerKnown|]) account.Activate(); } } }
            """ },
        { "local variable", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { var ready = account.Arrived && [|!account.CustomerKnown|]; if (ready) { account.Activate(); } } }
            """ },
        { "member of the aggregate", """
            sealed class Own(Guid id) : Account(id) { [OrderInsensitive] public void On(AccountCreated e) { Arrive(); if (Arrived && [|!CustomerKnown|]) Activate(); } }
            """ },
        { "extension method", """
            static class Checks { public static bool IsReady(this Account account) => account.Arrived && [|!account.CustomerKnown|]; } [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.IsReady()) account.Activate(); } }
            """ },
        { "property with a body", """
            sealed class Own(Guid id) : Account(id) { bool Ready => Arrived && [|!CustomerKnown|]; [OrderInsensitive] public void On(AccountCreated e) { if (Ready) Activate(); } }
            """ },
        { "null test", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|account.Owner == null|]) account.Activate(); } }
            """ },
        { "null pattern", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Arrived && [|account.Owner is null|]) account.Activate(); } }
            """ },
        { "lifted read", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|account.Owner?.Kind != "ABC"|]) account.Activate(); } }
            """ },
        { "write-once value", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|account.Region != "EU"|]) account.Activate(); } }
            """ },
        { "negated Any", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Arrived && [|!account.Blocked.Any()|]) account.Activate(); } }
            """ },
        { "empty count", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Arrived && [|account.Blocked.Count == 0|]) account.Activate(); } }
            """ },
        { "negated lookup", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|!account.Blocked.Contains(3)|]) account.Activate(); } }
            """ },
        { "write-once member of an arrived value", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Owner is { Tier: [|not "ABC"|] }) account.Activate(); } }
            """ },
        { "unguarded read", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|account.Owner!.Kind == "X"|]) account.Activate(); } }
            """ },
        { "published", """
            [OrderInsensitive] class Activation(IBus bus) { async Task On(AccountCreated e, Account account) { if ([|!account.Blocked.Contains(3)|]) await bus.PublishAsync(new AccountValid(account.Id)); } }
            """ },
        { "value of a latch", """
            sealed class Own(Guid id) : Account(id) { [Latch] public bool Ready { get; private set; } [OrderInsensitive] public void On(AccountCreated e) { Ready |= Arrived && [|!CustomerKnown|]; } }
            """ },
        { "deciding by exception", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account, Dictionary<int, string> known) { try { account.Rename(known[1]); } [|catch (KeyNotFoundException) { account.Activate(); }|] } }
            """ },
        { "aggregate that is not there", """
            [OrderInsensitive] class Activation(IAccounts accounts, IBus bus) { async Task On(CustomerCreated e) { var account = await accounts.FindAsync(e.CustomerId); if ([|account is null|]) { await bus.PublishAsync("missing"); return; } account.Arrive(); } }
            """ },
        { "else branch", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.[|CustomerKnown|]) { } else { account.Activate(); } } }
            """ },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "aggregate as parameter", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Arrived && account.CustomerKnown) account.Activate(); } }
            """ },
        { "consumer that loads it", """
            [OrderInsensitive] sealed class Consumer(IAccounts accounts) : IConsumer<CustomerCreated> { public async Task Consume(ConsumeContext<CustomerCreated> context) { var account = await accounts.GetAsync(context.Message.CustomerId).ConfigureAwait(false); account.Arrive(); if (account.Arrived && account.CustomerKnown) { account.Activate(); } await accounts.SaveAsync(account); } }
            """ },
        { "early return", """
            class Activation(IBus bus) { [OrderInsensitive] async Task On(CustomerCreated e, Account account, CancellationToken stop) { account.Arrive(); if (!(account.Arrived && account.CustomerKnown)) return; await bus.PublishAsync(new AccountValid(account.Id), stop); } }
            """ },
        { "helper two deep", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) => Recheck(account); static void Recheck(Account account) { if (IsReady(account)) account.Activate(); } static bool IsReady(Account account) => account.Arrived && account.CustomerKnown; }
            """ },
        { "local function", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { Recheck(); void Recheck() { if (account.Arrived && account.CustomerKnown) account.Activate(); } } }
            """ },
        { "local variable", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { var ready = account.Arrived && account.CustomerKnown; if (ready) { account.Activate(); } } }
            """ },
        { "member of the aggregate", """
            sealed class Own(Guid id) : Account(id) { [OrderInsensitive] public void On(AccountCreated e) { Arrive(); if (Arrived && CustomerKnown) Activate(); } }
            """ },
        { "extension method", """
            static class Checks { public static bool IsReady(this Account account) => account.Arrived && account.CustomerKnown; } [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.IsReady()) account.Activate(); } }
            """ },
        { "property with a body", """
            sealed class Own(Guid id) : Account(id) { bool Ready => Arrived && CustomerKnown; [OrderInsensitive] public void On(AccountCreated e) { if (Ready) Activate(); } }
            """ },
        { "double negation", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (!!account.Arrived) account.Activate(); } }
            """ },
        { "De Morgan", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (!(!account.Arrived || !account.CustomerKnown)) account.Activate(); } }
            """ },
        { "arrived", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Owner is not null && account.Owner.Kind != "ABC") account.Activate(); } }
            """ },
        { "pattern", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Owner is { Kind: not "ABC" }) account.Activate(); } }
            """ },
        { "bottom excluded", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Owner is { Tier: not (null or "ABC") }) account.Activate(); } }
            """ },
        { "own latch", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Arrived && !account.Active) { account.Activate(); } } }
            """ },
        { "sent once", """
            sealed class Own(Guid id, IBus bus) : Account(id) { [Latch] public bool Sent { get; private set; } [OrderInsensitive] public async Task On(AccountCreated e) { Arrive(); if (Arrived && CustomerKnown && !Sent) { Sent = true; await bus.PublishAsync(new AccountValid(Id)); } } }
            """ },
        { "view", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { account.Arrive(); account.LooksReady = account.Arrived && !account.Blocked.Contains(3); } }
            """ },
        { "inbox", """
            sealed class Own(Guid id) : Account(id) { [GrowOnly] public HashSet<Guid> Seen { get; } = []; [OrderInsensitive] public void On(VoteCast e) { if (!Seen.Add(e.VoterId)) return; Count(Votes + 1); } }
            """ },
        { "shell is made", """
            [OrderInsensitive] class Activation(IAccounts accounts) { async Task On(CustomerCreated e) { var account = await accounts.FindAsync(e.CustomerId); if (account is null) { account = new Account(e.CustomerId); accounts.Add(account); } account.Arrive(); } }
            """ },
        { "coalesced shell", """
            [OrderInsensitive] class Activation(IAccounts accounts) { async Task On(CustomerCreated e) { var account = await accounts.FindAsync(e.CustomerId) ?? new Account(e.CustomerId); account.Arrive(); await accounts.SaveAsync(account); } }
            """ },
        { "payload", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (e.Kind != "ABC") account.Activate(); } }
            """ },
        { "unlabelled", """
            class Activation { void On(AccountCreated e, Account account) { if (!account.CustomerKnown) account.Activate(); } }
            """ },
        { "vouched for", """
            [OrderInsensitive] class Activation { [AssumeOrderInsensitive("merged in the database")] void On(AccountCreated e, Account account) { if (!account.CustomerKnown) account.Activate(); } }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4001ConditionOnAbsence>.Flags(OrderStub.With(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4001ConditionOnAbsence>.Silent(OrderStub.With(code));
    }
}
