using RmlAnalyzers.Core.Worlds;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Symbols;

/// <summary>Which label applies, in the order of the public contract: member, contract, type, base or interface, assembly.</summary>
public class LabelOrderTests
{
    [Fact]
    public void Own_label_wins_over_everything()
    {
        var code = Labelled.Source("""
            [assembly: Rml1]
            [Rml1] interface I { [Rml1] void M(); }
            [Rml1] class C : I { [Rml3] public void M() { } public void N() { } }
            class D;
            """);
        Assert.Equal("History by Member", code.Of("C.M"));
        Assert.Equal("Closed by Type", code.Of("C.N"));
        Assert.Equal("Closed by Assembly", code.Of("D"));
    }

    [Fact]
    public void Contract_wins_over_type()
    {
        var code = Labelled.Source("""
            interface I { [Rml3] void M(); }
            abstract class B { [Rml2] public abstract void N(); }
            [Rml1] class C : B, I { public void M() { } public override void N() { } public void Other() { } }
            class D : C { public override void N() { } }
            """);
        Assert.Equal("History by Contract", code.Of("C.M"));
        Assert.Equal("Dialog by Contract", code.Of("C.N"));
        Assert.Equal("Closed by Type", code.Of("C.Other"));
        Assert.Equal("Dialog by Contract", code.Of("D.N"));
    }

    [Fact]
    public void Nearest_override_wins_over_the_one_above_it()
    {
        var code = Labelled.Source("""
            class A { [Rml1] public virtual void M() { } }
            class B : A { [Rml2] public override void M() { } }
            class C : B { public override void M() { } }
            """);
        Assert.Equal("Dialog by Contract", code.Of("C.M"));
    }

    [Fact]
    public void Explicit_default_and_generic_interface_members_are_contracts()
    {
        var code = Labelled.Source("""
            interface I { [Rml2] void M(); }
            interface J : I { void I.M() { } }
            class C : I { void I.M() { } public void M() { } }
            interface G<T> { [Rml3] void Put(T item); [Rml2] T Take(); }
            class S : G<string> { public void Put(string item) { } public string Take() => ""; public void Put(int item) { } }
            """);
        Assert.Equal("Dialog by Contract", code.Of("C.I.M"));
        Assert.Equal("none", code.Of("C.M"));
        Assert.Equal("Dialog by Contract", code.Of("J.I.M"));
        Assert.Equal("History by Contract", code.Of("S.Put"));
        Assert.Equal("Dialog by Contract", code.Of("S.Take"));
        Assert.Null(code.Labels.Of(code.Type("S").GetMembers("Put")[1], default));
    }

    [Fact]
    public void Interface_reached_through_a_base_class_is_a_contract_too()
    {
        var code = Labelled.Source("""
            interface I { [Rml2] void M(); }
            class B : I { public virtual void M() { } }
            class C : B { public override void M() { } }
            """);
        Assert.Equal("Dialog by Contract", code.Of("C.M"));
    }

    [Fact]
    public void Accessors_take_the_label_of_their_property_and_its_contract()
    {
        var code = Labelled.Source("""
            interface I { [Rml2] int P { get; set; } int Q { [Rml3] get; } }
            class C : I { public int P { get => 1; set { } } public int Q => 2; [Rml1] int Own => 3; int Split { [Rml2] get => 1; set { } } }
            """);
        Assert.Equal("Dialog by Contract", code.Of("C.get_P"));
        Assert.Equal("Dialog by Contract", code.Of("C.set_P"));
        Assert.Equal("History by Contract", code.Of("C.get_Q"));
        Assert.Equal("Closed by Member", code.Of("C.get_Own"));
        Assert.Equal("Dialog by Member", code.Of("C.get_Split"));
        Assert.Equal("none", code.Of("C.set_Split"));
    }

    [Fact]
    public void Types_around_base_types_and_interfaces_follow_in_that_order()
    {
        var code = Labelled.Source("""
            [Rml3] class Outer { class Inner { void M() { } } }
            [Rml2] class B { }
            [Rml1] interface I { }
            class FromBase : B { void M() { } }
            class FromInterface : I { void M() { } }
            [Rml1] class Own : B { void M() { } }
            """);
        Assert.Equal("History by Type", code.Of("Outer+Inner.M"));
        Assert.Equal("Dialog by BaseOrInterface", code.Of("FromBase.M"));
        Assert.Equal("Closed by BaseOrInterface", code.Of("FromInterface.M"));
        Assert.Equal("Closed by Type", code.Of("Own.M"));
    }

