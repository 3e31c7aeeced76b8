using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Order.Typing;

namespace RmlAnalyzers.Core.Order.Handlers;

/// <summary>
/// A condition that the same block makes false only limits repetition: <c>!sent</c> where <c>sent = true</c> follows, <c>k &gt; x</c> where
/// <c>x = k</c> follows, a key that is not yet in the set to which it is added. For the write itself that is a join; for whatever else
/// stands in the block only where every writer of that state does the same.
/// </summary>
internal static class SelfLimits
{
    public static bool Only(Term condition, Outcome outcome, ImmutableArray<Outcome> all, OrderKernel kernel, CancellationToken cancellation) =>
        CreatesWhatIsMissing(condition, outcome) || LimitedBy(condition, outcome, all, kernel, cancellation) is not null;

    /// <summary>The write that makes the condition false, so that the outcome happens once; null where there is none.</summary>
    public static Outcome? LimitedBy(Term condition, Outcome outcome, ImmutableArray<Outcome> all, OrderKernel kernel, CancellationToken cancellation)
    {
        var held = Keys(outcome);
        foreach (var write in all.Where(one => one == outcome || Keys(one).All(held.Contains)))
        {
            if (Falsifies(write, condition, kernel) && (write == outcome || IsRegister(condition) || IsInbox(condition) || EverywhereAlike(write, outcome, kernel, cancellation)))
            {
                return write;
            }
        }

        return null;
    }

    private static HashSet<string> Keys(Outcome outcome, Outcome? but = null) =>
        [.. outcome.Path.SelectMany(static control => Latches.Conjuncts(control.Term)).Where(term => but is null || !IsOf(term, but)).Select(static term => term.Key)];

    /// <summary>The call, or the write, that the condition asks about: <c>seen.Add(k)</c> is both.</summary>
    public static bool IsOf(Term condition, Outcome write) =>
        condition is ApiTerm { Row.Result: ApiResult.Inbox } first ? first.Site.Syntax == write.Site.Syntax
        : condition is NotTerm { Operand: ApiTerm { Parts.Count: 2 } asked } && write.Target is { } target && asked.Parts[0].Same(target);

    /// <summary>The write makes the condition false for good.</summary>
    private static bool Falsifies(Outcome write, Term condition, OrderKernel kernel)
    {
        if (write.Target is not { } target)
        {
            return false;
        }

        if (write.Kind == OutcomeKind.Write && target is AtomTerm { Kind: OrderKind.Status } status && write.Value is ConstantTerm { Value: var to } && Advances(condition, status, to, kernel))
        {
            return true;
        }

        // What the write replaces is absent, lower, older or different; afterwards it is not.
        if (KeptValue.IsAbsent(condition, write) && write.Value is not (null or ConstantTerm { Value: null }) || KeptValue.IsBeyond(condition, write) || KeptValue.IsNewer(condition, write) || KeptValue.IsDifferent(condition, write))
        {
            return true;
        }

        return condition switch
        {
            NotTerm { Operand: AtomTerm { Presence: true } key } => write is { Kind: OutcomeKind.Change, Api.Writes: ApiWrite.Grow, Arguments: { Count: > 0 } arguments } && key.Atom.Key == target.Key + "[" + arguments[0].Key + "]",
            NotTerm { Operand: ApiTerm { Row.Result: ApiResult.Bool, Parts.Count: 2 } asked } when write is { Kind: OutcomeKind.Write, Value: { } joined } && Assigned.Of(write.Site) is { } union && WriteForms.Of(union) is WriteForm.Union or WriteForm.SetItem =>
                asked.Parts[0].Same(target) && asked.Row.Name.EndsWith("Contains", System.StringComparison.Ordinal) | asked.Row.Name.EndsWith("ContainsKey", System.StringComparison.Ordinal) && joined.All().Any(asked.Parts[1].Same),
            NotTerm { Operand: NotTerm { Operand: var twice } } => Falsifies(write, twice, kernel),
            NotTerm { Operand: AtomTerm { Presence: false } latch } => write.Kind == OutcomeKind.Write && latch.Same(target) && write.Value is ConstantTerm { Value: true },
            NotTerm { Operand: ApiTerm { Row.Result: ApiResult.Bool, Parts.Count: 2 } asked } => write is { Kind: OutcomeKind.Change, Api.Writes: ApiWrite.Grow or ApiWrite.Append } && asked.Parts[0].Same(target) && asked.Row.Name.EndsWith("Contains", System.StringComparison.Ordinal) | asked.Row.Name.EndsWith("ContainsKey", System.StringComparison.Ordinal) && write.Arguments.Any(argument => argument.Same(asked.Parts[1])),
            LessTerm less when less.Left.Same(target) && write is { Kind: OutcomeKind.Write, Value: { } value } => value.Same(less.Right),
            LessTerm { Right: AtomTerm { Atom.Evolution: Evolution.Min } } less when less.Right.Same(target) && write is { Kind: OutcomeKind.Write, Value: { } value } => value.Same(less.Left),
            IsNullTerm { Operand: AtomTerm once } => write.Kind == OutcomeKind.Write && once.Same(target) && write.Value is not (null or ConstantTerm { Value: null }),
            JunctionTerm { IsAnd: false } either => Falsifies(write, either.Left, kernel) && Falsifies(write, either.Right, kernel),
            _ => false,
        };
    }

