using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Index;

public class CallIndexTests
{
    private static readonly string[] Names = ["Pay", "Send"];

    private static string[] Calls(Snippet snippet, params string[] names)
    {
        var index = new CallIndex();
        var asker = index.Ask("test", () => names);
        return [.. index.Of(asker, snippet.Compilation.SyntaxTrees[1], default).Select(call => call.Syntax.ToString())];
    }

    [Fact]
    public void Every_way_to_write_a_call()
    {
        var snippet = Snippet.Of("""
            class C
            {
                C? _next;
                C Pay(int x = 0) => this;
                C Send<T>(T x) => this;
                void All()
                {
                    Pay();
                    this.Pay (1);
                    _next?.Pay(2);
                    @Pay(3)
                        .Send
                            (4);
                    Send<int>(5);
                    Send<System.Collections.Generic.List<int>> (null!);
                    _ = $"{Pay(6)}";
                }
            }
            """);
        Assert.Equal(
            ["Pay()", "this.Pay (1)", ".Pay(2)", "@Pay(3)", "Send<int>(5)", "Send<System.Collections.Generic.List<int>> (null!)", "Pay(6)"],
            Calls(snippet, Names).Where(call => !call.Contains('\n')));
        Assert.Single(Calls(snippet, "Send"), call => call.EndsWith("(4)", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_are_no_calls()
    {
        var snippet = Snippet.Of("""
            // Pay(1)
            class Pay(int x)
            {
                int Send = x;
                const string Text = "Pay(2)"; // Send(3)
                bool Less(int other) => Send < other && Send > (other);
                object Make() => new Pay(4);
                string Name() => nameof(Send);
            #if NEVER
                void Never() => Pay(5);
            #endif
                void Send2(int Pay) { RePay(6); Payed(7); }
                void RePay(int x) { }
                void Payed(int x) { }
            }
            """);
        Assert.Empty(Calls(snippet, Names));
    }

    [Fact]
    public void Askers_get_their_own_names_and_share_the_tree()
    {
        var snippet = Snippet.Of("class C { void Pay() { Send(); Send(); } void Send() => Pay(); }");
        var index = new CallIndex();
        var (pay, both) = (index.Ask("pay", () => ["Pay"]), index.Ask("both", () => Names));
        Assert.Equal(pay, index.Ask("pay", () => throw new InvalidOperationException()));

        var tree = snippet.Compilation.SyntaxTrees[1];
        Assert.Equal(["Send()", "Send()", "Pay()"], index.Of(both, tree, default).Select(call => call.Syntax.ToString()));
        Assert.Same(index.Of(both, tree, default)[2], Assert.Single(index.Of(pay, tree, default)));
        Assert.Equal(1, index.TreesRead);

        var late = index.Ask("late", () => ["Send"]);
        Assert.Equal(2, index.Of(late, tree, default).Count);
    }

    [Theory]
    [InlineData("class C { void M() { void L() { F(); } L(); System.Action a = () => F(); } void F() { } }", "C.M()")]
    [InlineData("class C { int P => F(); int F() => 1; }", "C.P.get")]
    [InlineData("class C { int P { get; set { F(); } } int F() => 1; }", "C.P.set")]
    [InlineData("class C { int P { get; } = F(); static int F() => 1; }", "C.P")]
    [InlineData("class C { int f = F(); static int F() => 1; }", "C.f")]
    [InlineData("class C { C(int x) { } C() : this(F()) { } static int F() => 1; }", "C.C()")]
    [InlineData("class B(int x) { } class C(int y) : B(C.F()) { public static int F() => 1; }", "C.C(int)")]
    [InlineData("class C { int this[int x] => F(); int F() => 1; }", "C.this[int].get")]
    public void The_member_whose_code_calls(string source, string member)
    {
        var snippet = Snippet.Of(source);
        var index = new CallIndex();
        var asker = index.Ask("test", () => ["F"]);
        var tree = snippet.Compilation.SyntaxTrees[1];
        var model = snippet.Compilation.GetSemanticModel(tree);
        Assert.All(index.Of(asker, tree, default), call => Assert.Equal(member, EnclosingMember.Of(call.Syntax, model, default)?.ToDisplayString()));
        Assert.NotEmpty(index.Of(asker, tree, default));
    }
}
