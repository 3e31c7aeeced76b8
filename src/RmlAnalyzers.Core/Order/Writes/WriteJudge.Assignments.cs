using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Order.Typing;

namespace RmlAnalyzers.Core.Order.Writes;

/// <content>Assignments to members of the state.</content>
internal sealed partial class WriteJudge
{
    private WriteFault? OfWrite(Outcome outcome, AtomTerm target, ImmutableArray<Outcome> all, Delivery delivery)
    {
        if (target.Atom.Evolution == Evolution.View)
        {
            return null;
        }

        return outcome.Site switch
        {
            IIncrementOrDecrementOperation counted => OfCount(counted, outcome, all, delivery),
            ICoalesceAssignmentOperation => OfOnce(outcome, target),
            ICompoundAssignmentOperation compound => OfCompound(compound, outcome, target, all, delivery),
            IArgumentOperation => WriteFault.CannotTell,
            _ when outcome.Arguments.Count > 0 => OfKey(outcome, target, all, delivery),
            _ when Assigned.Of(outcome.Site) is { } simple => OfSimple(simple, outcome, target, all, delivery),
            _ => OfValues(outcome, outcome.Value is { } value ? [value] : [], target) ?? WriteFault.OrderDecides,
        };
    }

    private WriteFault? OfCount(IIncrementOrDecrementOperation counted, Outcome outcome, ImmutableArray<Outcome> all, Delivery delivery)
    {
        // The number itself goes somewhere: it tells in which order the messages were handled.
        if (counted.Parent is not (IExpressionStatementOperation or IForLoopOperation))
        {
            return WriteFault.Clock;
        }

        return ByVersion(outcome, all) is not null ? WriteFault.IncompleteGuard : delivery.Repeats && !_guards.ByInbox(outcome, all) && !IsCountOfKeys(outcome, all, null) ? WriteFault.Repeats : null;
    }

    private WriteFault? OfCompound(ICompoundAssignmentOperation compound, Outcome outcome, AtomTerm target, ImmutableArray<Outcome> all, Delivery delivery)
    {
        if (OfValues(outcome, [outcome.Value!], compound.OperatorKind == BinaryOperatorKind.Or && Values.IsBool(target.Type) ? outcome.Value : null) is { } value && !(value == WriteFault.Snapshot && Values.IsBool(target.Type)))
        {
            return value;
        }

        return compound.OperatorKind switch
        {
            BinaryOperatorKind.Or => null,
            BinaryOperatorKind.And => WriteFault.Shrinks,
            BinaryOperatorKind.Add when target.Type?.SpecialType == SpecialType.System_String => WriteFault.KeepsArrivalOrder,
            BinaryOperatorKind.Add or BinaryOperatorKind.Subtract => Sum(outcome, all, delivery, outcome.Value!),
            _ => WriteFault.OrderDecides,
        };
    }

    private WriteFault? Sum(Outcome outcome, ImmutableArray<Outcome> all, Delivery delivery, Term added) =>
        ByVersion(outcome, all) is not null ? WriteFault.IncompleteGuard
        : _guards.ByInbox(outcome, all) || IsCountOfKeys(outcome, all, added) ? null
        : Guards.Conditions(outcome).Any(static condition => condition is ApiTerm { Row.Result: ApiResult.Inbox }) ? WriteFault.OrderDecides
        : delivery.Repeats ? WriteFault.Repeats : null;

    /// <summary><c>x ??= k</c>: the first decides, unless all say the same.</summary>
    private WriteFault? OfOnce(Outcome outcome, AtomTerm target)
    {
        var value = outcome.Value!;
        return value is ConstantTerm ? null
            : OfValues(outcome, [value], target) ?? (WrittenByOneEvent(target) || target.Atom.Evolution == Evolution.Constant ? null : WriteFault.OrderDecides);
    }

    /// <summary>Declared to arrive once, and only one kind of event brings it.</summary>
    private bool WrittenByOneEvent(AtomTerm target) =>
        target.Atom is { Evolution: Evolution.WriteOnce, Member: { } member } && _kernel.Evolutions.Declared(member) is not null && _writers.EventsThatWrite(member).Count == 1;