    private static bool Advances(Term condition, AtomTerm status, object? to, OrderKernel kernel) =>
        kernel.StatusOrders.Of(status.Type) is { } order && Numbers.Of(to) is { } above && Advances(condition, status, above, order);

    /// <summary>True for every status below the new one, and for no other.</summary>
    public static bool Advances(Term condition, AtomTerm status, decimal above, StatusOrder order) =>
        order.Values.All(value => new Evaluation(status.Key, Result.Of(value), false).Of(condition) is { State: Known.Value, Content: bool holds } && holds == order.Less(value, above));

    public static bool IsRegister(Term condition) => condition is LessTerm { Left: AtomTerm, Right: not ConstantTerm };

    private static bool IsInbox(Term condition) => condition is NotTerm { Operand: ApiTerm };

    /// <summary>Whoever writes that state, in any handler, does this as well: it happens once, whoever comes first.</summary>
    public static bool EverywhereAlike(Outcome write, Outcome outcome, OrderKernel kernel, CancellationToken cancellation)
    {
        var what = Alike(outcome);
        var handlers = write.Target is AtomTerm { Atom.Member: { } written } ? kernel.AllThatWrite(written, cancellation) : kernel.Scope.Handlers(cancellation);
        foreach (var handler in handlers)
        {
            var all = kernel.OutcomesOf(handler, cancellation);
            foreach (var other in all.Where(one => one.Kind == write.Kind && IsSameState(one.Target, write.Target)))
            {
                var held = Keys(other, but: other);
                if (!all.Any(one => Alike(one) == what && Keys(one, but: other).SetEquals(held)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // By the member itself: two classes may each have a 'Sent' of their own.
    private static bool IsSameState(Term? left, Term? right) =>
        left is AtomTerm { Atom.Member: { } one } && right is AtomTerm { Atom.Member: { } other } ? SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, other.OriginalDefinition) : left is not null && right is not null && left.Same(right);

    private static string Alike(Outcome outcome) =>
        $"{outcome.Kind}:{outcome.Target?.Key}:{(outcome.Site as IInvocationOperation)?.TargetMethod.Name}:{outcome.Value?.Key}:{string.Join(",", outcome.Arguments.Select(static argument => Unplaced(argument.Key)))}";

    // Values made at different places are alike where their parts are.
    private static string Unplaced(string key) => System.Text.RegularExpressions.Regex.Replace(key, @"@\d+", "");

    /// <summary>"Not there yet, so make it": the shell that the other events complete.</summary>
    private static bool CreatesWhatIsMissing(Term condition, Outcome outcome)
    {
        if (condition is not IsNullTerm { Operand: RootTerm { Atom: not null, Type: { } type } })
        {
            return false;
        }

        var guard = outcome.Path.FirstOrDefault(control => Latches.Conjuncts(control.Term).Any(term => term.Same(condition)))?.Guard ?? outcome.Site;
        return guard.Descendants().Any(operation => operation is IObjectCreationOperation made && SymbolEqualityComparer.Default.Equals(made.Type, type));
    }
}
