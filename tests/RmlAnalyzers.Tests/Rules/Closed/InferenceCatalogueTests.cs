using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Closed;

/// <summary>What a catalogue says of members, as the rules on borders see it: rows of users, of packages, and removals.</summary>
public class InferenceCatalogueTests
{
    private const string Bus = """
        namespace Acme
        {
            public interface IBus { Task Publish<T>(T message) where T : class; Task Forward(object message); }
            public class LocalBus : IBus { public Task Publish<T>(T message) where T : class => Task.CompletedTask; public Task Forward(object message) => Task.CompletedTask; }
            public abstract class Gateway { public abstract Task Send(string text); public virtual string Name => ""; }
            public class SmsGateway : Gateway { public override Task Send(string text) => Task.CompletedTask; }
        }

        """;

    private const string BusRows = "M:Acme.IBus.Publish(*)|2|publish|service\nM:Acme.IBus.Forward(*)|2|publish|service";

    [Fact]
    public Task A_row_of_the_user_makes_a_call_an_effect() => Flags(BusRows, """
        class Quotes(Acme.IBus bus) { [Rml1] public Task Price() => bus.[|Publish("priced")|]; }
        """);

    [Fact]
    public Task Without_the_row_the_code_answers() => Silent("", """
        class Quotes(Acme.IBus bus) { [Rml1] public Task Price() => bus.Publish("priced"); }
        """);

    [Fact]
    public Task A_row_on_an_interface_member_covers_implementations() => Flags(BusRows, """
        class Quotes(Acme.LocalBus bus) { [Rml1] public Task Price() => bus.[|Publish("priced")|]; }
        """);

    [Fact]
    public Task A_row_on_an_abstract_member_covers_overrides() => Flags("M:Acme.Gateway.Send(*)|2|notify|human", """
        class Quotes(Acme.SmsGateway gateway) { [Rml1] public async Task<string> Price() { await gateway.[|Send("x")|]; return gateway.Name; } }
        """);

    [Fact]
    public Task A_row_on_a_type_covers_its_working_members() => Flags("T:Acme.Gateway|2|notify|human|flags=allmembers", """
        class Quotes { [Rml1] public async Task Price() { var gateway = new Acme.SmsGateway(); await gateway.[|Send("x")|]; gateway.ToString(); } }
        """);

    [Fact]
    public Task A_row_on_an_interface_covers_whoever_implements_it() => Flags("I:Acme.IBus|2|publish|service|flags=allmembers", """
        class Quotes(Acme.LocalBus bus) { [Rml1] public Task Price() => bus.[|Forward("x")|]; }
        """);

    [Fact]
    public Task A_row_of_the_user_wins_over_ours() => Silent("M:System.Net.Http.HttpClient.GetStringAsync(*)|1|transparent|service", """
        class Quotes(HttpClient http) { [Rml1] public Task<string> Price() => http.GetStringAsync("/rates"); }
        """);

    [Fact]
    public Task A_removal_makes_a_call_unknown() => Silent("-M:System.Net.Http.HttpClient.GetStringAsync(*)", """
        class Quotes(HttpClient http) { [Rml1] public Task<string> Price() => http.GetStringAsync("/rates"); }
        """);

    [Fact]
    public Task A_removal_leaves_the_neighbours() => Flags("-M:System.Net.Http.HttpClient.GetStringAsync(*)", """
        class Quotes(HttpClient http) { [Rml1] public Task Price() => http.[|PostAsync("/rates", null)|]; }
        """);

    [Fact]
    public Task A_row_of_the_user_wins_over_a_package() => RmlVerify<RML1001ClosedReachesEffect>.Silent(
        Code("class Quotes(Acme.IBus bus) { [Rml1] public Task Price() => bus.Publish(\"x\"); }"),
        new RmlTestInput
        {
            Files = [("/pkg/RmlEffects.Acme.txt", BusRows), ("/RmlEffects.txt", "M:Acme.IBus.Publish(*)|1|transparent|service")],
            GlobalConfig = FromPackage,
        });

