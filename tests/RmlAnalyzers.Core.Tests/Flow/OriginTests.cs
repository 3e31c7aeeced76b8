using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Tests.Index;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Flow;

/// <summary>Each snippet calls <c>Use(value)</c>; the question is asked of the argument of its first call.</summary>
public class OriginTests
{
    private static string[] Origins(string body, string members = "")
    {
        var snippet = Snippet.Of($$"""
            class C
            {
                static void Use(object? value) { }
                static async Task M(string parameter, bool choice, Guid id, List<string> list)
                {
                    await Task.Yield();
                    {{body}}
                }
                {{members}}
            }
            """);
        var tree = snippet.Compilation.SyntaxTrees.Last();
        var use = tree.GetRoot().DescendantNodes().Select(node => snippet.Models.OperationOf(node, default)).OfType<IInvocationOperation>().First(call => call.TargetMethod.Name == "Use");
        return
        [
            .. new Origins(snippet.Models, snippet.Index).Of(use.Arguments[0].Value, default)
                .Select(origin => $"{origin.Kind}{(origin.Whole ? "" : " part")} {origin.Operation.Syntax}"),
        ];
    }

    [Theory]
    [InlineData("Use(1);", "Constant 1")]
    [InlineData("Use(null);", "Constant null")]
    [InlineData("Use(nameof(C));", "Constant nameof(C)")]
    [InlineData("Use(parameter);", "Parameter parameter")]
    [InlineData("Use(((object)(parameter))!);", "Parameter parameter")]
    [InlineData("Use(new object());", "Creation new object()")]
    [InlineData("Use(new int[] { 1 });", "Creation new int[] { 1 }")]
    [InlineData("Use(Guid.NewGuid());", "Call Guid.NewGuid()")]
    [InlineData("Use(Guid.NewGuid().ToString(\"N\"));", "Call part Guid.NewGuid()|Constant part \"N\"")]
    [InlineData("Use(DateTime.UtcNow);", "Member DateTime.UtcNow")]
    [InlineData("Use(DateTime.UtcNow.Ticks);", "Member part DateTime.UtcNow")]
    [InlineData("Use((Func<int>)(() => 1));", "Lambda () => 1")]
    [InlineData("Use((Func<Guid>)Guid.NewGuid);", "MethodGroup Guid.NewGuid")]
    [InlineData("Use(list[0]);", "Member list[0]")]
    [InlineData("Use(await Task.FromResult(id));", "Parameter id")]
    [InlineData("Use(await Task.FromResult(id).ConfigureAwait(false));", "Parameter id")]
    [InlineData("Use(typeof(C));", "Constant typeof(C)")]
    public void Directly(string body, string expected) => Assert.Equal(expected.Split('|'), Origins(body));

    [Theory]
    [InlineData("var a = parameter; var b = a; Use(b);", "Parameter parameter")]
    [InlineData("string a; if (choice) a = parameter; else a = \"x\"; Use(a);", "Parameter parameter|Constant \"x\"")]
    [InlineData("Use(choice ? parameter : \"x\");", "Parameter parameter|Constant \"x\"")]
    [InlineData("Use(parameter ?? Guid.NewGuid().ToString());", "Parameter parameter|Call part Guid.NewGuid()")]
    [InlineData("Use(id switch { _ when choice => parameter, _ => throw new Exception() });", "Parameter parameter")]
    [InlineData("Use($\"{id}-x\");", "Parameter part id")]
    [InlineData("Use(\"a\" + id + parameter);", "Constant part \"a\"|Parameter part id|Parameter part parameter")]
    [InlineData("Use(string.Format(\"{0}\", id));", "Constant part \"{0}\"|Parameter part id")]
    [InlineData("Use(string.Join(\"-\", parameter, id));", "Constant part \"-\"|Parameter part parameter|Parameter part id")]
    [InlineData("Use(parameter?.Length);", "Member .Length")]
    [InlineData("if (parameter is { } p) Use(p);", "Parameter parameter")]
    [InlineData("if (parameter is string p) Use(p);", "Parameter parameter")]
    [InlineData("var (a, b) = (parameter, id); Use(b);", "Parameter id")]
    [InlineData("var pair = (Name: parameter, Key: id); Use(pair.Key);", "Parameter id")]
    [InlineData("var a = parameter; a ??= \"x\"; Use(a);", "Parameter parameter|Constant \"x\"")]
    [InlineData("var n = 0; n++; Use(n);", "Constant 0|Counter part n++")]
    [InlineData("for (var i = 0; i < 3; i += 1) Use($\"{id}-{i}\");", "Parameter part id|Constant part 0|Counter part i += 1")]
    [InlineData("foreach (var item in list) Use(item);", "Unknown part foreach (var item in list) Use(item);")]
    [InlineData("int.TryParse(parameter, out var n); Use(n);", "Call part int.TryParse(parameter, out var n)")]
    [InlineData("using var m = new System.IO.MemoryStream(); Use(m);", "Creation new System.IO.MemoryStream()")]
    [InlineData("try { } catch (Exception e) { Use(e); }", "Unknown e")]
    [InlineData("Func<Guid> make = () => id; Use(make());", "Parameter id")]
    [InlineData("Func<string, string> make = x => x + \"!\"; Use(make(parameter));", "Parameter part parameter|Constant part \"!\"")]
    [InlineData("Use(Local(parameter)); string Local(string x) => x;", "Parameter parameter")]
    public void Through_locals_choices_and_parts(string body, string expected) => Assert.Equal(expected.Split('|'), Origins(body));

