using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Ledgers;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Solver;

/// <summary>
/// In which order a body does what can be taken back and what cannot: from the first effect that makes history there is only the way forward.
/// </summary>
internal sealed class PointOfNoReturn(WorldSolver solver, CallResolver resolver, CodeOf code, Labels labels, FlowCache flows)
{
    /// <summary>How many calls a step may lie behind the body that is looked at.</summary>
    public const int HelpersDeep = 2;

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

    /// <summary>
    /// The step that a call takes: its own, or that of a helper which is no step itself. A helper that makes history puts its own steps in
    /// order, and is looked at there.
    /// </summary>
    public CallFact? StepOf(CallFact call, CancellationToken cancellation) => StepOf(call, HelpersDeep, cancellation);

    private CallFact? StepOf(CallFact call, int deep, CancellationToken cancellation)
    {
        if (call is { Kind: CallKind.Member, Method: { } method })
        {
            if (IsReversible(method))
            {
                return call;
            }

            if (labels.Own(method) is not null)
            {
                return null;
            }
        }

        if (deep == 0 || call.Kind is not (CallKind.Member or CallKind.LocalFunction) || solver.OfTarget(call, cancellation).Find(EffectClass.History, later: false, proven: false) is not null)
        {
            return null;
        }

        // Whichever code runs, it must take one.
        CallFact? first = null;
        foreach (var target in resolver.Of(call, cancellation).Alternatives)
        {
            var step = code.Behind(target, cancellation).SelectMany(static body => body.Calls).Select(inner => StepOf(inner, deep - 1, cancellation)).FirstOrDefault(static found => found is not null);
            if (step is null)
            {
                return null;
            }

            first ??= step;
        }

        return first;
    }

    // What only some path of a helper does is not done; a correction or a refund made here is history as well.
    private Evidence? Irreversible(CallFact call, CancellationToken cancellation) => solver.OfTarget(call, cancellation).Find(EffectClass.History, later: false, proven: true);
}
