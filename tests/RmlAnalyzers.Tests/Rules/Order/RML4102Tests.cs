using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>A duplicate changes the result.</summary>
public class RML4102Tests
{
    public static TheoryData<string, string> Defects => WriteShapes.Data(
        "[|{S}Votes++|];",
        "",
        false,
        ("sum", "[|Total += e.Amount|];", ""),
        ("difference", "[|Total -= e.Amount|];", ""),
        ("written out", "[|Total = Total + e.Amount|];", ""),
        ("prefix", "[|++Votes|];", ""),
        ("in both", "[|Votes++|];", "[|Total += e.Amount|];"),
        ("behind a payload test", "if (e.Kind == \"VIP\") [|Votes++|];", ""));

    public static TheoryData<string, string> Twins => WriteShapes.Data(
        "if ({S}Seen.Add(e.EventId)) {S}Votes++;",
        "",
        false,
        ("early return", "if (!Seen.Add(e.EventId)) return; Total += e.Amount;", ""),
        ("in a method that only sees the id", "Count(e.EventId, e.Amount); void Count(Guid id, int amount) { if (Seen.Add(id)) Total += amount; }", ""),
        ("contains, then add", "if (!Seen.Contains(e.EventId)) { Seen.Add(e.EventId); Total += e.Amount; }", ""),
        ("set", "In.Add(e.Amount);", ""),
        ("maximum", "if (Best is null || e.Amount > Best) Best = e.Amount;", ""),
        ("sum and count in one block", "if (Seen.Add(e.EventId)) { Total += e.Amount; Votes++; }", ""),
        ("flag", "Acc = true;", ""),
        ("loop counter", "for (var i = 0; i < 3; i++) In.Add(i);", ""));

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4102DuplicateChangesResult>.Flags(OrderStub.Plain(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4102DuplicateChangesResult>.Silent(OrderStub.Plain(code));
    }
}
