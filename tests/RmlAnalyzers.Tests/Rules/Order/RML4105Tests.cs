using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>Fact is lost when its counterpart has not arrived.</summary>
public class RML4105Tests
{
    public static TheoryData<string, string> Defects => WriteShapes.Data(
        "{S}Acc = true;",
        "if (!{S}[|Acc|]) return; {S}In.Add(e.Id);",
        false,
        ("in a block", "Acc = true;", "if ([|Acc|]) { In.Add(e.Id); }"),
        ("added only to what others began", "In.Add(e.Id);", "if (In.[|Contains(1)|]) In.Add(e.Amount);"),
        ("nested", "Acc = true;", "if (e.Kind == \"VIP\") { if ([|Acc|]) In.Add(e.Id); }"),
        ("threshold", "In.Add(e.Id);", "if ([|In.Count >= 2|]) Gone.Add(e.Id);"),
        ("maximum behind another flag", "Acc = true;", "if ([|Acc|]) { if (Best is null || e.Amount > Best) Best = e.Amount; }"),
        ("else", "Acc = true;", "if (![|Acc|]) { } else { In.Add(e.Id); }"),
        ("inbox behind it", "Acc = true;", "if (![|Acc|]) return; if (Seen.Add(e.EventId)) Total += e.Amount;"),
        ("status", "Status = Status.Closed;", "if ([|Status >= Status.Valid|]) In.Add(e.Id);"));

    public static TheoryData<string, string> Twins => WriteShapes.Data(
        "{S}Acc = true;",
        "{S}In.Add(e.Id); if (!{S}Acc) return; {S}Valid = true;",
        false,
        ("content of the message", "Acc = true;", "if (e.Kind != \"VIP\") return; In.Add(e.Id);"),
        ("comes again", "Acc = true;", "if (!Acc) throw new NotYetException(); In.Add(e.Id);"),
        ("inbox", "if (!Seen.Add(e.EventId)) return; In.Add(e.Id);", ""),
        ("version", "if (e.Ver <= Ver) return; Label = e.Kind; Ver = e.Ver;", ""),
        ("maximum", "if (Best is null || e.Amount > Best) Best = e.Amount;", ""),
        ("latch of both", "Acc = true; if (Cus) Valid = true;", "Cus = true; if (Acc) Valid = true;"),
        ("only the status advances", "if (Status < Status.Valid) Status = Status.Valid;", ""));

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4105FactIsLost>.Flags(OrderStub.Plain(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4105FactIsLost>.Silent(OrderStub.Plain(code));
    }
}
