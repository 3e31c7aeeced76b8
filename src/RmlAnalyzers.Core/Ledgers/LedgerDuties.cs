using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Algebra;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Summaries;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Ledgers;

/// <summary>
/// Which calls owe the ledger an entry: those that make history, by a row, by the label of what they call, or through a helper whose
/// callers record for it. A duty lies in one place only: where the effect is performed, unless callers are seen to record around it.
/// </summary>
internal sealed class LedgerDuties
{
    private const int MaxDepth = 4;
    private readonly Kernel _kernel;
    private readonly WorldKernel _worlds;
    private readonly Recording _recording;
    private readonly Appends _appends;
    private readonly CodeOf _code;
    private readonly RecordingFilters _filters;
    private readonly SummaryMemo<BodyFacts, Carried> _carried;
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _movesUp = new(SymbolEqualityComparer.Default);

    public LedgerDuties(Kernel kernel, WorldKernel worlds, Recording recording, Appends appends, CodeOf code)
    {
        (_kernel, _worlds, _recording, _appends, _code) = (kernel, worlds, recording, appends, code);
        _filters = new RecordingFilters(kernel, code, (operation, member, cancellation) => recording.At(operation, member, cancellation) == Unrecorded.None);
        _carried = new SummaryMemo<BodyFacts, Carried>(CarriedLattice.Instance, Callees, Transfer);
    }

    /// <summary>
    /// What the ledger does not learn of the effect of this call, where it has to be said here; none where all is recorded, or nothing is proven.
    /// Where a label promises that no history is made, that comes first.
    /// </summary>
    public Unrecorded Owed(IInvocationOperation call, ISymbol member, CancellationToken cancellation)
    {
        if (_kernel.Ledgers.IsLedger(member.ContainingType)
            || _kernel.Labels.Of(member, cancellation) is { Draft: true } or { World: < World.History, Trusted: null }
            || _code.Around(call, member, cancellation)?.Calls.FirstOrDefault(fact => fact.Kind == CallKind.Member && fact.Syntax == call.Syntax && fact.Operation is IInvocationOperation) is not { } made)
        {
            return Unrecorded.None;
        }

        var carried = By(made, body => _carried.Of(body, cancellation).Missing, cancellation);
        var owed = carried == Unrecorded.None ? Unrecorded.None : carried & _recording.At(made.Operation!, member, cancellation);
        if (owed == Unrecorded.None && member is IMethodSymbol step && Written(step, cancellation) is { } written && written.Call == made)
        {
            owed = written.Missing;
        }

        return owed != Unrecorded.None && (_filters.MayCover(call, member, cancellation) || (member is IMethodSymbol method && MovesUp(method, cancellation))) ? Unrecorded.None : owed;
    }

    /// <summary>What a call owes before anything around it is looked at.</summary>
    private Unrecorded By(CallFact call, Func<BodyFacts, Unrecorded> of, CancellationToken cancellation)
    {
        if (call.Kind != CallKind.Member || call.Method is not { } method || _appends.IsEntry(method, cancellation))
        {
            return Unrecorded.None;
        }

        var targets = _worlds.Resolver.Of(call, cancellation);
        if (targets.Alternatives.IsEmpty)
        {
            return Unrecorded.None;
        }

        if (targets.Alternatives.All(static target => target.Stated.Any(static effect => effect is { Class: EffectClass.History, Proven: true })))
        {
            return targets.Alternatives.Any(static target => target.LabelledBy is not null) ? ByStep(method, of, cancellation) : Unrecorded.Both;
        }

        // One of several implementations runs: what all of them leave to their callers is proven.
        return targets is { Exhaustive: true, AllRun: false }
            ? targets.Alternatives.Aggregate(Unrecorded.Both, (all, target) => all & (target is { Body: { } body, Method: { } code, IsDoubtful: false } && MovesUp(code, cancellation) ? of(body) : Unrecorded.None))
            : Unrecorded.None;
    }

