using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

public class RML5010Tests
{
    public static TheoryData<string, string> Defects => new()
    {
        { "completed first", """
            class Worker(ServiceBusProcessor processor, ShopDb db)
            {
                public void Start() => processor.ProcessMessageAsync += async args => { await args.[|CompleteMessageAsync(args.Message)|]; db.Add(new Seen { Id = args.Message.MessageId }); await db.SaveChangesAsync(); };
            }
            """ },
        { "acknowledged first, work in a helper", """
            class Worker(IChannel channel, ShopDb db)
            {
                public async Task OnReceived(object sender, BasicDeliverEventArgs args)
                {
                    await channel.[|BasicAckAsync(args.DeliveryTag, multiple: false)|].ConfigureAwait(false);
                    await Store(Encoding.UTF8.GetString(args.Body)).ConfigureAwait(false);
                }
                private async Task Store(string body) { db.Add(new Seen { Id = body }); await Flush(); }
                private Task Flush() => db.SaveChangesAsync();
            }
            """ },
        { "receive loop", """
            class Pump(ServiceBusReceiver receiver, HttpClient http)
            {
                public async Task Run(CancellationToken stop)
                {
                    while (!stop.IsCancellationRequested)
                    {
                        var message = await receiver.ReceiveMessageAsync();
                        await receiver.[|CompleteMessageAsync(message)|];
                        await http.PostAsync("/orders", new StringContent(message.Body), stop);
                    }
                }
            }
            """ },
        { "offset committed before the work", """
            class Pump(Confluent.Kafka.IConsumer<string, string> consumer, ShopDb db)
            {
                public async Task Run(CancellationToken stop)
                {
                    while (true)
                    {
                        var result = consumer.Consume(stop);
                        consumer.[|Commit(result)|];
                        db.Inbox.Add(new Seen { Id = result.Value });
                        await db.SaveChangesAsync(stop);
                    }
                }
            }
            """ },
        { "work left running, then acknowledged", """
            class Pump(Confluent.Kafka.IConsumer<string, string> consumer, ShopDb db)
            {
                public void Run(CancellationToken stop)
                {
                    while (true)
                    {
                        var result = consumer.Consume(stop);
                        _ = Store(result.Value);
                        consumer.[|Commit(result)|];
                    }
                }
                private async Task Store(string id) { db.Inbox.Add(new Seen { Id = id }); await db.SaveChangesAsync(); }
            }
            """ },
        { "acknowledged whatever happens", """
            class Worker(IChannel channel, ShopDb db)
            {
                public async Task OnReceived(object sender, BasicDeliverEventArgs args)
                {
                    try { db.Inbox.Add(new Seen { Id = "x" }); await db.SaveChangesAsync(); }
                    finally { await channel.[|BasicAckAsync(args.DeliveryTag, false)|]; }
                }
            }
            """ },
        { "consumer hands the work over", """
            class OrderPaidConsumer(Mailer mailer) : IConsumer<OrderPaid>
            {
                public Task Consume(ConsumeContext<OrderPaid> context) { Task.[|Run(() => mailer.Confirm(context.Message.Email))|]; return Task.CompletedTask; }
            }
            """ },
        { "consumer forgets to await", """
            class OrderPaidConsumer(Mailer mailer) : IConsumer<OrderPaid>
            {
                public async Task Consume(ConsumeContext<OrderPaid> context) { await Task.Yield(); _ = mailer.[|Confirm(context.Message.Email)|]; }
            }
            """ },
        { "webhook answers and goes on", """
            public class HooksController(ShopDb db) : ControllerBase
            {
                [HttpPost] public IActionResult Stripe(string json, string signature)
                {
                    var notice = global::Stripe.EventUtility.ConstructEvent(json, signature, "secret");
                    _ = Task.[|Run(async () => { db.Add(new Seen { Id = notice.Id }); await db.SaveChangesAsync(); })|];
                    return Ok();
                }
            }
            """ },
        { "minimal webhook", """
            static class Hooks
            {
                public static void Map(IEndpointRouteBuilder app, Mailer mailer) => app.MapPost("/hooks", (string json, string signature) =>
                {
                    var notice = global::Stripe.EventUtility.ConstructEvent(json, signature, "secret");
                    mailer.[|Confirm(notice.Id)|];
                    return "ok";
                });
            }
            """ },
        { "done on delivery", """
            class Worker(IChannel channel, ShopDb db)
            {
                public async Task Start()
                {
                    var consumer = new AsyncEventingBasicConsumer(channel);
                    consumer.ReceivedAsync += OnReceived;
                    await channel.[|BasicConsumeAsync("orders", autoAck: true, consumer)|];
                }
                private async Task OnReceived(object sender, BasicDeliverEventArgs args) { db.Inbox.Add(new Seen()); await db.SaveChangesAsync(); }
            }
            """ },
        { "received and deleted", """
            class Worker(ServiceBusClient client, ShopDb db)
            {
                public void Start()
                {
                    var processor = client.CreateProcessor("orders", new ServiceBusProcessorOptions { [|ReceiveMode = ServiceBusReceiveMode.ReceiveAndDelete|] });
                    processor.ProcessMessageAsync += async args => { db.Inbox.Add(new Seen { Id = args.Message.MessageId }); await db.SaveChangesAsync(); };
                }
            }
            """ },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "completed last", """
            class Worker(ServiceBusProcessor processor, ShopDb db)
            {
                public void Start() => processor.ProcessMessageAsync += async args => { db.Add(new Seen { Id = args.Message.MessageId }); await db.SaveChangesAsync(); await args.CompleteMessageAsync(args.Message); };
            }
            """ },
        { "the next message", """
            class Pump(ServiceBusReceiver receiver, HttpClient http)
            {
                public async Task Run(CancellationToken stop)
                {
                    var message = await receiver.ReceiveMessageAsync();
                    while (message is not null)
                    {
                        await http.PostAsync("/orders", new StringContent(message.Body), stop);
                        await receiver.CompleteMessageAsync(message);
                        message = await receiver.ReceiveMessageAsync();
                    }
                }
            }
            """ },
        { "two messages in a row", """
            class Pump(ServiceBusReceiver receiver, ShopDb db)
            {
                public async Task Two()
                {
                    var first = await receiver.ReceiveMessageAsync();
                    await receiver.CompleteMessageAsync(first);
                    var second = await receiver.ReceiveMessageAsync();
                    db.Add(new Seen { Id = second.MessageId });
                    await db.SaveChangesAsync();
                    await receiver.CompleteMessageAsync(second);
                }
            }
            """ },
        { "a duplicate is acknowledged and left", """
            class Worker(IChannel channel, ShopDb db)
            {
                public async Task OnReceived(object sender, BasicDeliverEventArgs args)
                {
                    if (args.Body.Length == 0) { await channel.BasicAckAsync(args.DeliveryTag, false); return; }
                    db.Inbox.Add(new Seen()); await db.SaveChangesAsync(); await channel.BasicAckAsync(args.DeliveryTag, false);
                }
            }
            """ },
        { "log after the acknowledgement", """
            class Worker(IChannel channel, ShopDb db)
            {
                public async Task OnReceived(object sender, BasicDeliverEventArgs args)
                {
                    await db.SaveChangesAsync(); await channel.BasicAckAsync(args.DeliveryTag, false); Console.WriteLine("done " + args.DeliveryTag);
                }
            }
            """ },
        { "at most once by choice", """
            class Worker(IChannel channel, ShopDb db)
            {
                [AtMostOnce("a lost view count is no loss")]
                public async Task OnReceived(object sender, BasicDeliverEventArgs args) { await channel.BasicAckAsync(args.DeliveryTag, false); await db.SaveChangesAsync(); }
            }
            """ },
        { "acknowledged with the work that is handed over", """
            class Worker(IChannel channel, ShopDb db)
            {
                public void Start(AsyncEventingBasicConsumer consumer) => consumer.ReceivedAsync += (_, args) =>
                {
                    Task.Run(async () => { await db.SaveChangesAsync(); await channel.BasicAckAsync(args.DeliveryTag, false); });
                    return Task.CompletedTask;
                };
            }
            """ },
        { "consumer awaits", """
            class OrderPaidConsumer(Mailer mailer) : IConsumer<OrderPaid>
            {
                public async Task Consume(ConsumeContext<OrderPaid> context) { var mail = Task.Run(() => mailer.Confirm(context.Message.Email)); await mail; }
            }
            """ },
        { "consumer returns the task", """
            class OrderPaidConsumer(Mailer mailer) : IConsumer<OrderPaid> { public Task Consume(ConsumeContext<OrderPaid> context) => mailer.Confirm(context.Message.Email); }
            """ },
        { "no webhook", """
            public class OrdersController(Mailer mailer) : ControllerBase { [HttpPost] public IActionResult Resend(string address) { _ = Task.Run(() => mailer.Confirm(address)); return Ok(); } }
            """ },
        { "done on delivery, and nothing to lose", """
            class Cache(IChannel channel)
            {
                private readonly ConcurrentDictionary<string, string> _values = new();
                public async Task Start()
                {
                    var consumer = new AsyncEventingBasicConsumer(channel);
                    consumer.ReceivedAsync += (_, args) => { _values.Clear(); return Task.CompletedTask; };
                    await channel.BasicConsumeAsync("invalidations", autoAck: true, consumer);
                }
            }
            """ },
        { "the handler acknowledges", """
            class Worker(IChannel channel, ShopDb db)
            {
                public async Task Start()
                {
                    var consumer = new AsyncEventingBasicConsumer(channel);
                    consumer.ReceivedAsync += OnReceived;
                    await channel.BasicConsumeAsync("orders", autoAck: false, consumer);
                }
                private async Task OnReceived(object sender, BasicDeliverEventArgs args) { await db.SaveChangesAsync(); await channel.BasicAckAsync(args.DeliveryTag, false); }
            }
            """ },
        { "own method of the same name", """
            class Desk(ShopDb db) { private Task CompleteMessageAsync(string id) => Task.CompletedTask; public async Task Run() { await CompleteMessageAsync("a"); await db.SaveChangesAsync(); } }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5010AcknowledgedEarly>.Flags(ShopCode.With(code), ShopCode.Input);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5010AcknowledgedEarly>.Silent(ShopCode.With(code), ShopCode.Input);
    }

    [Theory]
    [InlineData("", DiagnosticSeverity.Info)]
    [InlineData("[Rml2(NoUndo = \"a note\")] ", DiagnosticSeverity.Warning)]
    [InlineData("[Rml2(Draft = true)] ", DiagnosticSeverity.Info)]
    public Task Warns_in_labelled_code(string label, DiagnosticSeverity severity) => RmlVerify<RML5010AcknowledgedEarly>.Flags(
        ShopCode.With($$"""class Worker(IChannel channel, ShopDb db) { {{label}}public async Task On(BasicDeliverEventArgs args) { await channel.{|#0:BasicAckAsync(args.DeliveryTag, false)|}; await db.{|#1:SaveChangesAsync()|}; } }"""),
        ShopCode.Input with { Expected = [RmlVerify<RML5010AcknowledgedEarly>.Finding(severity).WithLocation(0).WithLocation(1)] });
}
