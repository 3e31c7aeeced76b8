using Microsoft.CodeAnalysis;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Order;

/// <summary>What a handler leaves behind, under which conditions: written out as <c>kind target [condition; condition]</c>.</summary>
public class OutcomeTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "Acc = true; if (Acc && Cus) Valid = true;", "Write this.Acc []; Write this.Valid [and(this.Acc,this.Cus)]" },
        { "if (!Cus) return; Valid = true;", "Write this.Valid [this.Cus]" },
        { "if (Acc) { if (Cus) return; } Valid = true;", "Write this.Valid [or(and(this.Acc,not(this.Cus)),not(this.Acc))]" },
        { "if (Acc) Valid = true; else In.Add(e.Id);", "Write this.Valid [this.Acc]; Change this.In [not(this.Acc)]" },
        { "if (!Acc) throw new Exception(); Cus = true;", "Throw [not(this.Acc)]; Write this.Cus [this.Acc]" },
        { "Recheck(Acc && Cus);", "Write this.Valid [and(this.Acc,this.Cus)]" },
        { "void Local() { Valid = true; } if (Acc) Local();", "Write this.Valid [this.Acc]" },
        { "switch (Status) { case Status.Shell: Acc = true; break; default: Cus = true; break; } Valid = true;", "Write this.Acc [equal(this.Status,0)]; Write this.Cus [not(equal(this.Status,0))]; Write this.Valid []" },
        { "foreach (var line in Lines) if (line.Qty > 2) Valid = true;", "Write this.Valid [Bool:System.Linq.Enumerable.Any(this.Lines); less(2,line@0.Qty)]" },
        { "Account.Note(e.Id);", "Change this.Account.Notes [] " },
        { "bus.Send(e.Id);", "Effect []" },
        { "if (In.Add(e.Id)) Total += 1;", "Change this.In []; Write this.Total [Inbox:System.Collections.Generic.HashSet.Add(this.In,e.Id)]" },
        { "(Acc, Cus) = (true, false);", "Write this.Acc []; Write this.Cus []" },
        { "Facts[e.Id] = e.Kind;", "Write this.Facts []" },
        { "try { Acc = true; } catch (KeyNotFoundException) { Cus = true; } Valid = true;", "Write this.Acc []; Write this.Cus [?catch@0]; Write this.Valid []" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Outcomes(string body, string expected)
    {
        var code = OrderCode.Of("""
            public enum Status { Shell, Valid }
            public sealed record E(int Id, string Kind);
            public sealed record Line(int Id, int Qty);
            public interface IBus { void Send(int id); }
            public sealed class Account { public HashSet<int> Notes { get; } = []; public void Note(int id) => Notes.Add(id); }
            [OrderInsensitive]
            public sealed class Handler(IBus bus)
            {
                public bool Acc { get; private set; }
                public bool Cus { get; private set; }
                public bool Valid { get; private set; }
                public int Total { get; private set; }
                public Status Status { get; private set; }
                public Account Account { get; } = new();
                public HashSet<int> In { get; } = [];
                [GrowOnly] public HashSet<Line> Lines { get; } = [];
                public Dictionary<int, string> Facts { get; } = [];
                private void Recheck(bool ready) { if (ready) Valid = true; }
                public void On(E e) {
            """ + body + "}}");
        var handler = code.Kernel.Scope.Handlers(default).Single(method => method.Name == "On");
        var found = code.Kernel.OutcomesOf(handler, default).Select(outcome =>
            $"{outcome.Kind}{(outcome.Target is null ? "" : " " + outcome.Target)} [{string.Join("; ", outcome.Path.Select(control => control.Term))}]");
        Assert.Equal(expected.Trim(), System.Text.RegularExpressions.Regex.Replace(string.Join("; ", found), @"@\d+", "@0"));
    }
}
