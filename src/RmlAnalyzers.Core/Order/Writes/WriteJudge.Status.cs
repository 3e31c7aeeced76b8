using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Order.Typing;

namespace RmlAnalyzers.Core.Order.Writes;

/// <content>Assignments to a status with a declared order.</content>
internal sealed partial class WriteJudge
{
    private WriteFault? OfStatus(Assigned write, Outcome outcome, AtomTerm status, StatusOrder order, ImmutableArray<Outcome> all, Delivery delivery)
    {
        if (outcome.Value is ConstantTerm constant)
        {
            return Numbers.Of(constant.Value) is not { } step ? WriteFault.Shrinks
                : order.IsGreatest(step) ? null
                : !outcome.Path.SelectMany(static control => Latches.Conjuncts(control.Term)).Any(condition => SelfLimits.Advances(condition, status, step, order)) ? WriteFault.Shrinks
                : IsOneBranch(status, step, order) ? null
                : WriteFault.OrderDecides;
        }

        if (AdvancesTo(outcome.Value!, status, order) is { } reached)
        {
            return IsOneBranch(status, reached, order) ? null : WriteFault.OrderDecides;
        }

        // "Below" asks the numbers: where they do not follow the order, it lets the status change to another branch.
        return WriteForms.Of(write) is WriteForm.Max || Guards.IsRaised(outcome, status)
            ? OfValues(outcome, [outcome.Value!], status) ?? (order.FollowsNumbers ? null : WriteFault.Shrinks)
            : OfValues(outcome, [outcome.Value!], null) ?? OfPayload(outcome, status, all, delivery);
    }

    /// <summary>The step to which the value takes all that are below, where it leaves all others as they are: <c>At switch { Open => Paid, var later => later }</c>.</summary>
    private static decimal? AdvancesTo(Term value, AtomTerm status, StatusOrder order)
    {
        decimal? After(decimal before) => new Evaluation(status.Key, Result.Of(before), false).Of(value) is { State: Known.Value, Content: { } after } ? Numbers.Of(after) : null;
        var reached = order.Values.Select(After).FirstOrDefault(step => step is { } to && order.Values.All(before => order.Leq(before, to) || order.Leq(to, before)) && order.Values.All(before => After(before) == (order.Leq(to, before) ? before : to)));
        return reached;
    }

    /// <summary>Whatever else is ever written is either below or above: of two branches the first to come would win.</summary>
    private bool IsOneBranch(AtomTerm status, decimal step, StatusOrder order) =>
        status.Atom.Member is { } member && _writers.ConstantsOf(member) is var written
        && (written is null ? order.Values : written.Select(Numbers.Of).OfType<decimal>()).All(other => order.Leq(other, step) || order.Leq(step, other));
}
