using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Writes;

/// <content>Facts that are dropped because something else is not there yet.</content>
internal sealed partial class WriteJudge
{
    /// <summary>The condition on state that drops what the message brings: the other handler can test again, but it cannot recover the payload.</summary>
    private Control? Dropped(Outcome outcome, ImmutableArray<Outcome> all)
    {
        if (outcome.Kind is OutcomeKind.Throw || outcome.Target is AtomTerm { Atom.Evolution: Evolution.View })
        {
            return null;
        }

        var carries = outcome.Kind == OutcomeKind.Effect ? false : (outcome.Value is { } value && WrittenValue.CarriesPayload(value)) || outcome.Arguments.Any(WrittenValue.CarriesPayload);
        foreach (var control in outcome.Path)
        {
            foreach (var condition in Latches.Conjuncts(control.Term))
            {
                if ((carries || IsMissingRoot(condition)) && Drops(condition, control, outcome, all))
                {
                    return new Control(condition, control.Guard);
                }
            }
        }

        return null;
    }

    private bool Drops(Term condition, Control control, Outcome outcome, ImmutableArray<Outcome> all)
    {
        if (control.Guard is ILoopOperation or ICatchClauseOperation || _guards.IsInbox(condition, outcome, all) || Guards.IsVersion(condition) || Guards.ByVersion(outcome, all) is not null || ComesAgain(control.Guard))
        {
            return false;
        }

        var verdict = _kernel.Type(condition);
        return !verdict.Type.IsFixed
            && verdict.Cause is null
            && !HasMadeTrue(condition, outcome, all)
            && !SelfLimits.Only(condition, outcome, all, _kernel, _cancellation);
    }

    /// <summary>What the handler itself has set before, on every way that comes here, keeps nothing out.</summary>
    private static bool HasMadeTrue(Term condition, Outcome outcome, ImmutableArray<Outcome> all)
    {
        var held = new HashSet<string>(Guards.Conditions(outcome).Where(other => !other.Same(condition)).Select(static other => other.Key));
        return all.TakeWhile(one => one != outcome).Any(one =>
            one is { Kind: OutcomeKind.Write, Target: AtomTerm { Atom.Evolution: Evolution.Latch } set, Value: ConstantTerm { Value: true } } && set.Same(condition)
            && Guards.Conditions(one).All(other => held.Contains(other.Key)));
    }

    /// <summary>Everything behind "there is an aggregate": whatever the event says of one that is not there yet is lost.</summary>
    private static bool IsMissingRoot(Term condition) => condition is NotTerm { Operand: IsNullTerm { Operand: RootTerm { Atom: not null } } };

    /// <summary>Where the guard gives up by throwing, the message is delivered again.</summary>
    private static bool ComesAgain(IOperation guard) =>
        guard is IConditionalOperation { WhenTrue: var yes, WhenFalse: var no } && (EndsInThrow(yes) || EndsInThrow(no));

    private static bool EndsInThrow(IOperation? way) => way switch
    {
        IBlockOperation { Operations: { Length: > 0 } statements } => EndsInThrow(statements[statements.Length - 1]),
        IExpressionStatementOperation { Operation: IThrowOperation } or IThrowOperation => true,
        _ => false,
    };
}
