using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Tests.Catalogue;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Flow;

/// <summary>Whether the call of <c>Work</c> is delivered again, and by what a reader knows it.</summary>
public class DeliveriesTests
{
    private static readonly string[] Stubs = ["Deliveries", "Stripe", "NServiceBus", "ServiceBus", "Hangfire", "Aws"];

    private const string Usings = """
        namespace Rml
        {
            [AttributeUsage(AttributeTargets.All)] class AtLeastOnceAttribute : Attribute { }
            [AttributeUsage(AttributeTargets.All)] class AtMostOnceAttribute : Attribute { public AtMostOnceAttribute(string reason) { } }
        }
        public record Paid(string OrderId);
        public static class Do { public static Task Work(object? input = null) => Task.CompletedTask; }
        """;

    private static string? Ask(string code, string usings = "")
    {
        var compilation = CatalogueCase.Compile(usings + "\n#nullable enable\n" + code, [Usings, .. Stubs.Select(BuiltInRowsTests.StubFile)]);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var kernel = Kernel.For(compilation, new AnalyzerOptions([], new NoOptions()));
        var work = compilation.SyntaxTrees.Take(2).SelectMany(tree => tree.GetRoot().DescendantNodes()).Select(node => kernel.Models.OperationOf(node, default)).OfType<IInvocationOperation>()
            .First(static call => call.TargetMethod.Name == "Work");
        var delivery = kernel.Worlds(default).Deliveries.Around(work, default);
        return delivery is null ? null : delivery.Role + " " + delivery.Because;
    }

    [Theory]
    [InlineData("class C : MassTransit.IConsumer<Paid> { public async Task Consume(MassTransit.ConsumeContext<Paid> context) => await Do.Work(context.Message); }", "Message IConsumer.Consume")]
    [InlineData("abstract class B<T> : MassTransit.IConsumer<T> where T : class { public abstract Task Consume(MassTransit.ConsumeContext<T> context); } class C : B<Paid> { public override Task Consume(MassTransit.ConsumeContext<Paid> context) => Do.Work(); }", "Message IConsumer.Consume")]
    [InlineData("class C : NServiceBus.IHandleMessages<Paid> { Task NServiceBus.IHandleMessages<Paid>.Handle(Paid message, NServiceBus.IMessageHandlerContext context) => Do.Work(); }", "Message IHandleMessages.Handle")]
    [InlineData("class C(string name) : Rebus.Handlers.IHandleMessages<Paid> { public Task Handle(Paid message) { return Do.Work(name); } }", "Message IHandleMessages.Handle")]
    [InlineData("class C { [DotNetCore.CAP.CapSubscribe(\"order.paid\")] public void OnPaid(Paid paid) => Do.Work(); }", "Message [CapSubscribe]")]
    [InlineData("class C { public Task Run([Microsoft.Azure.Functions.Worker.ServiceBusTrigger(\"paid\")] string body) => Do.Work(body); }", "Message [ServiceBusTrigger]")]
    [InlineData("class C { public Task Run([Microsoft.Azure.WebJobs.TimerTrigger(\"0 * * * *\")] object timer) => Do.Work(); }", "Job [TimerTrigger]")]
    [InlineData("class C { public async Task Function(Amazon.Lambda.SQSEvents.SQSEvent input) { foreach (var record in input.Records) await Do.Work(record.Body); } }", "Message SQSEvent")]
    [InlineData("class C { void Start(RabbitMQ.Client.Events.AsyncEventingBasicConsumer consumer) { consumer.ReceivedAsync += async (_, args) => { await Do.Work(args.Body); }; } }", "Message AsyncEventingBasicConsumer.ReceivedAsync")]
    [InlineData("class C { void Start(RabbitMQ.Client.Events.AsyncEventingBasicConsumer consumer) => consumer.ReceivedAsync += OnReceived; Task OnReceived(object sender, RabbitMQ.Client.Events.BasicDeliverEventArgs args) => Do.Work(args); }", "Message AsyncEventingBasicConsumer.ReceivedAsync")]
    [InlineData("class C { void Start(Azure.Messaging.ServiceBus.ServiceBusProcessor processor) { processor.ProcessMessageAsync += Handle; async Task Handle(Azure.Messaging.ServiceBus.ProcessMessageEventArgs args) => await Do.Work(args); } }", "Message ServiceBusProcessor.ProcessMessageAsync")]
    [InlineData("class C { async Task Loop(Confluent.Kafka.IConsumer<string, string> consumer, CancellationToken ct) { while (!ct.IsCancellationRequested) { var result = consumer.Consume(ct); await Do.Work(result.Message.Value); consumer.Commit(result); } } }", "Message IConsumer.Consume")]
    [InlineData("class C(Azure.Messaging.ServiceBus.ServiceBusReceiver receiver) { async Task Once() { var message = await receiver.ReceiveMessageAsync().ConfigureAwait(false); await Task.Run(() => Do.Work(message)); } }", "Message ServiceBusReceiver.ReceiveMessageAsync")]
    [InlineData("class C : Quartz.IJob { public ValueTask Execute(Quartz.IJobExecutionContext context, CancellationToken ct) => new(Do.Work()); }", "Job IJob.Execute")]
    [InlineData("class C { void Plan(int id) => Hangfire.BackgroundJob.Enqueue(() => Send(id)); public Task Send(int id) => Do.Work(id); }", "Job BackgroundJob.Enqueue")]
    [InlineData("interface IJobs { Task Send(int id); } class Jobs : IJobs { public Task Send(int id) => Do.Work(id); } class C { void Plan(int id) => Hangfire.BackgroundJob.Enqueue<IJobs>(jobs => jobs.Send(id)); }", "Job BackgroundJob.Enqueue")]
    [InlineData("class C : Microsoft.Extensions.Hosting.BackgroundService { protected override async Task ExecuteAsync(CancellationToken stoppingToken) { while (true) { await Do.Work(); } } }", "Loop BackgroundService.ExecuteAsync")]
    [InlineData("class C { [Temporalio.Activities.Activity] public Task Charge(int id) => Do.Work(id); }", "Activity [Activity]")]
    [InlineData("class C { [Rml.AtLeastOnce] public Task On(Paid paid) => Do.Work(paid); }", "Message [AtLeastOnce]")]
    [InlineData("[Rml.AtLeastOnce] class C { public Task On(Paid paid) => Do.Work(paid); }", "Message [AtLeastOnce]")]
    [InlineData("interface IOn<T> { [Rml.AtLeastOnce] Task On(T paid); } class C : IOn<Paid> { public Task On(Paid paid) => Do.Work(paid); }", "Message [AtLeastOnce]")]
    [InlineData("[ApiController] public class C : ControllerBase { [HttpPost] public async Task<IActionResult> Hook([FromBody] string json) { var e = Stripe.EventUtility.ConstructEvent(json, Request.Headers[\"Stripe-Signature\"]!, \"s\"); await Do.Work(e); return Ok(); } }", "Notice EventUtility.ConstructEvent", "using Microsoft.AspNetCore.Mvc;")]
    [InlineData("public class C : ControllerBase { [HttpPost] public async Task<IActionResult> Hook(string json) { var e = Read(json); await Do.Work(e); return Ok(); } private Stripe.Event Read(string json) => Stripe.EventUtility.ParseEvent(json); }", "Notice EventUtility.ParseEvent", "using Microsoft.AspNetCore.Mvc;")]
    [InlineData("public static class Endpoints { public static void Map(IEndpointRouteBuilder app) { app.MapPost(\"/stripe\", async (HttpRequest request) => { var e = Stripe.EventUtility.ParseEvent(request.Path); await Do.Work(e); return Results.Ok(); }); } }", "Notice EventUtility.ParseEvent", "using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Http; using Microsoft.AspNetCore.Routing;")]
    [InlineData("public class StripeNotices { public async Task Handle(string json) { var e = Stripe.EventUtility.ParseEvent(json); await Do.Work(e); } }", "Notice EventUtility.ParseEvent")]
    [InlineData("class C : MassTransit.IConsumer<Paid> { public async Task Consume(MassTransit.ConsumeContext<Paid> context) { await Again(); async Task Again() => await Do.Work(); } }", "Message IConsumer.Consume")]
    public void Delivered_again(string code, string because, string usings = "") => Assert.Equal(because, Ask(code, usings));