    /// <summary>A labelled step records itself, or owes it inside where its effect can be seen, or leaves it to whoever calls it.</summary>
    private Unrecorded ByStep(IMethodSymbol method, Func<BodyFacts, Unrecorded> of, CancellationToken cancellation)
    {
        if (_worlds.Stated.LabelFor(method, cancellation) is { Draft: true } || _kernel.Labels.KeepsLedger(method.ContainingAssembly))
        {
            return Unrecorded.None;
        }

        var bodies = _code.Of(method, cancellation).ToList();
        if (bodies.Any(pair => (_appends.Of(pair.Body, cancellation) & Appended.Somewhere) != 0))
        {
            return Unrecorded.None;
        }

        var performing = bodies.Where(pair => Performs(pair.Body, cancellation)).ToList();
        return performing.Count == 0
            ? Unrecorded.Both
            : performing.Aggregate(Unrecorded.None, (all, pair) => all | (MovesUp(pair.Method, cancellation) ? of(pair.Body) : Unrecorded.None));
    }

    private bool Performs(BodyFacts body, CancellationToken cancellation)
    {
        return _worlds.Solver.Of(body, cancellation).AsksOthers(proven: false);
    }

    /// <summary>
    /// In a step that its label alone makes history of, the write itself: the first of the most harmful ones that is not recorded, unless one of them is.
    /// </summary>
    private (CallFact Call, Unrecorded Missing)? Written(IMethodSymbol step, CancellationToken cancellation)
    {
        if (_kernel.Labels.Of(step, cancellation) is not { World: World.History, Draft: false, Source: LabelSource.Member or LabelSource.Contract }
            || _kernel.Facts.Of(step, cancellation) is not { } facts
            || _worlds.Solver.Of(facts.Body, cancellation).PossibleWorld == World.History)
        {
            return null;
        }

        var writes = (from call in Pieces(facts).SelectMany(static piece => piece.Calls)
                      where call.Kind == CallKind.Member && call.Operation is IInvocationOperation && !_appends.IsEntry(call.Method!, cancellation)
                      let worst = _worlds.OwnEffects.OfTarget(call, cancellation).Worst(later: false, proven: true, EffectClass.RemoteWrite, EffectClass.Money)
                      where worst is not null
                      select (Call: call, worst.Value.Class)).ToList();
        if (writes.Count == 0)
        {
            return null;
        }

        var highest = writes.Max(static write => write.Class);
        var judged = writes.Where(write => write.Class == highest)
            .Select(write => (write.Call, Missing: Missing(write.Call, step, MaxDepth, cancellation)))
            .OrderBy(static write => write.Call.Syntax.SpanStart)
            .ToList();
        return judged.All(static write => write.Missing != Unrecorded.None) ? judged[0] : null;
    }

    /// <summary>What is recorded of a write neither around the call that leads to it nor around the write in the helper that makes it.</summary>
    private Unrecorded Missing(CallFact write, ISymbol owner, int depth, CancellationToken cancellation)
    {
        var missing = _recording.At(write.Operation!, owner, cancellation);
        var helpers = depth == 0 || missing == Unrecorded.None ? [] : _worlds.Resolver.Of(write, cancellation).Alternatives.Select(static target => target.Body).OfType<BodyFacts>().ToList();
        var inside = from helper in helpers
                     from call in Pieces(helper, cancellation).SelectMany(static piece => piece.Calls)
                     where call.Kind == CallKind.Member && call.Operation is IInvocationOperation && !_appends.IsEntry(call.Method!, cancellation)
                         && _worlds.OwnEffects.OfTarget(call, cancellation).Worst(later: false, proven: true, EffectClass.RemoteWrite, EffectClass.Money) is not null
                     select Missing(call, helper.Owner, depth - 1, cancellation);
        return helpers.Count == 0 ? missing : missing & inside.Aggregate(Unrecorded.None, static (all, one) => all | one);
    }

