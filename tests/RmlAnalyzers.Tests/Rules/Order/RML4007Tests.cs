using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>Whichever came first.</summary>
public class RML4007Tests
{
    public static TheoryData<string, string> Defects => new()
    {
        { "aggregate as parameter", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Lines.[|FirstOrDefault()|]?.Kind == "X") account.Activate(); } }
            """ },
        { "consumer that loads it", """
            [OrderInsensitive] sealed class Consumer(IAccounts accounts) : IConsumer<CustomerCreated> { public async Task Consume(ConsumeContext<CustomerCreated> context) { var account = await accounts.GetAsync(context.Message.CustomerId).ConfigureAwait(false); account.Arrive(); if (account.Lines.[|FirstOrDefault()|]?.Kind == "X") { account.Activate(); } await accounts.SaveAsync(account); } }
            """ },
        { "early return", """
            class Activation(IBus bus) { [OrderInsensitive] async Task On(CustomerCreated e, Account account, CancellationToken stop) { account.Arrive(); if (!(account.Lines.[|FirstOrDefault()|]?.Kind == "X")) return; await bus.PublishAsync(new AccountValid(account.Id), stop); } }
            """ },
        { "helper two deep", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) => Recheck(account); static void Recheck(Account account) { if (IsReady(account)) account.Activate(); } static bool IsReady(Account account) => account.Lines.[|FirstOrDefault()|]?.Kind == "X"; }
            """ },
        { "local function", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { Recheck(); void Recheck() { if (account.Lines.[|FirstOrDefault()|]?.Kind == "X") account.Activate(); } } }
            """ },
        { "local variable", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { var ready = account.Lines.[|FirstOrDefault()|]?.Kind == "X"; if (ready) { account.Activate(); } } }
            """ },
        { "member of the aggregate", """
            sealed class Own(Guid id) : Account(id) { [OrderInsensitive] public void On(AccountCreated e) { Arrive(); if (Lines.[|FirstOrDefault()|]?.Kind == "X") Activate(); } }
            """ },
        { "extension method", """
            static class Checks { public static bool IsReady(this Account account) => account.Lines.[|FirstOrDefault()|]?.Kind == "X"; } [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.IsReady()) account.Activate(); } }
            """ },
        { "property with a body", """
            sealed class Own(Guid id) : Account(id) { bool Ready => Lines.[|FirstOrDefault()|]?.Kind == "X"; [OrderInsensitive] public void On(AccountCreated e) { if (Ready) Activate(); } }
            """ },
        { "first", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Lines.[|First()|].Kind == "X") account.Activate(); } }
            """ },
        { "last", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Lines.[|Last()|].Quantity > 1) account.Activate(); } }
            """ },
        { "moving branch", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|account.Arrived ? account.Votes >= 1 : account.CustomerKnown|]) account.Activate(); } }
            """ },
        { "both or none", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|account.Arrived == account.CustomerKnown|]) account.Activate(); } }
            """ },
        { "either", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|account.Arrived ^ account.CustomerKnown|]) account.Activate(); } }
            """ },
        { "best of them", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Lines.[|MaxBy(l => l.Quantity)|]!.Kind == "X") account.Activate(); } }
            """ },
        { "by position", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Lines.[|ElementAt(0)|].Kind == "X") account.Activate(); } }
            """ },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "aggregate as parameter", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Lines.Any(l => l.Kind == "X")) account.Activate(); } }
            """ },
        { "consumer that loads it", """
            [OrderInsensitive] sealed class Consumer(IAccounts accounts) : IConsumer<CustomerCreated> { public async Task Consume(ConsumeContext<CustomerCreated> context) { var account = await accounts.GetAsync(context.Message.CustomerId).ConfigureAwait(false); account.Arrive(); if (account.Lines.Any(l => l.Kind == "X")) { account.Activate(); } await accounts.SaveAsync(account); } }
            """ },
        { "early return", """
            class Activation(IBus bus) { [OrderInsensitive] async Task On(CustomerCreated e, Account account, CancellationToken stop) { account.Arrive(); if (!(account.Lines.Any(l => l.Kind == "X"))) return; await bus.PublishAsync(new AccountValid(account.Id), stop); } }
            """ },
        { "helper two deep", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) => Recheck(account); static void Recheck(Account account) { if (IsReady(account)) account.Activate(); } static bool IsReady(Account account) => account.Lines.Any(l => l.Kind == "X"); }
            """ },
        { "local function", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { Recheck(); void Recheck() { if (account.Lines.Any(l => l.Kind == "X")) account.Activate(); } } }
            """ },
        { "local variable", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { var ready = account.Lines.Any(l => l.Kind == "X"); if (ready) { account.Activate(); } } }
            """ },
        { "member of the aggregate", """
            sealed class Own(Guid id) : Account(id) { [OrderInsensitive] public void On(AccountCreated e) { Arrive(); if (Lines.Any(l => l.Kind == "X")) Activate(); } }
            """ },
        { "extension method", """
            static class Checks { public static bool IsReady(this Account account) => account.Lines.Any(l => l.Kind == "X"); } [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.IsReady()) account.Activate(); } }
            """ },
        { "property with a body", """
            sealed class Own(Guid id) : Account(id) { bool Ready => Lines.Any(l => l.Kind == "X"); [OrderInsensitive] public void On(AccountCreated e) { if (Ready) Activate(); } }
            """ },
        { "existence in disguise", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Lines.FirstOrDefault(l => l.Kind == "X") != null) account.Activate(); } }
            """ },
        { "conditional and", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Arrived ? account.CustomerKnown : false) account.Activate(); } }
            """ },
        { "conditional or", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Arrived ? true : account.CustomerKnown) account.Activate(); } }
            """ },
        { "ordered, counted", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Lines.OrderBy(l => l.Id).Count() > 2) account.Activate(); } }
            """ },
        { "payload decides", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (e.Kind == "X" ? account.Arrived : account.CustomerKnown) account.Activate(); } }
            """ },
        { "table", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Status switch { AccountStatus.Shell => false, _ => true }) account.Activate(); } }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4007ConditionOnFirstCome>.Flags(OrderStub.With(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4007ConditionOnFirstCome>.Silent(OrderStub.With(code));
    }
}
