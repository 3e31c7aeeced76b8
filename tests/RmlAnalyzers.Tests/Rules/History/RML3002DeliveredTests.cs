using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>Keys that change because the code around them is delivered again.</summary>
public class RML3002DeliveredTests
{
    private const string Shop = """
        public record PaymentDue(System.Guid OrderId, System.Guid? MessageId, long Amount);
        public record ChargeCard { [Rml.IdempotencyKey] public string? CommandId { get; init; } public long Amount { get; init; } }
        public interface IStore { System.Threading.Tasks.Task SaveAsync(object row); }
        public interface IBus { [Rml.Rml3(NoCorrection = "by phone")] System.Threading.Tasks.Task SendAsync(ChargeCard command); }
        public interface IBank
        {
            [Rml.Rml3(NoCorrection = "by phone")] System.Threading.Tasks.Task PayAsync(long amount, [Rml.IdempotencyKey] string key);
            [Rml.Rml2(NoUndo = "read")] System.Threading.Tasks.Task NoteAsync(string text, [Rml.IdempotencyKey] string key);
        }
        namespace MassTransit
        {
            public interface ConsumeContext<T> { T Message { get; } System.Guid? MessageId { get; } }
            public interface IConsumer<T> where T : class { System.Threading.Tasks.Task Consume(ConsumeContext<T> context); }
        }
        """;

    private static readonly RmlTestInput Stubs = new() { Libraries = [StripeStub.Source], Sources = [Shop] };

    public static TheoryData<string, string> Defects => new()
    {
        { "made in the handler", "await bank.PayAsync(due.Amount, [|Guid.NewGuid().ToString()|]);" },
        { "in a local", "var key = Guid.NewGuid().ToString(\"N\"); await bank.PayAsync(due.Amount, [|key|]).ConfigureAwait(false);" },
        { "options", "await charges.CreateAsync(new(), new Stripe.RequestOptions { IdempotencyKey = [|Guid.NewGuid().ToString()|] });" },
        { "fallback of a nullable id", "await bank.PayAsync(due.Amount, [|(due.MessageId ?? Guid.NewGuid()).ToString()|]);" },
        { "fallback in the options", "var request = new Stripe.RequestOptions { IdempotencyKey = [|due.MessageId?.ToString() ?? Guid.NewGuid().ToString()|] }; await charges.CreateAsync(new(), request);" },
        { "a command id", "await bus.SendAsync(new ChargeCard { CommandId = [|Guid.NewGuid().ToString()|], Amount = due.Amount });" },
        { "a dialog step", "await bank.NoteAsync(\"due\", [|$\"{due.OrderId}-{DateTime.UtcNow:O}\"|]);" },
        { "in a lambda that runs here", "await Task.WhenAll(new[] { 1L, 2L }.Select(part => bank.PayAsync(part, [|Guid.NewGuid().ToString()|])));" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "of the order", "await bank.PayAsync(due.Amount, $\"pay-{due.OrderId}\");" },
        { "of the message, or refused", "await bank.PayAsync(due.Amount, (due.MessageId ?? throw new InvalidOperationException()).ToString());" },
        { "fallback to the order", "await bank.PayAsync(due.Amount, (due.MessageId ?? due.OrderId).ToString());" },
        { "a command id of the order", "await bus.SendAsync(new ChargeCard { CommandId = due.OrderId.ToString(), Amount = due.Amount });" },
        { "stored with the intent", "var key = Guid.NewGuid().ToString(); await store.SaveAsync(new { key, due.OrderId }); await bank.PayAsync(due.Amount, key);" },
        { "a random value that is no key", "await store.SaveAsync(Guid.NewGuid()); await bank.PayAsync(due.Amount, due.OrderId.ToString());" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public async Task Finds(string shape, string body)
    {
        Assert.NotEmpty(shape);
        await RmlVerify<RML3002UnstableKey>.Flags(Consumer(body), Stubs);
        await RmlVerify<RML3002UnstableKey>.Flags(Marked(body), Stubs);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public async Task Stays_silent(string shape, string body)
    {
        Assert.NotEmpty(shape);
        await RmlVerify<RML3002UnstableKey>.Silent(Consumer(body), Stubs);
        await RmlVerify<RML3002UnstableKey>.Silent(Marked(body), Stubs);
    }

    [Fact]
    public Task What_is_delivered_once_is_another_finding() => RmlVerify<RML3002UnstableKey>.Silent(
        Marked("await bank.PayAsync(due.Amount, Guid.NewGuid().ToString()); await bank.PayAsync(due.Amount, (due.MessageId ?? Guid.NewGuid()).ToString());")
            .Replace("[AtLeastOnce]", "[AtMostOnce(\"a tick\")]", StringComparison.Ordinal),
        Stubs);

    private static string Consumer(string body) => ServiceCode.With($$"""
        class DueConsumer(IBank bank, IBus bus, IStore store, Stripe.ChargeService charges) : MassTransit.IConsumer<PaymentDue>
        {
            public async Task Consume(MassTransit.ConsumeContext<PaymentDue> context)
            {
                var due = context.Message;
                await store.SaveAsync(bus);
                {{body}}
                Console.WriteLine(charges);
            }
        }
        """);

    private static string Marked(string body) => ServiceCode.With($$"""
        class Notices(IBank bank, IBus bus, IStore store, Stripe.ChargeService charges)
        {
            [AtLeastOnce]
            public async Task HandleAsync(PaymentDue due)
            {
                await store.SaveAsync(bus);
                {{body}}
                Console.WriteLine(charges);
            }
        }
        """);
}
