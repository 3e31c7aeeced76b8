using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

public class RML5009Tests
{
    private static readonly RmlTestInput WithStripe = ShopCode.Input with { Libraries = [.. ShopCode.Input.Libraries, StripeStub.Source] };

    public static TheoryData<string, string> Defects => new()
    {
        { "summed up by the store", "class C(ShopDb db) : IConsumer<OrderPaid> { public Task Consume(ConsumeContext<OrderPaid> context) => db.Products.Where(p => p.Id == context.Message.ProductId).[|ExecuteUpdateAsync(s => s.SetProperty(p => p.Stock, p => p.Stock - context.Message.Quantity), context.CancellationToken)|]; }" },
        { "by the entity's method", "public class Purse { public string Id { get; set; } = \"\"; public decimal Balance { get; private set; } public string Last { get; private set; } = \"\"; private int _moves; public int Moves => _moves; public void Deposit(decimal amount) => Balance += amount; } public class PurseDb : DbContext { public DbSet<Purse> Purses => null!; } class C(PurseDb db) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { var purse = await db.Purses.SingleAsync(p => p.Id == context.Message.OrderId); purse.[|Deposit(context.Message.Amount)|]; await db.SaveChangesAsync(); } }" },
        { "by the entity's method behind another", "public class Purse { public string Id { get; set; } = \"\"; public decimal Balance { get; private set; } public string Last { get; private set; } = \"\"; private int _moves; public int Moves => _moves; public void Pay(decimal amount) { if (amount <= 0) throw new ArgumentException(nameof(amount)); Take(amount); } private void Take(decimal amount) => Balance = Balance - amount; } public class PurseDb : DbContext { public DbSet<Purse> Purses => null!; } class C(PurseDb db) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { var purse = await db.Purses.SingleAsync(p => p.Id == context.Message.OrderId); purse.[|Pay(context.Message.Amount)|]; await db.SaveChangesAsync(); } }" },
        { "by the field behind a property", "public class Purse { public string Id { get; set; } = \"\"; public decimal Balance { get; private set; } public string Last { get; private set; } = \"\"; private int _moves; public int Moves => _moves; public Purse Move(decimal amount) { _moves++; Last = amount.ToString(); return this; } } public class PurseDb : DbContext { public DbSet<Purse> Purses => null!; } class C(PurseDb db) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { var purse = await db.Purses.SingleAsync(p => p.Id == context.Message.OrderId); purse.[|Move(context.Message.Amount)|]; await db.SaveChangesAsync(); } }" },
        { "stock subtracted on each delivery", "class C(ShopDb db) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { var product = await db.Products.SingleAsync(p => p.Id == context.Message.ProductId); [|product.Stock -= context.Message.Quantity|]; await db.SaveChangesAsync(context.CancellationToken); } }" },
        { "amount written in full", "class C(ShopDb db) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { var order = await db.Orders.FindAsync(context.Message.OrderId); if (order is null) return; [|order.Paid = order.Paid + context.Message.Amount|]; await db.SaveChangesAsync(); } }" },
        { "counter", "class C(ShopDb db) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { var product = await db.Products.FirstOrDefaultAsync(p => p.Id == context.Message.ProductId).ConfigureAwait(false) ?? throw new InvalidOperationException(); [|product.Views++|]; await db.SaveChangesAsync().ConfigureAwait(false); } }" },
        { "mail", "class C(Mailer mailer) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) => await mailer.[|Confirm(context.Message.Email)|]; }" },
        { "mail after a look at the message", "class C(SmtpClient smtp) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { var message = context.Message; if (message.Kind != \"web\") return; await smtp.[|SendMailAsync(\"a@example.org\", message.Email, \"Paid\", \"Thanks\")|]; } }" },
        { "helpers two deep", "class C(ShopDb db) : IConsumer<OrderPaid> { public Task Consume(ConsumeContext<OrderPaid> context) => [|Book(context.Message)|]; private Task Book(OrderPaid paid) => Take(paid.ProductId, paid.Quantity); private async Task Take(string id, int quantity) { var product = await db.Products.SingleAsync(p => p.Id == id); product.Stock -= quantity; await db.SaveChangesAsync(); } }" },
        { "webhook", "public class Hooks(ShopDb db) : ControllerBase { [HttpPost] public async Task<IActionResult> Stripe(string json, string signature) { var notice = global::Stripe.EventUtility.ConstructEvent(json, signature, \"s\"); var order = await db.Orders.SingleAsync(o => o.Id == notice.Id); [|order.Paid += 10|]; await db.SaveChangesAsync(); return Ok(); } }" },
        { "subscribed lambda", "class C(ServiceBusProcessor processor, Mailer mailer) { public void Start() => processor.ProcessMessageAsync += async args => { await mailer.[|Confirm(args.Message.Body)|]; await args.CompleteMessageAsync(args.Message); }; }" },
        { "marked", "class C(Mailer mailer) { [AtLeastOnce] public Task On(OrderPaid paid) => mailer.[|Confirm(paid.Email)|]; }" },
        { "a presence test is no guard", "class C(ShopDb db, Mailer mailer) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { var order = await db.Orders.FindAsync(context.Message.OrderId); if (order != null) { await mailer.[|Confirm(context.Message.Email)|]; } } }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "set by the store", "class C(ShopDb db) : IConsumer<OrderPaid> { public Task Consume(ConsumeContext<OrderPaid> context) => db.Products.Where(p => p.Id == context.Message.ProductId).ExecuteUpdateAsync(s => s.SetProperty(p => p.Stock, p => context.Message.Quantity)); }" },
        { "summed up by the store where it was not yet", "class C(ShopDb db) : IConsumer<OrderPaid> { public Task Consume(ConsumeContext<OrderPaid> context) => db.Orders.Where(o => o.Id == context.Message.OrderId && o.Status != \"paid\").ExecuteUpdateAsync(s => s.SetProperty(o => o.Paid, o => o.Paid + context.Message.Amount).SetProperty(o => o.Status, \"paid\")); }" },
        { "the entity remembers", "public class Purse { public string Id { get; set; } = \"\"; public decimal Balance { get; private set; } public string Last { get; private set; } = \"\"; private int _moves; public int Moves => _moves; private readonly HashSet<string> _applied = []; public void Deposit(string id, decimal amount) { if (!_applied.Add(id)) return; Balance += amount; } } public class PurseDb : DbContext { public DbSet<Purse> Purses => null!; } class C(PurseDb db) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { var purse = await db.Purses.SingleAsync(p => p.Id == context.Message.OrderId); purse.Deposit(context.Message.OrderId, context.Message.Amount); await db.SaveChangesAsync(); } }" },
        { "the entity looks at its state", "public class Purse { public string Id { get; set; } = \"\"; public decimal Balance { get; private set; } public string Last { get; private set; } = \"\"; private int _moves; public int Moves => _moves; public void Deposit(string id, decimal amount) { if (Last == id) return; Last = id; Balance += amount; } } public class PurseDb : DbContext { public DbSet<Purse> Purses => null!; } class C(PurseDb db) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { var purse = await db.Purses.SingleAsync(p => p.Id == context.Message.OrderId); purse.Deposit(context.Message.OrderId, context.Message.Amount); await db.SaveChangesAsync(); } }" },
        { "the entity's method sets", "public class Purse { public string Id { get; set; } = \"\"; public decimal Balance { get; private set; } public string Last { get; private set; } = \"\"; private int _moves; public int Moves => _moves; public void Set(decimal amount) => Balance = amount; } public class PurseDb : DbContext { public DbSet<Purse> Purses => null!; } class C(PurseDb db) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { var purse = await db.Purses.SingleAsync(p => p.Id == context.Message.OrderId); purse.Set(context.Message.Amount); await db.SaveChangesAsync(); } }" },
        { "the entity's method only sums up", "public class Purse { public string Id { get; set; } = \"\"; public decimal Balance { get; private set; } public string Last { get; private set; } = \"\"; private int _moves; public int Moves => _moves; public decimal Plus(decimal amount) { var sum = Balance; sum += amount; return sum; } } public class PurseDb : DbContext { public DbSet<Purse> Purses => null!; } class C(PurseDb db) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { var purse = await db.Purses.SingleAsync(p => p.Id == context.Message.OrderId); purse.Plus(context.Message.Amount); await db.SaveChangesAsync(); } }" },
        { "inbox", "class C(ShopDb db) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { var id = context.MessageId.ToString()!; if (await db.Inbox.AnyAsync(m => m.Id == id)) return; var product = await db.Products.SingleAsync(p => p.Id == context.Message.ProductId); product.Stock -= context.Message.Quantity; db.Inbox.Add(new Seen { Id = id }); await db.SaveChangesAsync(); } }" },
        { "inbox row first", "class C(ShopDb db) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { db.Inbox.Add(new Seen { Id = context.Message.OrderId }); var product = await db.Products.SingleAsync(p => p.Id == context.Message.ProductId); product.Stock -= context.Message.Quantity; await db.SaveChangesAsync(); } }" },
        { "state guard", "class C(ShopDb db) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { var order = await db.Orders.FindAsync(context.Message.OrderId); if (order is null || order.Status == \"paid\") return; order.Paid += context.Message.Amount; order.Status = \"paid\"; await db.SaveChangesAsync(); } }" },
        { "guard in a helper", "class C(ShopDb db, Mailer mailer) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { if (!await FirstTime(context.Message.OrderId)) return; await mailer.Confirm(context.Message.Email); } private async Task<bool> FirstTime(string id) => !await db.Inbox.AnyAsync(m => m.Id == id); }" },
        { "guard inside the helper", "class C(ShopDb db, Mailer mailer) : IConsumer<OrderPaid> { public Task Consume(ConsumeContext<OrderPaid> context) => Once(context.Message); private async Task Once(OrderPaid paid) { if (await db.Inbox.FindAsync(paid.OrderId) is null) { await mailer.Confirm(paid.Email); } } }" },
        { "set to a value", "class C(ShopDb db) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { var order = await db.Orders.SingleAsync(o => o.Id == context.Message.OrderId); order.Paid = context.Message.Amount; order.Status = \"paid\"; await db.SaveChangesAsync(); } }" },
        { "delete by key", "class C(ShopDb db) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) => await db.Inbox.Where(m => m.Id == context.Message.OrderId).ExecuteDeleteAsync(); }" },
        { "keyed", "class C(Stripe.RefundService refunds) : IConsumer<OrderPaid> { public Task Consume(ConsumeContext<OrderPaid> context) => refunds.CreateAsync(new() { Charge = context.Message.OrderId }, new() { IdempotencyKey = context.Message.OrderId }); }" },
        { "idempotent by promise", "class C(Mailer mailer) : IConsumer<OrderPaid> { [Idempotent(\"the mail service compares subjects\")] public Task Consume(ConsumeContext<OrderPaid> context) => mailer.Confirm(context.Message.Email); }" },
        { "at most once", "[AtMostOnce(\"a lost mail is no loss\")] class C(Mailer mailer) : IConsumer<OrderPaid> { public Task Consume(ConsumeContext<OrderPaid> context) => mailer.Confirm(context.Message.Email); }" },
        { "no handler", "class C(Mailer mailer) { public Task On(OrderPaid paid) => mailer.Confirm(paid.Email); }" },
        { "a number of its own", "class Totals { public int Count { get; set; } } class C(ShopDb db) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { var totals = new Totals(); totals.Count += context.Message.Quantity; await db.SaveChangesAsync(); } }" },
        { "not saved", "class C(ShopDb db) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { var product = await db.Products.SingleAsync(p => p.Id == context.Message.ProductId); product.Stock -= context.Message.Quantity; Console.WriteLine(product.Stock); } }" },
        { "several runs by state", "class C(ShopDb db, Mailer mailer) : IConsumer<OrderPaid> { public async Task Consume(ConsumeContext<OrderPaid> context) { var order = await db.Orders.SingleAsync(o => o.Id == context.Message.OrderId); switch (order.Status) { case \"new\": await mailer.Confirm(context.Message.Email); order.Status = \"told\"; break; } await db.SaveChangesAsync(); } }" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5009RepeatedEffect>.Flags(ShopCode.With(code), WithStripe);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5009RepeatedEffect>.Silent(ShopCode.With(code), WithStripe);
    }

    [Fact]
    public Task Leaves_a_missing_key_to_its_own_rule() => RmlVerify<RML5009RepeatedEffect>.Silent(
        ShopCode.With("class C(Stripe.RefundService refunds) : IConsumer<OrderPaid> { public Task Consume(ConsumeContext<OrderPaid> context) => refunds.CreateAsync(new() { Charge = context.Message.OrderId }); }"), WithStripe);

    [Fact]
    public Task Speaks_of_a_missing_key_where_that_rule_is_off() => RmlVerify<RML5009RepeatedEffect>.Flags(
        ShopCode.With("class C(Stripe.RefundService refunds) : IConsumer<OrderPaid> { public Task Consume(ConsumeContext<OrderPaid> context) => refunds.[|CreateAsync(new() { Charge = context.Message.OrderId })|]; }"),
        WithStripe with { Disabled = ["RML3001"] });
}
