using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Algebra;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Handlers;

/// <summary>Types the conditions that control what handlers leave behind: one finding per operator to blame, whoever reaches it.</summary>
internal sealed class Latches(OrderKernel kernel, EventNames events)
{
    public OrderFindings<ConditionFinding> Find(CancellationToken cancellation)
    {
        var found = new OrderFindings<ConditionFinding>.Builder(static finding => finding.Cause.Site.Syntax);
        foreach (var handler in kernel.Scope.Handlers(cancellation))
        {
            var outcomes = kernel.OutcomesOf(handler, cancellation);
            foreach (var outcome in outcomes)
            {
                if (ConditionOf(outcome, outcomes, cancellation) is { } condition
                    && kernel.Type(condition) is { Cause: { } cause } verdict
                    && cause.Kind != CauseKind.Duplicate)
                {
                    var atom = verdict.Type.On.Values.First(one => one.Cause == cause).Atom;
                    if (!found.Has(cause.Site.Syntax))
                    {
                        found.Add(Shown(cause, atom, condition, outcome, cancellation));
                    }
                }
            }
        }

        return found.Build(OnePerGuard);
    }

    /// <summary>Several outcomes behind one guard may blame different operators of it; one is enough.</summary>
    private static IEnumerable<ConditionFinding> OnePerGuard(IEnumerable<ConditionFinding> findings) =>
        findings.GroupBy(static one => one.Guard.Syntax).Select(static group => group.First(one => one.Cause == Causes.First(group.Select(static other => (Cause?)other.Cause))));

    private ConditionFinding Shown(Cause cause, StateAtom atom, Term condition, Outcome outcome, CancellationToken cancellation)
    {
        var guard = outcome.Path.LastOrDefault(control => Holds(control.Guard, cause.Site))?.Guard ?? outcome.Path.LastOrDefault()?.Guard ?? outcome.Site;
        var written = ConditionText.Of(cause);
        var trial = cause.Refutes ? kernel.Witnesses.Of(outcome, cancellation) : default;
        return new ConditionFinding(
            trial.None && cause.Kind != CauseKind.NoOrder ? cause with { Kind = CauseKind.CannotProve } : cause, atom, written, guard, EffectText.Of(outcome),
            events.Of(outcome.Handler), events.ThatMoves(atom, outcome.Handler, cancellation), trial.Found, !trial.None);
    }

    private static bool Holds(IOperation guard, IOperation site) => guard.Syntax.SyntaxTree == site.Syntax.SyntaxTree && guard.Syntax.Span.Contains(site.Syntax.Span);

    /// <summary>The condition under which an outcome stays for ever; null where there is none, or the outcome is no decision.</summary>
    private Term? ConditionOf(Outcome outcome, ImmutableArray<Outcome> all, CancellationToken cancellation) =>
        outcome.Kind == OutcomeKind.Throw || outcome.Target is AtomTerm { Atom.Evolution: Evolution.View } || ConditionsOf(outcome, all, cancellation) is not { Count: > 0 } conditions
            ? null
            : conditions.Aggregate(static (left, right) => new JunctionTerm(right.Site, true, left, right));

    /// <summary>The parts of that condition: what controls the outcome beside what only limits its repetition, and the value of a flag or a view.</summary>
    public List<Term> ConditionsOf(Outcome outcome, ImmutableArray<Outcome> all, CancellationToken cancellation)
    {
        var conditions = outcome.Path.SelectMany(static control => Conjuncts(control.Term)).ToList();
        conditions.RemoveAll(condition => SelfLimits.Only(condition, outcome, all, kernel, cancellation));
        if (outcome is { Kind: OutcomeKind.Write, Target: AtomTerm { Atom.Evolution: not Evolution.Constant } target, Value: { } value and not ConstantTerm } && (Values.IsBool(target.Type) || target.Atom.Evolution == Evolution.View))
        {
            conditions.Add(Beside(target, value));
        }

        return conditions;
    }

    /// <summary>What newly makes the flag true: <c>p</c> of <c>flag = flag || p</c>.</summary>
    private static Term Beside(AtomTerm flag, Term value) => value is JunctionTerm { IsAnd: false } either ? (either.Left.Same(flag) ? either.Right : either.Right.Same(flag) ? either.Left : value) : value;

    /// <summary>Sets a flag where a condition holds: <c>flag |= p</c>, <c>flag = flag || p</c>.</summary>
    public static bool Joins(Outcome outcome) => outcome is { Kind: OutcomeKind.Write, Target: AtomTerm target, Value: { } value } && Values.IsBool(target.Type)
        && (outcome.Site is ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Or } || Beside(target, value) != value);

    public static IEnumerable<Term> Conjuncts(Term term) => term switch
    {
        JunctionTerm { IsAnd: true } and => Conjuncts(and.Left).Concat(Conjuncts(and.Right)),
        NotTerm { Operand: JunctionTerm { IsAnd: false } or } not => Conjuncts(Opposite(not.Site, or.Left)).Concat(Conjuncts(Opposite(not.Site, or.Right))),
        _ => [term],
    };

    private static Term Opposite(IOperation site, Term term) => term is NotTerm not ? not.Operand : new NotTerm(site, term);
}
