using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Delivery.Redelivery;

/// <summary>Something that another delivery does again.</summary>
/// <param name="Spot">The place in the handler through which it is reached.</param>
/// <param name="What">What a message calls it.</param>
/// <param name="Path">The places from there to the effect.</param>
/// <param name="Causes">What may be said of the spot.</param>
internal sealed record RepeatableEffect(SyntaxNode Spot, string What, ImmutableArray<Location> Path, Causes Causes)
{
    /// <summary>The call that stands at the spot; null where none does.</summary>
    public IInvocationOperation? Call { get; init; }
}

/// <summary>
/// The effects of a handler that are done again with each delivery: mails, charges without a key, amounts that are added up; followed into
/// helpers in source, as long as nothing on the way decides by what is stored. Publishing is left out: who subscribes expects duplicates.
/// </summary>
internal sealed class RepeatableEffects(Kernel kernel, CancellationToken cancellation)
{
    private const int MaxDepth = 3;

    private readonly DedupeGuards _guards = new(kernel, cancellation);

    public IEnumerable<RepeatableEffect> In(BodyFacts body) => In(body, [body], MaxDepth);

    private IEnumerable<RepeatableEffect> In(BodyFacts body, ImmutableHashSet<BodyFacts> seen, int depth)
    {
        foreach (var change in Increments(body))
        {
            yield return change;
        }

        foreach (var call in body.Calls)
        {
            if (call.Operation is not IInvocationOperation operation || call.Method is not { } method || IsIdempotent(method))
            {
                continue;
            }

            if ((Direct(operation) ?? InStore(operation)) is { } effect)
            {
                if (!_guards.Guard(operation))
                {
                    yield return effect;
                }
            }
            else if (depth > 0 && Entered(call, method) is { } inner && !seen.Contains(inner) && !_guards.Guard(operation))
            {
                foreach (var deeper in In(inner, seen.Add(inner), depth - 1).Take(1))
                {
                    yield return deeper with { Spot = operation.Syntax, Call = operation, Path = deeper.Path.Insert(0, Places.Of(deeper.Spot)) };
                }
            }
        }
    }

    /// <summary>The one body that the call runs for sure; a labelled step answers for itself.</summary>
    private BodyFacts? Entered(CallFact call, IMethodSymbol method) =>
        kernel.Labels.Of(method, cancellation) is null
        && kernel.Worlds(cancellation).Resolver.Of(call, cancellation) is { Exhaustive: true, Alternatives: { Length: 1 } targets } && !targets[0].IsDoubtful
            ? targets[0].Body
            : null;

    private RepeatableEffect? Direct(IInvocationOperation call)
    {
        var match = kernel.Catalogue(cancellation).RowsOf(call.TargetMethod, call.Instance?.Type).Resolve(call, kernel.Origins, cancellation);
        if (match.Rows.IsEmpty || match.MayBeHarmless || !match.Rows.All(IsRepeatable))
        {
            return null;
        }

        var causes = Causes.Of(Cause.RedeliveredEffect);
        foreach (var slot in match.Rows.Select(static row => row.Key).OfType<KeySlot>())
        {
            if (new KeyFills(kernel.Origins).At(call, slot, cancellation).Fill is not FillKind.Never)
            {
                return null;
            }

            causes = causes.And(Cause.MissingKey);
        }

        return new RepeatableEffect(call.Syntax, $"'{Display.Member(call.TargetMethod)}' ({EffectWords.Describe(match.Rows[0].Effect)})", [], causes) { Call = call };
    }

    /// <summary>A sum that the store makes: <c>ExecuteUpdateAsync(s => s.SetProperty(c => c.Points, c => c.Points + n))</c> for rows that are chosen by an equality alone.</summary>
    private RepeatableEffect? InStore(IInvocationOperation call)
    {
        if (!kernel.Catalogue(cancellation).RowsOf(call.TargetMethod, call.Instance?.Type).Alternatives.Any(static row => row is { World: World.Dialog, Kind: EffectKind.Write, Participant: Participant.Store }))
        {
            return null;
        }

        foreach (var set in call.Descendants().OfType<IInvocationOperation>().Where(static inner => inner is { TargetMethod: { Name: "SetProperty", ContainingNamespace: { } space }, Arguments.Length: 2 } && space.ToDisplayString().StartsWith("Microsoft.EntityFrameworkCore", System.StringComparison.Ordinal)))
        {
            var number = set.Arguments[0].Value.Descendants().OfType<IPropertyReferenceOperation>().FirstOrDefault()?.Property;
            if (set.Arguments[1].Value.Descendants().OfType<IBinaryOperation>().Any(sum => sum.OperatorKind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract && Reads(sum, number)) && call.Arguments.Length > 0 && IsChosenByEquality(call.Arguments[0].Value))
            {
                return new RepeatableEffect(call.Syntax, $"'{set.Arguments[1].Syntax}' (store, write)", [], Causes.Of(Cause.RedeliveredEffect));
            }
        }

        return null;
    }

    private static bool Reads(IBinaryOperation sum, IPropertySymbol? number) =>
        sum.Type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double
        && new[] { sum.LeftOperand, sum.RightOperand }.Any(operand => CallArguments.Unconverted(operand) is IPropertyReferenceOperation { Property: { } read } && SymbolEqualityComparer.Default.Equals(read, number));

    /// <summary>Any other condition may be one that only the first delivery meets.</summary>
    private static bool IsChosenByEquality(IOperation query) =>
        query.DescendantsAndSelf().OfType<IBinaryOperation>().ToList() is { Count: 1 } conditions && conditions[0].OperatorKind == BinaryOperatorKind.Equals;

    private static bool IsRepeatable(CatalogueRow row) => !row.IsIdempotent
        && (row.Kind is EffectKind.Notify or EffectKind.Charge or EffectKind.Refund or EffectKind.Reserve or EffectKind.Ledger);

    /// <summary>An amount of a stored thing that each delivery changes by as much again, and that is saved afterwards.</summary>
    private IEnumerable<RepeatableEffect> Increments(BodyFacts body)
    {
        var saves = body.Calls.Where(IsSave).ToList();
        if (saves.Count == 0 || kernel.Models.OperationOf(body.Syntax, cancellation) is not { } root)
        {
            yield break;
        }

        foreach (var change in StoredAmounts.ChangedIn(root, kernel, cancellation))
        {
            if (kernel.Flows.Around(change.Operation, cancellation) is { } flow && flow.PointOf(change.Operation) is { } at
                && saves.Any(save => flow.PointOf(save.Operation!) is { } saved && flow.Reaches(at, saved))
                && !_guards.Guard(change))
            {
                yield return new RepeatableEffect(change.Operation.Syntax, $"'{change.Sum.Syntax}' (store, write)", change.Sum == change.Operation ? [] : [change.Sum.Syntax.GetLocation()], Causes.Of(Cause.RedeliveredEffect));
            }
        }
    }

    private bool IsSave(CallFact call) => call is { Operation: IInvocationOperation operation, Method: not null }
        && kernel.Catalogue(cancellation).RowsOf(operation.TargetMethod, operation.Instance?.Type).Alternatives.Any(static row => row is { Kind: EffectKind.TxCommit, Participant: Participant.Store });

    private bool IsIdempotent(IMethodSymbol method) => kernel.Labels.IsIdempotent(method.OriginalDefinition);
}
