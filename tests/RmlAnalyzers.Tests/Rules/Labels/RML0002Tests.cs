using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.Labels;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.Labels.RML0002HigherThanContract>;

namespace RmlAnalyzers.Tests.Rules.Labels;

/// <summary>RML0002: an implementation or override labelled higher than what callers see.</summary>
public class RML0002Tests
{
    [Fact]
    public Task Implicit_implementation_is_higher() => Rule.Flags("""
        using Rml;
        interface IRates { [Rml1] decimal Get(); [Rml2] void Set(); }
        class Live : IRates { [{|RML0002:Rml2|}] public decimal Get() => 1; [Rml2] public void Set() { } }
        class Cached : IRates { [Rml1] public decimal Get() => 1; [Rml1] public void Set() { } }
        class Plain : IRates { public decimal Get() => 1; public void Set() { } }
        """);

    [Fact]
    public Task Explicit_implementation_is_higher() => Rule.Flags("""
        using Rml;
        interface IRates { [Rml1] decimal Get(); }
        class Live : IRates { [{|RML0002:Rml3|}] decimal IRates.Get() => 1; [Rml3] public decimal Get() => 1; }
        class Good : IRates { [Rml1] decimal IRates.Get() => 1; }
        """);

    [Fact]
    public Task Default_implementation_in_an_interface_is_higher() => Rule.Flags("""
        using Rml;
        interface IRates { [Rml1] decimal Get(); }
        interface ILive : IRates { [{|RML0002:Rml2|}] decimal IRates.Get() => 1; }
        interface IStill : IRates { [Rml1] decimal IRates.Get() => 1; }
        """);

    [Fact]
    public Task Overrides_are_compared_with_the_nearest_contract() => Rule.Flags("""
        using Rml;
        abstract class A { [Rml1] public abstract void M(); public virtual void Free() { } }
        class B : A { [{|RML0002:Rml2|}] public override void M() { } [Rml3] public override void Free() { } }
        class C : B { [{|RML0002:Rml3|}] public override void M() { } }
        class D : B { [Rml2] public override void M() { } }
        class E : B { public override void M() { } }
        class F : E { [{|RML0002:Rml3|}] public override void M() { } }
        """);

    [Fact]
    public Task Label_of_the_type_speaks_for_members_without_one() => Rule.Flags("""
        using Rml;
        [Rml1] interface IQuote { decimal Quote(); decimal Again(); }
        [{|RML0002:Rml3|}] class Live : IQuote { public decimal Quote() => 1; public decimal Again() => 1; public override string ToString() => ""; }
        [Rml1] class Good : IQuote { public decimal Quote() => 1; public decimal Again() => 1; }
        [Rml3] class Own : IQuote { [Rml1] public decimal Quote() => 1; [Rml1] public decimal Again() => 1; public void Pay() { } }
        [Rml3] class ByMember : IMember { public decimal Quote() => 1; }
        interface IMember { [Rml1] decimal Quote(); }
        """);

    [Fact]
    public Task Generic_contracts_are_found_through_their_construction() => Rule.Flags("""
        using Rml;
        interface IHandle<in T> { [Rml1] void Handle(T message); }
        class Both : IHandle<int>, IHandle<string> { [{|RML0002:Rml2|}] public void Handle(int message) { } [Rml1] public void Handle(string message) { } }
        abstract class Base<T> { [Rml1] public abstract T Make(); }
        class Maker : Base<int> { [{|RML0002:Rml2|}] public override int Make() => 1; }
        """);

    [Fact]
    public Task Properties_and_their_accessors_have_contracts_too() => Rule.Flags("""
        using Rml;
        interface IState { [Rml1] int Value { get; set; } int Other { [Rml1] get; } }
        class State : IState { [{|RML0002:Rml2|}] public int Value { get => 1; set { } } public int Other { [{|RML0002:Rml2|}] get => 1; } }
        class Good : IState { [Rml1] public int Value { get => 1; set { } } public int Other { get => 1; } }
        """);

