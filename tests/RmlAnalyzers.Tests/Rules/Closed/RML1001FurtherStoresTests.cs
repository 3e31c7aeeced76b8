using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Closed;

/// <summary>Sessions and batches are memory until they are saved; stores without either are written to at once.</summary>
public class RML1001FurtherStoresTests
{
    public static TheoryData<string, string> Leaks => new()
    {
        { "session saved", "class C(IDocumentSession session) { [Rml1] public async Task Keep(Order order) { session.Store(order); await session.[|SaveChangesAsync()|]; } }" },
        { "batch executed", "class C(TransactionalBatch batch) { [Rml1] public Task Keep(Order order) => batch.CreateItem(order).[|ExecuteAsync()|]; }" },
        { "item written", "class C(Container container) { [Rml1] public Task Keep(Order order) => container.[|UpsertItemAsync(order)|]; }" },
        { "row put", "class C(IAmazonDynamoDB db) { [Rml1] public Task Keep(Dictionary<string, string> order) => db.[|PutItemAsync(\"orders\", order)|]; }" },
        { "message to a queue", "class C(QueueClient queue) { [Rml1] public Task Tell(string order) => queue.[|SendMessageAsync(order)|]; }" },
        { "event to a topic", "class C(EventGridPublisherClient topic) { [Rml1] public Task Tell(string order) => topic.[|SendEventAsync(new EventGridEvent { Id = order })|]; }" },
        { "message to a bus", "class C(IBus bus) { [Rml1] public Task Tell(string order) => bus.[|Publish(order)|]; }" },
        { "state of an actor saved", "class C(IActorStateManager state) { [Rml1] public async Task Keep(int count) { await state.SetStateAsync(\"count\", count); await state.[|SaveStateAsync()|]; } }" },
        { "event through a sidecar", "class C(DaprClient dapr) { [Rml1] public Task Tell(string order) => dapr.[|PublishEventAsync(\"bus\", \"orders\", order)|]; }" },
        { "state of a grain written", "class Counter : Orleans.Grain<int> { [Rml1] public async Task Add() { State++; await [|WriteStateAsync()|]; } }" },
        { "journal of a grain confirmed", "class Account : Orleans.EventSourcing.JournaledGrain<Order, object> { [Rml1] public async Task Note(Seen seen) { RaiseEvent(seen); await [|ConfirmEvents()|]; } }" },
        { "workflow started", "class C(ITemporalClient client) { [Rml1] public Task Ship(string order) => client.[|StartWorkflowAsync((Shipping w) => w.RunAsync(order), new WorkflowOptions(order, \"shipping\"))|]; } [Workflow] class Shipping { [WorkflowRun] public Task RunAsync(string order) => Task.CompletedTask; }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "session filled", "class C(IDocumentSession session) { [Rml1] public void Keep(Order order, Order old) { session.Store(order); session.Delete(old); } }" },
        { "events appended to a session", "class C(IDocumentSession session) { [Rml1] public void Note(Guid order) => session.Events.Append(order, new Seen()); }" },
        { "state of an actor set", "class C(IActorStateManager state) { [Rml1] public Task Keep(int count) => state.SetStateAsync(\"count\", count); }" },
        { "event of a journaled grain queued", "class Account : Orleans.EventSourcing.JournaledGrain<Order, object> { [Rml1] public void Note(Seen seen) => RaiseEvent(seen); }" },
        { "batch filled", "class C(TransactionalBatch batch) { [Rml1] public TransactionalBatch Keep(Order order) => batch.CreateItem(order); }" },
        { "identity of a replayed workflow", "class C { [Rml1] public Guid Next() => Workflow.NewGuid(); }" },
        { "item read", "class C(Container container) { [Rml2(NoUndo = \"reads\")] public Task<string> Look(string id) => container.ReadItemAsync<Order>(id); }" },
    };

    [Theory]
    [MemberData(nameof(Leaks))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML1001ClosedReachesEffect>.Flags(FurtherLibraries.With(code), FurtherLibraries.Input);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML1001ClosedReachesEffect>.Silent(FurtherLibraries.With(code), FurtherLibraries.Input);
    }
}
