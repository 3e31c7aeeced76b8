using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>What the analysis cannot look into.</summary>
public class RML4304Tests
{
    public static TheoryData<string, string> Defects => new()
    {
        { "aggregate as parameter", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Arrived && Policy.Current.[|Allows(account.Id)|]) account.Activate(); } }
            """ },
        { "consumer that loads it", """
            [OrderInsensitive] sealed class Consumer(IAccounts accounts) : IConsumer<CustomerCreated> { public async Task Consume(ConsumeContext<CustomerCreated> context) { var account = await accounts.GetAsync(context.Message.CustomerId).ConfigureAwait(false); account.Arrive(); if (account.Arrived && Policy.Current.[|Allows(account.Id)|]) { account.Activate(); } await accounts.SaveAsync(account); } }
            """ },
        { "early return", """
            class Activation(IBus bus) { [OrderInsensitive] async Task On(CustomerCreated e, Account account, CancellationToken stop) { account.Arrive(); if (!(account.Arrived && Policy.Current.[|Allows(account.Id)|])) return; await bus.PublishAsync(new AccountValid(account.Id), stop); } }
            """ },
        { "helper two deep", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) => Recheck(account); static void Recheck(Account account) { if (IsReady(account)) account.Activate(); } static bool IsReady(Account account) => account.Arrived && Policy.Current.[|Allows(account.Id)|]; }
            """ },
        { "local function", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { Recheck(); void Recheck() { if (account.Arrived && Policy.Current.[|Allows(account.Id)|]) account.Activate(); } } }
            """ },
        { "local variable", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { var ready = account.Arrived && Policy.Current.[|Allows(account.Id)|]; if (ready) { account.Activate(); } } }
            """ },
        { "member of the aggregate", """
            sealed class Own(Guid id) : Account(id) { [OrderInsensitive] public void On(AccountCreated e) { Arrive(); if (Arrived && Policy.Current.[|Allows(Id)|]) Activate(); } }
            """ },
        { "extension method", """
            static class Checks { public static bool IsReady(this Account account) => account.Arrived && Policy.Current.[|Allows(account.Id)|]; } [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.IsReady()) account.Activate(); } }
            """ },
        { "property with a body", """
            sealed class Own(Guid id) : Account(id) { bool Ready => Arrived && Policy.Current.[|Allows(Id)|]; [OrderInsensitive] public void On(AccountCreated e) { if (Ready) Activate(); } }
            """ },
        { "odd numbers", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|account.Votes % 2|] == 0) account.Activate(); } }
            """ },
        { "signed sum", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Lines.[|Sum(l => l.Quantity)|] >= 10) account.Activate(); } }
            """ },
        { "same atom twice", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if ([|account.Votes - account.Votes|] >= 0) account.Activate(); } }
            """ },
        { "most of none", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Lines.[|Max(l => l.Quantity)|] > 3) account.Activate(); } }
            """ },
        { "read from outside", """
            public interface IRates { Task<int> CountAsync(Guid id); } [OrderInsensitive] class Activation(IRates rates) { async Task On(AccountCreated e, Account account) { if (await rates.[|CountAsync(e.CustomerId)|] > 3) account.Activate(); } }
            """ },
        { "delegate", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account, Func<Account, bool> policy) { if ([|policy(account)|]) account.Activate(); } }
            """ },
        { "told once, with something that may or may not name the aggregate", """
            public sealed record CustomerMoved(string Customer, string Town); sealed class Own(Guid id, IBus bus) : Account(id) { [Latch] public bool Sent { get; private set; } [OrderInsensitive] public async Task On(CustomerMoved e) { if (!Sent) { Sent = true; await bus.[|PublishAsync(e.Customer)|]; } } }
            """ },
        { "a condition that no order of messages makes matter", """
            public sealed class Root { [Latch] public bool Acc { get; private set; } [Latch] public bool Done { get; private set; } [OrderInsensitive] public void On(AccountCreated e) { Acc = true; if ([|!Acc|] || Acc) Done = true; } [OrderInsensitive] public void On(CustomerCreated e) { Acc = true; if ([|!Acc|] || Acc) Done = true; } }
            """ },
        { "contract on code that cannot be seen", """
            class Own { [Monotone] public bool Ready(IRule rule) => rule.[|Holds(this)|]; } public interface IRule { bool Holds(object own); }
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
        { "counted sum", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Lines.Count() >= 10) account.Activate(); } }
            """ },
        { "by contract", """
            public interface IRule { [Monotone] bool Holds(); } [OrderInsensitive] class Activation { void On(AccountCreated e, Account account, IRule rule) { if (rule.Holds()) account.Activate(); } }
            """ },
        { "most of some", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account) { if (account.Lines.Any() && account.Lines.Max(l => l.Quantity) > 3) account.Activate(); } }
            """ },
        { "vouched for", """
            [OrderInsensitive] class Activation { [AssumeOrderInsensitive("a rule table that never changes")] void On(AccountCreated e, Account account, Func<Account, bool> policy) { if (policy(account)) account.Activate(); } }
            """ },
        { "told once, about the aggregate", """
            public sealed record CustomerMoved([property: FactKey] string Customer, string Town); sealed class Own(Guid id, IBus bus) : Account(id) { [Latch] public bool Sent { get; private set; } [OrderInsensitive] public async Task On(CustomerMoved e) { if (!Sent) { Sent = true; await bus.PublishAsync(e.Customer); } } }
            """ },
        { "told once, about what the id names", """
            sealed class Own(Guid id, IBus bus) : Account(id) { [Latch] public bool Sent { get; private set; } [OrderInsensitive] public async Task On(AccountCreated e) { if (!Sent) { Sent = true; await bus.PublishAsync(new AccountValid(e.AccountId)); } } }
            """ },
        { "told once, about what it was found by", """
            public sealed record CustomerMoved(string Customer, string Town); public interface IOwners { Task<Account> FindAsync(string customer); } sealed class Moves(IOwners owners, IBus bus) { [OrderInsensitive] public async Task On(CustomerMoved e) { var account = await owners.FindAsync(e.Customer); if (!account.Arrived) { account.Arrive(); await bus.PublishAsync(e.Customer); } } }
            """ },
        { "nothing is decided", """
            [OrderInsensitive] class Activation { bool On(AccountCreated e, Account account, Func<Account, bool> policy) => policy(account); }
            """ },
        { "logged only", """
            [OrderInsensitive] class Activation { void On(AccountCreated e, Account account, Func<Account, bool> policy) { if (policy(account)) Console.WriteLine("odd"); } }
            """ },
        { "unlabelled", """
            class Activation { void On(AccountCreated e, Account account, Func<Account, bool> policy) { if (policy(account)) account.Activate(); } }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4304CannotBeProved>.Flags(OrderStub.With(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4304CannotBeProved>.Silent(OrderStub.With(code));
    }
}
