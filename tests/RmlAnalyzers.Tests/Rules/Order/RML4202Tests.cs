using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>Condition is evaluated before the fact is recorded.</summary>
public class RML4202Tests
{
    public static TheoryData<string, string> Defects => WriteShapes.Data(
        "[|if ({S}Acc && {S}Cus) {S}Valid = true;|] {S}Acc = true;",
        "{S}Cus = true; if ({S}Acc && {S}Cus) {S}Valid = true;",
        false,
        ("threshold", "[|if (In.Count >= 2) Valid = true;|] In.Add(e.Id);", ""),
        ("told to others", "[|if (Acc && Cus) Bus.Current.Tell(\"valid\");|] Acc = true;", "Cus = true; if (Acc && Cus) Bus.Current.Tell(\"valid\");"),
        ("in the second", "Acc = true; if (Acc && Cus) Valid = true;", "[|if (Acc && Cus) Valid = true;|] Cus = true;"),
        ("set", "[|if (In.Contains(1)) Valid = true;|] In.Add(e.Id);", ""),
        ("in between", "In.Add(e.Id); [|if (In.Count >= 2) Valid = true;|] In.Add(e.Amount);", ""),
        ("maximum", "[|if (Best >= 7) Valid = true;|] if (Best is null || e.Amount > Best) Best = e.Amount;", ""),
        ("with a block", "[|if (Acc && Cus) { Valid = true; }|] Acc = true;", "Cus = true; if (Acc && Cus) { Valid = true; }"));

    public static TheoryData<string, string> Twins => WriteShapes.Data(
        "{S}Acc = true; if ({S}Acc && {S}Cus) {S}Valid = true;",
        "{S}Cus = true; if ({S}Acc && {S}Cus) {S}Valid = true;",
        false,
        ("twice, the last one after it", "if (In.Count >= 2) Valid = true; In.Add(e.Id); if (In.Count >= 2) Valid = true;", ""),
        ("another fact afterwards", "In.Add(e.Id); if (In.Count >= 2) Valid = true; Gone.Add(e.Id);", ""),
        ("condition of the message first", "if (e.Kind == \"VIP\") Cus = true; Acc = true;", ""),
        ("helper at the end", "In.Add(e.Id); Decide(); void Decide() { if (In.Count >= 2) Valid = true; }", ""),
        ("own fact known", "Acc = true; if (Cus) Valid = true;", "Cus = true; if (Acc) Valid = true;"),
        ("records its result afterwards", "In.Add(e.Id); if (In.Count >= 2) { Valid = true; Sent = true; }", ""),
        ("maximum", "if (Best is null || e.Amount > Best) Best = e.Amount; if (Best >= 7) Valid = true;", ""));

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4202ConditionEvaluatedTooEarly>.Flags(OrderStub.Plain(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4202ConditionEvaluatedTooEarly>.Silent(OrderStub.Plain(code));
    }
}
