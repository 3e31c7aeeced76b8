using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Ledgers;

/// <summary>What the ledger does not learn of an effect on some path.</summary>
[Flags]
internal enum Unrecorded : byte
{
    None = 0,

    /// <summary>No entry is sure to come before it: a crash in between leaves no trace.</summary>
    Intent = 1,

    /// <summary>No entry is sure to follow it when the code completes normally.</summary>
    Outcome = 2,
    Both = Intent | Outcome,
}

/// <summary>
/// Whether an operation stands between an intent and an outcome: in its own body, and, from lambda to lambda outwards, in the code that makes
/// the lambda and in the helper that is given it. What cannot be followed counts as recorded: only the proven is said.
/// </summary>
internal sealed class Recording(EffectLedgers ledgers, Appends appends, Attempts attempts, FlowCache flows, CodeOf code)
{
    private const int MaxDepth = 5;

    public Unrecorded At(IOperation operation, ISymbol? member, CancellationToken cancellation) => At(operation, member, MaxDepth, cancellation);

    /// <summary>The same for a place that runs a method: its call, or where it goes as a delegate.</summary>
    public Unrecorded AtUse(Caller caller, CancellationToken cancellation)
    {
        if (caller.Call is { } call)
        {
            return At(call, caller.Member, cancellation);
        }

        var uses = DelegateUses.Of(caller.Operation).ToList();
        return uses.Count == 0
            ? Unrecorded.None
            : uses.Aggregate(Unrecorded.None, (all, use) => all | AtUse(use.Call, use.Parameter, caller.Member, MaxDepth, cancellation));
    }

    private Unrecorded At(IOperation operation, ISymbol? member, int depth, CancellationToken cancellation)
    {
        if (depth == 0 || code.Around(operation, member, cancellation) is not { } body || flows.Around(operation, cancellation) is not { } flow || flow.PointOf(operation) is not { } point)
        {
            return Unrecorded.None;
        }

        var missing = Missing(operation, point, appends.In(body, cancellation), flow);
        var around = FlowGraphs.BodyOf(operation);
        if (missing == Unrecorded.None || around is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            return missing;
        }

        // Stored, returned or put into a list: who runs it, and between which entries, is not in sight.
        var uses = DelegateUses.Of(around).ToList();
        return uses.Count == 0
            ? Unrecorded.None
            : uses.Aggregate(Unrecorded.None, (all, use) => all | (missing & AtUse(use.Call, use.Parameter, member, depth - 1, cancellation)));
    }

    /// <summary>What remains unrecorded of a delegate's effect where the delegate is called or handed over.</summary>
    private Unrecorded AtUse(IInvocationOperation call, IParameterSymbol? parameter, ISymbol? member, int depth, CancellationToken cancellation)
    {
        if (parameter is null)
        {
            return At(call, member, depth, cancellation);
        }

        if (appends.IsEntry(call.TargetMethod, cancellation) || ledgers.IsLedger(call.TargetMethod.ContainingType))
        {
            return Unrecorded.None;
        }

        var inside = Inside(call.TargetMethod, parameter.OriginalDefinition, depth, cancellation);
        return inside == Unrecorded.None ? inside : inside & attempts.ActivationOf(call, parameter, cancellation) switch
        {
            // Described or registered: an entry point of its own.
            Activation.Never => Unrecorded.Both,
            Activation.Later => Unrecorded.Outcome | At(call, member, depth, cancellation),
            _ => At(call, member, depth, cancellation),
        };
    }

    /// <summary>A helper in sight may record around the delegate that it is given.</summary>
    private Unrecorded Inside(IMethodSymbol method, IParameterSymbol parameter, int depth, CancellationToken cancellation)
    {
        foreach (var (candidate, body) in code.Of(method, cancellation))
        {
            if (candidate.Parameters.ElementAtOrDefault(parameter.Ordinal) is not { } own || CodeOf.Root(body) is not { } root)
            {
                continue;
            }

            var runs = DelegateUses.OfParameter(own, root).ToList();
            var missing = runs.Aggregate(Unrecorded.None, (all, run) => all | AtUse(run.Call, run.Parameter, candidate, depth - 1, cancellation));
            if (runs.Count > 0 && missing != Unrecorded.Both)
            {
                return missing;
            }
        }

        return Unrecorded.Both;
    }

    private static Unrecorded Missing(IOperation operation, Point point, IReadOnlyList<IOperation> entries, BodyFlow flow)
    {
        var others = entries.Where(entry => entry != operation && entry.Syntax != operation.Syntax).ToList();
        var gates = Appends.Points(others, flow).Where(gate => gate != point).ToList();
        var missing = Unrecorded.None;
        if (!flow.DominatesAny(gates, point) && !InAnotherLoop(others, operation, (entry, at) => flow.Reaches(entry, at), flow))
        {
            missing |= Unrecorded.Intent;
        }

        var completed = flow.PointOf(Awaited(operation)) ?? point;
        var outcome = flow.FollowsSuccess(gates, completed) && (flow.PostDominatesAny(gates, point) || !IsSwallowed(operation));
        if (!outcome && !InAnotherLoop(others, operation, (entry, at) => flow.Reaches(at, entry), flow))
        {
            missing |= Unrecorded.Outcome;
        }

        return missing;
    }

    /// <summary>An effect that is awaited has completed when the wait has: its failure comes out there.</summary>
    private static IOperation Awaited(IOperation operation)
    {
        var current = operation;
        while (current.Parent is IInvocationOperation { Arguments.Length: <= 1 } call && call.Instance == current || current.Parent is IConversionOperation or IParenthesizedOperation)
        {
            current = current.Parent;
        }

        return current.Parent is IAwaitOperation wait ? wait : operation;
    }

    /// <summary>The entries of a batch are made in a loop of their own, over the same items: that both loops run equally often is not in the graph.</summary>
    private static bool InAnotherLoop(List<IOperation> entries, IOperation operation, Func<Point, Point, bool> inOrder, BodyFlow flow)
    {
        if (LoopAround(operation) is not { } own || flow.PointOf(operation) is not { } at)
        {
            return false;
        }

        return entries.Any(entry => LoopAround(entry) is { } other && other != own && flow.PointOf(entry) is { } point && inOrder(point, at));
    }

    private static ILoopOperation? LoopAround(IOperation operation) => Around(operation).OfType<ILoopOperation>().FirstOrDefault();

    /// <summary>Everything that goes wrong ends in a handler around it, whatever it was: no exception leaves the intent to the reconciler.</summary>
    private static bool IsSwallowed(IOperation operation)
    {
        var inner = operation;
        foreach (var outer in Around(operation))
        {
            if (outer is ITryOperation attempt && attempt.Body == inner && attempt.Catches.Any(TakesAll))
            {
                return true;
            }

            inner = outer;
        }

        return false;
    }

    private static bool TakesAll(ICatchClauseOperation clause) =>
        clause.Filter is null
        && clause.ExceptionType is null or { SpecialType: SpecialType.System_Object } or { Name: nameof(Exception), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } };

    private static IEnumerable<IOperation> Around(IOperation operation)
    {
        for (var current = operation.Parent; current is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); current = current.Parent)
        {
            yield return current;
        }
    }
}
