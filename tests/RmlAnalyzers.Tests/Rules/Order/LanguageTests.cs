using Microsoft.CodeAnalysis;
using RmlAnalyzers.Tests.House.Support;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>
/// What the language has, in conditions and handlers: looked through where that is certain, otherwise said to be unknown, and never taken for
/// constant. Each feature with a condition that must be found, one that is fine, and what the family may say of it.
/// </summary>
public class LanguageTests
{
    private const string Around = """

        [DomainEvent] public sealed record Opened(int Id, string Kind);
        [DomainEvent] public sealed record Blocked(int Id);
        public sealed record Entry(int Id, string Kind);
        public struct Amount(int value) { public int Value = value; public static bool operator >(Amount left, Amount right) => left.Value > right.Value; public static bool operator <(Amount left, Amount right) => left.Value < right.Value; }
        public partial class State
        {
            [Latch] public bool Arrived { get; private set; }
            [Latch] public bool Valid { get; private set; }
            [GrowOnly] public HashSet<int> Seen { get; } = [];
            [GrowOnly] public HashSet<int> Gone { get; } = [];
            [GrowOnly] public HashSet<Entry> Entries { get; } = [];
            [WriteOnce] public Entry? First { get; private set; }
            public Amount Total { get; set; }
            public static readonly int[] Required = [1, 2];
            public static int Limit => 3;
        }
        """;

    public static TheoryData<string, string, string, string> Features => new()
    {
        { "collection expression", "((int[])[1, 2]).All(Seen.Contains)", "!((int[])[1, 2]).All(Seen.Contains)", "RML4001" },
        { "spread", "new HashSet<int>([.. Required]).All(Seen.Contains) || Arrived", "((int[])[.. Gone]).Length == 0", "RML4304" },
        { "user-defined operator", "Seen.Count > 2", "Total > new Amount(3)", "RML4006" },
        { "record equality", "First == new Entry(1, \"a\") && First is not null", "First != new Entry(1, \"a\")", "RML4001" },
        { "with", "First is not null && (First with { Id = 2 }).Kind == \"a\"", "(First with { Id = 2 }).Kind != \"a\"", "RML4304" },
        { "pattern of a record", "First is { Kind: \"a\", Id: > 1 }", "First is not { Kind: \"a\" }", "RML4001" },
        { "positional pattern", "First is not null", "First is (1, not \"a\") || Arrived == false", "RML4001" },
        { "list pattern", "Seen.Count >= 1", "Required is [1, ..] && !Gone.Any()", "RML4001" },
        { "null-conditional", "First?.Kind == \"a\"", "First?.Kind != \"a\"", "RML4001" },
        { "switch expression", "Seen.Count switch { 0 => false, _ => true }", "Seen.Count switch { 1 => true, _ => false }", "RML4002" },
        { "local function", "Fine(); bool Fine() => Arrived && Seen.Contains(1)", "Bad(); bool Bad() => !Gone.Contains(1)", "RML4001" },
        { "lambda in a local", "Fine(1); Func<int, bool> Fine = Seen.Contains", "Bad(1); Func<int, bool> Bad = id => !Gone.Contains(id)", "RML4304" },
        { "query", "(from one in Entries where one.Kind == \"a\" select one.Id).Any()", "!(from one in Gone where one > 1 select one).Any()", "RML4001" },
        { "tuple", "(Arrived, Seen.Contains(1)) is (true, true) || Arrived", "(Arrived, Gone.Any()) == (true, false)", "RML4304" },
        { "interpolation", "Arrived", "$\"{Seen.Count}\" == \"1\"", "RML4304" },
        { "index from the end", "Required[^1] == 2 && Arrived", "Entries.ToList()[^1].Kind == \"a\"", "RML4304" },
        { "query of a provider", "Arrived && Seen.Any()", "!Entries.AsQueryable().Any(one => one.Kind == \"a\")", "RML4304" },
    };

    [Theory]
    [MemberData(nameof(Features))]
    public async Task Conditions(string feature, string fine, string bad, string id)
    {
        Assert.DoesNotContain(await Said(Handler(fine)), finding => finding.Id is not "RML4304" and not "RML4203");
        var found = await Said(Handler(bad));
        Assert.True(found.Any(finding => finding.Id == id), $"{feature}: {bad} is not {id}\n{string.Join('\n', found)}");
    }

