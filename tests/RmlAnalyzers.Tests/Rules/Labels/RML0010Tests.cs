using RmlAnalyzers.CodeFixes;
using RmlAnalyzers.Rules.Labels;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Labels;

public class RML0010Tests
{
    [Theory]
    [InlineData("class C { [Rml2([|Draft = true|])] void M() { } }", "class C { [Rml2] void M() { } }")]
    [InlineData("class C { [Rml3([|Draft = true|], Owner = \"payments\")] void M() { } }", "class C { [Rml3(Owner = \"payments\")] void M() { } }")]
    [InlineData("class C { [Rml2(NoUndo = \"mail\", [|Draft = true|])] void M() { } }", "class C { [Rml2(NoUndo = \"mail\")] void M() { } }")]
    [InlineData("[Rml1([|Draft = true|])] class C { }", "[Rml1] class C { }")]
    [InlineData("interface I { [Rml2([|Draft = true|])] int P { get; } }", "interface I { [Rml2] int P { get; } }")]
    [InlineData("class C { [Obsolete, Rml2([|Draft = true|])] void M() { } }", "class C { [Obsolete, Rml2] void M() { } }")]
    [InlineData("record R(int N) { [Rml.Rml2Attribute([|Draft = true|])] public void M() { } }", "record R(int N) { [Rml.Rml2Attribute] public void M() { } }")]
    [InlineData("[Rml2([|Draft = true|])] delegate void D();", "[Rml2] delegate void D();")]
    [InlineData("class C { [Rml2([|Draft = true|])] C() { } }", "class C { [Rml2] C() { } }")]
    public Task Finds_and_accepts(string before, string after) =>
        RmlVerify<RML0010DraftNotReviewed, AcceptDraftFix>.Fixes(ServiceCode.With(before), ServiceCode.With(after), new RmlFixInput { EquivalenceKey = "RML0010.Accept" });

    [Theory]
    [InlineData("class C { [Rml2] void M() { } }")]
    [InlineData("class C { [Rml2(Draft = false)] void M() { } }")]
    [InlineData("class C { [Rml3(Owner = \"payments\")] void M() { } }")]
    [InlineData("class C { void M() { } }")]
    [InlineData("class DraftAttribute : Attribute { public bool Draft { get; set; } } class C { [Draft(Draft = true)] void M() { } }")]
    [InlineData("class C { public bool Draft { get; set; } C M() => new() { Draft = true }; }")]
    [InlineData("[Rml1] class C { }")]
    [InlineData("class C { [RmlDebt(\"Draft = true\")] void M() { } }")]
    public Task Stays_silent(string code) => RmlVerify<RML0010DraftNotReviewed>.Silent(ServiceCode.With(code));
}
