using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>Condition is not evaluated again where a fact it needs is recorded.</summary>
public class RML4201Tests
{
    public static TheoryData<string, string> Defects => WriteShapes.Data(
        "{S}Acc = true; if ({S}Acc && {S}Cus) {S}Valid = true;",
        "{S}Cus = true;",
        true,
        ("threshold", "if (In.Count >= 2) Valid = true;", "In.Add(e.Id);"),
        ("told to others", "Acc = true; if (Acc && Cus) Bus.Current.Tell(\"valid\");", "Cus = true;"),
        ("weaker elsewhere", "Acc = true; if (Acc && Cus) Valid = true;", "Cus = true; if (Acc && In.Count >= 2) Valid = true;"),
        ("status", "if (Cus && Status < Status.Valid) Status = Status.Valid;", "Cus = true;"),
        ("nested", "Acc = true; if (Acc) { if (Cus) Valid = true; }", "Cus = true;"),
        ("view", "LooksValid = Acc && Cus;", "Cus = true;"),
        ("only where another fact comes too", "Acc = true; if (Acc && Cus) Valid = true;", "Cus = true; if (e.Amount > 3) { Acc = true; if (Acc && Cus) Valid = true; }"),
        ("only in another branch of the message", "Acc = true; if (Acc && Cus) Valid = true;", "Cus = true; if (e.Amount > 3) { if (Acc && Cus) Valid = true; }"),
        ("early return", "Acc = true; if (!Cus) return; Valid = true;", "Cus = true;"));

    public static TheoryData<string, string> Twins => WriteShapes.Data(
        "{S}Acc = true; if ({S}Acc && {S}Cus) {S}Valid = true;",
        "{S}Cus = true; if ({S}Acc && {S}Cus) {S}Valid = true;",
        false,
        ("early return", "Acc = true; if (!Cus) return; Valid = true;", "Cus = true; if (!Acc) return; Valid = true;"),
        ("own fact known", "Acc = true; if (Cus) Valid = true;", "Cus = true; if (Acc) Valid = true;"),
        ("weaker is enough", "Acc = true; if (Acc && Cus) Valid = true;", "Cus = true; if (Cus) Valid = true;"),
        ("told once", "Acc = true; if (Acc && Cus && !Sent) { Sent = true; Bus.Current.Tell(\"valid\"); }", "Cus = true; if (Acc && Cus && !Sent) { Sent = true; Bus.Current.Tell(\"valid\"); }"),
        ("view", "Acc = true; LooksValid = Acc && Cus;", "Cus = true; LooksValid = Acc && Cus;"),
        ("fact of nobody", "Acc = true; if (Acc && Cus) Valid = true;", "In.Add(e.Id);"),
        ("both in the branch of the message", "if (e.Kind == \"VIP\") { Acc = true; if (Acc && Cus) Valid = true; }", "if (e.Amount > 3) { Cus = true; if (Acc && Cus) Valid = true; }"),
        ("swapped operands", "Acc = true; if (Acc && Cus) Valid = true;", "Cus = true; if (Cus && Acc) Valid = true;"));

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4201ConditionNotEvaluatedAgain>.Flags(OrderStub.Plain(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4201ConditionNotEvaluatedAgain>.Silent(OrderStub.Plain(code));
    }
}
