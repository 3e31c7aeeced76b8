using RmlAnalyzers.Core.Order;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Order.Typing;

namespace RmlAnalyzers.Order.Oracle.Cases;

/// <summary>One rule of typing: the terms for which it speaks, and conditions that are judged otherwise when it says the opposite.</summary>
internal sealed record TypingRule(string Name, Func<Term, bool> Speaks, params string[] Conditions)
{
    public Decider Decider { get; init; } = Decider.Operators;

    public static IReadOnlyList<TypingRule> All { get; } =
    [
        Of<AtomTerm>("latch", atom => atom.Atom.Evolution == Evolution.Latch, "AccountCreated"),
        Of<AtomTerm>("greatest", atom => atom.Atom.Evolution == Evolution.Max, "Votes >= Credits"),
        Of<AtomTerm>("smallest", atom => atom.Atom.Evolution == Evolution.Min, "known.Number >= Cheapest"),
        Of<AtomTerm>("growing set", atom => atom.Atom.Evolution == Evolution.GrowOnly, "Received.Any()"),
        Of<AtomTerm>("arrives once", atom => atom.Atom.Evolution == Evolution.WriteOnce && !atom.Presence, "Settled"),
        Of<AtomTerm>("key that is there", atom => atom.Presence, "ById.TryGetValue(1, out _)"),
        Of<AtomTerm>("status", atom => atom.Atom.Evolution == Evolution.Status, "Status >= known.Status"),
        Of<AtomTerm>("flags", atom => atom.Atom.Evolution == Evolution.Flags, "(Marks & known.Marks) == known.Marks"),
        Of<AtomTerm>("mutable", atom => atom.Atom.Evolution == Evolution.Mutable, "Label == \"Valid\"", "Flag"),
        Of<AtomTerm>("view", atom => atom.Atom.Evolution == Evolution.View, "Looks"),
        Of<AtomTerm>("register", atom => atom.Atom.Evolution == Evolution.Register, "Registered"),
        Of<AtomTerm>("frozen", atom => atom.Atom.Evolution == Evolution.Frozen, "Frozen"),
        Of<AtomTerm>("status without order", atom => atom.Atom.Evolution == Evolution.Unordered, "Turn == Turn.Right"),
        Of<AtomTerm>("member of what may be missing", atom => atom.Owner is AtomTerm, "Inner!.Ready"),
        Of<NotTerm>("not", _ => true, "!AccountCreated"),
        Of<JunctionTerm>("and", and => and.IsAnd, "AccountCreated && CustomerCreated"),
        Of<JunctionTerm>("or", or => !or.IsAnd, "AccountCreated || CustomerCreated"),
        Of<IsNullTerm>("is it missing", test => test.Operand is AtomTerm, "Best != null"),
        Of<IsNullTerm>("is there none", test => test.Operand is ApiTerm { Row.Result: ApiResult.FirstOrNone }, "Lines.FirstOrDefault(l => l.Qty > 0) != null", "Array.FirstOrDefault() == null"),
        Of<EqualTerm>("is true", equal => equal.Right is ConstantTerm { Value: true }, "AccountCreated == true"),
        Of<EqualTerm>("is false", equal => equal.Right is ConstantTerm { Value: false }, "AccountCreated == false"),
        Of<EqualTerm>("all of a fixed number", equal => equal.Right is ApiTerm, "known.List.Count(Received.Contains) == known.List.Count"),
        Of<EqualTerm>("equal", equal => equal.Right is AtomTerm, "AccountCreated == CustomerCreated", "Votes == Credits"),
        Of<LessTerm>("less, numbers", less => less.Left is FixedTerm && less.Right is AtomTerm, "Votes >= known.Number"),
        Of<LessTerm>("less, may be missing", less => less.Left is AtomTerm { Atom.Member.Name: "Best" }, "Best < known.Number"),
        Of<LessTerm>("less, status", less => less.Right is AtomTerm { Kind: OrderKind.Status }, "Status >= known.Status"),
        OfCalculation("sum", Arithmetic.Add, "Votes + Credits >= known.Number"),
        OfCalculation("difference", Arithmetic.Subtract, "Votes - Debits >= known.Number"),
        OfCalculation("difference without sign", Arithmetic.Subtract, "Seats - Sold >= known.Number"),
        OfCalculation("difference with itself", Arithmetic.Subtract, "Votes - Votes >= known.Number"),
        OfCalculation("negative", Arithmetic.Negate, "-Votes >= known.Number"),
        OfCalculation("product", Arithmetic.Multiply, "Votes * Credits >= known.Number", "Votes * -1 >= known.Number", "2 * Votes >= known.Number"),
        OfCalculation("quotient", Arithmetic.Divide, "Votes / 2 >= known.Number", "Votes / -2 >= known.Number", "100 / Votes >= known.Number"),
        OfCalculation("rest", Arithmetic.Other, "Votes % 3 >= known.Number"),
        OfCalculation("flags together", Arithmetic.Or, "((Marks | Marks.One) & known.Marks) == known.Marks"),
        Of<ChoiceTerm>("choice of a message", choice => choice.Condition is FixedTerm, "known.Flag ? AccountCreated : CustomerCreated"),
        Of<ChoiceTerm>("choice upwards", choice => choice.WhenFalse is ConstantTerm { Value: false }, "AccountCreated ? CustomerCreated : false"),
        Of<ChoiceTerm>("choice downwards", choice => choice.WhenTrue is ConstantTerm { Value: false }, "AccountCreated ? false : CustomerCreated"),
        Of<ChoiceTerm>("choice", choice => choice is { Condition: AtomTerm, WhenTrue: AtomTerm, WhenFalse: AtomTerm }, "AccountCreated ? CustomerCreated : Unused"),
        Of<CoalesceTerm>("or the least", coalesce => coalesce.Otherwise is ConstantTerm, "(Best ?? 0) >= known.Number", "(Best ?? 9) >= known.Number"),
        Of<PureTerm>("function of what may move", _ => true, "Math.Abs(Votes) >= known.Number", "Label!.Trim() == known.Text"),
        Of<GroupTerm>("group", _ => true, "Lines.GroupBy(l => l.Kind).Any(g => g.Count() >= known.Number)"),
        Of<ApiTerm>("row", _ => true, "Received.Any()"),
        Of<ContractTerm>("promised to rise", contract => contract.Monotone, "Rises"),
        Of<ContractTerm>("promised to sink", contract => !contract.Monotone, "Sinks"),
        Of<ContractTerm>("promised for an argument", contract => contract.Arguments.Count > 0, "RisesWith(Votes)"),
        Of<ClockTerm>("clock", _ => true, "DateTime.UtcNow >= known.Day"),
        Of<UnknownTerm>("unknown", _ => true, "outside.Decide()"),
        new("values of a number", static term => term is LessTerm or EqualTerm or NotTerm, "Votes != 0") { Decider = Decider.ValueSet },
        new("values of a status", static term => term is EqualTerm or NotTerm or LessTerm, "Status == Status.Closed") { Decider = Decider.ValueSet },
        new("values of flags", static term => term is EqualTerm or NotTerm, "(Marks & Marks.One) != 0") { Decider = Decider.ValueSet },
        new("value at absence", static _ => true, "Region == \"EU\"") { Decider = Decider.Absence },
        new("value before the seal", static _ => true, "AccountCreated && Frozen") { Decider = Decider.Absence },
    ];

    private static TypingRule Of<T>(string name, Func<T, bool> speaks, params string[] conditions)
        where T : Term => new(name, term => term is T one && speaks(one), conditions);

    private static TypingRule OfCalculation(string name, Arithmetic operation, params string[] conditions) => Of<ArithmeticTerm>(name, term => term.Operation == operation, conditions);
}
