using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>Identities that somebody else decides on the way.</summary>
public class RML4109Tests
{
    private const string Around = """

        [DomainEvent] public sealed record AccountOpened(Guid AccountId, Guid CustomerId, string Number);
        [DomainEvent] public sealed record CustomerLinked(Guid AccountId, Guid CustomerId, string Number);
        [DomainEvent] public sealed record CustomerConfirmed(Guid CustomerId, string Number);
        public interface ConsumeContext<T> { T Message { get; } }
        public interface IConsumer<T> { Task Consume(ConsumeContext<T> context); }
        public readonly record struct CustomerNumber(string Value);
        public interface INumbers { Task<Guid> NextAsync(); Task<Reply> RegisterAsync(string name); }
        public sealed record Reply(Guid Id, string Text);
        public static class Ids { public static Guid For(string text) => new(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(text))); }
        public sealed class Account
        {
            [FactKey] public Guid Id { get; init; }
            [WriteOnce] public Guid? CustomerId { get; private set; }
            [WriteOnce] public string Number { get; private set; } = "";
            [WriteOnce] public CustomerNumber? Customer { get; private set; }
            public Guid OwnerId { get; init; }
            public Guid Branch { get; private set; } = Guid.NewGuid();
            [Latch] public bool Active { get; private set; }
            [Latch] public bool Opened { get; private set; }
            public void Open() => Opened = true;
            public void Link(Guid customer, string number) { CustomerId = customer; Number = number; Customer = new CustomerNumber(number); }
            public void Move(Guid branch) => Branch = branch;
            public void Activate() => Active = true;
        }
        public sealed class Shipment(Guid id) { [FactKey] public Guid Id { get; } = id; [Latch] public bool Sent { get; private set; } public void Send() => Sent = true; }
        public interface IAccounts
        {
            Task<Account> GetAsync(Guid id);
            Task<Account?> FindAsync(Func<Account, bool> where);
            Task<Account?> FindByCustomerAsync(Guid customer);
            IQueryable<Account> All { get; }
            void Add(Account account);
            void Add(Shipment shipment);
        }

        """;

    private const string Links = "[OrderInsensitive] public sealed class Links(IAccounts accounts) { public async Task On(CustomerLinked e) { var account = await accounts.GetAsync(e.AccountId); account.Link(e.CustomerId, e.Number); account.Move(e.CustomerId); } }\n";

    private static string With(string code) => OrderStub.Plain(code + Links + Around);

    private static string Confirms(string body, string more = "") =>
        With($"[OrderInsensitive] public sealed class Confirms(IAccounts accounts, INumbers numbers) {{ public async Task On(CustomerConfirmed e) {{ {body} await Task.Yield(); }} }}\n{more}\n");

