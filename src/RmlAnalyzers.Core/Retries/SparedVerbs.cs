using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Core.Retries;

/// <summary>Whether a resilience handler leaves unsafe methods out of its retry: a switch of the library, or a predicate that looks at the verb.</summary>
internal sealed class SparedVerbs(RetryKernel retries, Origins origins, CancellationToken cancellation)
{
    public bool SpareUnsafe(IInvocationOperation registration, IReadOnlyList<IInvocationOperation> strategies, ClientSet clients)
    {
        var configured = clients.After.Append(registration).SelectMany(static call => call.Arguments).Where(static argument => argument.Parameter?.Ordinal > 0 || argument.Value.Type?.TypeKind == TypeKind.Delegate)
            .Concat(strategies.SelectMany(static strategy => strategy.Arguments))
            .SelectMany(argument => Code(argument.Value));
        return configured.Any(Spares) || strategies.Any(strategy => Chain(strategy).Any(LooksAtVerb));
    }

    /// <summary>The code of an argument: its own operations, and those of a method or options object that it names.</summary>
    private IEnumerable<IOperation> Code(IOperation value)
    {
        foreach (var operation in value.DescendantsAndSelf())
        {
            yield return operation;
        }

        foreach (var origin in origins.Of(value, cancellation))
        {
            var body = origin.Operation is IMethodReferenceOperation { Method.DeclaringSyntaxReferences: { Length: > 0 } declared }
                ? origins.Models.OperationOf(declared[0].GetSyntax(cancellation), cancellation)
                : origin.Operation;
            foreach (var operation in body?.DescendantsAndSelf() ?? [])
            {
                yield return operation;
            }
        }
    }

    private bool Spares(IOperation operation) => LooksAtVerb(operation) || (operation is IInvocationOperation call && retries.Builders.Says(call) is { } says && says.Says(RetryWords.Spares)
        && (says.Of(RetryWords.Spares).IsEmpty || call.Arguments.Where(argument => argument.Parameter is { } parameter && says.Of(RetryWords.Spares).Contains(parameter.Name)).All(argument => MayName(argument.Value, "Post"))));

    /// <summary>A list of verbs that holds this one, or cannot be read.</summary>
    private bool MayName(IOperation verbs, string name) => origins.Only(verbs, cancellation) is not { Operation: IArrayCreationOperation { Initializer: { } list } }
        || list.ElementValues.Any(element => CallArguments.Unconverted(element) is not IPropertyReferenceOperation { Property: { IsStatic: true } verb } || verb.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A condition that asks a request for its verb tells unsafe ones apart.</summary>
    private static bool LooksAtVerb(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property: { IsStatic: false } property } && HttpTypes.IsVerb(property.Type) && HttpTypes.IsRequest(property.ContainingType);

    private static IEnumerable<IOperation> Chain(IInvocationOperation strategy) => strategy.DescendantsAndSelf();
}
