using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Writes;

/// <content>What is kept under a key, immutable collections, sums.</content>
internal sealed partial class WriteJudge
{
    /// <summary><c>map[k] = v</c>: one value for each key, or the value of that key moves as a member by itself may.</summary>
    private WriteFault? OfKey(Outcome outcome, AtomTerm map, ImmutableArray<Outcome> all, Delivery delivery)
    {
        if (outcome.Value is not { } value)
        {
            return WriteFault.OrderDecides;
        }

        if (value is ArithmeticTerm { Operation: Arithmetic.Add or Arithmetic.Subtract } sum && Added(sum, outcome) is { } added && !WrittenValue.StateIn(added, null, []).Any())
        {
            return Sum(outcome, all, delivery, added);
        }

        if (Begins(value) && !Guards.Conditions(outcome).Any(condition => KeptValue.IsAbsent(condition, outcome)))
        {
            return WriteFault.Shrinks;
        }

        return WrittenValue.IsBound(value, outcome) || Guards.IsBeyond(outcome)
            ? WrittenValue.HasClock(value) ? WriteFault.Clock : IsPulledBothWays(outcome, map) ? WriteFault.OrderDecides : null
            : OfValues(outcome, [value], map) ?? (IsOneForKey(value, outcome.Arguments) || ByVersion(outcome, all) == true || IsOrderedByKey(map, delivery) ? null : WriteFault.OrderDecides);
    }

    /// <summary>Something new that others fill afterwards: in the place of what was filled before, all of that is gone.</summary>
    private bool Begins(Term value) => Unconverted(value.Site) is IObjectCreationOperation or ICollectionExpressionOperation && value.Site.Type is { } type && !Values.IsDeeplyImmutable(type)
        && (Values.IsCollection(type) ? type.TypeKind != TypeKind.Array
            : type.GetMembers().Any(member => member is IPropertySymbol or IFieldSymbol { AssociatedSymbol: null } && !member.IsStatic
                && (_kernel.Evolutions.IsWrittenLater(member, _cancellation) || (Values.IsCollection(Evolutions.TypeOf(member)) && _kernel.Evolutions.Of(member, _cancellation) is not Evolution.Constant))));

    /// <summary>Everybody who writes to the key writes that: it follows from the key, or the key is what tells the event from every other.</summary>
    private bool IsOneForKey(Term value, IReadOnlyList<Term> key) => WrittenValue.FollowsFrom(value, key) || (key.Any(_guards.IsEventItself) && !WrittenValue.StateIn(value, null, []).Any());

    /// <summary>An immutable collection in the place of the old one: a set forgets order and repetition, a list does not, a map has a value for each key.</summary>
    private WriteFault? OfUnion(Assigned union, Outcome outcome, AtomTerm target, ImmutableArray<Outcome> all, Delivery delivery)
    {
        if (OfValues(outcome, [outcome.Value!], target) is { } fault)
        {
            return fault;
        }

        var type = Evolutions.TypeOf(target.Atom.Member!);
        if (!Values.IsMap(type))
        {
            return Values.IsSet(type) ? null : WriteFault.KeepsArrivalOrder;
        }

        var reader = _kernel.Reader(_cancellation);
        return Unconverted(union.Value) is IInvocationOperation { Arguments: { Length: 2 } pair }
            && (IsOneForKey(reader.Read(pair[1].Value, TermScope.Outside), [reader.Read(pair[0].Value, TermScope.Outside)]) || ByVersion(outcome, all) == true || IsOrderedByKey(target, delivery)) ? null : WriteFault.OrderDecides;
    }

    private static IOperation Unconverted(IOperation operation) => operation is IConversionOperation conversion ? Unconverted(conversion.Operand) : operation;

    /// <summary>What is added to, or taken from, the value that the sum replaces.</summary>
    private static Term? Added(ArithmeticTerm sum, Outcome outcome) => KeptValue.Is(sum.Parts[0], outcome) ? sum.Parts[1]
        : sum.Operation == Arithmetic.Add && KeptValue.Is(sum.Parts[1], outcome) ? sum.Parts[0]
        : null;

    /// <summary>Counted once for each key of a set, whoever brings it, and nothing else of the message goes into it.</summary>
    /// <param name="added">Null for one.</param>
    private bool IsCountOfKeys(Outcome outcome, ImmutableArray<Outcome> all, Term? added) => Guards.Conditions(outcome).Any(condition =>
        OnceFor(condition, SelfLimits.LimitedBy(condition, outcome, all, _kernel, _cancellation)) is { } key && key.ToList() is { Count: > 0 } keys
        && all.FirstOrDefault(one => one is { Kind: OutcomeKind.Change, Api.Writes: ApiWrite.Grow } or { Kind: OutcomeKind.Write } && one != outcome && SelfLimits.IsOf(condition, one)) is { } noted
        && (added is null || WrittenValue.FollowsFrom(added, keys)) && SelfLimits.EverywhereAlike(noted, outcome, _kernel, _cancellation));

    /// <summary>One handler keeps the greater value, another one the smaller.</summary>
    private bool IsPulledBothWays(Outcome outcome, AtomTerm target) => target.Atom.Member is { } member && Direction(outcome) is var way
        && ((target.Atom.Evolution == Evolution.Max && way < 0) || (target.Atom.Evolution == Evolution.Min && way > 0)
            || _kernel.AllThatWrite(member, _cancellation).SelectMany(handler => _kernel.OutcomesOf(handler, _cancellation)).Any(other => other.Kind == OutcomeKind.Write && Writers.Writes(other, member) && Direction(other) * way < 0));

    /// <summary>Above zero upwards, below zero downwards, zero where it is neither.</summary>
    private static int Direction(Outcome outcome)
    {
        var form = Assigned.Of(outcome.Site) is { } simple ? WriteForms.Of(simple) : WriteForm.Other;
        return form == WriteForm.Max || IsOf(outcome.Value, Arithmetic.Max, "System.Math.Max") || Guards.Conditions(outcome).Any(condition => condition.All().OfType<LessTerm>().Any(less => KeptValue.Is(less.Left, outcome)) && KeptValue.IsBeyond(condition, outcome)) ? 1
            : form == WriteForm.Min || IsOf(outcome.Value, Arithmetic.Min, "System.Math.Min") || Guards.IsBeyond(outcome) ? -1
            : 0;
    }

    private static bool IsOf(Term? value, Arithmetic operation, string name) => value is ArithmeticTerm arithmetic && arithmetic.Operation == operation || value is ApiTerm call && call.Row.Name == name;
}