    [Fact]
    public void Of_several_labelled_interfaces_the_one_that_asks_for_the_member_decides()
    {
        var code = Labelled.Source("""
            [Rml1] interface IQuote { int Quote(); }
            [Rml3] interface IPay { void Pay(); }
            class C : IQuote, IPay { public int Quote() => 1; public void Pay() { } void Helper() { } }
            """);
        Assert.Equal("Closed by BaseOrInterface", code.Of("C.Quote"));
        Assert.Equal("History by BaseOrInterface", code.Of("C.Pay"));
        Assert.Equal("History by BaseOrInterface", code.Of("C.Helper"));
    }

    [Fact]
    public void Constructors_operators_delegates_records_and_extension_members_can_carry_a_label()
    {
        var code = Labelled.Source("""
            class C { [Rml2] public C() { } [Rml3] public static C operator +(C a, C b) => a; [Rml2] public static implicit operator int(C c) => 1; }
            [Rml3] delegate void Charge(int amount);
            record R(int A) { [Rml2] public void Send() { } }
            static class X { extension(string text) { [Rml2] public void Send() { } public int Plain => 1; } [Rml3] public static void Old(this int i) { } }
            """);
        Assert.Equal("Dialog by Member", code.Of("C..ctor"));
        Assert.Equal("History by Member", code.Of("C.op_Addition"));
        Assert.Equal("Dialog by Member", code.Of("C.op_Implicit"));
        Assert.Equal("History by Type", code.Of("Charge.Invoke"));
        Assert.Equal("Dialog by Member", code.Of("R.Send"));
        Assert.Equal("Dialog by Member", code.Of("X.Send"));
        Assert.Equal("History by Member", code.Of("X.Old"));
        var block = code.Type("X").GetTypeMembers().Single();
        Assert.Equal(World.Dialog, code.Labels.Of(block.GetMembers("Send").Single(), default)?.World);
        Assert.Null(code.Labels.Of(block.GetMembers("Plain").Single(), default));
    }

    [Fact]
    public void Partial_members_are_labelled_by_either_part_and_types_by_any()
    {
        var code = Labelled.Source(
            "partial class C { internal partial void M(); [Rml2] internal partial void N(); internal partial int P { get; } void Other() { } }",
            "partial class C { [Rml3] internal partial void M() { } internal partial void N() { } [Rml2] internal partial int P => 1; }",
            "[Rml1] partial class C;");
        Assert.Equal("History by Member", code.Of("C.M"));
        Assert.Equal("Dialog by Member", code.Of("C.N"));
        Assert.Equal("Dialog by Member", code.Of("C.P"));
        Assert.Equal("Closed by Type", code.Of("C.Other"));
    }

    [Fact]
    public void Of_several_levels_on_one_declaration_the_highest_counts()
    {
        Assert.Equal("History by Member", Labelled.Source("class C { [Rml1, Rml3, Rml2] void M() { } }").Of("C.M"));
    }

    [Fact]
    public void Message_types_are_labelled_by_themselves_their_base_or_an_interface_but_not_by_the_type_around_them()
    {
        var code = Labelled.Source("""
            [assembly: Rml1]
            [Rml3] abstract record Message;
            record Charge(int Amount) : Message;
            [Rml2] interface ITold { }
            class Told : ITold { }
            [Rml3] class Service { public record Plain(int A); }
            class Bus { void Send<T>(T message) where T : Message { } }
            """);
        Assert.Equal(World.History, code.Labels.OfMessage(code.Type("Charge"))?.World);
        Assert.Equal(World.Dialog, code.Labels.OfMessage(code.Type("Told"))?.World);
        Assert.Null(code.Labels.OfMessage(code.Type("Service+Plain")));
        var typeParameter = ((Microsoft.CodeAnalysis.IMethodSymbol)code.Member("Bus.Send")).TypeParameters[0];
        Assert.Equal(World.History, code.Labels.OfMessage(typeParameter)?.World);
    }
}
