using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Closed;

public class RML1006Tests
{
    private const string Parsing = "static class Feed { public static int Parse(string s) => int.Parse(s); public static void Check(int n) { if (n < 0) throw new ArgumentException(); } }\n";

    public static TheoryData<string, string> Defects => new()
    {
        { "cleared, then filled by a helper", """
            class Rates { private readonly Dictionary<string, int> _known = new(); [Rml1] public void Load(string[] lines) { _known.[|Clear()|]; Fill(_known, lines); } private static void Fill(Dictionary<string, int> into, string[] lines) { foreach (var line in lines) into[line] = Feed.Parse(line); } }
            """ },
        { "two fields with a call between", """
            class Account { private int _balance; private int _count; [Rml1] public void Book(string amount) { [|_balance = 0|]; var n = Feed.Parse(amount); _count = n; } }
            """ },
        { "compound assignment", """
            class Account { private int _balance; private int _count; [Rml1] public void Book(int n) { [|_balance -= n|]; Feed.Check(n); _count++; } }
            """ },
        { "throw between", """
            class Account { private int _from; private int _to; [Rml1] public void Move(int n) { [|_from -= n|]; if (_from < 0) throw new InvalidOperationException(); _to += n; } }
            """ },
        { "static state", """
            static class Counters { private static int _a; private static int _b; [Rml1] public static void Step(string s) { [|_a++|]; _b = Feed.Parse(s); } }
            """.Replace("_b = Feed.Parse(s);", "Feed.Check(_a); _b = 2;") },
        { "properties", """
            class Order { public int Total { get; private set; } public int Lines { get; private set; } [Rml1] public void Add(int n) { [|Total += n|]; Feed.Check(n); Lines++; } }
            """ },
        { "a list grown in two steps", """
            class Plan { private readonly List<int> _steps = []; [Rml1] public void Take(string s) { _steps.[|Add(1)|]; var n = Feed.Parse(s); _steps.Add(n); } }
            """ },
        { "async", """
            class Plan { private int _a; private int _b; private static async Task<int> Next(string s) { await Task.Yield(); return int.Parse(s); } [Rml1] public async Task Take(string s) { [|_a = 1|]; var n = await Next(s).ConfigureAwait(false); _b = n; } }
            """ },
        { "a catch that only logs", """
            class Account { private int _balance; private int _count; [Rml1] public void Book(int n) { [|_balance -= n|]; try { Feed.Check(n); } catch (ArgumentException) { Console.WriteLine(n); throw; } _count++; } }
            """ },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "built aside and swapped", """
            class Rates { private Dictionary<string, int> _known = new(); [Rml1] public void Load(string[] lines) { var next = new Dictionary<string, int>(); foreach (var line in lines) next[line] = Feed.Parse(line); _known = next; } }
            """ },
        { "checked before the first change", """
            class Account { private int _balance; private int _count; [Rml1] public void Book(int n) { Feed.Check(n); _balance -= n; _count++; } }
            """ },
        { "restored in a catch", """
            class Account { private int _balance; private int _count; [Rml1] public void Book(int n) { var old = _balance; _balance -= n; try { Feed.Check(n); } catch { _balance = old; throw; } _count++; } }
            """ },
        { "one change", """
            class Account { private int _balance; [Rml1] public void Book(int n) { _balance -= n; Feed.Check(n); } }
            """ },
        { "locals only", """
            class Account { [Rml1] public int Book(int n) { var a = n; Feed.Check(a); var b = a + 1; return a + b; } }
            """ },
        { "lazy initialisation", """
            class Rates { private object? _a; private object? _b; [Rml1] public object Load(string s) { _a ??= Feed.Parse(s); _b ??= Feed.Parse(s); return _a; } }
            """ },
        { "constructor", """
            [Rml1] class Account { private readonly int _a; private readonly int _b; public Account(string s) { _a = 1; Feed.Check(_a); _b = Feed.Parse(s); } public int Sum => _a + _b; }
            """ },
        { "nothing that fails between", """
            class Account { private int _balance; private int _count; [Rml1] public void Book(int n) { _balance -= n; _count = Math.Max(_count, n); } }
            """ },
        { "another object", """
            class Line { public int Count { get; set; } public int Price { get; set; } } class Q { [Rml1] public Line Make(string s) { var line = new Line(); line.Count = 1; line.Price = Feed.Parse(s); return line; } }
            """ },
        { "unlabelled", """
            class Account { private int _balance; private int _count; public void Book(int n) { _balance -= n; Feed.Check(n); _count++; } }
            """ },
        { "Dialog", """
            class Account { private int _balance; private int _count; [Rml2] public void Book(int n) { _balance -= n; Feed.Check(n); _count++; } }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML1006SharedStateHalfChanged>.Flags(ServiceCode.With(Parsing + code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML1006SharedStateHalfChanged>.Silent(ServiceCode.With(Parsing + code));
    }
}