    [Fact]
    public Task A_row_of_a_package_wins_over_ours() => RmlVerify<RML1001ClosedReachesEffect>.Flags(
        Code("class Quotes(Acme.IBus bus, HttpClient http) { [Rml1] public Task Price() => bus.[|Publish(\"x\")|]; [Rml1] public Task<string> Read() => http.GetStringAsync(\"/r\"); }"),
        new RmlTestInput
        {
            Files = [("/pkg/RmlEffects.Acme.txt", BusRows + "\nM:System.Net.Http.HttpClient.GetStringAsync(*)|1|transparent|service")],
            GlobalConfig = FromPackage,
        });

    [Fact]
    public Task The_label_of_the_callee_wins_over_its_row() => Silent("M:Bank.Fee(*)|3|charge|service", """
        class Bank { [Rml1] public decimal Fee() => 1m; }
        class Quotes(Bank bank) { [Rml1] public decimal Price() => bank.Fee(); }
        """);

    [Fact]
    public Task The_label_of_a_message_reaches_its_sender() => RmlVerify<RML2001DialogMakesHistory>.Flags(
        Code("""
            [Rml3] record Captured(decimal Amount);
            [Rml2] record Reserved(decimal Amount);
            record CapturedLate(decimal Amount) : Captured(Amount);
            class Checkout(Acme.IBus bus)
            {
                [Rml2] public Task Pay() => bus.[|Publish(new Captured(1m))|];
                [Rml2] public Task PayLate() => bus.[|Publish(new CapturedLate(1m))|];
                [Rml2] public Task PayAsObject() => bus.[|Forward(new Captured(1m))|];
                [Rml2] public Task Hold() => bus.Publish(new Reserved(1m));
                [Rml2] public object Make() => new Captured(1m);
                private Task Tell(Captured captured) => bus.Publish(captured);
                [Rml2] public Task PayThrough(Captured captured) => [|Tell(captured)|];
            }
            """),
        new RmlTestInput { Files = [("/RmlEffects.txt", BusRows)] });

    [Fact]
    public Task A_Closed_message_is_told_inside() => Silent(BusRows, """
        [Rml1] record Recalculated(decimal Amount);
        class Quotes(Acme.IBus bus) { [Rml1] public Task Price() => bus.Publish(new Recalculated(1m)); }
        """);

    [Fact]
    public Task Two_values_of_an_argument_prove_nothing() => Silent("M:Wire.Send(*)|1|transparent|service\nM:Wire.Send(*)|2|write|service|when=arg:live==true", """
        class Wire { public void Send(bool live) { } }
        class Quotes(Wire wire) { [Rml1] public void Price(bool live) => wire.Send(live); [Rml1] public void Dry() => wire.Send(false); }
        """);

    [Fact]
    public Task A_constant_argument_proves() => Flags("M:Wire.Send(*)|1|transparent|service\nM:Wire.Send(*)|2|write|service|when=arg:live==true", """
        class Wire { public void Send(bool live) { } }
        class Quotes(Wire wire) { [Rml1] public void Price() => wire.[|Send(true)|]; }
        """);

    [Fact]
    public Task A_helper_of_the_user_that_runs_work_later() => RmlVerify<RML1002ClosedHandsOver>.Flags(
        Code("""
            abstract class Jobs { public abstract void Start(Func<Task> job); }
            class Plans(Jobs jobs, HttpClient http) { [Rml1] public void Plan() => jobs.[|Start(() => http.PostAsync("/mail", null))|]; }
            """),
        new RmlTestInput { Files = [("/RmlEffects.txt", "M:Jobs.Start(*)|1|transparent|service|calls=job:later")] });

    private const string FromPackage = "[/pkg/RmlEffects.Acme.txt]\nbuild_metadata.AdditionalFiles.RmlOrigin = package";

    private static string Code(string code) => ServiceCode.With(Bus + code);

    private static Task Flags(string rows, string code) => RmlVerify<RML1001ClosedReachesEffect>.Flags(Code(code), new RmlTestInput { Files = [("/RmlEffects.txt", rows)] });

    private static Task Silent(string rows, string code) => RmlVerify<RML1001ClosedReachesEffect>.Silent(Code(code), new RmlTestInput { Files = [("/RmlEffects.txt", rows)] });
}
