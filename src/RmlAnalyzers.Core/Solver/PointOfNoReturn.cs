using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Solver;

/// <summary>
/// In which order a body does what can be taken back and what cannot: from the first effect that makes history there is only the way forward.
/// </summary>
internal sealed class PointOfNoReturn(WorldSolver solver, Labels labels, FlowCache flows)
{
    /// <summary>The call of this body that makes history whenever it is made, and that whoever comes to the step has completed; null where none is proven.</summary>
    /// <param name="step">A call of the same body.</param>
    /// <param name="body">The body, as its facts know it.</param>
    public (CallFact Call, Evidence Evidence)? Before(CallFact step, BodyFacts body, CancellationToken cancellation)
    {
        if (step.Operation is null || flows.Around(step.Operation, cancellation) is not { } flow || flow.PointOf(step.Operation) is not { } at)
        {
            return null;
        }

        foreach (var call in body.Calls)
        {
            if (call != step && call.Operation is { } operation && Irreversible(call, cancellation) is { } evidence
                && flow.PointOf(operation) is { } point && point != at && flow.Dominates(point, at))
            {
                return (call, evidence);
            }
        }

        return null;
    }

    /// <summary>A step that somebody may have to take back: its label, or that of its contract, names an undo.</summary>
    public bool IsReversible(IMethodSymbol method) => labels.Any && labels.Chain(method).Any(static label => label is { World: World.Dialog, Draft: false, Undo.Length: > 0 });

    /// <summary>The steps of a body that can be taken back, with what came before them and cannot.</summary>
    public IEnumerable<(CallFact Step, CallFact Before, Evidence Evidence)> Reversed(BodyFacts body, CancellationToken cancellation) =>
        from call in body.Calls
        where call is { Kind: CallKind.Member, Method: { } method } && IsReversible(method)
        let before = Before(call, body, cancellation)
        where before is not null
        select (call, before.Value.Call, before.Value.Evidence);

    // What only some path of a helper does is not done; a correction or a refund made here is history as well.
    private Evidence? Irreversible(CallFact call, CancellationToken cancellation) => solver.OfTarget(call, cancellation).Find(EffectClass.History, later: false, proven: true);
}
