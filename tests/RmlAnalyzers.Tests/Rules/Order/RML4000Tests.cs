using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>Handlers that nobody marked: a late message overwrites a status, an early one is dropped.</summary>
public class RML4000Tests
{
    private const string Types = """

        public enum PaymentStatus { Pending, Paid, Failed }
        public record PaymentCreated(string PaymentId, decimal Amount);
        public record PaymentFailed(string PaymentId, string Reason, int Version);
        public record PaymentSettled(string PaymentId, PaymentStatus Status, int Version);
        public class Note { public string Text { get; set; } = ""; }
        public class Payment
        {
            public string Id { get; set; } = "";
            public PaymentStatus Status { get; set; }
            public string Phase { get; set; } = "";
            public bool IsOpen { get; set; }
            public int Version { get; set; }
            public string? Reason { get; set; }
            public List<Note> Notes { get; } = [];
            public void Fail() => Status = PaymentStatus.Failed;
            public void FailOnce() { if (Status == PaymentStatus.Pending) Status = PaymentStatus.Failed; }
        }
        public class PayDb : DbContext { public DbSet<Payment> Payments => null!; public DbSet<Seen> Inbox => null!; }
        public interface IPayments { Task<Payment?> FindAsync(string id); Task<Payment> GetAsync(string id); Task SaveAsync(Payment payment); }

        """;

    private const string Settles = "class Settles(PayDb db) : IConsumer<PaymentCreated> { public async Task Consume(ConsumeContext<PaymentCreated> context) { var p = await db.Payments.SingleAsync(x => x.Id == context.Message.PaymentId); if (p.Version > 0) return; p.Status = PaymentStatus.Paid; p.Phase = \"paid\"; p.IsOpen = true; await db.SaveChangesAsync(); } } ";

    private const string Creates = "class Creates(PayDb db) : IConsumer<PaymentCreated> { public async Task Consume(ConsumeContext<PaymentCreated> context) { db.Payments.Add(new Payment { Id = context.Message.PaymentId }); await db.SaveChangesAsync(); } } ";

    private const string CreatesByRequest = "public class Checkout(PayDb db) : ControllerBase { [HttpPost] public async Task<IActionResult> Pay(string id) { db.Payments.Add(new Payment { Id = id }); await db.SaveChangesAsync(); return Ok(); } } ";

    // Parts of the two frameworks that the stubs of the shop do not have.
    private const string Sagas = "namespace MassTransit { public interface ISaga { Guid CorrelationId { get; set; } } public interface InitiatedBy<in T> : IConsumer<T> where T : class { } public interface Orchestrates<in T> : IConsumer<T> where T : class { } } namespace NServiceBus { public interface IMessageHandlerContext { } public interface IHandleMessages<T> { Task Handle(T message, IMessageHandlerContext context); } public abstract class Saga { } public abstract class Saga<T> : Saga where T : class, new() { public T Data { get; set; } = new(); } } ";

    private static string Failed(string body, string parameters = "PayDb db", string members = "") => $"class Fails({parameters}) : IConsumer<PaymentFailed> {{ public async Task Consume(ConsumeContext<PaymentFailed> context) {{ {body} }} {members} }} ";

    private const string Load = "var p = await db.Payments.SingleAsync(x => x.Id == context.Message.PaymentId); ";
    private const string Find = "var p = await db.Payments.FirstOrDefaultAsync(x => x.Id == context.Message.PaymentId); ";
    private const string Save = " await db.SaveChangesAsync();";

    private static string With(string code) => ShopCode.With(Types + code);

