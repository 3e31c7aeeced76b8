using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

/// <summary>Handlers of Rebus and activities of Temporal are run again; what a handler sends waits for it, and a workflow asks for each activity once.</summary>
public class RML5009FurtherBusesTests
{
    public static TheoryData<string, string> Defects => new()
    {
        { "mail of a handler", "class C(Mailer mailer) : IHandleMessages<OrderPaid> { public Task Handle(OrderPaid message) => mailer.[|Confirm(message.Email)|]; }" },
        { "stock of a handler that also publishes", "class C(ShopDb db, IBus bus) : IHandleMessages<OrderPaid> { public async Task Handle(OrderPaid message) { var product = await db.Products.SingleAsync(p => p.Id == message.ProductId); [|product.Stock -= message.Quantity|]; await db.SaveChangesAsync(); await bus.Publish(message); } }" },
        { "mail of an activity", "class Activities(Mailer mailer) { [Activity] public Task Confirm(string address) => mailer.[|Confirm(address)|]; }" },
        { "post to a channel", "class C(IChatApi chat) : IHandleMessages<OrderPaid> { public Task Handle(OrderPaid message) => chat.[|PostMessage(\"Paid: \" + message.OrderId)|]; }" },
        { "push message", "class C(FirebaseMessaging push) : IHandleMessages<OrderPaid> { public Task Handle(OrderPaid message) => push.[|SendAsync(new FirebaseAdmin.Messaging.Message { Token = message.Email }, dryRun: false)|]; }" },
        { "mail of a durable task", "class Confirm(Mailer mailer) : TaskActivity<string, bool> { public override async Task<bool> RunAsync(TaskActivityContext context, string input) { await mailer.[|Confirm(input)|]; return true; } }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "a handler that only sends", "class C(IBus bus) : IHandleMessages<OrderPaid> { public Task Handle(OrderPaid message) => bus.Send(message); }" },
        { "a handler that takes back what it had planned to post", "class C(IChatApi chat) : IHandleMessages<OrderPaid> { public Task Handle(OrderPaid message) => chat.DeleteScheduledMessage(message.OrderId, \"orders\"); }" },
        { "a push message that is only checked", "class C(FirebaseMessaging push) : IHandleMessages<OrderPaid> { public Task Handle(OrderPaid message) => push.SendAsync(new FirebaseAdmin.Messaging.Message { Token = message.Email }, dryRun: true); }" },
        { "an orchestration that asks for the durable task", "class Ship { public Task Run(TaskOrchestrationContext context, string address) => context.CallActivityAsync(\"Confirm\", new { address, id = context.NewGuid() }); }" },
        { "a handler that looks first", "class C(ShopDb db, Mailer mailer) : IHandleMessages<OrderPaid> { public async Task Handle(OrderPaid message) { if (await db.Inbox.AnyAsync(m => m.Id == message.OrderId)) return; await mailer.Confirm(message.Email); db.Inbox.Add(new Seen { Id = message.OrderId }); await db.SaveChangesAsync(); } }" },
        { "a handler that passes on to a queue and a topic", "class C(QueueClient queue, EventGridPublisherClient topic) : IHandleMessages<OrderPaid> { public async Task Handle(OrderPaid message) { await queue.SendMessageAsync(message.OrderId); await topic.SendEventAsync(new EventGridEvent { Id = message.OrderId }); } }" },
        { "a handler that starts a workflow", "class C(ITemporalClient client) : IHandleMessages<OrderPaid> { public Task Handle(OrderPaid message) => client.StartWorkflowAsync((Shipping w) => w.RunAsync(message.OrderId), new WorkflowOptions(\"ship-\" + message.OrderId, \"shipping\")); } [Workflow] class Shipping { [WorkflowRun] public Task RunAsync(string order) => Task.CompletedTask; }" },
        { "a workflow that asks for the activity", "class Activities(Mailer mailer) { public Task Confirm(string address) => mailer.Confirm(address); } [Workflow] class Shipping { [WorkflowRun] public Task RunAsync(string address) => Workflow.ExecuteActivityAsync((Activities a) => a.Confirm(address), new ActivityOptions { StartToCloseTimeout = TimeSpan.FromMinutes(1) }); }" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5009RepeatedEffect>.Flags(FurtherLibraries.With(code), FurtherLibraries.Input);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5009RepeatedEffect>.Silent(FurtherLibraries.With(code), FurtherLibraries.Input);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Nor_is_a_key_wished_for(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML2019UnkeyedCall>.Silent(FurtherLibraries.With(code), FurtherLibraries.Input);
    }
}
