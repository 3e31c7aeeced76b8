using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Closed;

public class RML1005Tests
{
    private const string Elsewhere = """
        interface IPlugin { int Run(); }
        delegate int Rate(int n);

        """;

    public static TheoryData<string, string> Defects => new()
    {
        { "interface nobody implements here", """
            class Quotes(IPlugin plugin) { [Rml1] public int Price() => plugin.[|Run()|]; }
            """ },
        { "through a helper", """
            class Rates(IPlugin plugin) { public int Load() => plugin.Run(); }
            class Quotes(Rates rates) { [Rml1] public int Price() => rates.[|Load()|]; }
            """ },
        { "delegate with two assignments", """
            class Quotes { private Func<int> _rate = () => 1; public void Use(Func<int> rate) => _rate = rate; [Rml1] public int Price() => [|_rate()|]; }
            """ },
        { "own delegate type in a field set elsewhere", """
            class Quotes { public Rate? Rate { get; set; } [Rml1] public int Price() => Rate is null ? 0 : [|Rate(1)|]; }
            """ },
        { "dynamic", """
            class Quotes { [Rml1] public int Price(dynamic plugin) => plugin.[|Run()|]; }
            """ },
        { "abstract member nobody overrides", """
            abstract class Rates { public abstract int Load(); }
            class Quotes(Rates rates) { [Rml1] public int Price() => rates.[|Load()|]; }
            """ },
        { "closed type", """
            [Rml1] class Quotes(IPlugin plugin) { public int Price() => plugin.[|Run()|]; }
            """ },
        { "inside a lambda that runs here", """
            class Quotes(IPlugin plugin) { [Rml1] public int[] Price(int[] ids) => ids.Select(id => plugin.[|Run()|]).ToArray(); }
            """ },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "arithmetic", """
            class Quotes { [Rml1] public decimal Price(decimal a) => Math.Round(a * 1.19m, 2); }
            """ },
        { "collections and text", """
            class Quotes { [Rml1] public string Price(Dictionary<int, string> names) { var list = new List<string>(names.Values); list.Sort(); return string.Join(", ", list) + new StringBuilder().Append('x'); } }
            """ },
        { "own code", """
            class Rates { public int Load() => 2; }
            class Quotes(Rates rates) { [Rml1] public int Price() => rates.Load(); }
            """ },
        { "labelled", """
            interface ILabelled { [Rml1] int Run(); }
            class Quotes(ILabelled plugin) { [Rml1] public int Price() => plugin.Run(); }
            """ },
        { "delegate of the caller", """
            class Quotes { [Rml1] public int Price(Func<int> rate) => rate(); }
            """ },
        { "known effect is the other rule's", """
            class Quotes(HttpClient http) { [Rml1] public Task<string> Price() => http.GetStringAsync("/x"); }
            """ },
        { "unlabelled", """
            class Quotes(IPlugin plugin) { public int Price() => plugin.Run(); }
            """ },
        { "Dialog, by default", """
            class Quotes(IPlugin plugin) { [Rml2] public int Price() => plugin.Run(); }
            """ },
        { "record members", """
            record Line(int Count, decimal Price);
            class Quotes { [Rml1] public decimal Price(Line line) => (line with { Count = 2 }).Price * line.Count + line.ToString().Length; }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML1005ClosedCannotBeFollowed>.Flags(ServiceCode.With(Elsewhere + code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML1005ClosedCannotBeFollowed>.Silent(ServiceCode.With(Elsewhere + code));
    }

    [Fact]
    public Task An_option_extends_it_to_all_labelled_code() => RmlVerify<RML1005ClosedCannotBeFollowed>.Flags(
        ServiceCode.With(Elsewhere + "class Quotes(IPlugin plugin) { [Rml2] public int Price() => plugin.[|Run()|]; }"),
        new RmlTestInput { EditorConfig = "rml.unknown_calls = report" });
}
