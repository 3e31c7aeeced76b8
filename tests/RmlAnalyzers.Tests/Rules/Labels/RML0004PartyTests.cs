using RmlAnalyzers.Rules.Labels;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.Labels.RML0004UnusableCompanion>;

namespace RmlAnalyzers.Tests.Rules.Labels;

/// <summary>RML0004: an undo that speaks to somebody else than its step did.</summary>
public class RML0004PartyTests
{
    // What must be known of a store is said in rows: no database library is needed here.
    private const string Rows = """
        M:Db.Save|2|tx-commit|store
        M:Db.Add(*)|1|write|store
        M:Db.Remove(*)|1|delete|store
        M:Db.Delete(*)|2|delete|store
        M:Db.Update(*)|2|write|store
        M:Mails.Send(*)|2|notify|human
        M:Bus.Publish(*)|2|publish|service
        M:Jobs.Enqueue(*)|2|enqueue|scheduler
        M:North.Gateway.Charge(*)|3|charge|service
        M:North.Gateway.Refund(*)|3|refund|service
        M:South.Gateway.Refund(*)|3|refund|service
        """;

    private const string Clients = """
        class Db { public extern void Save(); public extern void Add(object row); public extern void Remove(object row); public extern void Delete(int id); public extern void Update(int id); }
        class Mails { public extern void Send(string text); }
        class Bus { public extern void Publish(string text); }
        class Jobs { public extern void Enqueue(string text); }
        namespace North { class Gateway { public extern string Charge(int id); public extern void Refund(string id); } }
        namespace South { class Gateway { public extern void Refund(string id); } }

        """;

