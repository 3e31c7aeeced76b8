using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Algebra;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Summaries;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Ledgers;

/// <summary>What a call or a body has done for the ledger once it has completed; a body, on every path through it.</summary>
[Flags]
internal enum Appended : byte
{
    None = 0,

    /// <summary>An entry lies in a unit of work, and counts as appended when that is saved.</summary>
    Noted = 1,

    /// <summary>A unit of work was saved.</summary>
    Saved = 2,

    /// <summary>The ledger has the entry.</summary>
    Entered = 4,

    /// <summary>Some path enters something, whether or not all do.</summary>
    Somewhere = 8,
}

/// <summary>
/// Where code appends to a ledger: by calling an appending member, by a helper that does so on every path, by saving a unit of work in which an
/// entry was noted before. Of several implementations one that appends is enough: nobody can prove that the other one runs.
/// </summary>
internal sealed class Appends
{
    private readonly EffectLedgers _ledgers;
    private readonly LedgerRows _rows;
    private readonly EffectCatalogue _catalogue;
    private readonly CallResolver _resolver;
    private readonly DelegateRuns _delegates;
    private readonly FlowCache _flows;
    private readonly CodeOf _code;
    private readonly SummaryMemo<BodyFacts, Summary> _memo;

    public Appends(EffectLedgers ledgers, LedgerRows rows, EffectCatalogue catalogue, CallResolver resolver, DelegateRuns delegates, FlowCache flows, CodeOf code)
    {
        (_ledgers, _rows, _catalogue, _resolver, _delegates, _flows, _code) = (ledgers, rows, catalogue, resolver, delegates, flows, code);
        _memo = new SummaryMemo<BodyFacts, Summary>(SummaryLattice.Instance, Callees, Transfer);
    }

    /// <summary>What running this code surely does for the ledger.</summary>
    public Appended Of(BodyFacts body, CancellationToken cancellation) => _memo.Of(body, cancellation).Does;

    /// <summary>The operations of this very body after which the ledger has one entry more.</summary>
    public IReadOnlyList<IOperation> In(BodyFacts body, CancellationToken cancellation) =>
        _flows.AroundAny(body, cancellation) is { } flow ? Entries(body, flow, code => Of(code, cancellation), cancellation).Entered : [];

    /// <summary>The call itself is an entry in our ledger. What the catalogue calls a ledger is kept by somebody else, and is an effect.</summary>
    public bool IsEntry(IMethodSymbol method, CancellationToken cancellation) => _ledgers.IsAppend(method, cancellation);

    private Appended Of(CallFact call, Func<BodyFacts, Appended> of, CancellationToken cancellation)
    {
        if (call.Method is { } method)
        {
            if (IsEntry(method, cancellation))
            {
                return Appended.Entered | Appended.Somewhere;
            }

            if (call.Operation is IInvocationOperation invocation && _catalogue.MayKnow(method))
            {
                if (_rows.ChangeOf(invocation, cancellation) == RowChange.Added && _rows.RecordIn(invocation) is not null)
                {
                    return Appended.Noted | Appended.Somewhere;
                }

                if (_catalogue.RowsOf(method, call.Receiver).Alternatives.Any(static row => row is { Kind: EffectKind.TxCommit, Participant: Participant.Store }))
                {
                    return Appended.Saved;
                }
            }
        }

        var does = Bodies(call, cancellation).Select(of).Aggregate(Appended.None, static (all, one) => all | one);
        foreach (var run in _delegates.Of(call, cancellation).Where(static run => run.Activation != Activation.Later))
        {
            does = run.Value.Targets.Select(static target => target.Body).OfType<BodyFacts>().Aggregate(does, (all, code) => all | of(code));
        }

        return does;
    }

    private IEnumerable<BodyFacts> Bodies(CallFact call, CancellationToken cancellation) =>
        _resolver.Of(call, cancellation).Alternatives.SelectMany(target => _code.Behind(target, cancellation));

    private IReadOnlyCollection<BodyFacts> Callees(BodyFacts body, CancellationToken cancellation) =>
    [
        .. body.Calls.SelectMany(call => Bodies(call, cancellation)
            .Concat(_delegates.Of(call, cancellation).SelectMany(static run => run.Value.Targets).Select(static target => target.Body).OfType<BodyFacts>())),
    ];

    private Summary Transfer(BodyFacts body, Func<BodyFacts, Summary> of, CancellationToken cancellation)
    {
        if (_flows.AroundAny(body, cancellation) is not { } flow)
        {
            return Summary.None;
        }

        var (entered, noted, saved, somewhere) = Entries(body, flow, code => of(code).Does, cancellation);
        var does = somewhere ? Appended.Somewhere : Appended.None;
        if (Always(entered, flow))
        {
            return new Summary(does | Appended.Entered);
        }

        does |= Always([.. noted, .. entered], flow) ? Appended.Noted : Appended.None;
        return new Summary(Always(saved, flow) ? does | Appended.Saved : does);
    }

    private static bool Always(IReadOnlyCollection<IOperation> operations, BodyFlow flow) =>
        operations.Count > 0 && flow.OnEveryCompletion(Points(operations, flow));

    /// <summary>Where these run; an append through <c>?.</c> counts from where the ledger is asked for, since without one nothing can be recorded.</summary>
    public static IEnumerable<Point> Points(IEnumerable<IOperation> operations, BodyFlow flow)
    {
        foreach (var operation in operations)
        {
            if (flow.PointOf(operation) is { } point)
            {
                yield return point;
            }

            if (operation is IInvocationOperation { Instance: IConditionalAccessInstanceOperation }
                && operation.Parent is IConditionalAccessOperation access && flow.PointOf(access.Operation) is { } asked)
            {
                yield return asked;
            }
        }
    }

    private (List<IOperation> Entered, List<IOperation> Noted, List<IOperation> Saved, bool Somewhere) Entries(
        BodyFacts body, BodyFlow flow, Func<BodyFacts, Appended> of, CancellationToken cancellation)
    {
        var (entered, noted, saved, somewhere) = (new List<IOperation>(), new List<IOperation>(), new List<IOperation>(), false);
        foreach (var call in body.Calls)
        {
            if (call.Operation is not { } operation)
            {
                continue;
            }

            var does = Of(call, of, cancellation);
            somewhere |= (does & Appended.Somewhere) != 0;
            if ((does & Appended.Entered) != 0)
            {
                entered.Add(operation);
                continue;
            }

            if ((does & Appended.Noted) != 0)
            {
                noted.Add(operation);
            }

            if ((does & Appended.Saved) != 0)
            {
                saved.Add(operation);
            }
        }

        entered.AddRange(saved.Where(save => noted.Any(note => note != save && IsFor(save, note, saved, flow))));
        return (entered, noted, saved, somewhere);
    }

    /// <summary>The save that takes the note with it: the note comes first on every path, and no other save lies between.</summary>
    private static bool IsFor(IOperation save, IOperation note, List<IOperation> saves, BodyFlow flow) =>
        flow.PointOf(save) is { } at && flow.PointOf(note) is { } noted
        && flow.Dominates(noted, at)
        && !saves.Any(other => other != save && flow.PointOf(other) is { } between && flow.Dominates(noted, between) && flow.Dominates(between, at));

    private sealed record Summary(Appended Does)
    {
        public static readonly Summary None = new(Appended.None);
    }

    private sealed class SummaryLattice : IJoinSemilattice<Summary>
    {
        public static readonly SummaryLattice Instance = new();

        public Summary Bottom => Summary.None;

        public Summary Join(Summary left, Summary right) => left == right ? left : new Summary(left.Does | right.Does);
    }
}
