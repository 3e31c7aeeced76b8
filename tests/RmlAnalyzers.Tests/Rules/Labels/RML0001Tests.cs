using Microsoft.CodeAnalysis;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.Labels.RML0001LeavesUnlabelled>;

namespace RmlAnalyzers.Tests.Rules.Labels;

/// <summary>RML0001: what leaves the process says so. Each defect has a twin that is right.</summary>
public class RML0001Tests
{
    private static string Code(string code) => ServiceCode.With(code);

    [Fact]
    public Task Method_that_calls_a_service() => Rule.Flags(Code(
        """class A(HttpClient http) { public Task<string> [|Get|]() => http.GetStringAsync("x"); }"""));

    [Fact]
    public Task Method_that_computes() => Rule.Silent(Code("""class A { public string Get() => "x".Trim(); }"""));

    [Fact]
    public Task Callers_up_the_chain() => Rule.Flags(Code(
        """
        class A(HttpClient http)
        {
            private Task<string> [|Send|]() => http.GetStringAsync("x");
            internal async Task [|Twice|]() { await Send(); await Send(); }
            public async Task [|Thrice|]() { await Twice(); await Send(); }
        }
        """));

    [Fact]
    public Task Label_on_the_member_its_type_or_its_contract() => Rule.Silent(Code(
        """
        class A(HttpClient http)
        {
            [Rml2] public Task<string> Send() => http.GetStringAsync("x");
            [Rml2(Draft = true)] public Task<string> Again() => Send();
        }
        [Rml2] class B(HttpClient http) { public Task<string> Send() => http.GetStringAsync("x"); }
        interface IC { [Rml2] Task<string> Send(); }
        class C(HttpClient http) : IC { public Task<string> Send() => http.GetStringAsync("x"); }
        """));

    [Fact]
    public Task Label_of_any_level_ends_the_question() => Rule.Silent(Code(
        """class A(HttpClient http) { [Rml1] public Task<string> Get() => http.GetStringAsync("x"); }"""));

    [Fact]
    public Task Label_of_the_assembly() => Rule.Silent(Code(
        """[assembly: Rml2] class A(HttpClient http) { public Task<string> Get() => http.GetStringAsync("x"); }"""));

    [Fact]
    public Task Contract_in_this_project_speaks_for_its_implementations() => Rule.Flags(Code(
        """
        interface IRates { Task<string> [|Get|](); int Free(); string [|Name|] { get; } }
        class Live(HttpClient http) : IRates
        {
            public Task<string> Get() => http.GetStringAsync("x");
            public int Free() => 1;
            string IRates.Name => http.GetStringAsync("x").Result;
        }
        abstract class Base { public abstract Task [|Run|](); public virtual Task [|Stop|]() => Task.CompletedTask; }
        class Derived(HttpClient http) : Base
        {
            public override Task Run() => http.GetStringAsync("x");
            public sealed override Task Stop() => http.GetStringAsync("x");
        }
        """));

    [Fact]
    public Task Contract_whose_implementations_stay_inside() => Rule.Silent(Code(
        """
        interface IRates { int Free(); }
        class Fixed : IRates { public int Free() => 1; }
        """));

    [Fact]
    public Task Contract_takes_the_level_of_a_labelled_implementation() => Rule.Flags(Code(
        """
        interface IPay { void [|Pay|](); void Look(); }
        class Live : IPay { [Rml3(NoCorrection = "x")] public void Pay() { } [Rml1] public void Look() { } }
        """));

    [Fact]
    public Task Contract_in_metadata_leaves_the_label_to_the_member() => Rule.Flags(Code(
        """
        class A(HttpClient http) : IAsyncDisposable, IDisposable
        {
            public ValueTask [|DisposeAsync|]() => new(http.GetStringAsync("x"));
            public void Dispose() { }
        }
        """));

    [Fact]
    public Task Property_indexer_and_constructors() => Rule.Flags(Code(
        """
        class A
        {
            private readonly HttpClient _http;
            public [|A|](HttpClient http) { _http = http; http.GetStringAsync("x").Wait(); }
            public A() => _http = new HttpClient();
            public string [|Now|] => _http.GetStringAsync("x").Result;
            public string [|this|][int i] => Now;
            public int Plain { get; set; }
        }
        class [|B|](HttpClient http) { private readonly string _text = http.GetStringAsync("x").Result; public string Text => _text; }
        record [|C|](HttpClient Http) { public string Text { get; } = Http.GetStringAsync("x").Result; }
        """));

