using Xunit;

namespace RmlAnalyzers.Core.Tests.Index;

public class MemberWriteTests
{
    private static string[] Writes(Snippet snippet, string type, string name) =>
        [.. snippet.Index.WritesOf(snippet.Member(type, name), default).Select(write => $"{write.Kind} {write.Value?.Syntax}".TrimEnd())];

    [Fact]
    public void A_property_is_written_in_every_way()
    {
        var snippet = Snippet.Of("""
            class C
            {
                public string P { get; set; } = "initial";
                public int N { get; set; }
                public C() { P = "constructed"; this.P = "this"; }
                public C(C other) : this() { other.P = "other"; }
                static void Use(C c, C? d)
                {
                    c.P = "assigned"; (c!).P = "wrapped"; c.P ??= "coalesced"; c.P += "compound"; c.N++; --c.N;
                    (c.P, var rest) = ("left", "right"); ((c.P, _), c.N) = (("inner", 2), 3);
                    _ = new C { P = "created", N = 4 }; C e = new() { P = "target-typed" };
                    Console.WriteLine(c.P);
                }
            }
            """);
        Assert.Equal(
        [
            "Initializer \"initial\"", "Constructor \"constructed\"", "Constructor \"this\"", "Assignment \"other\"", "Assignment \"assigned\"", "Assignment \"wrapped\"",
            "Coalesce \"coalesced\"", "Compound \"compound\"", "Deconstruction \"left\"", "Deconstruction \"inner\"", "ObjectInitializer \"created\"",
            "ObjectInitializer \"target-typed\"",
        ], Writes(snippet, "C", "P"));
        Assert.Equal(["Increment", "Increment", "Deconstruction 3", "ObjectInitializer 4"], Writes(snippet, "C", "N"));
    }

    [Fact]
    public void A_field_is_written_by_reference_too()
    {
        var snippet = Snippet.Of("""
            class C
            {
                int _f = 1; int _g;
                void M() { int.TryParse("", out _f); Interlocked.Increment(ref _f); ref var alias = ref _f; alias = 2; (_f, _g) = Pair(); }
                (int, int) Pair() => (_f, _g);
                unsafe void P() { fixed (int* p = &_f) { } }
            }
            """);
        Assert.Equal(["Initializer 1", "Reference", "Reference", "Reference", "Deconstruction", "Reference"], Writes(snippet, "C", "_f"));
    }

    [Fact]
    public void Events_records_and_with()
    {
        var snippet = Snippet.Of("""
            record R(string Key) { public int Later { get; init; } }
            class C
            {
                public event Action? Done;
                void M(C other, R r) { other.Done += Handle; Done -= Handle; Done?.Invoke(); _ = r with { Key = "changed", Later = 1 }; }
                void Handle() { }
            }
            """);
        Assert.Equal(["Subscribe Handle", "Unsubscribe Handle"], Writes(snippet, "C", "Done"));
        Assert.Equal(["Positional", "With \"changed\""], Writes(snippet, "R", "Key"));
    }

    [Fact]
    public void Same_name_elsewhere_is_not_a_write_and_generic_members_are_one()
    {
        var snippet = Snippet.Of("""
            class Box<T> { public T? Value { get; set; } }
            class Other { public int Value { get; set; } }
            class C { void M(Box<int> a, Box<string> b, Other o) { a.Value = 1; b.Value = "s"; o.Value = 2; } }
            """);
        Assert.Equal(["Assignment 1", "Assignment \"s\""], Writes(snippet, "Box`1", "Value"));
    }

    [Fact]
    public void Private_members_bind_only_the_trees_of_their_type_and_order_follows_paths()
    {
        var snippet = Snippet.Of("partial class C { int _f = 1; }", "partial class C { void M() { _f = 2; } }", "class D { int _f; void M() { _f = 3; } }");
        Assert.Equal(["Initializer 1", "Assignment 2"], Writes(snippet, "C", "_f"));
        Assert.Equal(2, snippet.Index.TreesBound);
    }

    [Fact]
    public void Half_typed_code_does_no_harm()
    {
        var snippet = Snippet.HalfTyped("class C { int P { get; set; } void M() { P = ; P += ; (P, = 1; new C { P = }; foreach (P in) } int");
        Assert.NotEmpty(Writes(snippet, "C", "P"));
    }
}
