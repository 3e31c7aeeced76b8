using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>Waits by redelivery.</summary>
public class RML4108Tests
{
    public static TheoryData<string, string> Defects => WriteShapes.Data(
        "{S}Acc = true;",
        "if (!{S}Acc) [|throw new NotYetException();|] {S}Cus = true;",
        false,
        ("in a block", "Acc = true;", "if (!Acc) { [|throw new NotYetException();|] } Cus = true;"),
        ("empty set", "In.Add(e.Id);", "if (In.Count == 0) [|throw new NotYetException();|] Cus = true;"),
        ("none", "In.Add(e.Id);", "if (!In.Any()) [|throw new NotYetException();|] Cus = true;"),
        ("not there yet", "Region = e.Kind;", "if (Region is null) [|throw new NotYetException();|] Cus = true;"),
        ("not contained", "In.Add(e.Id);", "if (!In.Contains(e.Id)) [|throw new NotYetException();|] Cus = true;"),
        ("with a message", "Acc = true;", "if (!Acc) [|throw new InvalidOperationException($\"no account for {e.Id}\");|] Cus = true;"),
        ("else", "Acc = true;", "if (Acc) { Cus = true; } else { [|throw new NotYetException();|] }"));

    public static TheoryData<string, string> Twins => WriteShapes.Data(
        "{S}Acc = true;",
        "if (e.Amount < 0) throw new NotYetException(); {S}Cus = true;",
        false,
        ("content of the message", "", "if (e.Kind.Length == 0) throw new ArgumentException(\"no kind\"); Cus = true;"),
        ("records and decides", "Acc = true; if (Cus) Valid = true;", "Cus = true; if (Acc) Valid = true;"),
        ("null message", "", "ArgumentNullException.ThrowIfNull(e); Cus = true;"),
        ("unconditional", "Acc = true;", "throw new NotSupportedException();"),
        ("unknown kind", "", "Cus = e.Kind switch { \"VIP\" => true, _ => throw new ArgumentException(e.Kind) };"),
        ("bad amount in a helper", "", "Check(e.Amount); Cus = true; static void Check(int amount) { if (amount < 0) throw new ArgumentOutOfRangeException(nameof(amount)); }"),
        ("already there", "Acc = true;", "if (Acc && e.Amount > 3) throw new InvalidOperationException(); Cus = true;"));

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4108WaitsByRedelivery>.Flags(OrderStub.Plain(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4108WaitsByRedelivery>.Silent(OrderStub.Plain(code));
    }
}
