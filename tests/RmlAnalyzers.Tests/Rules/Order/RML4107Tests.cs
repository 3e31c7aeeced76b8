using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>Version guard is incomplete or accumulates.</summary>
public class RML4107Tests
{
    public static TheoryData<string, string> Defects => WriteShapes.Data(
        "if (e.Ver >= {S}Ver) { [|{S}Label = e.Kind|]; {S}Ver = e.Ver; }",
        "",
        false,
        ("version not kept", "if (e.Ver > Ver) { [|Label = e.Kind|]; }", "if (e.Ver > Ver) Ver = e.Ver;"),
        ("adds up", "if (e.Ver > Ver) { [|Total += e.Amount|]; Ver = e.Ver; }", ""),
        ("counts", "if (e.Ver > Ver) { [|Votes++|]; Ver = e.Ver; }", ""),
        ("early return lets ties in", "if (e.Ver < Ver) return; [|Label = e.Kind|]; Ver = e.Ver;", ""),
        ("other way round", "if (Ver <= e.Ver) { [|Label = e.Kind|]; Ver = e.Ver; }", ""),
        ("keeps another version", "if (e.Ver > Ver) { [|Label = e.Kind|]; Ver = e.Amount > Ver ? e.Amount : Ver; }", ""),
        ("only adds", "if (e.Ver > Ver) { In.[|Add(e.Id)|]; Ver = e.Ver; }", ""),
        ("tells what comes", "if (e.Ver > Ver) { Bus.Current.[|Tell(e.Kind)|]; Ver = e.Ver; }", ""),
        ("overwrites only sometimes", "if (e.Ver > Ver) { if (e.Kind != \"\") [|Label = e.Kind|]; Ver = e.Ver; }", ""),
        ("notes only sometimes", "if (e.Ver > Ver) { Ver = e.Ver; if (e.Kind != \"\") [|Acc = true|]; }", ""),
        ("maximum of what is not old", "if (e.Ver > Ver) { Ver = e.Ver; [|Best = Math.Max(Best ?? 0, e.Amount)|]; }", ""),
        ("the version moves alone elsewhere", "if (e.Ver > Ver) { [|Label = e.Kind|]; Ver = e.Ver; }", "if (e.Ver > Ver) Ver = e.Ver;"),
        ("two parts under one version", "if (e.Ver > Ver) { [|Label = e.Kind|]; Ver = e.Ver; }", "if (e.Ver > Ver) { [|Snap = e.Amount|]; Ver = e.Ver; }"),
        ("ties, in both", "if (e.Ver >= Ver) { [|Label = e.Kind|]; Ver = e.Ver; }", "if (e.Ver >= Ver) { [|Label = e.Kind|]; Ver = e.Ver; }"));

    public static TheoryData<string, string> Twins => WriteShapes.Data(
        "if (e.Ver > {S}Ver) { {S}Label = e.Kind; {S}Ver = e.Ver; }",
        "",
        false,
        ("early return", "if (e.Ver <= Ver) return; Label = e.Kind; Ver = e.Ver;", ""),
        ("other way round", "if (Ver < e.Ver) { Label = e.Kind; Ver = e.Ver; }", ""),
        ("several values", "if (e.Ver > Ver) { Label = e.Kind; Snap = e.Amount; Ver = e.Ver; }", ""),
        ("version first", "if (e.Ver > Ver) { Ver = e.Ver; Label = e.Kind; }", ""),
        ("in both", "if (e.Ver > Ver) { Label = e.Kind; Ver = e.Ver; }", "if (e.Ver > Ver) { Label = e.Kind; Ver = e.Ver; }"),
        ("and a condition of the message", "if (e.Kind != \"\" && e.Ver > Ver) { Label = e.Kind; Ver = e.Ver; }", ""),
        ("notes that something came", "if (e.Ver > Ver) { Label = e.Kind; Ver = e.Ver; Acc = true; }", ""),
        ("tells that something came", "if (e.Ver > Ver) { Label = e.Kind; Ver = e.Ver; Bus.Current.Tell(\"changed\"); }", ""),
        ("inbox, no version", "if (Seen.Add(e.EventId)) Total += e.Amount;", ""));

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4107VersionGuardIncomplete>.Flags(OrderStub.Plain(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4107VersionGuardIncomplete>.Silent(OrderStub.Plain(code));
    }
}