    [Fact]
    public Task Partial_members_and_records_are_no_different() => Rule.Flags("""
        using Rml;
        interface ISend { [Rml1] void Send(); }
        partial class P : ISend { public partial void Send(); }
        partial class P { [{|RML0002:Rml2|}] public partial void Send() { } }
        record R(int A) : ISend { [{|RML0002:Rml3|}] public void Send() { } }
        record struct S(int A) : ISend { [Rml1] public void Send() { } }
        [Rml2] record Base(int A);
        [Rml3] record Derived(int A) : Base(A);
        """);

    [Fact]
    public Task Several_contracts_of_one_label_are_one_finding() => Rule.Reports("""
        using Rml;
        interface IA { [{|#1:Rml1|}] void M(); }
        interface IB { [{|#2:Rml2|}] void M(); }
        class C : IA, IB { [{|#0:Rml3|}] public void M() { } }
        """,
        Rule.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments("'C.M'", "RML-3 (History)", "'IA.M' and 1 more", "RML-1 (Closed)"));

    [Fact]
    public Task Member_of_a_base_class_bound_to_an_interface_here_is_told_in_the_base_list() => Rule.Flags("""
        using Rml;
        interface IQuote { [Rml1] void M(); }
        class Base { [Rml3] public void M() { } }
        class Derived : {|RML0002:Base|}, IQuote { }
        class Fine { [Rml1] public void M() { } }
        class AlsoFine : Fine, IQuote { }
        class Again : Derived { }
        """);

    [Fact]
    public Task Contracts_in_another_project_are_compared_but_their_trees_are_not_touched() => Rule.Flags("""
        using Rml;
        class Live : IRates { [{|RML0002:Rml2|}] public decimal Get() => 1; }
        class Good : IRates { [Rml1] public decimal Get() => 1; }
        """,
        new RmlTestInput { Projects = [("Contracts", "using Rml; public interface IRates { [Rml1] decimal Get(); }")] });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Contracts_in_metadata_are_compared_with_and_without_the_attributes_at_hand(bool referencesAnnotations)
    {
        var copy = referencesAnnotations ? "" : "namespace Rml { class Rml1Attribute : System.Attribute; class Rml2Attribute : System.Attribute; }";
        var test = new RmlAnalyzerTest<RML0002HigherThanContract>(
            """
            class Live : IDelivered { [{|RML0002:Rml.Rml2|}] public decimal Get() => 1; [Rml.Rml2] public void Put() { } }
            class Good : IDelivered { [Rml.Rml1] public decimal Get() => 1; public void Put() { } }

            """ + copy,
            new RmlTestInput { ReferencesAnnotations = referencesAnnotations });
        test.TestState.AdditionalReferences.Add(await MetadataLabels.LibraryAsync("using Rml; public interface IDelivered { [Rml1] decimal Get(); [Rml2] void Put(); }"));
        await test.RunAsync();
    }

    [Fact]
    public Task Drafts_hold_the_border_and_assembly_labels_are_contracts() => Rule.Flags("""
        using Rml;
        [assembly: Rml1]
        interface IRates { decimal Get(); }
        class Live : IRates { [{|RML0002:Rml2(Draft = true)|}] public decimal Get() => 1; }
        class Good : IRates { public decimal Get() => 1; }
        """);

    [Fact]
    public Task Half_typed_code_is_read_as_far_as_it_goes() => new RmlAnalyzerTest<RML0002HigherThanContract>("""
        using Rml;
        interface IRates { [Rml1] decimal Get(); }
        class Live : IRates, IMissing { [{|RML0002:Rml2|}] public decimal Get() => ; [Rml3 public int Other }
        """) { CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None }.RunAsync();

    [Fact]
    public Task Unlabelled_code_and_unlabelled_contracts_are_silent() => Rule.Silent("""
        using Rml;
        interface IRates { decimal Get(); }
        class Live : IRates { [Rml3] public decimal Get() => 1; public override string ToString() => ""; }
        [Rml3] class Disposable : System.IDisposable { public void Dispose() { } [Rml3] public override bool Equals(object? other) => true; public override int GetHashCode() => 1; }
        """);
}
