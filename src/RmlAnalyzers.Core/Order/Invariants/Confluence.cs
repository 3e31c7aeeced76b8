using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Algebra;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Invariants;

/// <summary>Whether an invariant holds on the join of two states on which it holds.</summary>
/// <remarks>
/// It does if each of its conjuncts does. A disjunction does if at most one part can be lost, and that part survives a join by itself: the join
/// has what one of the two had, and all that only rises with it. A part survives by itself where its state is a chain (a maximum, a latch:
/// the join is one of the two) or where it asks every element alone. What counts, sums or compares does not.
/// </remarks>
internal sealed class Confluence(OrderKernel kernel, Movements movements)
{
    // Rows that give for a union the union of what they give for its parts.
    private static readonly HashSet<string> ByElement = new(StringComparer.Ordinal)
    {
        "Where", "Select", "SelectMany", "OfType", "Cast", "Distinct", "ToList", "ToArray", "ToHashSet", "AsEnumerable", "OrderBy", "OrderByDescending", "Order", "Keys", "Values",
    };

    /// <summary>The part that a join may lose; null where there is none, or it cannot be seen.</summary>
    public Dependence? Lost(Term term) => Lost(term, null, alone: true);

    /// <param name="not">The negation that stands around it; null where none does.</param>
    /// <param name="alone">No other part makes up for it.</param>
    private Dependence? Lost(Term term, IOperation? not, bool alone)
    {
        switch (term)
        {
            case ChoiceTerm choice when AsJunction(choice) is { } junction:
                return Lost(junction, not, alone);
            case NotTerm negation:
                return Lost(negation.Operand, not is null ? negation.Site : null, alone);
            case JunctionTerm junction when junction.IsAnd == not is null:
                return Lost(junction.Left, not, alone) ?? Lost(junction.Right, not, alone);
            case JunctionTerm junction:
                var parts = Parts(junction, junction.IsAnd).Select(part => (Term: part, Lost: Violated(part, not))).Where(static part => part.Lost is not null).ToList();
                return parts.Count switch
                {
                    0 => null,
                    1 => Lost(parts[0].Term, not, false),
                    _ => parts[0].Lost,
                };
            default:
                return Violated(term, not) is { } lost && !Survives(term, not, lost, alone) ? lost : null;
        }
    }

    /// <summary><c>if (!shipped) return true; return paid;</c> says what <c>!shipped || paid</c> does.</summary>
    private static JunctionTerm? AsJunction(ChoiceTerm choice) => (choice.WhenTrue, choice.WhenFalse) switch
    {
        (ConstantTerm { Value: true }, var otherwise) => new JunctionTerm(choice.Site, false, choice.Condition, otherwise),
        (ConstantTerm { Value: false }, var otherwise) => new JunctionTerm(choice.Site, true, new NotTerm(choice.Condition.Site, choice.Condition), otherwise),
        (var then, ConstantTerm { Value: true }) => new JunctionTerm(choice.Site, false, new NotTerm(choice.Condition.Site, choice.Condition), then),
        (var then, ConstantTerm { Value: false }) => new JunctionTerm(choice.Site, true, choice.Condition, then),
        _ => null,
    };

    private static IEnumerable<Term> Parts(Term term, bool isAnd) => term is JunctionTerm junction && junction.IsAnd == isAnd ? Parts(junction.Left, isAnd).Concat(Parts(junction.Right, isAnd)) : [term];

    /// <summary>A piece of state whose movement may make the term false, seen for sure.</summary>
    private Dependence? Violated(Term term, IOperation? not)
    {
        foreach (var one in kernel.Type(not is null ? term : new NotTerm(not, term)).Type.On.Values)
        {
            var how = movements.Of(one.Atom);
            if (((how & Movement.Up) != 0 && !one.Polarity.NeverFalls()) || ((how & Movement.Down) != 0 && (one.Polarity & Polarity.Monotone) != 0))
            {
                return one.Cause is { Refutes: false } ? null : one with { Cause = one.Cause ?? new Cause(CauseKind.UpperBound, term.Site, "") };
            }
        }

        return null;
    }

    private bool Survives(Term term, IOperation? not, Dependence lost, bool alone)
    {
        var moved = kernel.Type(term).Type.On.Values.Where(one => one.Polarity != Polarity.Constant && movements.Of(one.Atom) != Movement.None).ToList();
        var how = movements.Of(lost.Atom);
        return (moved.Count == 1 && (how & Movement.Adds) == 0 && (!alone || (how & Movement.Unasked) == 0 || IsReplaced(lost.Atom)))
            || AsksEach(term, not);
    }

    /// <summary>One value takes the place of another: whether it is a valid one is its message's business.</summary>
    private static bool IsReplaced(StateAtom atom) => atom.Evolution is Evolution.Register or Evolution.Frozen or Evolution.Keyed or Evolution.Mutable or Evolution.Unordered or Evolution.View;

    /// <summary>True of a set if it is true of each element: what two sets have, their union has.</summary>
    private bool AsksEach(Term term, IOperation? not) => term switch
    {
        ApiTerm { Parts.Count: > 0 } call => IsByElement(call.Parts[0]) && NameOf(call) switch
        {
            "All" => not is null && call.Parts.Count > 1 && Violated(call.Parts[1], null) is null,
            "Any" => not is not null && (call.Parts.Count == 1 || Violated(call.Parts[1], not) is null),
            "Contains" or "ContainsKey" => not is not null,
            "IsSubsetOf" => not is null,
            _ => false,
        },
        EqualTerm { Left: ApiTerm { Row.Result: ApiResult.Count, Parts.Count: 1 } count, Right: ConstantTerm { Value: 0 } } => not is null && IsByElement(count.Parts[0]),
        _ => false,
    };

    private static bool IsByElement(Term set) => set is AtomTerm || (set is ApiTerm { Parts.Count: > 0 } call && ByElement.Contains(NameOf(call)) && IsByElement(call.Parts[0]));

    private static string NameOf(ApiTerm call) => call.Row.Name.Substring(call.Row.Name.LastIndexOf('.') + 1);
}
