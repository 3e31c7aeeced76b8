using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>Arrival order is stored.</summary>
public class RML4103Tests
{
    public static TheoryData<string, string> Defects => WriteShapes.Data(
        "{S}Log.[|Add(e.Id)|];",
        "",
        false,
        ("text", "[|Note += e.Kind|];", ""),
        ("several at once", "Log.[|AddRange([e.Id, e.Amount])|];", ""),
        ("in front", "Log.[|Insert(0, e.Id)|];", ""),
        ("both", "Log.[|Add(e.Id)|];", "Log.[|Add(e.Id)|];"),
        ("behind an inbox", "if (Seen.Add(e.EventId)) Log.[|Add(e.Id)|];", ""),
        ("behind a flag of the message", "if (e.Kind == \"VIP\") Log.[|Add(e.Amount)|];", ""),
        ("in a loop", "for (var i = 0; i < e.Amount; i++) Log.[|Add(i)|];", ""));

    public static TheoryData<string, string> Twins => WriteShapes.Data(
        "{S}In.Add(e.Id);",
        "",
        false,
        ("map by id", "Facts[e.Id] = \"k\" + e.Id;", ""),
        ("list of its own", "var mine = new List<int>(); mine.Add(e.Id); In.UnionWith(mine);", ""),
        ("text of its own", "var text = \"\"; text += e.Kind; if (text.Length > 3) Acc = true;", ""),
        ("set of both", "In.Add(e.Id); In.Add(e.Amount);", "In.Add(e.Id);"),
        ("union", "In.UnionWith(new[] { e.Id, e.Amount });", ""),
        ("only read", "if (Log.Count < 0) return; Acc = true;", ""),
        ("added in a loop", "for (var i = 0; i < e.Amount; i++) In.Add(i);", ""));

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4103ArrivalOrderStored>.Flags(OrderStub.Plain(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4103ArrivalOrderStored>.Silent(OrderStub.Plain(code));
    }
}
