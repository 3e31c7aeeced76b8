using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Flow;

/// <summary>What a helper ends that it did not begin: the types that stand for the transaction, and whether it may commit.</summary>
internal sealed record TransactionEnding(ImmutableHashSet<ITypeSymbol> Types, bool Commits);

/// <summary>Methods of this compilation that commit or roll back a transaction which somebody else began: units of work, and helpers that are given one.</summary>
internal sealed class TransactionEndings(TransactionRows rows, SemanticModels models, SourceIndex index)
{
    private const int MaxDepth = 3;

    // One table per remaining depth: an answer cut short must not depend on who asked first.
    private readonly ConcurrentDictionary<IMethodSymbol, Known>[] _known =
        [.. Enumerable.Range(0, MaxDepth + 1).Select(static _ => new ConcurrentDictionary<IMethodSymbol, Known>(SymbolEqualityComparer.Default))];

    private sealed record Known(TransactionEnding? Ending);

    public TransactionEnding? Of(IInvocationOperation call, CancellationToken cancellation) => Of(call.TargetMethod, MaxDepth, cancellation);

    private TransactionEnding? Of(IMethodSymbol method, int depth, CancellationToken cancellation)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (method.MethodKind == MethodKind.DelegateInvoke || method.DeclaringSyntaxReferences.IsEmpty || !models.Contains(method.DeclaringSyntaxReferences[0].SyntaxTree))
        {
            return null;
        }

        if (_known[depth].TryGetValue(method, out var known))
        {
            return known.Ending;
        }

        cancellation.ThrowIfCancellationRequested();
        TransactionEnding? ending = null;
        foreach (var candidate in method.IsAbstract || method.IsVirtual ? index.ImplementationsOf(method, cancellation).Add(method) : [method])
        {
            ending = Union(ending, OfBody(candidate, depth, cancellation));
        }

        return _known[depth].GetOrAdd(method, new Known(ending)).Ending;
    }

    private TransactionEnding? OfBody(IMethodSymbol method, int depth, CancellationToken cancellation)
    {
        var reference = (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault(candidate => models.Contains(candidate.SyntaxTree));
        if (method.IsAbstract || reference is null || models.OperationOf(reference.GetSyntax(cancellation), cancellation) is not { } body)
        {
            return null;
        }

        TransactionEnding? ending = null;
        foreach (var operation in body.Descendants())
        {
            if (rows.Begins(operation, cancellation))
            {
                // It ends what it began itself.
                return null;
            }

            if (operation is IInvocationOperation call)
            {
                ending = Union(ending, OfCall(call, depth, cancellation));
            }
        }

        return ending;
    }

    private TransactionEnding? OfCall(IInvocationOperation call, int depth, CancellationToken cancellation)
    {
        if (rows.EndOf(call, cancellation) is not { } kind)
        {
            return depth > 0 ? Of(call.TargetMethod, depth - 1, cancellation) : null;
        }

        var receiver = TransactionValue.Bare(call.Instance ?? call.Arguments.FirstOrDefault()?.Value)?.Type;
        return receiver is null ? null : new TransactionEnding(ImmutableHashSet.Create<ITypeSymbol>(SymbolEqualityComparer.Default, receiver), kind == EffectKind.TxCommit);
    }

    private static TransactionEnding? Union(TransactionEnding? left, TransactionEnding? right) =>
        left is null || right is null ? left ?? right : new TransactionEnding(left.Types.Union(right.Types), left.Commits || right.Commits);
}
