using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Summaries;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Closed.DryRun;

/// <summary>An effect that happens in a dry run.</summary>
/// <param name="Call">The call in the method that has the flag.</param>
/// <param name="Effects">The worst that it reaches.</param>
/// <param name="Evidence">How.</param>
/// <param name="OnlyDry">It happens in a dry run and never else: somebody meant it to.</param>
internal sealed record DryRunEffect(CallFact Call, EffectClass Effects, Evidence Evidence, bool OnlyDry);

/// <summary>The effects of a method, its lambdas and local functions included, that its flag does not hold back.</summary>
internal sealed class DryRunEffects(Kernel kernel, DryRunFlags flags, CancellationToken cancellation)
{
    private readonly WorldKernel _worlds = kernel.Worlds(cancellation);
    private readonly FlagGuards _guards = new(kernel, flags, cancellation);
    private readonly Dictionary<BodyFacts, bool> _held = [];

    public IReadOnlyList<DryRunEffect> Of(BodyFacts body)
    {
        var found = new List<DryRunEffect>();
        var entered = new HashSet<BodyFacts>();
        var pieces = new List<BodyFacts> { body };
        for (var at = 0; at < pieces.Count; at++)
        {
            foreach (var call in pieces[at].Calls)
            {
                cancellation.ThrowIfCancellationRequested();
                var (reach, inside) = Split(call, body);
                if (Writes(reach) is { } effect && !IsRollback(call) && !_guards.IsGuarded(call) && !IsHeldByHelper(call))
                {
                    found.Add(new DryRunEffect(call, effect.Class, effect.Evidence, call.Operation is { } operation && _guards.IsDry(operation)));
                }

                var fresh = inside.Where(piece => !entered.Contains(piece)).ToList();
                if (fresh.Count > 0 && !_guards.IsGuarded(call))
                {
                    pieces.AddRange(fresh.Where(piece => !_guards.IsMadeLive(piece) && entered.Add(piece)));
                }
            }
        }

        return IsRolledBack(pieces) ? found.Where(static effect => effect.Effects != EffectClass.StoreWrite).ToList() : found;
    }

    /// <summary>What the call reaches itself, and the pieces of this member that it runs or hands over.</summary>
    private (Reach Reach, List<BodyFacts> Inside) Split(CallFact call, BodyFacts member)
    {
        var inside = new List<BodyFacts>();
        var reach = Reach.None;
        if (Piece(_worlds.Resolver.Of(call, cancellation).Alternatives, member) is { } called)
        {
            // A local function with a flag of its own is judged on its own.
            if (call.Kind != CallKind.LocalFunction || call.Method!.Parameters.All(parameter => !flags.IsFlag(parameter)))
            {
                inside.Add(called);
            }
        }
        else
        {
            reach = _worlds.Solver.OfTarget(call, cancellation);
        }

        foreach (var run in _worlds.Delegates.Of(call, cancellation))
        {
            if (Piece(run.Value.Targets, member) is { } piece)
            {
                inside.Add(piece);
            }
            else
            {
                reach = reach.Join(_worlds.Solver.OfRun(call, run, cancellation));
            }
        }

        return (reach, inside);
    }

    private static BodyFacts? Piece(IReadOnlyList<CallTarget> targets, BodyFacts member) =>
        targets.Count == 1 && targets[0] is { IsInline: true, Body: { } body } && IsWrittenIn(body, member) ? body : null;

    private static bool IsWrittenIn(BodyFacts piece, BodyFacts member)
    {
        for (var outer = piece.Outer; outer is not null; outer = outer.Outer)
        {
            if (outer == member)
            {
                return true;
            }
        }

        return false;
    }

    private static (EffectClass Class, Evidence Evidence)? Writes(Reach reach) =>
        reach.Worst(later: false, proven: true, from: EffectClass.StoreWrite) ?? reach.Worst(later: true, proven: true, from: EffectClass.StoreWrite);

    /// <summary>A call of an object that asks a flag itself, through a contract too: public methods are judged on their own, private ones by what they do.</summary>
    private bool IsHeldByHelper(CallFact call)
    {
        if (call.Method is not { } method)
        {
            return false;
        }

        var methods = method.IsAbstract ? kernel.Index.ImplementationsOf(method.OriginalDefinition, cancellation) : [method];
        return !methods.IsEmpty && methods.All(IsHeld);
    }

    private bool IsHeld(IMethodSymbol method)
    {
        if (method.ContainingType is not { } type
            || flags.OfType(type).All(flag => method.IsStatic && !flag.IsStatic) && flags.HeldBy(type).IsEmpty
            || kernel.Facts.Of(method, cancellation) is not { } helper)
        {
            return false;
        }

        if (!_held.TryGetValue(helper.Body, out var held))
        {
            // A helper that calls itself adds nothing to what it does before.
            _held[helper.Body] = true;
            _held[helper.Body] = held = (DryRunFlags.IsWork(method) && !flags.Of(method).IsEmpty) || Of(helper.Body).Count == 0;
        }

        return held;
    }

    /// <summary>A rehearsal may write into a transaction, as long as the flag decides that it is not committed.</summary>
    private bool IsRolledBack(List<BodyFacts> pieces) => pieces.SelectMany(static piece => piece.Calls).Any(call =>
        (IsRollback(call) || call.Method is { Name: "Commit" or "CommitAsync" or "CommitTransaction" or "CommitTransactionAsync" or "Complete" })
        && call.Operation is { } operation
        && _guards.IsDecided(operation));

    private static bool IsRollback(CallFact call) => call.Method is { Name: "Rollback" or "RollbackAsync" or "RollbackTransaction" or "RollbackTransactionAsync" };
}
