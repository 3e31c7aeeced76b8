using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>State shrinks, or status moves down.</summary>
public class RML4104Tests
{
    public static TheoryData<string, string> Defects => WriteShapes.Data(
        "{S}Open.Add(e.Id);",
        "{S}Open.[|Remove(e.Id)|];",
        false,
        ("cleared", "Open.Add(e.Id);", "Open.[|Clear()|];"),
        ("set to null", "", "[|Region = null|];"),
        ("flag taken back", "Acc = true;", "[|Acc = false|];"),
        ("status assigned", "[|Status = Status.Valid|];", "Status = Status.Closed;"),
        ("and-ed", "Acc = true;", "[|Acc &= false|];"),
        ("removed from a list", "", "Log.[|RemoveAt(0)|];"),
        ("status of the message", "[|Status = e.Amount > 3 ? Status.Valid : Status.Shell|];", ""),
        ("removed from a map", "", "Facts.[|Remove(e.Id)|];"));

    public static TheoryData<string, string> Twins => WriteShapes.Data(
        "{S}In.Add(e.Id);",
        "{S}Gone.Add(e.Id);",
        false,
        ("status only upwards", "if (Status < Status.Valid) Status = Status.Valid;", "if (Status < Status.Closed) Status = Status.Closed;"),
        ("last status", "Status = Status.Closed;", "Status = Status.Closed;"),
        ("set of its own", "var mine = new HashSet<int>(In); mine.Remove(e.Id); if (mine.Count >= 0) Acc = true;", ""),
        ("view may go back", "LooksValid = false;", "LooksValid = false;"),
        ("flag", "Acc = true;", "Acc |= e.Amount > 3;"),
        ("early return on the status", "if (Status >= Status.Valid) return; Status = Status.Valid;", ""));

    /// <summary>"Below" asks the numbers, and the numbers do not follow the order: what was approved becomes rejected.</summary>
    [Theory]
    [InlineData("if (At < Step.Rejected) [|At = Step.Rejected|];")]
    [InlineData("var to = e.Step; if (to > At) [|At = to|];")]
    public Task Numbers_that_do_not_follow_the_order(string code) => RmlVerify<RML4104StateShrinks>.Flags(OrderStub.Plain($$"""
        [StatusOrder("Open<Approved", "Open<Rejected")] public enum Step { Open, Approved, Rejected }
        public sealed record A(Guid Id, Step Step);
        [OrderInsensitive] public sealed class Root { public Step At { get; private set; } public void On(A e) { {{code}} } }
        """));

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4104StateShrinks>.Flags(OrderStub.Plain(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4104StateShrinks>.Silent(OrderStub.Plain(code));
    }
}
