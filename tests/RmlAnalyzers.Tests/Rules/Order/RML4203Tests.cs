using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>Conditions that need something of which no handler tells.</summary>
public class RML4203Tests
{
    private const string Around = """

        [DomainEvent] public sealed record AccountOpened(Guid AccountId, Guid CustomerId);
        [DomainEvent] public sealed record CustomerConfirmed(Guid CustomerId);
        [DomainEvent] public sealed record AddressKnown(Guid AccountId);
        public sealed class Customer { [Latch] public bool Confirmed { get; private set; } public void Confirm() => Confirmed = true; }
        public interface ConsumeContext<T> { T Message { get; } }
        public interface IConsumer<T> { Task Consume(ConsumeContext<T> context); }
        public interface IBus { void Publish<T>(T message); void Subscribe<T>(Action<T> handler); }
        public interface ICustomers
        {
            [FedBy(typeof(CustomerConfirmed))] Task<Customer?> FindAsync(Guid id);
            [FedBy(typeof(CustomerConfirmed)), Monotone] bool IsConfirmed(Guid id);
            [FedBy(typeof(CustomerConfirmed)), FedBy(typeof(AddressKnown)), Monotone] bool IsComplete(Guid id);
            [Monotone] bool IsKnown(Guid id);
        }
        public interface IAccounts { Task<Account> GetAsync(Guid id); Task<List<Account>> OfCustomerAsync(Guid id); Task SaveAsync(Account account); }
        """;

    private const string Account = """
        public sealed class Account
        {
            [Latch] public bool Opened { get; private set; }
            [Latch] public bool Active { get; private set; }
            [Latch] public bool Reachable { get; private set; }
            [WriteOnce] public string? Street { get; private set; }
            public Guid CustomerId { get; init; }
            public void Open() => Opened = true;
            public void Activate() => Active = true;
            public void TryActivate(Customer? customer) { if (Opened && customer is { Confirmed: true }) Active = true; }
        }

        """;

    private static string With(string code) => OrderStub.Plain(code + Account + Around);

    private static string Opens(string body, string more = "") =>
        With($"[OrderInsensitive] public sealed class Opens(IAccounts accounts, ICustomers customers) {{ public async Task On(AccountOpened e) {{ var account = await accounts.GetAsync(e.AccountId); account.Open(); {body} await accounts.SaveAsync(account); }} }}\n" + more);

    private const string Confirms = "[OrderInsensitive] public sealed class Confirms(IAccounts accounts, ICustomers customers) { public async Task On(CustomerConfirmed e) { foreach (var account in await accounts.OfCustomerAsync(e.CustomerId)) { if (account.Opened && customers.IsConfirmed(e.CustomerId)) account.Activate(); } } }\n";

