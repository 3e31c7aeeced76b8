using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Rules.Labels;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Leak = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.Closed.RML1001ClosedReachesEffect>;

namespace RmlAnalyzers.Tests.Rules.Labels;

/// <summary><c>[RmlDebt]</c> silences exactly the rules that it names, inside its declaration, until its date; nothing beside, above or after it.</summary>
public class RmlDebtTests
{
    private const string Debt = "RmlDebt(\"r\", Rules = \"RML1001\")";
    private const string Call = "http.GetStringAsync(\"/x\")";

    [Theory]
    [InlineData("nested type", "[DEBT] class Outer { [Rml1] class Inner(HttpClient http) { class Deep(HttpClient http) { public Task<string> Price() => CALL; } } }")]
    [InlineData("another part of the type", "[DEBT] partial class Q; [Rml1] partial class Q(HttpClient http) { public Task<string> Price() => CALL; }")]
    [InlineData("defining part of a method", "partial class Q(HttpClient http) { [Rml1, DEBT] public partial Task<string> Price(); } partial class Q { public partial Task<string> Price() => CALL; }")]
    [InlineData("implementing part of a method", "partial class Q(HttpClient http) { [Rml1] public partial Task<string> Price(); } partial class Q { [DEBT] public partial Task<string> Price() => CALL; }")]
    [InlineData("assembly", "[assembly: DEBT] class Q(HttpClient http) { [Rml1] public Task<string> Price() => CALL; }")]
    [InlineData("module", "[module: DEBT] class Q(HttpClient http) { [Rml1] public Task<string> Price() => CALL; }")]
    [InlineData("local function", "class Q(HttpClient http) { public Task<string> Price() { return Load(); [Rml1, DEBT] Task<string> Load() => CALL; } }")]
    [InlineData("lambda", "class Q(HttpClient http) { public Func<Task<string>> Price() => [Rml1, DEBT] () => CALL; }")]
    [InlineData("lambda with a parameter, in a field", "class Q { static readonly HttpClient http = new(); readonly Func<string, Task<string>> _price = [Rml1, DEBT] (string book) => CALL; public Task<string> Price() => _price(\"\"); }")]
    [InlineData("method around a lambda", "class Q(HttpClient http) { [Rml1, DEBT] public async Task<string> Price() { Func<Task<string>> load = () => CALL; return await load(); } }")]
    [InlineData("property", "class Q(HttpClient http) { [Rml1, DEBT] public string Price => CALL.Result; }")]
    [InlineData("accessor", "class Q(HttpClient http) { [Rml1] public string Price { [DEBT] get => CALL.Result; set { } } }")]
    [InlineData("constructor", "class Q { [Rml1, DEBT] public Q(HttpClient http) { _ = CALL.Result; } }")]
    [InlineData("record", "[Rml1, DEBT] record Q(int N) { public Task<string> Price(HttpClient http) => CALL; }")]
    [InlineData("struct", "[DEBT] struct Q { [Rml1] public Task<string> Price(HttpClient http) => CALL; }")]
    [InlineData("second variable of a field", "[Rml1] class Q { static readonly HttpClient http = new(); [DEBT] readonly string _a = \"\", _b = CALL.Result; public string Price() => _a + _b; }")]
    [InlineData("event", "[Rml1] class Q(HttpClient http) { [DEBT] public event Action Priced { add { _ = CALL.Result; } remove { } } }")]
    [InlineData("operator", "[Rml1] class Q { static readonly HttpClient http = new(); [Rml1, DEBT] public static string operator +(Q a, Q b) => CALL.Result; }")]
    [InlineData("by an alias", "namespace N { using Owed = Rml.RmlDebtAttribute; class Q(HttpClient http) { [Rml1, Owed(\"r\", Rules = \"RML1001\")] public Task<string> Price() => CALL; } }")]
    [InlineData("several ids", "class Q(HttpClient http) { [Rml1, RmlDebt(\"r\", Rules = \"RML3001, RML1001,RML2002\")] public Task<string> Price() => CALL; }")]
    [InlineData("several debts", "class Q(HttpClient http) { [Rml1, RmlDebt(\"r\", Rules = \"RML3001\"), DEBT] public Task<string> Price() => CALL; }")]
    [InlineData("bad id beside a good one", "class Q(HttpClient http) { [Rml1, RmlDebt(\"r\", Rules = \"RML9999,RML1001\")] public Task<string> Price() => CALL; }")]
    [InlineData("constant", "class Q(HttpClient http) { const string Ids = \"RML1001\"; [Rml1, RmlDebt(\"r\", Rules = Ids)] public Task<string> Price() => CALL; }")]
    [InlineData("date that is none", "class Q(HttpClient http) { [Rml1, RmlDebt(\"r\", Rules = \"RML1001\", Until = \"soon\")] public Task<string> Price() => CALL; }")]
    [InlineData("last day", "class Q(HttpClient http) { [Rml1, RmlDebt(\"r\", Rules = \"RML1001\", Until = \"2026-06-30\")] public Task<string> Price() => CALL; }")]
    [InlineData("one of two has run out", "class Q(HttpClient http) { [Rml1, RmlDebt(\"r\", Rules = \"RML1001\", Until = \"2026-06-29\"), RmlDebt(\"r\", Rules = \"RML1001\", Until = \"2026-07-01\")] public Task<string> Price() => CALL; }")]
    public Task Silences(string where, string code)
    {
        Assert.NotEmpty(where);
        return Leak.Silent(ServiceCode.With(Filled(code, Call)), On("2026-06-30"));
    }

