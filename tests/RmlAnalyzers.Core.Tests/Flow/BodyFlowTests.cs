using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Tests.Index;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Flow;

public class BodyFlowTests
{
    [Theory]
    [InlineData("A(); B();", true)]
    [InlineData("A(B());", false)]
    [InlineData("B(A());", true)]
    [InlineData("if (flag) A(); B();", false)]
    [InlineData("if (!flag) return; A(); B();", true)]
    [InlineData("if (A() && flag) B();", true)]
    [InlineData("if (flag && A()) B();", true)]
    [InlineData("if (flag || A()) B();", false)]
    [InlineData("_ = flag ? A() : B();", false)]
    [InlineData("_ = flag switch { true => A(), _ => false }; B();", false)]
    [InlineData("while (flag) { A(); } B();", false)]
    [InlineData("do { A(); } while (flag); B();", true)]
    [InlineData("while (true) { A(); if (flag) break; } B();", true)]
    [InlineData("try { A(); } catch { B(); }", false)]
    [InlineData("try { A(); C(); } catch { B(); }", false)]
    [InlineData("try { A(); } catch { } B();", false)]
    [InlineData("try { A(); } catch { throw; } B();", true)]
    [InlineData("try { A(); } catch { return; } B();", true)]
    [InlineData("try { A(); } finally { C(); } B();", true)]
    [InlineData("try { A(); } finally { B(); }", false)]
    [InlineData("try { C(); } finally { A(); } B();", true)]
    [InlineData("try { A(); throw new Exception(); } catch (InvalidOperationException) { B(); }", false)]
    [InlineData("A(); try { C(); } catch { B(); }", true)]
    [InlineData("foreach (var item in items) { A(); } B();", false)]
    [InlineData("await using var d = new System.IO.MemoryStream(); A(); B();", true)]
    [InlineData("A(); goto end; end: B();", true)]
    [InlineData("if (flag) goto end; A(); end: B();", false)]
    [InlineData("try { Action f = () => { A(); B(); }; f(); } finally { C(); }", true)]
    [InlineData("if (key is { Length: > 3 } && A()) { } B();", false)]
    [InlineData("switch (key) { case \"x\": A(); break; default: A(); break; } B();", false)]
    public void A_dominates_B(string body, bool expected) => Assert.Equal(expected, FlowSnippet.Of(body).Dominates("A", "B"));

    [Theory]
    [InlineData("A(); B();", true)]
    [InlineData("A(); if (flag) B();", false)]
    [InlineData("A(); if (flag) return; B();", false)]
    [InlineData("A(); if (flag) throw new Exception(); B();", true)]
    [InlineData("try { A(); B(); } catch { }", false)]
    [InlineData("try { A(); } catch { } B();", true)]
    [InlineData("try { A(); B(); } catch { throw; }", true)]
    [InlineData("try { A(); B(); } catch (TimeoutException) { B(); return; }", false)]
    [InlineData("try { A(); } finally { B(); }", true)]
    [InlineData("try { A(); return; } finally { B(); }", true)]
    [InlineData("try { A(); if (flag) return; } finally { C(); } B();", false)]
    [InlineData("A(); while (flag) { B(); }", false)]
    [InlineData("A(); while (true) { if (B()) return; }", true)]
    [InlineData("while (true) { A(); if (flag) { B(); return; } }", true)]
    [InlineData("using (new System.IO.MemoryStream()) { A(); } B();", true)]
    public void B_post_dominates_A_on_normal_exits(string body, bool expected) => Assert.Equal(expected, FlowSnippet.Of(body).PostDominates("B", "A"));

    [Theory]
    [InlineData("try { A(); B(); } catch { }", false, "B itself may fail and be swallowed")]
    [InlineData("try { A(); } catch { return; } B();", true, "only A's failure goes around B")]
    public void What_follows_success_forgives_the_failure_of_the_point_itself(string body, bool expected, string because) =>
        Assert.True(expected == FlowSnippet.Of(body).FollowsSuccess("B", "A"), because);

    [Theory]
    [InlineData("A(); B();", true)]
    [InlineData("B(); A();", false)]
    [InlineData("while (flag) { B(); A(); }", true)]
    [InlineData("try { A(); } catch (TimeoutException) { B(); }", true)]
    [InlineData("try { A(); return; } catch { } finally { B(); }", true)]
    [InlineData("try { A(); } catch (Exception) when (B()) { }", true)]
    [InlineData("try { try { A(); } catch (TimeoutException) { } } catch (Exception) { B(); }", true)]
    [InlineData("try { try { A(); } catch (Exception) { } } catch (Exception) { B(); }", false)]
    [InlineData("try { try { A(); } finally { C(); } } catch { B(); }", true)]
    [InlineData("if (flag) A(); else B();", false)]
    [InlineData("return; B(); A();", false)]
    public void A_reaches_B(string body, bool expected) => Assert.Equal(expected, FlowSnippet.Of(body).Reaches("A", "B"));

