using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Flow;

/// <summary>A key that the next attempt replaces by another one.</summary>
/// <param name="Source">Where the key is made.</param>
/// <param name="Scope">What runs that place again.</param>
internal sealed record RepeatedKey(Origin Source, AttemptScope Scope)
{
    /// <summary>The finding about the value that fills a key slot, or null: stable, unknown, or made once for all attempts.</summary>
    public static RepeatedKey? Of(IOperation value, Origins origins, Attempts attempts, Labels labels, CancellationToken cancellation)
    {
        var stability = KeyStability.Of(value, origins, labels, cancellation);
        if (stability.Verdict != KeyVerdict.Fresh)
        {
            return null;
        }

        foreach (var consumer in KeyConsumers.Of(value))
        {
            foreach (var scope in attempts.Around(consumer, cancellation))
            {
                foreach (var source in stability.Sources)
                {
                    if (source.Spot is { } spot && scope.Repeats(spot.Syntax) && !IsKept(source, scope) && !AnswersAConflict(spot.Syntax, scope))
                    {
                        return new RepeatedKey(source, scope);
                    }
                }
            }
        }

        return null;
    }

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