    [Theory]
    [InlineData("class C { public Task Consume(Paid paid) => Do.Work(paid); }")]
    [InlineData("interface INotificationHandler<T> { Task Handle(T notification, CancellationToken ct); } class C : INotificationHandler<Paid> { public Task Handle(Paid notification, CancellationToken ct) => Do.Work(); }")]
    [InlineData("[Rml.AtMostOnce(\"best effort\")] class C : MassTransit.IConsumer<Paid> { public Task Consume(MassTransit.ConsumeContext<Paid> context) => Do.Work(); }")]
    [InlineData("class C : Quartz.IJob { [Rml.AtMostOnce(\"cache warming\")] public ValueTask Execute(Quartz.IJobExecutionContext context, CancellationToken ct) => new(Do.Work()); }")]
    [InlineData("class C { [Rml.AtMostOnce(\"a probe\")] void Start(RabbitMQ.Client.Events.AsyncEventingBasicConsumer consumer) { consumer.ReceivedAsync += (_, args) => Do.Work(args.Body); } }")]
    [InlineData("[Rml.AtLeastOnce] class C { public Task On(Paid paid) => Inner(); private Task Inner() => Do.Work(); }")]
    [InlineData("class C : Microsoft.Extensions.Hosting.BackgroundService { protected override async Task ExecuteAsync(CancellationToken stoppingToken) { await Do.Work(); } }")]
    [InlineData("class C { void Start(RabbitMQ.Client.Events.AsyncEventingBasicConsumer consumer) { consumer.ShutdownAsync += (_, args) => Do.Work(args); } }")]
    [InlineData("class C { void Plan(int id) => Hangfire.BackgroundJob.Enqueue(() => Send(Guid.NewGuid())); public Task Send(Guid id) => Task.CompletedTask; void Now() => Do.Work(); }")]
    [InlineData("class C { void Plan() => Hangfire.BackgroundJob.Enqueue(() => Console.WriteLine(Do.Work(null))); }")]
    [InlineData("public class C : ControllerBase { [HttpPost] public async Task<IActionResult> Order(string json) { await Do.Work(json); return Ok(); } }", "using Microsoft.AspNetCore.Mvc;")]
    [InlineData("public class C { public Stripe.Event Read(string json) { Do.Work(); return Stripe.EventUtility.ParseEvent(json); } }")]
    [InlineData("class C(Azure.Messaging.ServiceBus.ServiceBusReceiver receiver) { async Task Once() { await Do.Work(); await receiver.ReceiveMessageAsync(); } }")]
    [InlineData("class C(RabbitMQ.Client.IChannel channel) { async Task Once() { var got = await channel.BasicGetAsync(\"q\", autoAck: true); await Do.Work(got); } }")]
    [InlineData("abstract class C : MassTransit.IConsumer<Paid> { public abstract Task Consume(MassTransit.ConsumeContext<Paid> context); public Task Other() => Do.Work(); }")]
    public void Not_delivered_again(string code, string usings = "") => Assert.Null(Ask(code, usings));
}
