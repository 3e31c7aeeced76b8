using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>Momentary value is stored or published.</summary>
public class RML4106Tests
{
    public static TheoryData<string, string> Defects => WriteShapes.Data(
        "{S}In.Add(e.Id);",
        "[|{S}Snap = {S}In.Count|];",
        false,
        ("told to others", "In.Add(e.Id);", "Bus.Current.[|Tell(\"size:\" + In.Count)|];"),
        ("interpolated", "In.Add(e.Id);", "Bus.Current.[|Tell($\"size {In.Count}\")|];"),
        ("list of members", "In.Add(e.Id); if (In.Count >= 2) Bus.Current.[|Tell(\"members:\" + string.Join(\"+\", In.Order()))|];", ""),
        ("copied", "In.Add(e.Id);", "Gone.[|UnionWith(In)|];"),
        ("sum so far", "if (Seen.Add(e.EventId)) Total += e.Amount;", "[|Snap = Total|];"),
        ("keyed", "In.Add(e.Id);", "[|Facts[e.Id] = In.Count.ToString()|];"),
        ("status as it is", "if (Status < Status.Valid) Status = Status.Valid;", "Bus.Current.[|Tell(Status.ToString())|];"));

    public static TheoryData<string, string> Twins => WriteShapes.Data(
        "{S}In.Add(e.Id);",
        "{S}Gone.Add(e.Id);",
        false,
        ("what the message says", "In.Add(e.Id);", "Bus.Current.Tell(\"joined:\" + e.Id);"),
        ("view", "In.Add(e.Id); LooksValid = In.Count > 2;", "LooksValid = In.Count > 2;"),
        ("threshold as a flag", "In.Add(e.Id); if (In.Count >= 2) Valid = true;", ""),
        ("maximum of what may not be there", "Best = Math.Max(Best ?? 0, e.Amount);", ""),
        ("told once, with a constant", "In.Add(e.Id); if (In.Count >= 2 && !Sent) { Sent = true; Bus.Current.Tell(\"full\"); }", ""),
        ("arrived once, and known to be there", "Region = e.Kind; if (Region is not null) Bus.Current.Tell(Region);", ""),
        ("local use", "In.Add(e.Id); var size = In.Count; if (size >= 2) Valid = true;", ""),
        ("log of the handler", "In.Add(e.Id); Console.WriteLine(\"handled\");", ""));

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4106MomentaryValueStored>.Flags(OrderStub.Plain(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4106MomentaryValueStored>.Silent(OrderStub.Plain(code));
    }
}
