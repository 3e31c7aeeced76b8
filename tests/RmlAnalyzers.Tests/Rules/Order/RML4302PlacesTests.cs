using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>Marks that code reaches in another way than by name: by reference, by the field behind, from another project.</summary>
public class RML4302PlacesTests
{
    private const string Shelf = """
        namespace Shop;
        using System;
        using System.Collections.Generic;
        using Rml.Order;
        public class Shelf
        {
            [GrowOnly] public HashSet<int> Titles { get; } = [];
            [Latch] public bool Closed { get; set; }
            [KeepsMax] public int Best { get; set; }
            [WriteOnce] public string? Region { get; set; }
            [VersionGuarded(Version = nameof(Version))] public string? Label { get; set; }
            public int Version { get; set; }
            public bool Open { get; set; }
        }
        public class Free { public HashSet<int> Titles { get; } = []; public bool Closed { get; set; } }
        """;

    private static RmlTestInput Elsewhere { get; } = new() { Libraries = [Shelf] };

    private static string Own(string members) => OrderStub.Plain("public sealed class Basket\n{\n" + members + "\n}\n");

    private static string Using(string body) => OrderStub.Plain("using Shop;\n") + "\npublic static class Desk { public static void Run(Shelf shelf, Free free, int best, int version, string text) { " + body + " } }\n";

    [Theory]
    [InlineData("[Latch] private bool _closed; public void Reopen() => Put(ref _closed, false); private static void Put(ref bool place, bool value) => [|place = value|];")]
    [InlineData("[KeepsMax] private int _best; public void Correct(int best) { ref var place = ref _best; [|place = best|]; }")]
    [InlineData("[KeepsMax] private int _best; public void Correct(int best) => System.Threading.Interlocked.[|Exchange(ref _best, best)|];")]
    [InlineData("[KeepsMax] private int _best; public void Lower() => System.Threading.Interlocked.[|Decrement(ref _best)|];")]
    [InlineData("[Latch] private bool _closed; public void Reopen() => System.Threading.Volatile.[|Write(ref _closed, false)|];")]
    [InlineData("private bool _closed; [Latch] public bool Closed { get => _closed; private set => _closed = value; } public void Reopen() => [|_closed = false|];")]
    [InlineData("private int _best; [KeepsMax] public int Best => _best; public void Correct(int best) => [|_best = best|];")]
    [InlineData("private bool _closed; [Latch] public bool Closed { get => _closed; private set => _closed = value; } public void Reopen() => [|Closed = false|];")]
    [InlineData("private readonly HashSet<int> _lines = []; [GrowOnly] public IReadOnlyCollection<int> Lines { get { return _lines; } } public void Reset() => _lines.[|Clear()|];")]
    public Task Finds_by_reference_and_behind_properties(string members) => RmlVerify<RML4302MarkIsContradicted>.Flags(Own(members));

    [Theory]
    [InlineData("[Latch] private bool _closed; public void Close() => Put(ref _closed, true); private static void Put(ref bool place, bool value) => place = value;")]
    [InlineData("[KeepsMax] private int _best; public void Seen(int best) { ref var place = ref _best; if (best > place) place = best; }")]
    [InlineData("[KeepsMax] private int _best; public void Raise() => System.Threading.Interlocked.Increment(ref _best);")]
    [InlineData("[Latch] private bool _closed; public void Close() => System.Threading.Volatile.Write(ref _closed, true);")]
    [InlineData("private bool _closed; [Latch] public bool Closed { get => _closed; private set => _closed |= value; } public void Reopen() => Closed = false;")]
    [InlineData("private int _best; [KeepsMax] public int Best { get => _best; set { if (value > _best) _best = value; } } public void Seen(int best) => Best = best;")]
    [InlineData("private int _best; [KeepsMax] public int Best => _best; public void Seen(int best) => _best = Math.Max(_best, best);")]
    [InlineData("private int _best, _other; [KeepsMax] public int Best => _best; public void Correct(int other) => _other = other;")]
    public Task Silent_by_reference_and_behind_properties(string members) => RmlVerify<RML4302MarkIsContradicted>.Silent(Own(members));

    [Theory]
    [InlineData("shelf.Titles.[|Clear()|];")]
    [InlineData("[|shelf.Closed = false|];")]
    [InlineData("[|shelf.Best = best|];")]
    [InlineData("[|shelf.Label = text|];")]
    public Task Finds_marks_of_another_project(string body) => RmlVerify<RML4302MarkIsContradicted>.Flags(Using(body), Elsewhere);

    [Theory]
    [InlineData("shelf.Titles.Add(best); shelf.Closed = true;")]
    [InlineData("if (best > shelf.Best) shelf.Best = best;")]
    [InlineData("if (version > shelf.Version) { shelf.Label = text; shelf.Version = version; }")]
    [InlineData("shelf.Region = text;")]
    [InlineData("shelf.Open = false; free.Titles.Clear(); free.Closed = false;")]
    [InlineData("var made = new Shelf(); made.Titles.Clear(); made.Closed = false;")]
    public Task Silent_for_marks_of_another_project(string body) => RmlVerify<RML4302MarkIsContradicted>.Silent(Using(body), Elsewhere);
}