    public static TheoryData<string, string> Defects => new()
    {
        { "lookup in the condition", Opens("if ([|customers.IsConfirmed(e.CustomerId)|]) account.Activate();".Replace("[|customers.", "customers.[|", StringComparison.Ordinal)) },
        { "among others", Opens("if ([|account.Opened && customers.IsConfirmed(account.CustomerId)|]) account.Activate();") },
        { "fetched before", Opens("var customer = await customers.FindAsync(e.CustomerId).ConfigureAwait(false); if ([|customer is { Confirmed: true }|]) account.Activate();") },
        { "early return", Opens("var customer = await customers.FindAsync(e.CustomerId); if ([|customer is not { Confirmed: true }|]) return; account.Activate();") },
        { "helper of the aggregate", Opens("account.TryActivate(await customers.FindAsync(e.CustomerId));").Replace("if (Opened && customer is { Confirmed: true })", "if ([|Opened && customer is { Confirmed: true }|])", StringComparison.Ordinal) },
        { "one of two events", Opens("if (account.Opened && customers.IsComplete(e.CustomerId)) account.Activate();", Confirms.Replace("IsConfirmed", "IsComplete", StringComparison.Ordinal)).Replace("if (account.Opened && customers.IsComplete(e.CustomerId)) account.Activate(); await", "if ([|account.Opened && customers.IsComplete(e.CustomerId)|]) account.Activate(); await", StringComparison.Ordinal).Replace("{ if (account.Opened && customers.IsComplete(e.CustomerId)) account.Activate(); } }", "{ if ([|account.Opened && customers.IsComplete(e.CustomerId)|]) account.Activate(); } }", StringComparison.Ordinal) },
        { "implementation of the lookup", With("public sealed class Known(IReadOnlyDictionary<Guid, bool> rows) : IKnown { [Monotone] public bool Has(Guid id) => rows.ContainsKey(id); } public interface IKnown { [FedBy(typeof(CustomerConfirmed))] bool Has(Guid id); } [OrderInsensitive] public sealed class Opens(IAccounts accounts, Known known) { public async Task On(AccountOpened e) { var account = await accounts.GetAsync(e.AccountId); if (known.[|Has(e.CustomerId)|]) account.Activate(); } }") },
        { "published, nobody takes it", Opens("if ([|account.Opened && customers.IsConfirmed(e.CustomerId)|]) account.Activate();", "public sealed class Desk { public object Confirm(Guid id) => new CustomerConfirmed(id); }") },
        { "nothing ever sets it", Opens("if ([|account.Opened && account.Reachable|]) account.Activate();") },
        { "no value ever arrives", Opens("if ([|account.Street is not null|]) account.Activate();") },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "handled and evaluated", Opens("if (account.Opened && customers.IsConfirmed(e.CustomerId)) account.Activate();", Confirms) },
        { "handled by a consumer", Opens("if (customers.IsConfirmed(e.CustomerId)) account.Activate();", "public sealed class Confirms : IConsumer<CustomerConfirmed> { public Task Consume(ConsumeContext<CustomerConfirmed> context) => Task.CompletedTask; }") },
        { "handled by somebody who promises nothing", Opens("if (customers.IsConfirmed(e.CustomerId)) account.Activate();", "public sealed class Confirms { public void Handle(CustomerConfirmed e) { } }") },
        { "subscribed to", Opens("if (customers.IsConfirmed(e.CustomerId)) account.Activate();", "public static class Setup { public static void Run(IBus bus) => bus.Subscribe<CustomerConfirmed>(e => Console.WriteLine(e)); }") },
        { "nobody says what feeds it", Opens("if (customers.IsKnown(e.CustomerId)) account.Activate();") },
        { "no condition", Opens("Console.WriteLine(customers.IsConfirmed(e.CustomerId)); account.Activate();") },
        { "set by another handler", Opens("if (account.Opened) account.Activate();") },
        { "set by code that is no handler", Opens("if (account.Reachable) account.Activate();").Replace("public void Open() =>", "public void Reach() => Reachable = true; public void Open() =>", StringComparison.Ordinal) },
        { "others may set it", Opens("if (account.Reachable) account.Activate();").Replace("public bool Reachable { get; private set; }", "public bool Reachable { get; set; }", StringComparison.Ordinal) },
        { "nobody promises", With("public sealed class Opens(IAccounts accounts, ICustomers customers) { public async Task On(AccountOpened e) { var account = await accounts.GetAsync(e.AccountId); if (customers.IsConfirmed(e.CustomerId)) account.Activate(); } }") },
        { "vouched for", Opens("if (customers.IsConfirmed(e.CustomerId)) account.Activate();").Replace("[OrderInsensitive]", "[OrderInsensitive, AssumeOrderInsensitive(\"a job asks again each night\")]", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4203ConditionNotFed>.Flags(code);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4203ConditionNotFed>.Silent(code);
    }

    [Fact]
    public Task A_handler_that_does_not_evaluate_is_told_by_its_own_rule() => RmlVerify<RML4201ConditionNotEvaluatedAgain>.Flags(
        Opens("if (account.Opened && customers.IsConfirmed(e.CustomerId)) account.Activate();", "[OrderInsensitive] public sealed class Confirms { [GrowOnly] public HashSet<Guid> Seen { get; } = []; public void [|On|](CustomerConfirmed e) => Seen.Add(e.CustomerId); }"));

    [Fact]
    public Task A_handler_that_evaluates_for_each_account_is_fine() => RmlVerify<RML4201ConditionNotEvaluatedAgain>.Silent(
        Opens("if (account.Opened && customers.IsConfirmed(e.CustomerId)) account.Activate();", Confirms));
}
