using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;

namespace RmlAnalyzers.Core.Flow;

/// <summary>What a method of this compilation gives back.</summary>
internal static class SourceBodies
{
    /// <summary>The returned values of a body that can be entered without a choice at run time; default where there is none, or it is an iterator.</summary>
    public static ImmutableArray<IOperation> ReturnsOf(IMethodSymbol method, SemanticModels models, CancellationToken cancellation)
    {
        method = method.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (method.IsAbstract || method.IsVirtual || method is { IsOverride: true, IsSealed: false, ContainingType.IsSealed: false } || method.DeclaringSyntaxReferences.IsEmpty)
        {
            return default;
        }

        var reference = method.DeclaringSyntaxReferences[0];
        return models.Contains(reference.SyntaxTree) && models.OperationOf(reference.GetSyntax(cancellation), cancellation) is { } body
            ? ReturnsOf(body)
            : default;
    }

    public static ImmutableArray<IOperation> ReturnsOf(IOperation body)
    {
        var returns = ImmutableArray.CreateBuilder<IOperation>();
        var pending = new Stack<IOperation>([body]);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (operation is IReturnOperation { ReturnedValue: { } value })
            {
                if (operation.Kind != OperationKind.Return)
                {
                    return default;
                }

                returns.Add(value);
            }

            foreach (var child in operation.ChildOperations.Reverse())
            {
                if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
                {
                    pending.Push(child);
                }
            }
        }

        return returns.Count == 0 ? default : returns.ToImmutable();
    }
}
