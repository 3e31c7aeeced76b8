using RmlAnalyzers.Order.Oracle.Conditions;

namespace RmlAnalyzers.Order.Oracle.Cases;

/// <param name="Id">The number of the case.</param>
/// <param name="Condition">The condition, over the embedded state.</param>
/// <param name="Truth">What growth does to it.</param>
/// <param name="IsRefused">Whether the rules must speak of it: all that are not monotone, and those that they may refuse for caution.</param>
internal sealed record ConditionCase(string Id, string Condition, Growth Truth, bool IsRefused);

/// <summary>Conditions as handlers are written, each with the verdict that trying all states gives.</summary>
internal static class ConditionCases
{
    public static IReadOnlyList<ConditionCase> All { get; } =
    [
        M("P01", "AccountCreated && CustomerCreated"),
        N("P02", "AccountCreated && !CustomerCreated"),
        M("P03", "!(!AccountCreated || !CustomerCreated)"),
        M("P04", "!!AccountCreated"),
        A("P05", "Customer == null"),
        M("P06", "Customer is not null && Customer.Kind != \"ABC\""),
        N("P07", "Customer is not null && Customer.Type != \"ABC\""),
        M("P08", "Customer is { Kind: not \"ABC\" }"),
        N("P09", "Customer is { Type: not \"ABC\" }"),
        A("P10", "Customer?.Kind != \"ABC\""),
        M("P11", "Customer?.Kind == \"VIP\""),
        N("P12", "Customer is { Tier: not \"ABC\" }"),
        M("P13", "Customer is { Tier: not (null or \"ABC\") }"),
        M("P14", "Votes >= 3"),
        N("P15", "Votes == 3"),
        A("P16", "Votes < 3"),
        A("P17", "Received.Count == 0"),
        M("P18", "Received.Count != 0"),
        A("P19", "Lines.All(l => l.Qty > 0)"),
        M("P20", "!Lines.All(l => !(l.Qty > 1))"),
        M("P21", "Required.All(Received.Contains)"),
        N("P22", "Received.Except(Blocked).Any()"),
        M("P23", "Received.Except(Required).Any()"),
        M("P24", "Lines.FirstOrDefault(l => l.Kind == \"X\") != null"),
        A("P25", "Lines.FirstOrDefault(l => l.Kind == \"X\") == null"),
        new("P26", "Lines.FirstOrDefault()?.Kind == \"X\"", Growth.M, true),
        M("P27", "Lines.Count(l => l.Kind == \"X\") >= 2"),
        M("P28", "Status >= Status.Valid"),
        N("P29", "Status == Status.Valid"),
        M("P30", "Status == Status.Closed"),
        M("P31", "Review == Review.Approved"),
        N("P32", "Label == \"Valid\""),
        M("P33", "Region == \"EU\""),
        A("P34", "Region != \"EU\""),
        N("P35", "Region == HomeRegion"),
        M("P36", "Best >= 2"),
        N("P37", "Best < 2"),
        N("P38", "Credits - Debits >= 1"),
        M("P39", "AccountCreated ? CustomerCreated : false"),
        N("P40", "CustomerCreated ? Votes >= 1 : AccountCreated"),
        N("P41", "AccountCreated == CustomerCreated"),
        M("P42", "Status switch { Status.Shell => false, _ => true }"),
        M("P43", "ById.TryGetValue(1, out var l) && l.Qty < 2"),
        M("P44", "Received.Overlaps(Blocked)"),
        N("P45", "Received.SetEquals(Required)"),
        N("P46", "Lines.Any(l => !Received.Contains(l.Id))"),
        M("P47", "Lines.Any(l => Received.Contains(l.Id))"),
        new("P48", "Votes - Votes >= 0", Growth.K, true),
        M("P49", "Required.Count(Received.Contains) == Required.Length"),
    ];

    private static ConditionCase M(string id, string condition) => new(id, condition, Growth.M, false);

    private static ConditionCase A(string id, string condition) => new(id, condition, Growth.A, true);

    private static ConditionCase N(string id, string condition) => new(id, condition, Growth.N, true);
}