    public static TheoryData<string, string> Defects => new()
    {
        { "enum", With(Settles + Failed(Load + "[|p.Status = PaymentStatus.Failed|];" + Save)) },
        { "text", With(Settles + Failed(Load + "[|p.Phase = \"failed\"|];" + Save)) },
        { "bool that two messages set", With(Settles + Failed(Load + "[|p.IsOpen = false|];" + Save)) },
        { "status of the message", With(Settles + "class Sets(PayDb db) : IConsumer<PaymentSettled> { public async Task Consume(ConsumeContext<PaymentSettled> context) { var p = await db.Payments.SingleAsync(x => x.Id == context.Message.PaymentId); [|p.Status = context.Message.Status|]; await db.SaveChangesAsync(); } }") },
        { "presence test is no guard", With(Settles + Failed(Find + "if (p is null) throw new InvalidOperationException(); [|p.Status = PaymentStatus.Failed|]; p.Reason = context.Message.Reason;" + Save)) },
        { "method of the entity", With(Settles + Failed(Load + "p.[|Fail()|];" + Save)) },
        { "repository", With(Settles + Failed("var p = await payments.GetAsync(context.Message.PaymentId).ConfigureAwait(false); [|p.Status = PaymentStatus.Failed|]; await payments.SaveAsync(p).ConfigureAwait(false);", "IPayments payments")) },
        { "helper of its own", With(Settles + Failed("await [|FailAsync(context.Message)|];", "PayDb db", "private async Task FailAsync(PaymentFailed failed) { var p = await db.Payments.SingleAsync(x => x.Id == failed.PaymentId); p.Status = PaymentStatus.Failed; await db.SaveChangesAsync(); }")) },
        { "branches by the kind of message", With(Failed(Load + "switch (context.Message.Reason) { case \"declined\": [|p.Status = PaymentStatus.Failed|]; break; case \"settled\": [|p.Status = PaymentStatus.Paid|]; break; }" + Save)) },
        { "subscribed lambda", With(Settles + "class Queue(ServiceBusProcessor processor, PayDb db) { public void Start() => processor.ProcessMessageAsync += async args => { var p = await db.Payments.SingleAsync(x => x.Id == args.Message.Body); [|p.Status = PaymentStatus.Failed|]; await db.SaveChangesAsync(); await args.CompleteMessageAsync(args.Message); }; }") },
        { "marked", With(Settles + "class Fails(PayDb db) { [AtLeastOnce] public async Task On(PaymentFailed failed) { var p = await db.Payments.SingleAsync(x => x.Id == failed.PaymentId); [|p.Status = PaymentStatus.Failed|]; await db.SaveChangesAsync(); } }") },
        { "dropped", With(Creates + Failed(Find + "if (p is null) [|return;|] p.Reason = context.Message.Reason;" + Save)) },
        { "dropped with ==", With(Creates + Failed(Find + "if (p == null) { [|return;|] } p.Notes.Add(new Note { Text = context.Message.Reason });" + Save)) },
        { "dropped with a line in the log", With(Creates + Failed(Find + "if (p is null) { Console.WriteLine(\"no payment\"); [|return;|] } p.Reason = context.Message.Reason;" + Save)) },
        { "only where it is there", With(Creates + Failed(Find + "if ([|p is not null|]) { p.Reason = context.Message.Reason;" + Save + " }")) },
        { "only where it is there, negated", With(Creates + Failed(Find + "if ([|!(p is null)|]) { p.Reason = context.Message.Reason;" + Save + " }")) },
        { "dropped by a helper", With(Creates + Failed("await [|Note(context.Message)|];", "PayDb db", "private async Task Note(PaymentFailed failed) { var p = await db.Payments.FindAsync(failed.PaymentId); if (p is null) return; p.Reason = failed.Reason; await db.SaveChangesAsync(); }")) },
        { "saga of MassTransit", With(Sagas + "class PaymentSaga : ISaga, InitiatedBy<PaymentCreated>, Orchestrates<PaymentFailed> { public Guid CorrelationId { get; set; } public PaymentStatus Status { get; set; } public Task Consume(ConsumeContext<PaymentCreated> context) { if (Status == PaymentStatus.Pending) Status = PaymentStatus.Paid; return Task.CompletedTask; } public Task Consume(ConsumeContext<PaymentFailed> context) { [|Status = PaymentStatus.Failed|]; return Task.CompletedTask; } }") },
        { "saga of NServiceBus", With(Sagas + "public class PaymentData { public PaymentStatus Status { get; set; } } class PaymentSaga : NServiceBus.Saga<PaymentData>, NServiceBus.IHandleMessages<PaymentFailed>, NServiceBus.IHandleMessages<PaymentCreated> { public Task Handle(PaymentCreated message, NServiceBus.IMessageHandlerContext context) { if (Data.Status == PaymentStatus.Pending) Data.Status = PaymentStatus.Paid; return Task.CompletedTask; } public Task Handle(PaymentFailed message, NServiceBus.IMessageHandlerContext context) { [|Data.Status = PaymentStatus.Failed|]; return Task.CompletedTask; } }") },
        { "webhook says it is fine", With(Creates + "public class Hooks(PayDb db) : ControllerBase { [HttpPost] public async Task<IActionResult> Post(string json, string signature) { var notice = global::Stripe.EventUtility.ConstructEvent(json, signature, \"s\"); var p = await db.Payments.FirstOrDefaultAsync(x => x.Id == notice.Id); if (p is null) { [|return Ok();|] } p.Reason = notice.Type; await db.SaveChangesAsync(); return Ok(); } }") },
        { "repository finds nothing", With(Creates + Failed("var p = await payments.FindAsync(context.Message.PaymentId); if (p is null) { [|return;|] } p.Reason = context.Message.Reason; await payments.SaveAsync(p);", "IPayments payments")) },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "forward only", With(Settles + Failed(Load + "if (p.Status == PaymentStatus.Pending) p.Status = PaymentStatus.Failed;" + Save)) },
        { "saga asks what it has", With(Sagas + "class PaymentSaga : ISaga, InitiatedBy<PaymentCreated>, Orchestrates<PaymentFailed> { public Guid CorrelationId { get; set; } public PaymentStatus Status { get; set; } public Task Consume(ConsumeContext<PaymentCreated> context) { Status = Status == PaymentStatus.Pending ? PaymentStatus.Paid : Status; return Task.CompletedTask; } public Task Consume(ConsumeContext<PaymentFailed> context) { if (Status == PaymentStatus.Pending) Status = PaymentStatus.Failed; return Task.CompletedTask; } }") },
        { "consumer has a state of its own", With("class Counting : IConsumer<PaymentCreated>, IConsumer<PaymentFailed> { public PaymentStatus Status { get; set; } public Task Consume(ConsumeContext<PaymentCreated> context) { Status = PaymentStatus.Paid; return Task.CompletedTask; } public Task Consume(ConsumeContext<PaymentFailed> context) { Status = PaymentStatus.Failed; return Task.CompletedTask; } }") },
        { "early return by state", With(Settles + Failed(Load + "if (p.Status != PaymentStatus.Pending) return; p.Status = PaymentStatus.Failed;" + Save)) },
        { "version", With(Settles + Failed(Load + "if (context.Message.Version <= p.Version) return; p.Status = PaymentStatus.Failed; p.Version = context.Message.Version;" + Save)) },
        { "guarded in the entity", With(Settles + Failed(Load + "p.FailOnce();" + Save)) },
        { "only one value", With(Failed(Load + "p.Phase = \"failed\";" + Save)) },
        { "two steps of one run", With(Failed(Load + "p.Phase = \"working\";" + Save + " p.Phase = \"done\";" + Save)) },
        { "inbox", With(Settles + Failed("if (await db.Inbox.AnyAsync(m => m.Id == context.Message.PaymentId)) return; " + Load + "p.Status = PaymentStatus.Failed; db.Inbox.Add(new Seen { Id = context.Message.PaymentId });" + Save)) },
        { "greatest of a declared order", With("[Rml.Order.StatusOrder(\"Open<Sent<Done\")] public enum Step { Open, Sent, Done } public class Job { public string Id { get; set; } = \"\"; public Step Step { get; set; } public void Send() => Step = Step.Sent; } public class JobDb : DbContext { public DbSet<Job> Jobs => null!; } class Ends(JobDb db) : IConsumer<PaymentFailed> { public async Task Consume(ConsumeContext<PaymentFailed> context) { var job = await db.Jobs.SingleAsync(j => j.Id == context.Message.PaymentId); job.Step = Step.Done; await db.SaveChangesAsync(); } }") },
        { "not saved", With(Settles + Failed(Load + "p.Status = PaymentStatus.Failed; Console.WriteLine(p.Status);")) },
        { "made here", With(Settles + Failed("var p = new Payment { Id = context.Message.PaymentId }; p.Status = PaymentStatus.Failed; db.Payments.Add(p);" + Save)) },
        { "request, no message", With(Settles + "public class Desk(PayDb db) : ControllerBase { [HttpPost] public async Task<IActionResult> Fail(string id) { var p = await db.Payments.SingleAsync(x => x.Id == id); p.Status = PaymentStatus.Failed; await db.SaveChangesAsync(); return Ok(); } }") },
        { "at most once", With(Settles + "[AtMostOnce(\"the broker keeps the order\")] " + Failed(Load + "p.Status = PaymentStatus.Failed;" + Save)) },
        { "vouched for", With(Settles + "[Rml.Order.AssumeOrderInsensitive(\"one partition per payment\")] " + Failed(Load + "p.Status = PaymentStatus.Failed;" + Save)) },
        { "marked: checked in full elsewhere", With(Settles + "[Rml.Order.OrderInsensitive] " + Failed(Load + "p.Status = PaymentStatus.Failed;" + Save)) },
        { "shell is made", With(Creates + Failed(Find + "if (p is null) { p = new Payment { Id = context.Message.PaymentId }; db.Payments.Add(p); } p.Reason = context.Message.Reason;" + Save)) },
        { "waits", With(Creates + Failed(Find + "if (p is null) throw new InvalidOperationException(\"not yet\"); p.Reason = context.Message.Reason;" + Save)) },
        { "made by a request before any message", With(CreatesByRequest + Failed(Find + "if (p is null) return; p.Reason = context.Message.Reason;" + Save)) },
        { "kept for later", With(Creates + Failed(Find + "if (p is null) { db.Inbox.Add(new Seen { Id = context.Message.PaymentId });" + Save + " return; } p.Reason = context.Message.Reason;" + Save)) },
        { "what is gone may be removed", With(Creates + Failed(Find + "if (p is null) return; db.Payments.Remove(p);" + Save)) },
        { "webhook asks for it again", With(Creates + "public class Hooks(PayDb db) : ControllerBase { [HttpPost] public async Task<IActionResult> Post(string json, string signature) { var notice = global::Stripe.EventUtility.ConstructEvent(json, signature, \"s\"); var p = await db.Payments.FirstOrDefaultAsync(x => x.Id == notice.Id); if (p is null) return NotFound(); p.Reason = notice.Type; await db.SaveChangesAsync(); return Ok(); } }") },
        { "message without content", With(Creates + Failed("if (context.Message.Reason == \"\") return; " + Load + "p.Reason = context.Message.Reason;" + Save)) },
        { "other branch deals with it", With(Creates + Failed(Find + "if (p is not null) { p.Reason = context.Message.Reason; } else { db.Payments.Add(new Payment { Reason = context.Message.Reason }); }" + Save)) },
        { "only read", With(Creates + Failed(Find + "if (p is null) return; Console.WriteLine(p.Reason);")) },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4000LateMessage>.Flags(code, ShopCode.Input);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4000LateMessage>.Silent(code, ShopCode.Input);
    }
}