    public static TheoryData<string, string> Defects => new()
    {
        { "search by what another message sets", Confirms("var account = await accounts.FindAsync(a => [|a.CustomerId == e.CustomerId|]); account?.Activate();") },
        { "the other way round", Confirms("var account = await accounts.FindAsync(a => [|e.CustomerId == a.CustomerId|]).ConfigureAwait(false); account?.Activate();") },
        { "asked by Equals", Confirms("var account = await accounts.FindAsync(a => a.Number.[|Equals(e.Number)|]); account?.Activate();") },
        { "query", Confirms("foreach (var account in accounts.All.Where(a => [|a.Number == e.Number|])) account.Activate();") },
        { "query with more", Confirms("var account = accounts.All.Single(a => a.Opened && [|a.CustomerId!.Value == e.CustomerId|]); account.Activate();") },
        { "repository", Confirms("var account = await accounts.FindByCustomerAsync(e.CustomerId); account?.Activate();", "public sealed class Accounts(IQueryable<Account> rows, IAccounts rest) : IAccounts { public Task<Account?> FindByCustomerAsync(Guid customer) => Task.FromResult(rows.SingleOrDefault(a => [|a.CustomerId == customer|])); public Task<Account> GetAsync(Guid id) => rest.GetAsync(id); public Task<Account?> FindAsync(Func<Account, bool> where) => rest.FindAsync(where); public IQueryable<Account> All => rows; public void Add(Account account) { } public void Add(Shipment shipment) { } }") },
        { "own type of id", Confirms("var wanted = new CustomerNumber(e.Number); var account = accounts.All.FirstOrDefault(a => [|a.Customer == wanted|]); account?.Activate();") },
        { "consumer with a helper", With("[OrderInsensitive] public sealed class Confirms(IAccounts accounts) : IConsumer<CustomerConfirmed> { public async Task Consume(ConsumeContext<CustomerConfirmed> context) => (await Find(context.Message))?.Activate(); private Task<Account?> Find(CustomerConfirmed e) => accounts.FindAsync(a => [|a.CustomerId == e.CustomerId|]); }\n") },
        { "identity made here", Confirms("var account = new Account { Id = Guid.[|NewGuid()|] }; account.Open(); accounts.Add(account);") },
        { "identity of a service", Confirms("var account = new Account { Id = [|await numbers.NextAsync()|] }; account.Open(); accounts.Add(account);") },
        { "identity in a reply", Confirms("var reply = await numbers.RegisterAsync(e.Number).ConfigureAwait(false); accounts.Add(new Account { Id = reply.[|Id|] });") },
        { "constructor", Confirms("var id = await numbers.NextAsync(); var shipment = new Shipment([|id|]); shipment.Send(); accounts.Add(shipment);") },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "search by what it was made with", Confirms("var account = await accounts.FindAsync(a => a.OwnerId == e.CustomerId); account?.Activate();") },
        { "search by the declared identity", Confirms("var account = await accounts.FindAsync(a => a.Id == e.CustomerId); account?.Activate();") },
        { "given when it is made, moved later", Confirms("var account = await accounts.FindAsync(a => a.Branch == e.CustomerId); account?.Activate();") },
        { "same message sets and seeks", With("[OrderInsensitive] public sealed class Again(IAccounts accounts) { public async Task On(CustomerLinked e) { var account = await accounts.FindAsync(a => a.CustomerId == e.CustomerId); account?.Activate(); } }\n") },
        { "by a flag", Confirms("foreach (var account in accounts.All.Where(a => a.Opened == true)) account.Activate();") },
        { "two of the state", Confirms("foreach (var account in accounts.All.Where(a => a.CustomerId == a.OwnerId)) account.Activate();") },
        { "by a constant", Confirms("foreach (var account in accounts.All.Where(a => a.Number == \"none\")) account.Activate();") },
        { "identity of the message", Confirms("var account = new Account { Id = e.CustomerId }; account.Open(); accounts.Add(account);") },
        { "identity computed from the message", Confirms("var shipment = new Shipment(Ids.For(e.Number)); shipment.Send(); accounts.Add(shipment);") },
        { "an event gets a new identity", Confirms("Console.WriteLine(new AccountOpened(Guid.NewGuid(), e.CustomerId, e.Number));") },
        { "no declared identity", Confirms("var account = new Account { OwnerId = await numbers.NextAsync(), Id = e.CustomerId }; account.Open(); accounts.Add(account);") },
        { "sought outside handlers", With("public sealed class Desk(IAccounts accounts) { public Task<Account?> Find(Guid customer) => accounts.FindAsync(a => a.CustomerId == customer); }\n") },
        { "nobody promises", With("public sealed class Confirms(IAccounts accounts) { public async Task On(CustomerConfirmed e) { var account = await accounts.FindAsync(a => a.CustomerId == e.CustomerId); account?.Activate(); } }\n") },
        { "vouched for", Confirms("var account = await accounts.FindAsync(a => a.CustomerId == e.CustomerId); account?.Activate();").Replace("[OrderInsensitive] public sealed class Confirms", "[OrderInsensitive, AssumeOrderInsensitive(\"a job asks again each night\")] public sealed class Confirms", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4109IdentityDecidedElsewhere>.Flags(code);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4109IdentityDecidedElsewhere>.Silent(code);
    }
}
