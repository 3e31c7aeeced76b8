using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Keys;

/// <summary>The one answer about a call and its key, worked out once for all rules that may speak of it.</summary>
internal sealed class CallVerdicts
{
    private readonly Kernel _kernel;
    private readonly Attempts _attempts;
    private readonly Deliveries _deliveries;
    private readonly KeptKeys _kept;
    private readonly CallerRetries _callers;
    private readonly ConcurrentDictionary<IOperation, Known> _known = new();

    public CallVerdicts(Kernel kernel, KeyDuties duties, UnkeyedEffects effects, Attempts attempts, Deliveries deliveries, EffectCatalogue catalogue, KeySlots slots)
    {
        Effects = effects;
        _deliveries = deliveries;
        _kernel = kernel;
        _attempts = attempts;
        _callers = new CallerRetries(kernel, attempts);
        _kept = new KeptKeys(kernel, catalogue, slots);
        Duties = duties;
    }

    private sealed record Known(CallVerdict? Verdict);

    private readonly ConcurrentDictionary<IOperation, Known> _behind = new();

    public KeyDuties Duties { get; }

    public UnkeyedEffects Effects { get; }

    /// <summary>The verdict on a call; null where nothing can be said of it. The member is the one whose code makes the call.</summary>
    public CallVerdict? Of(IInvocationOperation call, ISymbol? member, CancellationToken cancellation) =>
        _known.TryGetValue(call, out var known) ? known.Verdict : _known.GetOrAdd(call, new Known(Work(call, member, cancellation))).Verdict;

    /// <summary>
    /// The verdict on a call of code in sight that something runs again: what it brings into the retry is said at the call, not inside the
    /// helper. Null where it has a verdict of its own, or brings nothing.
    /// </summary>
    public CallVerdict? Behind(IInvocationOperation call, CancellationToken cancellation) =>
        _behind.TryGetValue(call, out var known) ? known.Verdict : _behind.GetOrAdd(call, new Known(WorkBehind(call, cancellation))).Verdict;

    private CallVerdict? WorkBehind(IInvocationOperation call, CancellationToken cancellation)
    {
        var options = _kernel.Options.For(call.Syntax.SyntaxTree);
        if (!RetrySyntax.MayRunAgain(call.Syntax)
            || !IsOurs(call.TargetMethod)
            || call.TargetMethod.MethodKind == MethodKind.LocalFunction
            || _attempts.Around(call, cancellation) is not { Count: > 0 } retries
            || Duties.Of(call, options, cancellation) is { HasSlot: true } or { Key.Fill: not FillKind.Unknown })
        {
            return null;
        }

        // Where no failure comes out of the helper, only a look at what it returns goes round again for one.
        var effect = Effects.Behind(call, options, isTold: false, cancellation);
        if (effect is null && _kernel.Flows.Flags.Of(call) is not null)
        {
            retries = [.. retries.Where(static scope => scope.Loop?.Answer is not null)];
            effect = retries.Count == 0 ? null : Effects.Behind(call, options, isTold: true, cancellation);
        }

        if (effect is null)
        {
            return null;
        }

        var blind = effect.Duty.MakesHistory ? retries.FirstOrDefault(scope => BlindRetry.IsBlind(scope, _kernel, cancellation)) : null;
        var causes = blind is null ? Causes.Of(Cause.RetriedEffect) : Causes.Of(Cause.RetriedEffect, Cause.BlindHistoryRetry);
        return new CallVerdict(effect.Duty, causes) { Retries = retries, Blind = blind, Path = effect.Path };
    }

    /// <summary>There is worse to say of a request in an open transaction, and of one that a ledger has to know.</summary>
    private bool HasWorse(IInvocationOperation call, Label label, CancellationToken cancellation) =>
        (label.World == Worlds.World.History && _kernel.Ledgers.MayBeInUse)
        || _kernel.Worlds(cancellation).Transactions.Around(call, cancellation) is not null;

    private bool IsOurs(IMethodSymbol method) => method.OriginalDefinition.DeclaringSyntaxReferences.Any(reference => _kernel.Models.Contains(reference.SyntaxTree));

    private CallVerdict? Work(IInvocationOperation call, ISymbol? member, CancellationToken cancellation)
    {
        var options = _kernel.Options.For(call.Syntax.SyntaxTree);
        if (Duties.Of(call, options, cancellation) is not { } duty || (member is not null && _kernel.Labels.IsIdempotent(member)))
        {
            return null;
        }

        var causes = Causes.None;
        var label = member is null ? null : _kernel.Labels.Of(member, cancellation);
        if ((duty.Force != KeyForce.None || label is not null) && duty.IsUnkeyed && !duty.SaidToTakeNone && label is not { NoKey.Length: > 0 })
        {
            var labelled = label is { Draft: false, World: > Worlds.World.Closed };
            causes = duty.Force switch
            {
                KeyForce.Owed => causes.And(Cause.MissingKey),
                KeyForce.Wanted => causes.And(Cause.UnkeyedEffect),

                _ => labelled && duty is { IsByVerb: true, Key.Fill: FillKind.Never } && !HasWorse(call, label!, cancellation) ? causes.And(Cause.UnkeyedEffect) : causes,
            };
        }

        IReadOnlyList<AttemptScope> retries = RetrySyntax.MayRunAgain(call.Syntax) ? _attempts.Around(call, cancellation) : [];
        var unstable = retries.Count > 0 && duty.Key.Values.Any(value => RepeatedKey.Of(value, _kernel.Origins, _attempts, _kernel.Labels, cancellation) is not null);
        var lost = (duty.Force != KeyForce.None || retries.Count > 0) && !unstable ? _kept.Lost(call, duty.Key, cancellation) : null;
        var remade = lost is null ? null : retries.FirstOrDefault(scope => IsMadeIn(scope, duty.Key, lost, cancellation)) ?? _callers.Around(member, cancellation);
        unstable |= remade is not null;
        var blind = retries.Count > 0 && duty.MakesHistory && (duty.IsUnkeyed || unstable) ? retries.FirstOrDefault(scope => BlindRetry.IsBlind(scope, _kernel, cancellation)) : null;
        causes = blind is null ? causes : causes.And(Cause.BlindHistoryRetry);
        causes = unstable ? causes.And(Cause.UnstableKey) : causes;
        causes = retries.Count > 0 && duty.Key.Fill == FillKind.Never ? causes.And(Cause.RetriedEffect) : causes;
        var delivery = lost is null || remade is not null || duty.Force == KeyForce.None ? null : _deliveries.Around(call, cancellation);
        lost = lost is { IsFallback: true } && delivery is null && remade is null ? null : lost;
        causes = lost is null || remade is not null ? causes
            : delivery is not null ? causes.And(Cause.UnstableKey)
            : duty.Force == KeyForce.Owed ? causes.And(Cause.KeyKeptNowhere)
            : causes;
        return new CallVerdict(duty, causes) { Retries = retries, Blind = blind, Lost = lost, Delivery = delivery, Remade = remade };
    }

    /// <summary>A helper that is called with each attempt makes the options or the request, and the key in it.</summary>
    private bool IsMadeIn(AttemptScope scope, KeyFill key, LostKey lost, CancellationToken cancellation) =>
        key.Carrier is { } carrier && !scope.Repeats(lost.Value.Syntax)
        && _kernel.Origins.Of(carrier, cancellation) is { IsEmpty: false } made
        && made.All(origin => origin is { Kind: OriginKind.Creation, Spot: IInvocationOperation spot } && scope.Repeats(spot.Syntax));
}