    /// <summary>
    /// The duty of a method lies with its callers: of a private helper always, of any other where a caller is seen to record around it. A step
    /// that is handed out to callers out of sight answers for itself.
    /// </summary>
    private bool MovesUp(IMethodSymbol method, CancellationToken cancellation)
    {
        method = method.OriginalDefinition;
        if (_movesUp.TryGetValue(method, out var known))
        {
            return known;
        }

        var callers = _kernel.Callers.Of(method, cancellation);
        var moves = !callers.IsEmpty && (IsHelper(method, cancellation) || callers.Any(caller => At(caller, method, MaxDepth, cancellation) != Unrecorded.Both));
        return _movesUp.GetOrAdd(method, moves);
    }

    private bool IsHelper(IMethodSymbol method, CancellationToken cancellation) =>
        method is { DeclaredAccessibility: Accessibility.Private, ExplicitInterfaceImplementations.IsEmpty: true }
        && _kernel.Labels.Of(method, cancellation) is not { Source: LabelSource.Member or LabelSource.Contract };

    private Unrecorded At(Caller caller, IMethodSymbol method, int depth, CancellationToken cancellation)
    {
        if (caller.Call is { } call
            && _code.Of(call.TargetMethod, cancellation).Any(pair => !SymbolEqualityComparer.Default.Equals(pair.Method, method) && (_appends.Of(pair.Body, cancellation) & Appended.Somewhere) != 0))
        {
            // Another implementation records, such as a decorator: which one answers here is decided at run time.
            return Unrecorded.None;
        }

        var missing = _filters.MayCover(caller.Operation, caller.Member, cancellation) ? Unrecorded.None : _recording.AtUse(caller, cancellation);
        if (missing == Unrecorded.None || depth == 0 || caller.Member is not IMethodSymbol owner || !IsHelper(owner, cancellation))
        {
            return missing;
        }

        var above = _kernel.Callers.Of(owner, cancellation);
        return above.IsEmpty ? missing : missing & above.Aggregate(Unrecorded.None, (all, next) => all | At(next, owner, depth - 1, cancellation));
    }

    private IReadOnlyCollection<BodyFacts> Callees(BodyFacts body, CancellationToken cancellation) =>
    [
        .. Pieces(body, cancellation).SelectMany(static piece => piece.Calls)
            .Where(static call => call.Kind == CallKind.Member)
            .SelectMany(call => _worlds.Resolver.Of(call, cancellation).Alternatives)
            .SelectMany(target => _code.Behind(target, cancellation))
            .Where(code => _worlds.Solver.Of(code, cancellation).PossibleWorld == World.History || Performs(code, cancellation)),
    ];

    private Carried Transfer(BodyFacts body, Func<BodyFacts, Carried> of, CancellationToken cancellation)
    {
        var missing = Unrecorded.None;
        foreach (var call in Pieces(body, cancellation).SelectMany(static piece => piece.Calls))
        {
            var carried = By(call, code => of(code).Missing, cancellation);
            if (carried != Unrecorded.None && call.Operation is { } operation)
            {
                missing |= carried & _recording.At(operation, body.Owner, cancellation);
            }
        }

        return new Carried(body.Owner is IMethodSymbol step && Written(step, cancellation) is { } written ? missing | written.Missing : missing);
    }

    private IEnumerable<BodyFacts> Pieces(BodyFacts body, CancellationToken cancellation) =>
        body.Outer is null && body.Owner is IMethodSymbol method && _kernel.Facts.Of(method, cancellation) is { } facts ? Pieces(facts) : [body];

    private static IEnumerable<BodyFacts> Pieces(MemberFacts facts) => facts.Nested.Values.Prepend(facts.Body);

    private sealed record Carried(Unrecorded Missing);

    private sealed class CarriedLattice : IJoinSemilattice<Carried>
    {
        public static readonly CarriedLattice Instance = new();

        public Carried Bottom { get; } = new(Unrecorded.None);

        public Carried Join(Carried left, Carried right) => left == right ? left : new Carried(left.Missing | right.Missing);
    }
}