    public static TheoryData<string, string> Defects => new()
    {
        { "row is deleted, service keeps the booking", "class S(HttpClient http, Db db) { [Rml2({|RML0004:Undo = nameof(Release)|})] public Task Hold(int id) => http.PostAsync(\"/holds\", null); public void Release(int id) => db.Delete(id); }" },
        { "removed and saved", "class S(HttpClient http, Db db) { [Rml2({|RML0004:Undo = nameof(Release)|})] public async Task Hold(int id) { await http.PostAsync(\"/holds\", null); } public void Release(int id) { db.Remove(id); db.Save(); } }" },
        { "people are told, service is not", "class S(HttpClient http, Mails mails) { [Rml2({|RML0004:Undo = nameof(Release)|})] public Task Hold(int id) => http.PostAsync(\"/holds\", null); public void Release(int id) { mails.Send(\"please release\"); } }" },
        { "row stays, people are told", "class S(Db db, Mails mails) { [Rml2({|RML0004:Undo = nameof(Release)|})] public void Hold(int id) => db.Update(id); public void Release(int id) => mails.Send(\"cancelled\"); }" },
        { "another payment provider", "class S(North.Gateway north, South.Gateway south) { [Rml2({|RML0004:Undo = nameof(Release)|})] public string Hold(int id) => north.Charge(id); public void Release(string id) => south.Refund(id); }" },
        { "through helpers on both sides", "class S(HttpClient http, Db db) { [Rml2({|RML0004:Undo = nameof(Release)|})] public Task Hold(int id) => Post(); private Task Post() => http.PostAsync(\"/holds\", null); public void Release(int id) => Clean(id); private void Clean(int id) { for (var n = 0; n < 2; n++) { db.Delete(id); } } }" },
        { "a job is enqueued, a row is deleted", "class S(Jobs jobs, Db db) { [Rml2({|RML0004:Undo = nameof(Release)|})] public void Hold(int id) => jobs.Enqueue(\"hold\"); public void Release(int id) => db.Delete(id); }" },
        { "parties that say their names", "[Participant(\"Warehouse\", ParticipantKind.Service)] interface IWarehouse { [Rml2(NoUndo = \"x\")] Task Hold(int id); } [Participant(\"Carrier\", ParticipantKind.Service)] interface ICarrier { [Rml2(NoUndo = \"x\")] Task Cancel(int id); } class S(IWarehouse warehouse, ICarrier carrier) { [Rml2({|RML0004:Undo = nameof(Release)|})] public Task Hold(int id) => warehouse.Hold(id); public Task Release(int id) => carrier.Cancel(id); }" },
        { "behind a label whose code is in sight", "class S(HttpClient http, Db db) { [Rml2({|RML0004:Undo = nameof(Release)|})] public Task Hold(int id) => Post(); [Rml2(NoUndo = \"by the caller\")] private Task Post() => http.PostAsync(\"/holds\", null); public void Release(int id) => db.Delete(id); }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "service is told", "class S(HttpClient http, Db db) { [Rml2(Undo = nameof(Release))] public Task Hold(int id) => http.PostAsync(\"/holds\", null); public async Task Release(int id) { db.Delete(id); await http.DeleteAsync(\"/holds/\" + id); } }" },
        { "a message tells the service", "class S(HttpClient http, Bus bus) { [Rml2(Undo = nameof(Release))] public Task Hold(int id) => http.PostAsync(\"/holds\", null); public void Release(int id) => bus.Publish(\"release\"); }" },
        { "an outbox row tells the service", "class S(HttpClient http, Db db) { [Rml2(Undo = nameof(Release))] public Task Hold(int id) => http.PostAsync(\"/holds\", null); public void Release(int id) { db.Add(\"release\"); db.Save(); } }" },
        { "a changed row may be read by a relay", "class S(HttpClient http, Db db) { [Rml2(Undo = nameof(Release))] public Task Hold(int id) => http.PostAsync(\"/holds\", null); public void Release(int id) { db.Update(id); } }" },
        { "a job does it later", "class S(HttpClient http, Jobs jobs) { [Rml2(Undo = nameof(Release))] public Task Hold(int id) => http.PostAsync(\"/holds\", null); public void Release(int id) => jobs.Enqueue(\"release\"); }" },
        { "the service may keep the row", "class S(HttpClient http, Db db) { [Rml2(Undo = nameof(Release))] public void Hold(int id) => db.Update(id); public Task Release(int id) => http.DeleteAsync(\"/rows/\" + id); }" },
        { "one of two parties", "class S(HttpClient http, Db db) { [Rml2(Undo = nameof(Release))] public async Task Hold(int id) { db.Update(id); await http.PostAsync(\"/holds\", null); } public void Release(int id) => db.Delete(id); }" },
        { "case handed to people", "class S(HttpClient http, Mails mails) { [Rml2(Undo = nameof(Release))] public Task Hold(int id) => http.PostAsync(\"/holds\", null); [HandOff] public void Release(int id) { mails.Send(\"please release\"); } }" },
        { "somebody unknown is called", "interface IHooks { void Raise(int id); } class S(HttpClient http, Db db, IHooks hooks) { [Rml2(Undo = nameof(Release))] public Task Hold(int id) => http.PostAsync(\"/holds\", null); public void Release(int id) { db.Delete(id); hooks.Raise(id); } }" },
        { "the step calls somebody unknown", "interface IHooks { void Raise(int id); } class S(HttpClient http, Db db, IHooks hooks) { [Rml2(Undo = nameof(Release))] public Task Hold(int id) { hooks.Raise(id); return http.PostAsync(\"/holds\", null); } public void Release(int id) { db.Delete(id); } }" },
        { "same provider", "class S(North.Gateway north) { [Rml2(Undo = nameof(Release))] public string Hold(int id) => north.Charge(id); public void Release(string id) => north.Refund(id); }" },
        { "same name", "[Participant(\"Warehouse\", ParticipantKind.Service)] interface IWarehouse { [Rml2(NoUndo = \"x\")] Task Hold(int id); } [Participant(\"warehouse\", ParticipantKind.Service)] interface IReturns { [Rml2(NoUndo = \"x\")] Task Cancel(int id); } class S(IWarehouse warehouse, IReturns returns) { [Rml2(Undo = nameof(Release))] public Task Hold(int id) => warehouse.Hold(id); public Task Release(int id) => returns.Cancel(id); }" },
        { "labels without names", "interface IWarehouse { [Rml2(NoUndo = \"x\")] Task Hold(int id); } interface ICarrier { [Rml2(NoUndo = \"x\")] Task Cancel(int id); } class S(IWarehouse warehouse, ICarrier carrier) { [Rml2(Undo = nameof(Release))] public Task Hold(int id) => warehouse.Hold(id); public Task Release(int id) => carrier.Cancel(id); }" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return Rule.Flags(ServiceCode.With(Clients + code), new RmlTestInput { Files = [("RmlEffects.txt", Rows)] });
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return Rule.Silent(ServiceCode.With(Clients + code), new RmlTestInput { Files = [("RmlEffects.txt", Rows)] });
    }
}
