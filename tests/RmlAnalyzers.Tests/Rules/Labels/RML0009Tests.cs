using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.Labels;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.Labels.RML0009UndeclaredDuties>;

namespace RmlAnalyzers.Tests.Rules.Labels;

/// <summary>RML0009: a Dialog or History type declares who takes part, what happens on silence, the runbook, the reconciler and the owner.</summary>
public class RML0009Tests
{
    private const string Said = "Participant(\"Carrier\", ParticipantKind.Service)";

    [Theory]
    [InlineData("interface [|ICarrier|] { [Rml2(NoUndo = \"left\")] Task ShipAsync(string parcel); }")]
    [InlineData("[" + Said + "] interface [|ICarrier|] { [Rml2(NoUndo = \"left\", Owner = \"shipping\")] Task ShipAsync(string parcel); }")]
    [InlineData("[" + Said + "] interface [|ICarrier|] { [Rml2(NoUndo = \"left\", OnSilence = Silence.CheckStatus)] Task ShipAsync(string parcel); }")]
    [InlineData("interface [|ICarrier|] { [Rml2(NoUndo = \"left\", OnSilence = Silence.CheckStatus, Owner = \"shipping\")] Task ShipAsync(string parcel); }")]
    [InlineData("[" + Said + ", Participant(\"Clerk\", ParticipantKind.Human)] interface [|ICarrier|] { [Rml2(NoUndo = \"left\", OnSilence = Silence.CheckStatus, Owner = \"shipping\")] Task ShipAsync(string parcel); }")]
    [InlineData("[" + Said + "] interface [|ICarrier|] { [Rml2(NoUndo = \"left\", OnSilence = Silence.Escalate, Owner = \"shipping\")] Task ShipAsync(string parcel); }")]
    [InlineData("[" + Said + "] class [|Carrier|](HttpClient http) { [Rml2(NoUndo = \"left\", Owner = \"shipping\")] public Task ShipAsync(string parcel) => http.PostAsync(\"/ship/\" + parcel, null); }")]
    [InlineData("[" + Said + "] interface [|IBank|] { [Rml3(NoCorrection = \"by letter\", OnSilence = Silence.CheckStatus, Owner = \"bank\")] Task PayAsync(string order); }")]
    [InlineData("[Rml2(Owner = \"shipping\")] class [|Carrier|] { public Task ShipAsync(string parcel) => Task.CompletedTask; }")]
    [InlineData("[EffectLedger] class [|Ledger|] { public void Append(string key) { } }")]
    public Task What_is_missing(string code) => Rule.Flags(ServiceCode.With(code));

    [Theory]
    [InlineData("[" + Said + "] interface ICarrier { [Rml2(NoUndo = \"left\", OnSilence = Silence.CheckStatus, Owner = \"shipping\")] Task ShipAsync(string parcel); }")]
    [InlineData("interface ICarrier { [" + Said + ", Rml2(NoUndo = \"left\", OnSilence = Silence.CheckStatus, Owner = \"shipping\")] Task ShipAsync(string parcel); [StatusCheck, Rml2] Task<bool> AskAsync(string parcel); }")]
    [InlineData("interface ICarrier { [Rml2(Draft = true)] Task ShipAsync(string parcel); }")]
    [InlineData("[" + Said + ", Participant(\"Clerk\", ParticipantKind.Human), Runbook(\"RB-1\", Owner = \"desk\")] interface ICarrier { [Rml2(NoUndo = \"left\", OnSilence = Silence.HandOff)] Task ShipAsync(string parcel); }")]
    [InlineData("[" + Said + ", Reconciler(typeof(object), Owner = \"bank\")] interface IBank { [Rml3(NoCorrection = \"by letter\", OnSilence = Silence.CheckStatus)] Task PayAsync(string order); }")]
    [InlineData("[EffectLedger, Reconciler(typeof(object), Owner = \"bank\")] class Ledger { public void Append(string key) { } } [" + Said + "] interface IBank { [Rml3(NoCorrection = \"by letter\", OnSilence = Silence.CheckStatus, Owner = \"bank\")] Task PayAsync(string order); }")]
    [InlineData("[" + Said + "] interface ICarrier { [Rml2(Undo = nameof(CallOffAsync), OnSilence = Silence.CheckStatus, Owner = \"shipping\")] Task ShipAsync(string parcel); [Rml2] Task CallOffAsync(string parcel); }")]
    [InlineData("[Rml3] record Shipped(string Parcel); [Rml1] class Prices { public decimal Of(string parcel) => 1m; } class Bare(HttpClient http) { public Task M() => http.PostAsync(\"/\", null); }")]
    [InlineData("[" + Said + "] interface ICarrier { [Rml2(NoUndo = \"left\", OnSilence = Silence.CheckStatus, Owner = \"shipping\")] Task ShipAsync(string parcel); } class Carrier : ICarrier { public Task ShipAsync(string parcel) => Task.CompletedTask; }")]
    [InlineData("[" + Said + "] class Shop(Shop.ICarrier carrier) { public interface ICarrier { [Rml2(NoUndo = \"left\", OnSilence = Silence.CheckStatus, Owner = \"shipping\")] Task ShipAsync(string parcel); } [Rml2(Owner = \"shop\")] public Task SellAsync(string parcel) => carrier.ShipAsync(parcel); }")]
    public Task What_is_declared(string code) => Rule.Silent(ServiceCode.With(code));

    [Fact]
    public Task The_assembly_may_declare_it() => Rule.Silent("""
        using System.Threading.Tasks;
        using Rml;
        [assembly: Participant("Carrier", ParticipantKind.Service), Runbook("RB-1", Owner = "desk")]
        [assembly: Reconciler(typeof(object))]
        interface IBank { [Rml3(NoCorrection = "by letter", OnSilence = Silence.HandOff)] Task PayAsync(string order); }
        """);

    [Fact]
    public Task Message_lists_all() => Rule.Reports(ServiceCode.With("interface {|#0:IBank|} { [Rml3(NoCorrection = \"by letter\")] Task PayAsync(string order); [Rml2(NoUndo = \"read\")] Task TellAsync(string order); [HandOff] Task Give(string caseId); }"),
        Rule.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithArguments(
            "IBank",
            "works in RML-3 (History)",
            "who shares the outcome ([Participant]), what is done when no answer comes (OnSilence of PayAsync, TellAsync), what people do then ([Runbook]), who compares the ledger with reality ([Reconciler]) and who answers for it (Owner)"));
}
