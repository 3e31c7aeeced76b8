using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using RmlAnalyzers.Rules.Labels;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.Labels.RML0005LabelIsFaulty>;

namespace RmlAnalyzers.Tests.Rules.Labels;

/// <summary>RML0005: each fault of a label, and beside it the same label put right.</summary>
public class RML0005Tests
{
    private const string Usings = "using System; using System.Threading.Tasks; using Rml; using Rml.Order;\n";

    public static TheoryData<string, string> Cases => new()
    {
        { "two levels on a method", "class C { [[|Rml1|], Rml2] void M() { } [Rml2] void N() { } }" },
        { "three levels on a type", "[[|Rml1|]] [Rml3] [[|Rml2|]] class C { } [Rml1] class D { }" },
        { "two levels over partial parts", "partial class C { [[|Rml1|]] internal partial void M(); } partial class C { [Rml3] internal partial void M() { } }" },
        { "two levels on a lambda and a local function", "class C { void M() { var f = [[|Rml1|], Rml2] () => { }; f(); [Rml2, [|Rml1|]] void L() { } L(); [Rml1] void G() { } G(); } }" },
        { "undo and no undo", """class C { [Rml2(Undo = nameof(N), [|NoUndo = "mail"|])] void M() { } [Rml2(Undo = nameof(N))] void N() { } [Rml2(NoUndo = "mail")] void O() { } }""" },
        { "correction and no correction", """class C { [Rml3(Correction = nameof(N), [|NoCorrection = "law"|])] void M() { } [Rml3(NoCorrection = "law")] void N() { } }""" },
        { "types without members", """class C { [Rml2([|UndoType = typeof(C)|], [|StatusCheckType = typeof(C)|])] void M() { } [Rml3([|CorrectionType = typeof(C)|])] void N() { } [Rml2(Undo = "M", UndoType = typeof(C), StatusCheck = "M", StatusCheckType = typeof(C))] void O() { } }""" },
        { "companions on a type", """[Rml2([|Undo = "N"|], Owner = "me")] class C { [Rml2(Undo = nameof(N))] void M() { } void N() { } } [Rml3([|Correction = "N"|])] record Message; [Rml3(Owner = "me", OnSilence = Silence.Escalate, Feature = "f", NoKey = "the broker keeps ids")] record Told; [Rml2([|NoKey = "none"|])] class Client { }""" },
        { "companions on an assembly", """[assembly: Rml2([|NoUndo = "never"|], NoKey = "none")]""" },
        { "companions on a delegate are in place", """[Rml3([|Trusted = ""|])] delegate void Charge(int amount); [Rml3(NoCorrection = "law")] delegate void Fine(int amount);""" },
        { "trusted without a reason", """class C { [Rml1([|Trusted = ""|])] void M() { } [Rml1([|Trusted = "  "|])] int P => 1; [Rml1(Trusted = "generated")] void N() { } }""" },
        { "denials without a reason", """class C { [Rml2([|NoUndo = ""|], [|NoKey = " "|])] void M() { } [Rml3([|NoCorrection = ""|])] void N() { } [Rml3([|NoKey = null|])] void O() { } [Rml3(NoKey = "they take none")] void P() { } }""" },
        { "claims without a reason", """class C { [Idempotent([|""|])] void M() { } [AtMostOnce([|" "|])] void N() { } [AssumeOrderInsensitive([|null!|])] void O() { } [Idempotent("search")] [AtMostOnce("a tick")] void P() { } }""" },
        { "debt", """class C { [RmlDebt([|""|])] void M() { } [RmlDebt("later", [|Until = "soon"|])] void N() { } [RmlDebt("later", Until = "2026-01-31", Rules = "RML3001, RML2002")] int P => 1; }""" },
        { "debt dates", """class C { [RmlDebt("a", [|Until = "31.01.2026"|])] void M() { } [RmlDebt("a", [|Until = "2026-02-30"|])] void N() { } [RmlDebt("a", Until = "2028-02-29")] void O() { } }""" },
        { "debt rules", """class C { [RmlDebt("a", [|Rules = "RML3001,RML9999"|])] void M() { } [RmlDebt("a", [|Rules = ""|])] void N() { } [RmlDebt("a", [|Rules = "CA1000"|])] void O() { } [RmlDebt("a", Rules = "RML0001;RML6005 RML4304")] void P() { } }""" },
        { "dry run that is no flag", "class C { void M([[|DryRun|]] int dry, [DryRun] bool good, [DryRun] bool? maybe) { } [[|DryRun|]] string S => \"\"; [DryRun] bool B => true; }" },
        { "retries without delegate", "class C { [[|Retries|]] void M(int times) { } [Retries] Task N(Func<Task> work) => work(); [Retries] void O<T>(T work) where T : Delegate { } [Retries] void P(params Action[] work) { } }" },
        { "retries of an extension member", "static class X { [[|Retries|]] public static void Again(this string s) { } [Retries] public static void Twice(this Action a) { } }" },
        { "key on nothing", """class C { [return: [|IdempotencyKey|]] void M() { } [return: [|IdempotencyKey|]] Task N() => Task.CompletedTask; [return: IdempotencyKey] string O() => ""; [return: IdempotencyKey] Task<string> P() => Task.FromResult(""); }""" },
        { "key that is no key", """class C { void M([[|IdempotencyKey|]] bool b, [[|IdempotencyKey|]] out string s, [IdempotencyKey] Guid g) { s = ""; } [[|IdempotencyKey|]] bool _f = true; [IdempotencyKey] string Key => ""; bool F() => _f; }""" },
        { "positional records", """record R([[|IdempotencyKey|]] bool B, [IdempotencyKey] string Key, [property: [|IdempotencyKey|]] bool C, [property: DryRun] bool D);""" },
        { "primary constructors and accessors", """[method: Rml2([|NoUndo = ""|])] class C(int a) { int A { [Rml1([|Trusted = ""|])] get => a; } [Rml2(NoUndo = "x")] public C() : this(1) { } }""" },
        { "interface and abstract members, operators and events", """interface I { [Rml2([|NoUndo = ""|])] void M(); [Rml2(NoUndo = "x")] void N(); } abstract class A { [Rml3([|NoCorrection = ""|])] public abstract int P { get; } [Rml1([|Trusted = ""|])] public static A operator +(A a, A b) => a; }""" },
        { "generic types and constructors", """class G<T> { [Rml2([|NoUndo = ""|])] public G(T item) { } [Rml2(Undo = "N")] void M<U>(U u) { } void N() { } }""" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Fault_is_found_and_its_twin_is_not(string what, string code)
    {
        Assert.NotEmpty(what);
        return Rule.Flags(Usings + code);
    }

    // Extension blocks are part of the language from C# 14; an older compiler knows them as a preview, and runs actions in them several times.
    [Fact]
    public Task Extension_blocks_are_read_where_the_language_has_them()
    {
        const string code = """static class X { extension(Action work) { [Retries] public void Again() { } } extension(string s) { [[|Retries|]] public void Not() { } [Rml2([|NoUndo = ""|])] public void Send() { } } }""";
        var hasBlocks = (int)LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() >= 1400;
        return Rule.Flags(Usings + (hasBlocks ? code : "static class X { [[|Retries|]] public static void Not(this string s) { } }"));
    }

    [Fact]
    public Task Aliases_are_seen_through() => Rule.Flags(
        """
        using Dialog = Rml.Rml2Attribute;
        class C { [Dialog([|NoUndo = ""|])] void M() { } [Closed([|Trusted = ""|])] void N() { } [Rml.Rml2Attribute([|NoUndo = ""|])] void O() { } [global::Rml.Rml1([|Trusted = ""|])] void P() { } }
        """,
        new RmlTestInput { Sources = ["global using Closed = Rml.Rml1Attribute;"] });

    [Fact]
    public Task Copies_of_the_attributes_are_held_to_the_same() => Rule.Flags(
        """
        namespace Rml { class Rml2Attribute : System.Attribute { public string? NoUndo { get; set; } } }
        class C { [Rml.Rml2([|NoUndo = ""|])] void M() { } [Rml.Rml2(NoUndo = "mail")] void N() { } }
        """,
        new RmlTestInput { ReferencesAnnotations = false });

    [Fact]
    public Task Attributes_of_the_same_name_elsewhere_are_not_ours() => Rule.Silent("""
        namespace Acme { class Rml2Attribute : System.Attribute { public string? NoUndo { get; set; } } class RetriesAttribute : System.Attribute; }
        class C { [Acme.Rml2(NoUndo = "")] [Acme.Retries] void M() { } }
        """);

    [Fact]
    public Task Message_says_what_and_what_to_do() => Rule.Reports(
        Usings + """class C { [{|#0:Rml1|}, Rml3] void M() { } [Rml2(UndoType = typeof(C), Undo = "M", {|#1:NoUndo = ""|})] void N() { } }""",
        Rule.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithArguments(
            "'M' is labelled RML-1 (Closed) and RML-3 (History), and code lives in one world: RML-3 (History) counts, the other misleads whoever reads it", "Keep the one that is true"),
        Rule.Finding(DiagnosticSeverity.Warning).WithLocation(1).WithArguments(
            "The label names an undo and gives a reason why there is none, so nobody can tell what to call when a later step fails", "Remove Undo or NoUndo"));

    [Fact]
    public Task Half_typed_labels_are_left_to_the_compiler() => new RmlAnalyzerTest<RML0005LabelIsFaulty>(
        Usings + """class C { [Rml2(NoUndo = )] void M() { } [Rml2(NoUndo = Missing.Text)] void N() { } [RmlDebt(] void O() { } [Idempotent] void P() { } [Rml3(Nothing = "")] int Q [Rml1 }""")
    { CompilerDiagnostics = CompilerDiagnostics.None }.RunAsync();

    [Fact]
    public async Task Labels_that_cannot_be_read_are_told_once_at_the_first_file()
    {
        const string library = """using Rml; public interface IDelivered { [Rml3(Correction = "Refund")] void Capture(); [Rml2] void Hold(); void Refund(); }""";
        var without = new RmlAnalyzerTest<RML0005LabelIsFaulty>("// the gateway\n{|#0:class|} A(IDelivered pay) { void M() => pay.Capture(); }", new RmlTestInput { ReferencesAnnotations = false, Sources = ["class B(IDelivered pay) { void M() => pay.Hold(); }"] });
        without.TestState.AdditionalReferences.Add(await MetadataLabels.LibraryAsync(library));
        without.TestState.ExpectedDiagnostics.Add(Rule.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithArguments(
            "The levels in 'Delivered' are known here, but not their undo, correction and key, because 'RmlAnalyzers.Annotations' is not referenced: nothing is checked that depends on those",
            "Reference the package RmlAnalyzers.Annotations"));
        await without.RunAsync();

        var with = new RmlAnalyzerTest<RML0005LabelIsFaulty>("class A(IDelivered pay) { void M() => pay.Capture(); }");
        with.TestState.AdditionalReferences.Add(await MetadataLabels.LibraryAsync(library));
        await with.RunAsync();
    }
}
