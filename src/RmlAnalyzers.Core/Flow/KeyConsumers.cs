using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Flow;

/// <summary>Which calls of the member are given a key that fills a slot: the calls around it, and those that take the object it was put into.</summary>
internal static class KeyConsumers
{
    public static IEnumerable<IOperation> Of(IOperation value)
    {
        ISymbol? holder = null;
        for (var current = value.Parent; current is not (null or IBlockOperation or IAnonymousFunctionOperation or ILocalFunctionOperation); current = current.Parent)
        {
            switch (current)
            {
                case IInvocationOperation { Instance: IPropertyReferenceOperation { Property.Name: "Headers", Instance: { } request } }:
                    holder = Named(request);
                    break;
                case IInvocationOperation:
                    yield return current;
                    break;
                case ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: { } owner } } when current.Parent is not IObjectOrCollectionInitializerOperation:
                    holder = Named(owner);
                    break;
                case ISimpleAssignmentOperation { Target: { } target }:
                    holder = Named(target) ?? holder;
                    break;
                case IVariableDeclaratorOperation declarator:
                    holder = declarator.Symbol;
                    break;
            }
        }

        if (holder is null)
        {
            yield break;
        }

        foreach (var reference in LocalWrites.Root(value).Descendants())
        {
            if (SymbolEqualityComparer.Default.Equals(Named(reference), holder) && TakenBy(reference) is { } call)
            {
                yield return call;
            }
        }
    }

    private static IInvocationOperation? TakenBy(IOperation reference)
    {
        var current = reference;
        while (current.Parent is IConversionOperation or IParenthesizedOperation)
        {
            current = current.Parent;
        }

        return current.Parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } => call,
            IInvocationOperation call when call.Instance == current => call,
            _ => null,
        };
    }

    private static ISymbol? Named(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IDeclarationExpressionOperation declaration => Named(declaration.Expression),
        _ => null,
    };
}
