using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Flow;

/// <summary>
/// Removals, outside of handlers, of a row that was added before history was made and removed after it: the record of what happened, in the
/// same piece of code. Rows that were there before (the basket of a paid order) are nobody's record.
/// </summary>
internal sealed class HistoryRemovals(Kernel kernel, WorldKernel worlds)
{
    private readonly RevertAnswers _answers = new(kernel, worlds);

    public LocalRevert? Of(IInvocationOperation removal, ISymbol? member, CancellationToken cancellation)
    {
        if (removal.Syntax.FirstAncestorOrSelf<CatchClauseSyntax>() is not null
            || removal.Arguments.Select(static argument => TransactionValue.Bare(argument.Value)).OfType<ILocalReferenceOperation>().FirstOrDefault()?.Local is not { } row
            || worlds.Reverts.Row(removal, cancellation) is not { Kind: EffectKind.Delete, Participant: Participant.Store }
            || kernel.Facts.Around(removal, member, cancellation) is not { } body
            || kernel.Flows.Around(removal, cancellation) is not { } flow || flow.PointOf(removal) is not { } at)
        {
            return null;
        }

        foreach (var (call, point) in Points(body, flow))
        {
            if (flow.ReachesBefore(point, [], at)
                && worlds.AtOnce.Of(call, cancellation).Worst(later: false, proven: true, from: EffectClass.History) is var (effects, evidence)
                && IsAddedBefore(row, body, flow, point, cancellation)
                && !IsAnsweredOnTheWay(body, flow, at, call, cancellation)
                && !_answers.Given(body, null, null, removal.Syntax, flow, at, cancellation))
            {
                return new LocalRevert(removal, effects, evidence, false);
            }
        }

        return null;
    }

    private bool IsAddedBefore(ILocalSymbol row, BodyFacts body, BodyFlow flow, Point effect, CancellationToken cancellation) => Points(body, flow).Any(pair =>
        pair.Call.Operation is IInvocationOperation added
        && worlds.Reverts.Row(added, cancellation) is { Kind: EffectKind.Write, Participant: Participant.Store, World: World.Closed }
        && added.Arguments.Any(argument => TransactionValue.Bare(argument.Value) is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, row))
        && flow.ReachesBefore(pair.Point, [], effect));

    /// <summary>Anything else that others see on the way to the removal: one of the two may be the refund of the other.</summary>
    private bool IsAnsweredOnTheWay(BodyFacts body, BodyFlow flow, Point removal, CallFact itself, CancellationToken cancellation) => Points(body, flow).Any(pair =>
        pair.Call != itself && flow.ReachesBefore(pair.Point, [], removal)
        && RevertCalls.IsSeenByOthers(worlds.Solver.Of(pair.Call, cancellation)));

    private static IEnumerable<(CallFact Call, Point Point)> Points(BodyFacts body, BodyFlow flow)
    {
        foreach (var call in body.Calls)
        {
            if (call.Operation is { } operation && flow.PointOf(operation) is { } point)
            {
                yield return (call, point);
            }
        }
    }
}