    private WriteFault? OfSimple(Assigned simple, Outcome outcome, AtomTerm target, ImmutableArray<Outcome> all, Delivery delivery)
    {
        var value = outcome.Value!;
        if (KeptValue.Is(value, outcome) && !all.Any(other => other != outcome && other.Kind == OutcomeKind.Write && other.Target is { } written && written.Same(target)))
        {
            // Handed to a helper that sets it again: it stays what it was.
            return null;
        }

        if (target.Kind == OrderKind.Status && _kernel.StatusOrders.Of(target.Type) is { } order)
        {
            return OfStatus(simple, outcome, target, order, all, delivery);
        }

        switch (WriteForms.Of(simple))
        {
            case WriteForm.SetTrue or WriteForm.AddFlags:
                return null;
            case WriteForm.Max or WriteForm.Min:
                return OfValues(outcome, [value], target) ?? (IsPulledBothWays(outcome, target) ? WriteFault.OrderDecides : null);
            case WriteForm.Less:
                return WriteFault.Shrinks;
            case WriteForm.Union or WriteForm.SetItem:
                return OfUnion(simple, outcome, target, all, delivery);
        }

        return WrittenValue.IsBound(value, outcome) || target.Atom.Evolution is Evolution.Constant or Evolution.Frozen ? null
            : value is ArithmeticTerm { Operation: Arithmetic.Add or Arithmetic.Subtract } sum && Added(sum, outcome) is { } added && !WrittenValue.StateIn(added, null, []).Any() ? Sum(outcome, all, delivery, added)
            : value is ConstantTerm constant ? OfConstant(constant, outcome, target, all)
            : Values.IsBool(target.Type) ? (WrittenValue.HasClock(value) ? WriteFault.Clock : WrittenValue.IsOfMessage(value) ? OfPayload(outcome, target, all, delivery) : null)
            : OfValues(outcome, [value], value is ChoiceTerm choice && (choice.WhenTrue.Same(target) || choice.WhenFalse.Same(target)) ? target : null) ?? OfPayload(outcome, target, all, delivery);
    }

    private WriteFault? OfConstant(ConstantTerm constant, Outcome outcome, AtomTerm target, ImmutableArray<Outcome> all) =>
        constant.Value is null or false ? WriteFault.Shrinks
            : ByVersion(outcome, all) switch
            {
                true => null,
                false => WriteFault.IncompleteGuard,
                null => IsOnlyConstant(target, constant) ? null : WriteFault.OrderDecides,
            };

    /// <summary>As <see cref="Guards.ByVersion"/>; a version that also moves without the value hides the value that comes late.</summary>
    private bool? ByVersion(Outcome outcome, ImmutableArray<Outcome> all) =>
        Guards.ByVersion(outcome, all) is { } complete ? complete && !MovesAlone(outcome) : null;

    private bool MovesAlone(Outcome outcome) =>
        outcome.Target is AtomTerm { Atom.Member: { } target } && Guards.Conditions(outcome).FirstOrDefault(Guards.IsVersion) is LessTerm { Left: AtomTerm { Atom.Member: { } version } }
        && _kernel.AllThatWrite(version, _cancellation).Except<IMethodSymbol>(_kernel.AllThatWrite(target, _cancellation), SymbolEqualityComparer.Default).Any();

    private bool IsOnlyConstant(AtomTerm target, ConstantTerm constant) => target.Atom.Member is { } member && _writers.AgreeOn(member, constant.Value);

    private WriteFault? OfPayload(Outcome outcome, AtomTerm target, ImmutableArray<Outcome> all, Delivery delivery) => ByVersion(outcome, all) switch
    {
        _ when Guards.IsBeyond(outcome) => IsPulledBothWays(outcome, target) ? WriteFault.OrderDecides : null,
        true => null,
        false => WriteFault.IncompleteGuard,
        null when target.Kind == OrderKind.Status => WriteFault.Shrinks,
        null => WrittenByOneEvent(target) || IsOrderedByKey(target, delivery) ? null : WriteFault.OrderDecides,
    };

    /// <summary>The transport keeps the order, and only one kind of event writes.</summary>
    private bool IsOrderedByKey(AtomTerm target, Delivery delivery) =>
        delivery.OrderedPerKey && target.Atom.Member is { } member && _writers.EventsThatWrite(member).Count == 1;
}