    [Theory]
    [InlineData("sibling", "class Q(HttpClient http) { [DEBT] void Other() { } [Rml1] public Task<string> Price() => CALL; }")]
    [InlineData("the type around it", "[Rml1] class Q(HttpClient http) { [DEBT] class Inner { } public Task<string> Price() => CALL; }")]
    [InlineData("contract", "interface IQ { [Rml1, DEBT] Task<string> Price(); } class Q(HttpClient http) : IQ { public Task<string> Price() => CALL; }")]
    [InlineData("base", "abstract class B { [Rml1, DEBT] public abstract Task<string> Price(); } class Q(HttpClient http) : B { public override Task<string> Price() => CALL; }")]
    [InlineData("base class as a whole", "[DEBT] class B { } [Rml1] class Q(HttpClient http) : B { public Task<string> Price() => CALL; }")]
    [InlineData("caller of the debtor", "class Q(HttpClient http) { [DEBT] Task<string> Load() => http.GetStringAsync(\"/x\"); [Rml1] public Task<string> Price() => [|Load()|]; }")]
    [InlineData("other accessor", "class Q(HttpClient http) { [Rml1] public string Price { get => CALL.Result; [DEBT] set { } } }")]
    [InlineData("parameter", "class Q { [Rml1] public Task<string> Price([DEBT] HttpClient http) => CALL; }")]
    [InlineData("local function in the leaking member", "class Q(HttpClient http) { [Rml1] public Task<string> Price() { Calm(); return CALL; [DEBT] void Calm() { } } }")]
    [InlineData("lambda beside the leak", "class Q(HttpClient http) { [Rml1] public Task<string> Price() { var calm = [DEBT] () => 1; return CALL; } }")]
    [InlineData("other rule", "class Q(HttpClient http) { [Rml1, RmlDebt(\"r\", Rules = \"RML1002\")] public Task<string> Price() => CALL; }")]
    [InlineData("prefix of the id", "class Q(HttpClient http) { [Rml1, RmlDebt(\"r\", Rules = \"RML100\")] public Task<string> Price() => CALL; }")]
    [InlineData("longer than the id", "class Q(HttpClient http) { [Rml1, RmlDebt(\"r\", Rules = \"RML10011\")] public Task<string> Price() => CALL; }")]
    [InlineData("lower case", "class Q(HttpClient http) { [Rml1, RmlDebt(\"r\", Rules = \"rml1001\")] public Task<string> Price() => CALL; }")]
    [InlineData("wildcard", "class Q(HttpClient http) { [Rml1, RmlDebt(\"r\", Rules = \"RML*\")] public Task<string> Price() => CALL; }")]
    [InlineData("id in the reason only", "class Q(HttpClient http) { [Rml1, RmlDebt(\"RML1001\")] public Task<string> Price() => CALL; }")]
    [InlineData("no rules", "class Q(HttpClient http) { [Rml1, RmlDebt(\"r\", Rules = \"\")] public Task<string> Price() => CALL; }")]
    [InlineData("day after", "class Q(HttpClient http) { [Rml1, RmlDebt(\"r\", Rules = \"RML1001\", Until = \"2026-06-29\")] public Task<string> Price() => CALL; }")]
    [InlineData("attribute of somebody else", "class RmlDebtAttribute(string r) : Attribute { public string? Rules { get; set; } } class Q(HttpClient http) { [Rml1, global::RmlDebt(\"r\", Rules = \"RML1001\")] public Task<string> Price() => CALL; }")]
    public Task Leaves(string where, string code)
    {
        Assert.NotEmpty(where);
        return Leak.Flags(ServiceCode.With(Filled(code, "http.[|GetStringAsync(\"/x\")|]")), On("2026-06-30"));
    }

    [Fact]
    public Task A_finding_at_the_label_itself_is_inside_its_declaration() => RmlVerify<RML0002HigherThanContract>.Flags("""
        using Rml;
        interface IRates { [Rml1] decimal Get(); }
        class Live : IRates { [Rml2, RmlDebt("r", Rules = "RML0002")] public decimal Get() => 1; }
        class Late : IRates { [[|Rml2|], RmlDebt("r", Rules = "RML1001")] public decimal Get() => 1; }
        """);

    [Fact]
    public Task Another_project_cannot_owe_for_this_one() => Leak.Flags(
        "using System.Net.Http; using System.Threading.Tasks; using Rml; class Q(HttpClient http) : B { [Rml1] public Task<string> Price() => http.[|GetStringAsync(\"/x\")|]; }",
        new RmlTestInput { Projects = [("Base", "using Rml; [assembly: RmlDebt(\"r\", Rules = \"RML1001\")] [RmlDebt(\"r\", Rules = \"RML1001\")] public class B { }")] });

    private static string Filled(string code, string call) => code.Replace("DEBT", Debt, StringComparison.Ordinal).Replace("CALL", call, StringComparison.Ordinal);

    private static RmlTestInput On(string day) => new() { GlobalConfig = "build_property.RmlToday = " + day };
}