    [Fact]
    public Task Nested_functions_and_operators_belong_to_something_else() => Rule.Flags(Code(
        """
        class A(HttpClient http)
        {
            public Func<Task> Later() => () => http.GetStringAsync("x");
            public Task [|Now|]() { return Inner(); Task Inner() => http.GetStringAsync("x"); }
            public static string operator +(A a, int b) => a.Text();
            private string [|Text|]() => http.GetStringAsync("x").Result;
        }
        """));

    [Fact]
    public Task Top_level_program_has_no_place_for_a_label() => Rule.Silent(
        """await new System.Net.Http.HttpClient().GetStringAsync("x");""", new RmlTestInput { OutputKind = OutputKind.ConsoleApplication });

    [Fact]
    public Task Generated_code_is_left_alone() => Rule.Silent(
        """
        // <auto-generated/>
        class A { public void Get(System.Net.Http.HttpClient http) => http.GetStringAsync("x").Wait(); }
        """);

    [Fact]
    public Task Possible_is_enough_and_several_implementations_count() => Rule.Flags(Code(
        """
        interface IRates { int [|Get|](); }
        class Live(HttpClient http) : IRates { public int Get() => http.GetStringAsync("x").Result.Length; }
        class Fake : IRates { public int Get() => 1; }
        class Caller(IRates rates) { public int [|Price|]() => rates.Get() + 1; }
        """));

    [Fact]
    public Task Private_store_keeps_its_effects_inside() => Rule.Silent(Code(
        """
        [PrivateStore] class Cache { public void Put(string text) => File.WriteAllText("x", text); }
        class A(Cache cache) { public void Keep() => cache.Put("x"); }
        """));

    [Fact]
    public Task Own_catalogue_row_is_known_but_callers_elsewhere_do_not_know() => Rule.Flags(
        "interface ILedger { void [|Post|](string entry); void Look(); } class A(ILedger ledger) { public void [|Close|]() => ledger.Post(\"x\"); public void See() => ledger.Look(); }",
        new RmlTestInput { Files = [("RmlEffects.txt", "M:ILedger.Post(*)|3|ledger|service\nM:ILedger.Look(*)|1|transparent\n")] });

    [Fact]
    public Task Test_code_is_quiet() => Rule.Silent(
        Code("""class A(HttpClient http) { public Task<string> Get() => http.GetStringAsync("x"); }"""),
        new RmlTestInput { GlobalConfig = "build_property.IsTestProject = true" });

    [Fact]
    public Task Partial_method_is_reported_once() => Rule.Flags(
        "partial class A { public partial void [|Get|](System.Net.Http.HttpClient http); }",
        new RmlTestInput { Sources = ["partial class A { public partial void Get(System.Net.Http.HttpClient http) => http.GetStringAsync(\"x\").Wait(); }"] });

    [Fact]
    public Task Partial_method_may_be_filled_in_before_it_is_defined() => Rule.Flags(
        "partial class A { partial void Get(System.Net.Http.HttpClient http) => http.GetStringAsync(\"x\").Wait(); }",
        new RmlTestInput { Sources = ["partial class A { partial void [|Get|](System.Net.Http.HttpClient http); public void [|Run|](System.Net.Http.HttpClient http) => Get(http); }"] });

    [Fact]
    public Task Partial_method_with_one_generated_part_takes_the_label_on_the_other() => Rule.Flags(
        "partial class A { partial void [|Get|](System.Net.Http.HttpClient http); partial void [|Put|](System.Net.Http.HttpClient http) => Get(http); }",
        new RmlTestInput { Sources = ["// <auto-generated/>\npartial class A { partial void Put(System.Net.Http.HttpClient http); partial void Get(System.Net.Http.HttpClient http) => http.GetStringAsync(\"x\").Wait(); }"] });

    [Fact]
    public Task Other_projects_speak_through_labels() => Rule.Flags(
        Code("""class B { public Task [|Run|](Lib.A a) => a.Labelled(); public Task Calm(Lib.A a) => a.Unlabelled(); }"""),
        new RmlTestInput
        {
            EditorConfig = "dotnet_diagnostic.RML0001.severity = warning",
            Projects = [("Lib", """
                using System.Net.Http; using System.Threading.Tasks; using Rml;
                namespace Lib { public class A(HttpClient http) { [Rml2] public Task Labelled() => http.GetStringAsync("x"); public Task [|Unlabelled|]() => http.GetStringAsync("x"); } }
                """)],
        });