    public static TheoryData<string, string, string?> Shapes => new()
    {
        { "primary constructor", "[OrderInsensitive] public sealed class Handler(State state) { public void On(Opened e) => state.Seen.Add(e.Id); public void On(Blocked e) => state.Seen.Remove(e.Id); }", "RML4104" },
        { "primary constructor, fine", "[OrderInsensitive] public sealed class Handler(State state) { public void On(Opened e) => state.Seen.Add(e.Id); public void On(Blocked e) => state.Gone.Add(e.Id); }", null },
        { "partial class", "public partial class State { [OrderInsensitive] public void On(Opened e) { Seen.Add(e.Id); Check(); } } public partial class State { private void Check() { if (!Gone.Any()) Valid = true; } [OrderInsensitive] public void On(Blocked e) => Gone.Add(e.Id); }", "RML4001" },
        { "partial class, fine", "public partial class State { [OrderInsensitive] public void On(Opened e) { Seen.Add(e.Id); Check(); } } public partial class State { private void Check() { if (Seen.Contains(1)) Valid = true; } }", null },
        { "extension method", "public static class Checks { public static bool IsFine(this State state) => !state.Gone.Any(); } public partial class State { [OrderInsensitive] public void On(Opened e) { if (this.IsFine()) Valid = true; } [OrderInsensitive] public void On(Blocked e) => Gone.Add(e.Id); }", "RML4001" },
        { "async condition", "public partial class State { private async Task<bool> IsFree() { await Task.Yield(); return !Gone.Any(); } [OrderInsensitive] public async Task On(Opened e) { if (await IsFree()) Valid = true; } [OrderInsensitive] public void On(Blocked e) => Gone.Add(e.Id); }", "RML4304" },
        { "iterator", "public partial class State { private IEnumerable<int> Free() { foreach (var id in Seen) if (!Gone.Contains(id)) yield return id; } [OrderInsensitive] public void On(Opened e) { Seen.Add(e.Id); if (Free().Any()) Valid = true; } [OrderInsensitive] public void On(Blocked e) => Gone.Add(e.Id); }", "RML4304" },
        { "async stream", "public interface IRows { IAsyncEnumerable<int> All(); } public partial class State { [OrderInsensitive] public async Task On(Opened e, IRows rows) { await foreach (var row in rows.All()) { if (row == e.Id) Valid = true; } } }", "RML4304" },
        { "virtual handler", "public class Base : State { [OrderInsensitive] public virtual void On(Blocked e) => Gone.Remove(e.Id); }", "RML4104" },
        { "override in a marked type", "public abstract class Base { public abstract void On(Blocked e); } [OrderInsensitive] public class Handler(State state) : Base { public override void On(Blocked e) => state.Gone.Remove(e.Id); }", "RML4104" },
        { "nothing said of null", "#nullable disable\npublic sealed class Old { [WriteOnce] public Entry Owner { get; set; } [Latch] public bool Done { get; set; } [OrderInsensitive] public void On(Opened e) { if (Owner?.Kind != \"a\") Done = true; } }\n#nullable restore\n", "RML4001" },
        { "nothing said of null, fine", "#nullable disable\npublic sealed class Old { [WriteOnce] public Entry Owner { get; set; } [Latch] public bool Done { get; set; } [OrderInsensitive] public void On(Opened e) { if (Owner != null && Owner.Kind == \"a\") Done = true; } }\n#nullable restore\n", null },
        { "explicit implementation", "public interface IOn { void On(Blocked e); } [OrderInsensitive] public sealed class Handler(State state) : IOn { void IOn.On(Blocked e) => state.Gone.Clear(); }", "RML4104" },
        { "record class handler", "[OrderInsensitive] public sealed record Handler(State State) { public void On(Opened e) { if (!State.Gone.Any()) State.Seen.Add(1); } public void On(Blocked e) => State.Gone.Add(e.Id); }", "RML4001" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Code(string shape, string code, string? id)
    {
        var found = await Said(code + Around);
        Assert.True(id is null ? found.Count == 0 : found.Any(finding => finding.Id == id), $"{shape}: not {id ?? "silent"}\n{string.Join('\n', found)}");
    }

    // A condition may bring what it needs behind it: "Fine(); bool Fine() => …".
    private static string Handler(string condition)
    {
        var parts = condition.Split("; ", 2);
        var (before, after) = parts.Length == 1 ? ("", "") : parts[1].StartsWith("bool ", StringComparison.Ordinal) ? ("", parts[1] + ";") : (parts[1] + ";", "");
        return $$"""public partial class State { [OrderInsensitive] public void On(Opened e) { Arrived = true; Seen.Add(e.Id); First ??= new Entry(1, "a"); Entries.Add(new Entry(e.Id, e.Kind)); {{before}} if ({{parts[0]}}) Valid = true; {{after}} } [OrderInsensitive] public void On(Blocked e) => Gone.Add(e.Id); public void Count(int value) => Total = new Amount(value); }""" + Around;
    }

    private static async Task<IReadOnlyList<Diagnostic>> Said(string code)
    {
        var compilation = Lab.Compile([Lab.Parse(code, "/0/Language.cs")], asShipped: true);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var outcome = await Lab.Run(compilation);
        Assert.Empty(outcome.Crashes);
        return [.. outcome.Findings.Where(finding => finding.Id.StartsWith("RML4", StringComparison.Ordinal))];
    }
}
