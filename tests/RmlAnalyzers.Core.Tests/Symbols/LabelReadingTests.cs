using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Symbols;

/// <summary>What is read of a label, and from where: source, metadata, missing attribute classes, copies.</summary>
public class LabelReadingTests
{
    private const string Gateway = """
        [assembly: Rml1]
        public interface IGateway { [Rml3(Correction = "Refund", CorrectionType = typeof(string), NoKey = "their API has none", Draft = true)] void Charge([IdempotencyKey] string key); }
        public class Plain { public void M() { } }
        """;

    private const string Copy = "namespace Rml { [AttributeUsage(AttributeTargets.All)] public class Rml2Attribute : Attribute { public string? Undo { get; set; } } }";

    [Fact]
    public void Arguments_are_read_from_source()
    {
        var code = Labelled.Source("""
            class C
            {
                [Rml2(Undo = "Release", UndoType = typeof(C), StatusCheck = "Ask", OnSilence = Rml.Silence.CheckStatus, Draft = true, Trusted = "why", Feature = "f", Owner = "o", Why = "w")]
                public void Reserve() { }
                [Rml3(NoCorrection = "", CorrectionKind = Rml.CorrectionKind.Refund)] public void Pay() { }
            }
            """);
        var reserve = code.Labels.Own(code.Member("C.Reserve"))!;
        Assert.Equal(("Release", "C", "Ask"), (reserve.Undo, reserve.UndoType?.Name, reserve.StatusCheck));
        Assert.Equal((RmlAnalyzers.Core.Symbols.Silence.CheckStatus, true, "why"), (reserve.OnSilence, reserve.Draft, reserve.Trusted));
        Assert.Equal(("f", "o", "w"), (reserve.Feature, reserve.Owner, reserve.Why));
        Assert.True(reserve.Readable);
        var pay = code.Labels.Own(code.Member("C.Pay"))!;
        Assert.True(pay.Says("NoCorrection"));
        Assert.False(pay.Says("Correction"));
        Assert.Equal(RmlAnalyzers.Core.Symbols.CorrectionKind.Refund, pay.CorrectionKind);
        Assert.Contains("NoCorrection", pay.Location(code.Compilation)!.SourceTree!.GetText().ToString(pay.Location(code.Compilation)!.SourceSpan), StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_labels_are_read_whole_where_the_attributes_are_at_hand()
    {
        var code = Labelled.Using(Labelled.Library(Gateway, Labelled.Annotations), "class C { }", Labelled.Annotations);
        var label = code.Labels.Of(code.Member("IGateway.Charge"), default)!;
        Assert.Equal((World.History, "Refund", "String", true), (label.World, label.Correction, label.CorrectionType?.Name, label.Readable));
        Assert.Null(label.Location(code.Compilation));
        Assert.Equal("Closed by Assembly", code.Of("Plain.M"));
        Assert.True(code.Labels.IsIdempotencyKey(((IMethodSymbol)code.Member("IGateway.Charge")).Parameters[0]));
    }

    [Fact]
    public void Metadata_labels_keep_their_level_without_the_attributes()
    {
        var code = Labelled.Using(Labelled.Library(Gateway, Labelled.Annotations), "class C : IGateway { public void Charge(string key) { } }");
        var label = code.Labels.Of(code.Member("IGateway.Charge"), default)!;
        Assert.Equal((World.History, null, false, false), (label.World, label.Correction, label.Draft, label.Readable));
        Assert.Equal("History by Contract", code.Of("C.Charge"));
        Assert.True(code.Labels.Any);
    }

    [Fact]
    public void Copies_of_the_attributes_count_wherever_they_are_declared()
    {
        var copies = Labelled.Library("Acme.Levels", Copy);
        var library = Labelled.Library("public class Client { [Rml2(Undo = \"Back\")] public void Send() { } }", copies);
        Assert.Equal("Back", Label(Labelled.Using(library, "", copies)).Undo);
        Assert.Equal((World.Dialog, false), (Label(Labelled.Using(library, "")).World, Label(Labelled.Using(library, "")).Readable));
        var inside = Labelled.Library(Copy + "public class Client { [Rml2(Undo = \"Back\")] public void Send() { } }");
        Assert.Equal("Back", Label(Labelled.Using(inside, "")).Undo);

        static Label Label(Labelled code) => code.Labels.Of(code.Member("Client.Send"), default)!;
    }

    [Fact]
    public void An_attribute_of_that_name_elsewhere_is_not_ours()
    {
        var code = Labelled.Source("""
            namespace Acme { class Rml2Attribute : Attribute; }
            namespace Acme.Rml { class Rml3Attribute : Attribute; }
            class Around { public class Rml1Attribute : Attribute; }
            class C { [Acme.Rml2] void M() { } [Acme.Rml.Rml3] void N() { } [Around.Rml1] void O() { } }
            """);
        Assert.Equal("none none none", $"{code.Of("C.M")} {code.Of("C.N")} {code.Of("C.O")}");
    }

    [Fact]
    public void Labels_in_source_that_lacks_the_reference_are_seen_as_written()
    {
        var code = Labelled.HalfTyped("class C { [Rml2] void M() { } [Rml.Rml3Attribute(Correction = \"X\")] void N() { } [Acme.Rml2] void O() { } }");
        Assert.Equal("Dialog by Member", code.Of("C.M"));
        Assert.Equal("History by Member", code.Of("C.N"));
        Assert.Equal("none", code.Of("C.O"));
        Assert.False(code.Labels.Own(code.Member("C.N"))!.Readable);
    }

    [Fact]
    public void An_alias_is_seen_in_its_own_file_and_in_every_file_when_global()
    {
        Assert.Equal("Dialog by Member", Labelled.Source("using Dialog = Rml.Rml2Attribute; class C { [Dialog] void M() { } }").Of("C.M"));
        Assert.Equal("Dialog by Member", Labelled.Source("global using Dialog = Rml.Rml2Attribute;", "class C { [Dialog] void M() { } }").Of("C.M"));
    }

    [Fact]
    public void Nothing_is_asked_of_code_in_which_nothing_can_be_labelled()
    {
        Assert.False(Labelled.Source("class C { [Retries] void M() { } }").Labels.Any);
        Assert.False(Labelled.Using(Labelled.Library("public class P;", Labelled.Annotations), "class C { }", Labelled.Annotations).Labels.Any);
        Assert.True(Labelled.Source("class C { [Rml1] void M() { } }").Labels.Any);
        Assert.True(Labelled.Using(Labelled.Library(Gateway, Labelled.Annotations), "class C { }", Labelled.Annotations).Labels.Any);
    }

    [Fact]
    public void Assemblies_whose_labels_cannot_be_read_are_known_with_what_is_missing()
    {
        var library = Labelled.Library(Gateway, Labelled.Annotations);
        Assert.Equal([("Library", "RmlAnalyzers.Annotations")], Labelled.Using(library, "").Labels.Unreadable(default));
        Assert.Empty(Labelled.Using(library, "", Labelled.Annotations).Labels.Unreadable(default));
        Assert.Empty(Labelled.Using(Labelled.Library(Copy + "public class Client { [Rml2] public void Send() { } }"), "").Labels.Unreadable(default));
        Assert.Empty(Labelled.Using(Labelled.Library("public class P { [Idempotent(\"x\")] public void M() { } }", Labelled.Annotations), "").Labels.Unreadable(default));
    }

    [Fact]
    public void A_level_across_the_border_of_two_windows_of_text_is_found()
    {
        for (var pad = 4085; pad < 4100; pad++)
        {
            Assert.True(Labelled.Source($"/*{new string('x', pad)}*/class C {{ [Rml2] void M() {{ }} }}").Labels.Any);
        }
    }

    [Fact]
    public void Other_projects_speak_through_their_labels_and_their_trees_are_no_places()
    {
        var other = Labelled.Compile("Other", ["public class Client { [Rml2] public void Send() { } }"], [Labelled.Annotations]);
        var code = Labelled.Using(other.ToMetadataReference(), "class C { }", Labelled.Annotations);
        var label = code.Labels.Of(code.Member("Client.Send"), default)!;
        Assert.Equal(World.Dialog, label.World);
        Assert.Null(label.Location(code.Compilation));
    }

    [Fact]
    public void Lambdas_and_local_functions_have_their_own_label_only()
    {
        var code = Labelled.Source("[Rml1] class C { void M() { Local(); var f = [Rml2] () => { }; f(); [Rml3] void Local() { } void Bare() { } Bare(); } }");
        var tree = code.Compilation.SyntaxTrees.Last();
        var model = code.Compilation.GetSemanticModel(tree);
        var locals = tree.GetRoot().DescendantNodes().OfType<LocalFunctionStatementSyntax>().Select(local => model.GetDeclaredSymbol(local)!).ToList();
        var lambda = model.GetSymbolInfo(tree.GetRoot().DescendantNodes().OfType<LambdaExpressionSyntax>().Single()).Symbol!;
        Assert.Equal(World.History, code.Labels.Of(locals[0], default)?.World);
        Assert.Null(code.Labels.Of(locals[1], default));
        Assert.Equal(World.Dialog, code.Labels.Of(lambda, default)?.World);
    }
}