    [Theory]
    [InlineData("Library")]
    [InlineData("Strict")]
    public Task Libraries_answer_for_what_others_can_call(string mode) => Rule.Flags(
        Code("""
        public class A(HttpClient http)
        {
            public Task [|Open|]() => Inner();
            protected internal Task [|Derivable|]() => Inner();
            internal Task Hidden() => Inner();
            private Task Inner() => http.GetStringAsync("x");
            private class Nested(A a) { public Task Deep() => a.Inner(); }
        }
        class B(A a) { public Task Open() => a.Open(); }
        """),
        new RmlTestInput { GlobalConfig = "build_property.RmlAnalysisMode = " + mode });

    [Fact]
    public Task Message_tells_the_path_and_the_level() => Rule.Reports(
        Code("""
        class A(HttpClient http)
        {
            public Task {|#0:Get|}() => http.{|#1:GetStringAsync("x")|};
        }
        """),
        Rule.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithLocation(0)
            .WithArguments("A.Get", "RML-2 (Dialog)", "Get → HttpClient.GetStringAsync (service, read)", "[Rml2]"));

    [Fact]
    public Task Half_typed_code_is_survived() => Rule.Flags(
        Code("""
        class A(HttpClient http) : {|CS0246:IMissing|}
        {
            public Task [|Get|]() => http.GetStringAsync("x").{|CS1061:Oops|}();
            public {|CS0246:Missing|} Other() => {|CS0103:nothing|}.At.All();
        }
        """));

    [Fact]
    public Task Type_argument_decides_which_implementation_of_a_generic_contract_runs() => Rule.Flags(Code(
        """
        interface IValidator<T> { Task<bool> Check(T item); }
        class Orders(HttpClient http) : IValidator<int> { public async Task<bool> [|Check|](int item) => (await http.GetStringAsync("x")) == "y"; }
        class Names : IValidator<string> { public Task<bool> Check(string item) => Task.FromResult(item.Length > 0); }
        class Uses(IValidator<string> names, IValidator<int> orders)
        {
            public Task<bool> Calm() => names.Check("x");
            public Task<bool> [|Asks|]() => orders.Check(1);
        }
        class Any<T>(IValidator<T> one) { public Task<bool> [|Either|](T item) => one.Check(item); }
        """));

    [Fact]
    public Task Generic_contract_speaks_where_all_implementations_leave_or_are_generic_themselves() => Rule.Flags(Code(
        """
        interface IStore<T> { Task [|Save|](T item); Task [|Load|](T item); }
        class Store<T>(HttpClient http) : IStore<T> { public Task Save(T item) => http.PostAsync("x", null); public Task Load(T item) => http.GetStringAsync("x"); }
        class Notes : IStore<string> { public Task Save(string item) => Task.CompletedTask; public Task Load(string item) => new HttpClient().GetStringAsync("x"); }
        """));

    [Fact]
    public Task Value_that_waits_to_be_read_belongs_to_whoever_reads_it() => Rule.Flags(Code(
        """
        class A
        {
            private readonly Lazy<Task<string>> _rates;
            public A(HttpClient http) => _rates = new Lazy<Task<string>>(() => http.GetStringAsync("x"));
            public Task<string> [|Read|]() => _rates.Value;
            public Lazy<Task<string>> Hand(HttpClient http) => new(() => http.GetStringAsync("x"));
        }
        class B { private readonly Lazy<string> _rates; public [|B|](HttpClient http) => _rates = new Lazy<string>(http.GetStringAsync("x").Result); public string Read() => _rates.Value; }
        class C { private readonly Timer _timer; public [|C|](HttpClient http) => _timer = new Timer(_ => http.PostAsync("x", null).Wait()); public void Stop() => _timer.Dispose(); }
        """));

    [Fact]
    public Task Own_sequences_answer_for_themselves() => Rule.Flags(Code(
        """
        class Page<T>(List<T> items) : IEnumerable<T>
        {
            public IEnumerator<T> GetEnumerator() => items.GetEnumerator();
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        class Pages(HttpClient http) : IEnumerable<string>
        {
            public IEnumerator<string> [|GetEnumerator|]() { yield return http.GetStringAsync("x").Result; }
            System.Collections.IEnumerator System.Collections.IEnumerable.[|GetEnumerator|]() => GetEnumerator();
        }
        class Reader(Pages pages, Page<int> page)
        {
            public int Calm() { var n = 0; foreach (var one in page) { n += one; } return n; }
            public int [|Asks|]() { var n = 0; foreach (var one in pages) { n += one.Length; } return n; }
        }
        """));
}