    [Theory]
    [InlineData("if (!flag) A();", true)]
    [InlineData("if (flag) return; A();", true)]
    [InlineData("if (flag == false) A();", true)]
    [InlineData("if (flag) { C(); } A();", false)]
    [InlineData("if (flag || other) return; A();", true)]
    [InlineData("if (flag && other) return; A();", false)]
    [InlineData("if (!flag && other) A();", true)]
    [InlineData("_ = flag ? false : A();", true)]
    [InlineData("while (!flag) { A(); }", true)]
    [InlineData("if (flag) throw new Exception(); try { A(); } finally { C(); }", true)]
    [InlineData("A();", false)]
    public void A_is_controlled_by_the_flag_being_false(string body, bool expected)
    {
        var (flow, point) = FlowSnippet.Of(body).At("A");
        bool? Flag(IOperation condition) => condition switch
        {
            IParameterReferenceOperation { Parameter.Name: "flag" } => true,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, LeftOperand: IParameterReferenceOperation { Parameter.Name: "flag" }, RightOperand.ConstantValue.Value: false } => false,
            _ => null,
        };
        Assert.Equal(expected, flow.ControlledBy(point, Flag, out var whenTrue) && !whenTrue);
    }

    [Fact]
    public void Each_lambda_and_local_function_is_a_body_of_its_own()
    {
        var snippet = FlowSnippet.Of("Action f = () => { if (flag) return; A(); Func<bool> g = () => B(); }; Local(); void Local() { try { C(); } catch { } }");
        var flows = new[] { snippet.At("A").Flow, snippet.At("B").Flow, snippet.At("C").Flow };
        Assert.Equal(3, flows.Distinct().Count());
        Assert.Null(flows[0].PointOf(snippet.Call("B")));
        Assert.Null(snippet.At("Yield").Flow.PointOf(snippet.Call("A")));
    }

    [Theory]
    [InlineData("foreach (var item in items) A();", true)]
    [InlineData("again: A(); if (flag) goto again;", true)]
    [InlineData("while (true) { A(); return; }", false)]
    [InlineData("A();", false)]
    public void A_is_in_a_loop(string body, bool expected) => Assert.Equal(expected, FlowSnippet.Of(body).At("A").Flow.InLoop(FlowSnippet.Of(body).At("A").Point));

    [Fact]
    public void Iterators_constructors_initialisers_and_accessors_have_flow()
    {
        var snippet = Snippet.Of("""
            class C(bool flag)
            {
                readonly bool _field = A(1);
                bool Auto { get; } = A(2);
                C() : this(A(3)) { A(4); }
                bool Getter { get { return A(5); } set => A(6); }
                static IEnumerable<bool> Items() { yield return A(7); A(8); }
                bool Arrow => A(9);
                static bool A(int n) => true;
            }
            """);
        var flows = new FlowCache(snippet.Models);
        for (var n = 1; n <= 9; n++)
        {
            var call = snippet.Find<IInvocationOperation>($"A({n})");
            Assert.NotNull(flows.Around(call, default)?.PointOf(call));
        }

        Assert.Equal(7, flows.Count);
    }

    [Fact]
    public void Half_typed_code_does_no_harm_and_cancellation_keeps_nothing()
    {
        var snippet = Snippet.HalfTyped("class C { void M() { try { A(; } catch (X when { goto ; foreach (var in ) { continue } finally { break; } } int P => ; void N() { { }");
        var flows = new FlowCache(snippet.Models);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var operations = snippet.Compilation.SyntaxTrees.Last().GetRoot().DescendantNodes().Select(node => snippet.Models.OperationOf(node, default)).OfType<Microsoft.CodeAnalysis.IOperation>().ToList();
        Assert.NotEmpty(operations);
        foreach (var operation in operations)
        {
            Assert.Throws<OperationCanceledException>(() => flows.Around(operation, cancelled.Token));
        }

        Assert.Equal(0, flows.Count);
        foreach (var operation in operations)
        {
            if (flows.Around(operation, default) is { } flow && flow.PointOf(operation) is { } point)
            {
                flow.RetryAround(point);
                Assert.True(flow.Dominates(point, point));
            }
        }
    }
}
