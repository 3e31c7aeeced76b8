using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Flow;

/// <summary>A key that the next attempt replaces by another one.</summary>
/// <param name="Source">Where the key is made.</param>
/// <param name="Spot">Where that is in the asking member: the source itself, or the call or getter that led to it.</param>
/// <param name="Scope">What runs that place again, the innermost.</param>
/// <param name="Outermost">The outermost code that runs that place again: the key is stable when it is made before this.</param>
internal sealed record RepeatedKey(Origin Source, IOperation Spot, AttemptScope Scope, AttemptScope Outermost)
{
    /// <summary>The finding about the value that fills a key slot, or null: stable, unknown, or made once for all attempts.</summary>
    public static RepeatedKey? Of(IOperation value, Origins origins, Attempts attempts, Labels labels, CancellationToken cancellation)
    {
        var stability = KeyStability.Of(value, origins, labels, cancellation);
        if (stability.Verdict != KeyVerdict.Fresh)
        {
            return ByAttempt(value, origins, attempts, cancellation);
        }

        foreach (var consumer in KeyConsumers.Of(value))
        {
            var scopes = attempts.Around(consumer, cancellation);
            foreach (var source in stability.Sources)
            {
                var repeating = scopes.Where(scope => Replaces(source, scope)).ToList();
                if (repeating.Count > 0)
                {
                    return new RepeatedKey(source, source.Spot!, repeating[0], repeating[repeating.Count - 1]);
                }
            }
        }

        return null;
    }

    /// <summary>A body that calls itself again hands on the number of the attempt, and the key is made of it.</summary>
    private static RepeatedKey? ByAttempt(IOperation value, Origins origins, Attempts attempts, CancellationToken cancellation)
    {
        if (!SelfCallWords.MayComeBack(FlowGraphs.BodyOf(value).Syntax))
        {
            return null;
        }

        var given = origins.Of(value, cancellation).Where(static origin => origin is { Kind: OriginKind.Parameter, Spot: not null }).ToList();
        return (from consumer in given.Count == 0 ? [] : KeyConsumers.Of(value)
                from scope in attempts.Around(consumer, cancellation)
                where scope.Loop?.Self is not null
                from origin in given
                where scope.Loop!.Self!.StepOf((IParameterSymbol)origin.Symbol!) is not (null or 0) && scope.Repeats(origin.Spot!.Syntax)
                select new RepeatedKey(origin, origin.Spot!, scope, scope)).FirstOrDefault();
    }

    private static bool Replaces(Origin source, AttemptScope scope) =>
        source.Spot is { } spot && scope.Repeats(spot.Syntax) && !IsKept(source, scope) && !AnswersAConflict(spot.Syntax, scope);

    /// <summary>Made only where there is none yet, and kept outside the attempt: <c>key ??= …</c>, or under a test of the same variable.</summary>
    private static bool IsKept(Origin source, AttemptScope scope) => source.Path.Any(write =>
        (write is ICoalesceAssignmentOperation { Target: { } target } && Outside(target, scope))
        || (write is ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } && Outside(local, scope) && Tested(write, local.Local)));

    private static bool Outside(IOperation target, AttemptScope scope) =>
        target is not ILocalReferenceOperation { Local: var local } || local.DeclaringSyntaxReferences.All(declaration => !scope.Repeats(declaration.GetSyntax()));

    private static bool Tested(IOperation write, ILocalSymbol local)
    {
        for (var around = write.Parent; around is not null; around = around.Parent)
        {
            if (around is IConditionalOperation { Condition: { } condition }
                && condition.Descendants().OfType<ILocalReferenceOperation>().Any(tested => SymbolEqualityComparer.Default.Equals(tested.Local, local)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A new identity in answer to "this one is taken" is what the other side asked for.</summary>
    private static bool AnswersAConflict(SyntaxNode spot, AttemptScope scope) => spot.Ancestors().TakeWhile(node => node != scope.Region)
        .OfType<CatchClauseSyntax>().Any(clause => clause.Declaration is { Type: var type } && type.ToString() is not ("Exception" or "System.Exception"));
}
