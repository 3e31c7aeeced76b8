using Microsoft.CodeAnalysis;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Index;

public class ImplementationTests
{
    private static string[] Implementations(Snippet snippet, string type, string name) =>
        [.. snippet.Index.ImplementationsOf(snippet.Method(type, name), default).Select(method => method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat))];

    [Fact]
    public void Overrides_at_every_level_and_not_the_abstract_ones()
    {
        var snippet = Snippet.Of("""
            abstract class A { public abstract void M(); public virtual void M(int x) { } }
            abstract class B : A { public abstract override void M(); }
            class C : B { public override void M() { } }
            sealed class D : C { public override void M() { } }
            class Hides : C { public new void M() { } }
            """);
        Assert.Equal(["C.M()", "D.M()"], Implementations(snippet, "A", "M"));
        Assert.Equal(["D.M()"], Implementations(snippet, "C", "M"));
    }

    [Fact]
    public void Interface_members_implicit_explicit_generic_inherited_and_overridden()
    {
        var snippet = Snippet.Of("""
            interface I<T> { void Do(T x); int P { get; } }
            class Implicit : I<int>, I<string> { public void Do(int x) { } public void Do(string x) { } public virtual int P => 1; }
            class Below : Implicit { public override int P => 2; }
            class Explicit : I<int> { void I<int>.Do(int x) { } int I<int>.P => 3; }
            class Above { public void Do(long x) { } public int P => 4; }
            class Inherits : Above, I<long> { }
            struct Value : I<int> { public void Do(int x) { } public int P => 5; }
            """);
        Assert.Equal(
            ["Above.Do(long)", "Explicit.I<int>.Do(int)", "Implicit.Do(int)", "Implicit.Do(string)", "Value.Do(int)"],
            Implementations(snippet, "I`1", "Do").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Above.P.get", "Below.P.get", "Explicit.I<int>.P.get", "Implicit.P.get", "Value.P.get"],
            Implementations(snippet, "I`1", "get_P").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Default_interface_bodies_and_their_reimplementations()
    {
        var snippet = Snippet.Of("interface I { void M() { } } interface J : I { void I.M() { } } class C : J { }");
        Assert.Equal(["J.I.M()"], Implementations(snippet, "I", "M"));
    }

    [Fact]
    public void Framework_base_types_and_aliases_are_found()
    {
        var snippet = Snippet.Of(
            "global using Base = System.IO.Stream;",
            "class Gate : IDisposable { public void Dispose() { } }",
            """
            using System.IO;
            abstract class S : Base { public override void Flush() { } }
            """);
        Assert.Equal(["Gate.Dispose()"], Implementations(snippet, "System.IDisposable", "Dispose"));
        Assert.Equal(["S.Flush()"], Implementations(snippet, "System.IO.Stream", "Flush"));
        Assert.Empty(snippet.Index.DerivedTypes(snippet.Type("System.Object"), default));
    }

    [Fact]
    public void A_tree_that_does_not_mention_the_name_is_never_bound()
    {
        var snippet = Snippet.Of("interface I { void M(); }", "class C : I { public void M() { } }", "class Other { void N() { } }");
        Assert.Equal(["C.M()"], Implementations(snippet, "I", "M"));
        Assert.Equal(1, snippet.Index.TreesBound);
        Implementations(snippet, "I", "M");
        Assert.Equal(1, snippet.Index.TreesBound);
    }

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_files()
    {
        string[] files = ["interface I { void M(); }", "class B : I { public void M() { } }", "class A : I { public void M() { } }"];
        Assert.Equal(["A.M()", "B.M()"], Implementations(Snippet.Of(files), "I", "M"));
        Assert.Equal(["A.M()", "B.M()"], Implementations(Snippet.Of([.. files.Reverse()]), "I", "M"));
    }

    [Fact]
    public void Half_typed_and_circular_types_do_no_harm()
    {
        var snippet = Snippet.HalfTyped("class A : B { public virtual void M() { } } class B : A { public override void M() { } } class C : { }");
        Assert.Empty(snippet.Index.ImplementationsOf(snippet.Method("A", "M"), default));
    }

    [Fact]
    public void Cancellation_leaves_nothing_behind()
    {
        var snippet = Snippet.Of("interface I { void M(); }", "class C : I { public void M() { } }");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => snippet.Index.ImplementationsOf(snippet.Method("I", "M"), cancelled.Token));
        Assert.Equal(["C.M()"], Implementations(snippet, "I", "M"));
    }
}
