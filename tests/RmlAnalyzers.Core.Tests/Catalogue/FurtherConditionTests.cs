using RmlAnalyzers.Core.Worlds;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Catalogue;

/// <summary>Members of further libraries whose effect is decided by what they are given.</summary>
public class FurtherConditionTests
{
    [Theory]
    [InlineData("new() { SequenceType = \"recurring\" }", World.History, World.History)]
    [InlineData("new() { SequenceType = \"first\" }", World.Dialog, World.Dialog)]
    [InlineData("new()", World.Dialog, World.Dialog)]
    [InlineData("given", World.Dialog, World.History)]
    internal void APaymentOnAMandateIsMoneyAndAnyOtherAPromise(string request, World proven, World possible)
    {
        var match = new CatalogueCase(BuiltInRowsTests.StubFile("Mollie") + $$"""
            namespace App { class C { void M(Mollie.Api.Client.Abstract.IPaymentClient payments, Mollie.Api.Models.Payment.Request.PaymentRequest given) { payments.CreatePaymentAsync({{request}}); } } }
            """).Match("CreatePaymentAsync");
        Assert.Equal((proven, possible), (match.Proven, match.Possible));
    }

    [Theory]
    [InlineData("SendAsync(message)", "SendAsync", EffectKind.Notify)]
    [InlineData("SendAsync(message, false)", "SendAsync", EffectKind.Notify)]
    [InlineData("SendAsync(message, true)", "SendAsync", EffectKind.Read)]
    internal void APushMessageThatIsOnlyCheckedIsRead(string call, string member, EffectKind kind)
    {
        var match = new CatalogueCase(BuiltInRowsTests.StubFile("Firebase") + $$"""
            namespace App { class C { void M(FirebaseAdmin.Messaging.FirebaseMessaging push, FirebaseAdmin.Messaging.Message message) { push.{{call}}; } } }
            """).Match(member);
        Assert.Equal(kind, match.Definite?.Kind);
    }

    [Theory]
    [InlineData("InvokeMethodAsync(\"shop\", \"orders\")", "InvokeMethodAsync", EffectKind.Write)]
    [InlineData("InvokeMethodAsync(System.Net.Http.HttpMethod.Post, \"shop\", \"orders\")", "InvokeMethodAsync", EffectKind.Write)]
    [InlineData("InvokeMethodAsync(System.Net.Http.HttpMethod.Get, \"shop\", \"orders\")", "InvokeMethodAsync", EffectKind.Read)]
    [InlineData("InvokeMethodWithResponseAsync(new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Get, \"/\"))", "InvokeMethodWithResponseAsync", EffectKind.Read)]
    [InlineData("InvokeMethodWithResponseAsync(new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Post, \"/\"))", "InvokeMethodWithResponseAsync", EffectKind.Write)]
    internal void TheVerbOfAnInvocationThroughASidecarDecides(string call, string member, EffectKind kind)
    {
        var match = new CatalogueCase(BuiltInRowsTests.StubFile("Dapr") + $$"""
            namespace App { class C { void M(Dapr.Client.DaprClient dapr) { dapr.{{call}}; } } }
            """).Match(member);
        Assert.Equal(kind, match.Definite?.Kind);
    }
}
