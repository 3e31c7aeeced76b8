using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Dialog;

/// <summary>A start is a message, which has an identity of its own: none is wished for where it is left out, and one that is given is the same on every attempt.</summary>
public class RML2019WorkflowTests
{
    [Theory]
    [InlineData("client.ScheduleNewOrchestrationInstanceAsync(\"Ship\", order)")]
    [InlineData("client.ScheduleNewOrchestrationInstanceAsync(\"Ship\", order, stop)")]
    [InlineData("client.ScheduleNewOrchestrationInstanceAsync(\"Ship\", order, new StartOrchestrationOptions(\"ship-\" + order))")]
    [InlineData("client.ScheduleNewOrchestrationInstanceAsync(\"Ship\", order, new StartOrchestrationOptions { InstanceId = order })")]
    [InlineData("temporal.StartWorkflowAsync((Shipping w) => w.RunAsync(order), new WorkflowOptions(order, \"shipping\"))")]
    [InlineData("temporal.StartWorkflowAsync((Shipping w) => w.RunAsync(order), new WorkflowOptions { TaskQueue = \"shipping\" })")]
    public Task Nothing_is_wished_for(string start) => RmlVerify<RML2019UnkeyedCall>.Silent(Code("public Task Ship(string order, CancellationToken stop) => " + start + ";"), FurtherLibraries.Input);

    [Fact]
    public Task An_identity_of_each_attempt_is_none() => RmlVerify<RML3002UnstableKey>.Flags(Code(Attempts("[|Guid.NewGuid().ToString()|]")), FurtherLibraries.Input);

    [Fact]
    public Task An_identity_of_the_order_is_one() => RmlVerify<RML3002UnstableKey>.Silent(Code(Attempts("order")), FurtherLibraries.Input);

    private static string Attempts(string id) =>
        "public async Task Ship(string order) { for (var i = 0; i < 3; i++) { try { await temporal.StartWorkflowAsync((Shipping w) => w.RunAsync(order), new WorkflowOptions { Id = " + id + ", TaskQueue = \"shipping\" }); return; } catch (HttpRequestException) { await Task.Delay(500); } } }";

    private static string Code(string member) => FurtherLibraries.With(
        "class C(Microsoft.DurableTask.Client.DurableTaskClient client, ITemporalClient temporal) { " + member + " } [Workflow] class Shipping { [WorkflowRun] public Task RunAsync(string order) => Task.CompletedTask; }");
}
