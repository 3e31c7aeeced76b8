using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Rules.Labels;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Labels;

public class RML0008Tests
{
    private const string Leak = "class Q(HttpClient http) { [Rml1, RmlDebt(\"until the cache is there\", Rules = \"RML1001\", Owner = \"shop\", Until = \"2026-06-30\")] public Task<string> Price() => http.GetStringAsync(\"/x\"); }";

    [Theory]
    [InlineData("class C { [[|RmlDebt(\"r\", Rules = \"RML1001\", Until = \"2026-01-30\")|]] void M() { } }")]
    [InlineData("[[|RmlDebt(\"r\", Rules = \"RML1001\", Owner = \"shop\", Until = \"2025-12-31\")|]] class C { }")]
    [InlineData("[assembly: [|RmlDebt(\"r\", Rules = \"RML3001\", Until = \"2026-01-30\")|]] class C { }")]
    [InlineData("class C { [[|RmlDebt(\"r\", Until = \"2020-01-01\")|]] int F; }")]
    [InlineData("interface I { [[|RmlDebt(\"r\", Rules = \"RML2002\", Until = \"2026-01-30\")|]] int P { get; } }")]
    [InlineData("record R([property: [|RmlDebt(\"r\", Until = \"2026-01-30\")|]] int N);")]
    [InlineData("class C { void M([[|RmlDebt(\"r\", Until = \"2026-01-30\")|]] int n) { } }")]
    [InlineData("enum E { [[|RmlDebt(\"r\", Until = \"2026-01-30\")|]] A }")]
    public Task Finds_debts_past_their_date(string code) => RmlVerify<RML0008DebtOverdue>.Flags(ServiceCode.With("") + code, On("2026-01-31"));

    [Theory]
    [InlineData("class C { [RmlDebt(\"r\", Rules = \"RML1001\", Until = \"2026-01-31\")] void M() { } }")]
    [InlineData("class C { [RmlDebt(\"r\", Rules = \"RML1001\", Until = \"2027-01-01\")] void M() { } }")]
    [InlineData("class C { [RmlDebt(\"r\", Rules = \"RML1001\")] void M() { } }")]
    [InlineData("class C { [RmlDebt(\"r\", Until = \"soon\")] void M() { } }")]
    [InlineData("class C { void M() { } }")]
    [InlineData("class RmlDebtAttribute(string r) : Attribute { public string? Until { get; set; } } class C { [RmlDebt(\"r\", Until = \"2020-01-01\")] void M() { } }")]
    [InlineData("class C { [Obsolete(\"2020-01-01\")] void M() { } }")]
    public Task Stays_silent(string code) => RmlVerify<RML0008DebtOverdue>.Silent(ServiceCode.With("") + code, On("2026-01-31"));

    [Fact]
    public Task Without_a_day_nothing_is_overdue() => RmlVerify<RML0008DebtOverdue>.Silent(ServiceCode.With(Leak.Replace("2026", "2001")));

    [Fact]
    public Task A_debt_silences_the_rules_it_names() => RmlVerify<RML1001ClosedReachesEffect>.Silent(ServiceCode.With(Leak));

    [Fact]
    public Task Until_its_date() => RmlVerify<RML1001ClosedReachesEffect>.Silent(ServiceCode.With(Leak), On("2026-06-30"));

    [Fact]
    public Task And_not_after_it() => RmlVerify<RML1001ClosedReachesEffect>.Flags(ServiceCode.With(Leak.Replace("GetStringAsync(\"/x\")", "[|GetStringAsync(\"/x\")|]")), On("2026-07-01"));

    [Theory]
    [InlineData("[RmlDebt(\"r\", Rules = \"RML3001; RML1001\")] class Q(HttpClient http) { [Rml1] public Task<string> Price() => http.GetStringAsync(\"/x\"); }")]
    [InlineData("class Q(HttpClient http) { [Rml1] public Task<string> Price() { return Load(); [RmlDebt(\"r\", Rules = \"RML1001\")] Task<string> Load() => http.GetStringAsync(\"/x\"); } }")]
    [InlineData("class Q(HttpClient http) { [Rml1] public string Price { [RmlDebt(\"r\", Rules = \"RML1001\")] get => http.GetStringAsync(\"/x\").Result; } }")]
    [InlineData("[Rml1] class Q { [RmlDebt(\"r\", Rules = \"RML1001\")] private readonly string _x = new HttpClient().GetStringAsync(\"/x\").Result; public int N => _x.Length; }")]
    public Task Inside_its_declaration(string code) => RmlVerify<RML1001ClosedReachesEffect>.Silent(ServiceCode.With(code));

    [Theory]
    [InlineData("class Q(HttpClient http) { [Rml1, RmlDebt(\"r\", Rules = \"RML3001\")] public Task<string> Price() => http.[|GetStringAsync(\"/x\")|]; }")]
    [InlineData("class Q(HttpClient http) { [Rml1] public Task<string> Price() => http.[|GetStringAsync(\"/x\")|]; [RmlDebt(\"r\", Rules = \"RML1001\")] public int Other() => 1; }")]
    [InlineData("class Q(HttpClient http) { [Rml1, RmlDebt(\"no rule named\")] public Task<string> Price() => http.[|GetStringAsync(\"/x\")|]; }")]
    public Task And_nothing_else(string code) => RmlVerify<RML1001ClosedReachesEffect>.Flags(ServiceCode.With(code));

    private static RmlTestInput On(string day) => new() { GlobalConfig = "build_property.RmlToday = " + day };
}
