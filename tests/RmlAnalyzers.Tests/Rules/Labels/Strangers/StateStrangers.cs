using Xunit;

namespace RmlAnalyzers.Tests.Rules.Labels.Strangers;

/// <summary>State that outlives a call, changed in one step or in several.</summary>
public class StateStrangers
{
    public static TheoryData<string, string> Guilty => new()
    {
        { "clear then rebuild that may throw", """public sealed class Q { private readonly Dictionary<string, int> _cache = []; [Rml1] public void A(string[] xs) { _cache.{|RML1006:Clear()|}; foreach (var x in xs) _cache[x] = int.Parse(x); } }""" },
        { "static state", """public static class Q { private static List<int> _all = []; private static int _sum; [Rml1] public static void A(string s) { {|RML1006:_all = []|}; var n = int.Parse(s); _sum = n; } }""" },
        { "two writes with parse between", """public sealed class Q { private int _a; private int _b; [Rml1] public void A(string a, string b) { {|RML1006:_a = int.Parse(a)|}; _b = int.Parse(b); } }""" },
        { "page", """class RateTable { private readonly Dictionary<string, decimal> _rates = new(); [Rml1] public void Load(string[] lines) { _rates.{|RML1006:Clear()|}; Fill(_rates, lines); } private static void Fill(Dictionary<string, decimal> rates, string[] lines) { foreach (var line in lines) { rates[line[..3]] = decimal.Parse(line[4..]); } } }""" },
    };

    public static TheoryData<string, string> Innocent => new()
    {
        { "build aside and swap", """public sealed class Q { private Dictionary<string, int> _cache = []; private DateTime _at; [Rml1] public void A(string[] xs) { var next = xs.ToDictionary(x => x, int.Parse); _cache = next; _at = DateTime.UtcNow; } }""" },
        { "restores in catch", """public sealed class Q { private List<int> _l = []; private int _n; [Rml1] public void A(string[] xs) { var before = _l; var n = _n; try { _l = []; foreach (var x in xs) _l.Add(int.Parse(x)); _n = _l.Count; } catch { _l = before; _n = n; throw; } } }""" },
        { "guards first", """public sealed class Q { private int _a, _b; [Rml1] public void A(int x) { if (x < 0) throw new ArgumentOutOfRangeException(nameof(x)); _a = x; _b = x; } }""" },
        { "property setters of own locals, counters, events", """public sealed class Q { private int _a; private readonly List<string> _log = []; [Rml1] public void A(int x) { _a++; _log.Add(x.ToString()); _log.Add($"{x:N2}"); } }""" },
        { "constructor, init only, dispose", """public sealed class Q : IDisposable { private Stream? _s; private bool _d; [Rml1] public Q(string s) { _s = new MemoryStream(int.Parse(s)); _d = false; } [Rml1] public void Dispose() { if (_d) return; _s?.Dispose(); _s = null; _d = true; } }""" },
        { "state machine", """public sealed class Q { private string _state = "new"; private int _n; [Rml1] public void Next(object e) { _state = e switch { int => "num", string => "text", _ => throw new InvalidOperationException() }; _n++; } }""" },
    };

    [Theory]
    [MemberData(nameof(Guilty))]
    public Task Finds(string name, string code) => LabelStrangerCode.Judges(name, code, ["RML1006"]);

    [Theory]
    [MemberData(nameof(Innocent))]
    public Task Stays_silent(string name, string code) => LabelStrangerCode.Judges(name, code, ["RML1006"]);
}
