using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Core.Retries;

/// <summary>Which failures a policy repeats, by the chain of calls that names their types.</summary>
internal static class HandledBy
{
    /// <summary>Everything, where the chain names <see cref="System.Exception"/> and asks nothing of it; unknown where it names no failure.</summary>
    public static HandledFailures Chain(IOperation? chain, Origins origins, CancellationToken cancellation)
    {
        var named = HandledFailures.Unknown;
        foreach (var (failure, call) in Failures(chain, origins, cancellation))
        {
            if (IsAny(failure) && !call.Arguments.Any(static argument => argument.Parameter?.Type.TypeKind == TypeKind.Delegate))
            {
                return HandledFailures.All;
            }

            named = HandledFailures.ToldApart;
        }

        return named;
    }

    /// <summary>The types of failures that a chain of calls names, with the calls that do.</summary>
    public static IEnumerable<(ITypeSymbol Failure, IInvocationOperation Call)> Failures(IOperation? chain, Origins origins, CancellationToken cancellation)
    {
        var below = chain;
        while (below is not null)
        {
            below = CallArguments.Unconverted(below);
            if (below is not IInvocationOperation call)
            {
                below = origins.Only(below, cancellation)?.Operation is IInvocationOperation made ? made : null;
                continue;
            }

            if (Named(call) is { } failure)
            {
                yield return (failure, call);
            }

            below = ClientBuilders.Receiver(call);
        }
    }

    /// <summary>The type of failure that a call of the chain names.</summary>
    private static ITypeSymbol? Named(IInvocationOperation call) =>
        call.TargetMethod.TypeArguments.FirstOrDefault(static type => Inherits(type));

    private static bool Inherits(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (IsAny(current))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAny(ITypeSymbol type) => type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