    [Theory]
    [InlineData("Use(Helper(parameter));", "static string Helper(string x) => x.Trim();", "Parameter part parameter")]
    [InlineData("Use(await Helper(parameter));", "static async Task<string> Helper(string x) { await Task.Yield(); return x; }", "Parameter parameter")]
    [InlineData("Use(Outer(parameter));", "static string Outer(string x) => Inner(x, 1); static string Inner(string y, int n) { if (n > 0) return y; return \"none\"; }", "Parameter parameter|Constant \"none\"")]
    [InlineData("Use(parameter.Key());", "} static class E { public static string Key(this string s) => s;", "Parameter parameter")]
    [InlineData("Use(Field);", "static readonly string Field = \"k\" + 1.ToString();", "Constant part \"k\"|Constant part 1")]
    [InlineData("Use(Field);", "static readonly Guid Field; static C() { Field = Guid.NewGuid(); }", "Call Guid.NewGuid()")]
    [InlineData("Use(Field);", "static Guid Field = Guid.NewGuid(); static void Other() => Field = default;", "Member Field")]
    [InlineData("Use(Auto);", "static string Auto { get; } = \"k\";", "Constant \"k\"")]
    [InlineData("Use(Getter);", "static Guid Getter => Guid.NewGuid();", "Call Guid.NewGuid()")]
    [InlineData("Use(Getter);", "static Guid Getter { get { return Guid.NewGuid(); } }", "Call Guid.NewGuid()")]
    [InlineData("Use(new R(parameter).Key);", "record R(string Key);", "Parameter parameter")]
    [InlineData("var r = new R(\"a\") with { Key = parameter }; Use(r.Key);", "record R(string Key);", "Parameter parameter")]
    [InlineData("var r = new O { Key = parameter }; Use(r.Key);", "class O { public string? Key { get; set; } }", "Parameter parameter")]
    [InlineData("var p = new P(parameter); Use(p.Key);", "class P(string key) { public string Key { get; } = key; }", "Parameter parameter")]
    [InlineData("Use(new V().Key);", "class V { public virtual string Key => \"x\"; }", "Member new V().Key")]
    [InlineData("Use(Loop(3));", "static int Loop(int n) => Loop(n - 1);", "Call Loop(n - 1)")]
    [InlineData("Use(Items());", "static IEnumerable<int> Items() { yield return 1; }", "Call Items()")]
    public void Through_helpers_and_members(string body, string members, string expected) => Assert.Equal(expected.Split('|'), Origins(body, members));

    [Fact]
    public void The_spot_is_the_call_that_led_into_a_helper_and_none_for_what_lay_in_a_field()
    {
        var snippet = Snippet.Of("""
            class C
            {
                readonly Guid _field = Guid.NewGuid();
                Guid Helper() => Guid.NewGuid();
                void M() { object a = Helper(); object b = _field; object c = Guid.NewGuid(); Use(a); Use(b); Use(c); }
                void Use(object x) { }
            }
            """);
        var origins = new Origins(snippet.Models, snippet.Index);
        string? SpotOf(string local) => origins.Of(snippet.Find<ILocalReferenceOperation>(local), default).Single().Spot?.Syntax.ToString();
        Assert.Equal("Helper()", SpotOf("a"));
        Assert.Null(SpotOf("b"));
        Assert.Equal("Guid.NewGuid()", SpotOf("c"));
    }

    [Fact]
    public void A_budget_that_runs_out_says_unknown()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("parameter", 400));
        Assert.Contains(Origins($"Use({sum});"), origin => origin.StartsWith("Unknown", StringComparison.Ordinal));
    }

    [Fact]
    public void Half_typed_code_does_no_harm()
    {
        var snippet = Snippet.HalfTyped("class C { string K => K; void M() { var a = a + ; var b = new { X = }; Use(a, b, K, missing.X(, y => ) } }");
        var origins = new Origins(snippet.Models, snippet.Index);
        foreach (var node in snippet.Compilation.SyntaxTrees.Last().GetRoot().DescendantNodes())
        {
            if (snippet.Models.OperationOf(node, default) is { } operation)
            {
                Assert.NotEmpty(origins.Of(operation, default));
            }
        }
    }
}
