using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order.Writes;

/// <summary>The two guards under which a write may be what it likes: an inbox of event ids, and a version that only rises.</summary>
internal sealed class Guards(Labels labels)
{
    public static List<Term> Conditions(Outcome outcome) => [.. outcome.Path.SelectMany(static control => Latches.Conjuncts(control.Term)).Select(Normal)];

    /// <summary>Not "at most" is "more than", where neither side is null.</summary>
    private static Term Normal(Term condition) => condition is NotTerm { Operand: LessTerm less } ? new LessTerm(less.Site, less.Right, less.Left, !less.OrEqual) : condition;

    /// <summary>Comes here once for each event, however often it is delivered.</summary>
    public bool ByInbox(Outcome outcome, ImmutableArray<Outcome> all) => Conditions(outcome).Any(condition => IsInbox(condition, outcome, all));

    public bool IsInbox(Term condition, Outcome outcome, ImmutableArray<Outcome> all) => condition switch
    {
        ApiTerm { Row.Result: ApiResult.Inbox, Parts.Count: > 0 } first => IsEventId(first.Parts[first.Parts.Count - 1]),
        NotTerm { Operand: ApiTerm { Row.Result: ApiResult.Bool, Parts.Count: 2 } asked } => all.Any(other =>
            other is { Kind: OutcomeKind.Change, Api.Writes: ApiWrite.Grow, Target: { } set } && asked.Parts[0].Same(set) && other.Arguments.Any(argument => argument.Same(asked.Parts[1]))
            && IsEventId(asked.Parts[1])),
        _ => false,
    };

    /// <summary>The key is what tells this event from every other, so it fixes all that the event says.</summary>
    /// <param name="key">As the handler gives it, also where the aggregate only sees a parameter.</param>
    public bool IsOfEvent(Term key) =>
        Member(key) is { } member
        && (labels.Has(member, Names.EventId) || !member.ContainingType.GetMembers().Any(other => other is IPropertySymbol or IFieldSymbol && labels.Has(other, Names.EventId)));

    /// <summary>The key is declared to be the event's id: no two events share it.</summary>
    public bool IsEventItself(Term key) => Member(key) is { } member && labels.Has(member, Names.EventId);

    /// <summary>Both come under the same conditions.</summary>
    public static bool SameConditions(Outcome left, Outcome right) =>
        new HashSet<string>(Asked(left)).SetEquals(Asked(right));

    private static IEnumerable<string> Asked(Outcome outcome) => Conditions(outcome).Where(condition => !KeptValue.IsDifferent(condition, outcome)).Select(static condition => condition.Key);

    /// <summary>Where the event says which of its members is its id, only that one keeps repetitions apart.</summary>
    private bool IsEventId(Term key) =>
        Member(key) is not { } member || labels.Has(member, Names.EventId) || !member.ContainingType.GetMembers().Any(other => other is IPropertySymbol or IFieldSymbol && labels.Has(other, Names.EventId));

    private static ISymbol? Member(Term key) => (key.Site as IMemberReferenceOperation ?? (key.Site as IConversionOperation)?.Operand as IMemberReferenceOperation)?.Member;

    /// <summary>Under a version of the payload that must be above the one that is kept; false where the guard is not complete; null where there is none.</summary>
    public static bool? ByVersion(Outcome outcome, ImmutableArray<Outcome> all)
    {
        if (Conditions(outcome).Any(condition => KeptValue.IsNewer(condition, outcome)))
        {
            return true;
        }

        foreach (var guard in Conditions(outcome).OfType<LessTerm>())
        {
            if (guard is { Left: AtomTerm version, Right: not ConstantTerm } && !WrittenValue.StateIn(guard.Right, null, []).Any() && outcome.Target is { } target && !version.Same(target))
            {
                return !guard.OrEqual && all.Any(other =>
                    other is { Kind: OutcomeKind.Write, Target: { } kept, Value: { } value } && kept.Same(version) && value.Same(guard.Right) && SameConditions(other, outcome));
            }
        }

        return null;
    }

    /// <summary>Only a higher (lower) value than the one that is kept comes here, and is kept: a maximum (minimum) by its guard.</summary>
    public static bool IsBeyond(Outcome outcome) => Conditions(outcome).Any(condition => KeptValue.IsBeyond(condition, outcome));

    /// <summary>Only a higher value.</summary>
    public static bool IsRaised(Outcome outcome, AtomTerm target) =>
        outcome.Value is { } value && Conditions(outcome).OfType<LessTerm>().Any(guard => guard.Left.Same(target) && guard.Right.Same(value));

    public static bool IsVersion(Term condition) => condition is LessTerm { Left: AtomTerm, Right: not ConstantTerm };
}
