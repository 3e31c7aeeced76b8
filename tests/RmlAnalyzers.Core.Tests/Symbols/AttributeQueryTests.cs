using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Symbols;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Symbols;

/// <summary>The attributes beside the levels.</summary>
public class AttributeQueryTests
{
    [Fact]
    public void A_key_is_found_on_parameters_properties_fields_contracts_and_positional_parameters()
    {
        var code = Labelled.Source("""
            interface I { void Pay([IdempotencyKey] string key, int amount); }
            class C : I { public void Pay(string key, int amount) { } [IdempotencyKey] string Slot => ""; [IdempotencyKey] string _field = ""; string Other => _field; }
            record Charge([IdempotencyKey] string Key, int Amount);
            static class K { [return: IdempotencyKey] public static string For(int id) => ""; public static string Not(int id) => ""; }
            """);
        var pay = (IMethodSymbol)code.Member("C.Pay");
        Assert.Equal((true, false), (code.Labels.IsIdempotencyKey(pay.Parameters[0]), code.Labels.IsIdempotencyKey(pay.Parameters[1])));
        Assert.Equal((true, true, false), (Key("C.Slot"), Key("C._field"), Key("C.Other")));
        Assert.Equal((true, false), (Key("Charge.Key"), Key("Charge.Amount")));
        Assert.True(code.Labels.ReturnsIdempotencyKey((IMethodSymbol)code.Member("K.For")));
        Assert.False(code.Labels.ReturnsIdempotencyKey((IMethodSymbol)code.Member("K.Not")));

        bool Key(string path) => code.Labels.IsIdempotencyKey(code.Member(path));
    }

    [Fact]
    public void Attributes_of_types_reach_members_and_derived_types()
    {
        var code = Labelled.Source("""
            [PrivateStore] class Own { }
            class Derived : Own { }
            class Shared { }
            [Idempotent("search")] interface ISearch { void Find(); }
            class Search : ISearch { public void Find() { } [Retries] public void Again(Action a) { } public void Once(Action a) { } }
            [AtLeastOnce] class Handler { public void Handle() { } }
            class Pay { [ExpectedFailure(typeof(Exception)), ExpectedFailure(typeof(TimeoutException))] public void Go() { } }
            """);
        Assert.Equal((true, true, false), (code.Labels.IsPrivateStore(code.Type("Own")), code.Labels.IsPrivateStore(code.Type("Derived")), code.Labels.IsPrivateStore(code.Type("Shared"))));
        Assert.True(code.Labels.IsIdempotent(code.Member("Search.Find")));
        Assert.False(code.Labels.IsIdempotent(code.Member("Pay.Go")));
        Assert.True(code.Labels.Retries((IMethodSymbol)code.Member("Search.Again")));
        Assert.False(code.Labels.Retries((IMethodSymbol)code.Member("Search.Once")));
        Assert.True(code.Labels.IsAtLeastOnce(code.Member("Handler.Handle")));
        Assert.Equal(2, code.Labels.All(code.Member("Pay.Go"), Names.ExpectedFailure).Count());
    }

    [Fact]
    public void Companions_are_looked_up_along_the_contract()
    {
        var code = Labelled.Source("""
            interface I { [Rml2(Undo = "Back")] void Go(); void Back(); }
            class C : I { [Rml2(Owner = "me")] public void Go() { } public void Back() { } }
            """);
        Assert.Equal([null, "Back"], code.Labels.Chain(code.Member("C.Go")).Select(label => label.Undo));
        Assert.Empty(code.Labels.Chain(code.Member("C.Back")));
    }

    [Fact]
    public void Every_name_is_that_of_an_attribute_users_can_write()
    {
        var names = typeof(Names).GetFields().Select(field => (string)field.GetRawConstantValue()!).Where(name => name.EndsWith("Attribute", StringComparison.Ordinal)).ToHashSet();
        var attributes = typeof(Rml.Rml1Attribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute))).Select(type => type.FullName!);
        Assert.Equal(attributes.Order(), names.Order());
    }
}
