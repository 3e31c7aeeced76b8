using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Order.Typing;
using RmlAnalyzers.Core.Order.Writes;

namespace RmlAnalyzers.Core.Order.Promises;

/// <summary>Whether a change does what the promise on the member excludes. In doubt it does not.</summary>
internal static partial class PromiseBreaks
{
    /// <param name="outcome">A value that is put in its place by reference is a write as well.</param>
    public static bool Of(Evolution promised, Outcome outcome, ImmutableArray<Outcome> all) => outcome is { Api.Writes: ApiWrite.Put, Arguments: { Count: > 0 } given }
        ? Breaks(promised, outcome with { Kind = OutcomeKind.Write, Value = given[given.Count - 1], Api = null, Arguments = [] }, all)
        : Breaks(promised, outcome, all);

    private static bool Breaks(Evolution promised, Outcome outcome, ImmutableArray<Outcome> all) => promised == Evolution.Constant ? outcome.Target is { } identity && ChangesIdentity(outcome, identity) : outcome.Target is AtomTerm target && promised switch
    {
        Evolution.Latch => Lowers(outcome, target),
        Evolution.Max => Bounds(outcome, all, target, upwards: true),
        Evolution.Min => Bounds(outcome, all, target, upwards: false),
        Evolution.WriteOnce => Replaces(outcome, all, target),
        Evolution.GrowOnly => Drops(outcome, target),
        Evolution.Flags => ClearsBits(outcome, all, target),
        Evolution.Frozen => !IsBefore(outcome, all, target),
        Evolution.Register => outcome.Site is not ICoalesceAssignmentOperation && Guards.ByVersion(outcome, all) != true && !AsksUnseen(outcome, target),
        _ => false,
    };

    private static bool Has(Term value, Term target) => value.All().Any(target.Same);

    private static bool Asks(Outcome outcome, ImmutableArray<Outcome> all, Term target) => Guards.Conditions(outcome).Concat(Refusals(outcome, all)).Any(condition => Has(condition, target));

    /// <summary>Asks for another member of the same object, of which nobody here knows how it moves: it may be the version.</summary>
    private static bool AsksUnseen(Outcome outcome, AtomTerm target) => Guards.Conditions(outcome).SelectMany(static condition => condition.All()).OfType<UnknownTerm>()
        .Any(part => part.Site is IMemberReferenceOperation { Member.ContainingType: { } type } && SymbolEqualityComparer.Default.Equals(type, target.Atom.Member?.ContainingType));

    /// <summary>What was asked before, by code that throws where the answer is no: <c>EnsureOpen();</c>.</summary>
    private static IEnumerable<Term> Refusals(Outcome outcome, ImmutableArray<Outcome> all) =>
        all.TakeWhile(before => before != outcome).Where(static before => before.Kind == OutcomeKind.Throw).SelectMany(Guards.Conditions);

    /// <summary>Set to false, or to something that is false where it was true.</summary>
    private static bool Lowers(Outcome outcome, AtomTerm target) => outcome.Site switch
    {
        ICompoundAssignmentOperation compound => compound.OperatorKind is BinaryOperatorKind.And or BinaryOperatorKind.ExclusiveOr,
        ICoalesceAssignmentOperation => false,
        _ => outcome.Value switch
        {
            ConstantTerm { Value: false or null } => true,
            NotTerm not => not.Operand.Same(target),
            JunctionTerm { IsAnd: true } both => Latches.Conjuncts(both).Any(target.Same),
            _ => false,
        },
    };

    /// <summary>No maximum (minimum) of what was there and something else.</summary>
    private static bool Bounds(Outcome outcome, ImmutableArray<Outcome> all, AtomTerm target, bool upwards)
    {
        switch (outcome.Site)
        {
            case IIncrementOrDecrementOperation step:
                return step.Kind == OperationKind.Increment != upwards;
            case ICompoundAssignmentOperation compound:
                return compound.OperatorKind != (upwards ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract);
            case IInvocationOperation { TargetMethod.Name: "Decrement" or "Increment" } step:
                return step.TargetMethod.Name == "Increment" != upwards;
            case not ICoalesceAssignmentOperation when outcome.Value is { } value:
                var form = State.Assigned.Of(outcome.Site) is { } simple ? State.WriteForms.Of(simple) : State.WriteForm.Other;
                return form is State.WriteForm.Max or State.WriteForm.Min ? form == State.WriteForm.Max != upwards
                    : value is ConstantTerm { Value: null } || !(Has(value, target) || Asks(outcome, all, target));
            default:
                return false;
        }
    }

    /// <summary>A value that may already be there is overwritten.</summary>
    private static bool Replaces(Outcome outcome, ImmutableArray<Outcome> all, AtomTerm target) => outcome.Site switch
    {
        ICoalesceAssignmentOperation => false,
        ICompoundAssignmentOperation or IIncrementOrDecrementOperation => true,
        _ => outcome.Value is { } value && !AsksForAbsence(value, target) && !Guards.Conditions(outcome).Concat(Refusals(outcome, all)).Any(condition => AsksForAbsence(condition, target)),
    };

    private static bool AsksForAbsence(Term asked, Term target) => asked.All().Any(part => part switch
    {
        IsNullTerm test => test.Operand.Same(target),
        CoalesceTerm coalesce => coalesce.Value.Same(target),
        EqualTerm equal => equal.Left.Same(target) || equal.Right.Same(target),
        PureTerm pure => pure.Parts.Any(target.Same),
        _ => false,
    });

    /// <summary>Written, or taken from, where nothing says that it is not sealed yet.</summary>
    private static bool IsBefore(Outcome outcome, ImmutableArray<Outcome> all, AtomTerm target)
    {
        if (target.Atom.Seal is not { } seal)
        {
            return true;
        }

        var conditions = Guards.Conditions(outcome);
        return conditions.Any(condition =>
            new Evaluation(seal, Result.Of(true), false).Of(condition) is { State: Known.Value, Content: false } or { State: Known.Throws }
            || condition.All().Any(static part => part is UnknownTerm { Kind: CauseKind.CannotProve } or ContractTerm))
            || Refusals(outcome, all).Any(refused => refused.All().OfType<AtomTerm>().Any(atom => atom.Atom.Key == seal));
    }

    private static bool ChangesIdentity(Outcome outcome, Term target) => outcome.Kind == OutcomeKind.Write && outcome.Site switch
    {
        ICoalesceAssignmentOperation => false,
        ICompoundAssignmentOperation or IIncrementOrDecrementOperation => true,
        _ => outcome.Value is { } value && !AsksForAbsence(value, target) && !Guards.Conditions(outcome).Any(condition => AsksForAbsence(condition, target))
            && (value is ConstantTerm { Value: null } || WrittenValue.HasClock(value) || WrittenValue.StateIn(value, target, []).Any()),
    };
}
