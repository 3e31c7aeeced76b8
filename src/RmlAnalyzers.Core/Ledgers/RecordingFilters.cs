using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Ledgers;

/// <summary>
/// Code that records around whatever comes next: a pipeline behaviour, a filter, a middleware. Its framework puts it around handlers that it never
/// names, so what a handler of the same framework does may be recorded there, and nobody can prove that it is not.
/// </summary>
/// <param name="recordsAround">Whether a call stands between an intent and an outcome in its own code.</param>
internal sealed class RecordingFilters(Kernel kernel, CodeOf code, Func<IOperation, ISymbol, CancellationToken, bool> recordsAround)
{
    private ImmutableHashSet<string>? _frameworks;

    /// <summary>The operation runs in a handler that such a filter may be put around: in a type, or in a delegate, of the same framework.</summary>
    public bool MayCover(IOperation operation, ISymbol? member, CancellationToken cancellation)
    {
        var frameworks = _frameworks ?? Interlocked.CompareExchange(ref _frameworks, Find(cancellation), null) ?? _frameworks;
        if (frameworks.IsEmpty)
        {
            return false;
        }

        for (var type = member?.ContainingType; type is not null; type = type.ContainingType)
        {
            if (Contracts(type).Any(contract => IsOf(contract, frameworks)))
            {
                return true;
            }
        }

        for (var around = operation.Parent; around is not null; around = around.Parent)
        {
            if (around is IInvocationOperation { TargetMethod: { } registered } && operation.Syntax.SpanStart > around.Syntax.SpanStart && IsOf(registered.ContainingType, frameworks))
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableHashSet<string> Find(CancellationToken cancellation)
    {
        var found = ImmutableHashSet.CreateBuilder(StringComparer.Ordinal);
        foreach (var append in kernel.Ledgers.All(cancellation).SelectMany(static ledger => ledger.GetMembers()).OfType<IMethodSymbol>().Where(method => kernel.Ledgers.IsAppend(method, cancellation)))
        {
            foreach (var filter in kernel.Callers.Of(append, cancellation).Select(static caller => caller.Member).OfType<IMethodSymbol>().Distinct<IMethodSymbol>(SymbolEqualityComparer.Default))
            {
                found.UnionWith(FrameworksAround(filter, cancellation));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The frameworks whose next link the method runs between two entries; none for other code.</summary>
    private IEnumerable<string> FrameworksAround(IMethodSymbol filter, CancellationToken cancellation)
    {
        foreach (var (method, body) in code.Of(filter, cancellation))
        {
            foreach (var call in body.Calls)
            {
                if (call.Operation is { } operation && Link(call) is { } link && recordsAround(operation, method, cancellation))
                {
                    foreach (var framework in Contracts(method.ContainingType).Append(link).Select(FrameworkOf).OfType<string>())
                    {
                        yield return framework;
                    }
                }
            }
        }
    }

    /// <summary>The type of what the method was given, or its type was made with, to go on: a delegate, or something that it calls.</summary>
    private static INamedTypeSymbol? Link(CallFact call) => call switch
    {
        { Kind: CallKind.Delegate, Callee: IParameterReferenceOperation or IFieldReferenceOperation } => call.Callee.Type as INamedTypeSymbol,
        { Operation: IInvocationOperation { Instance: IParameterReferenceOperation { Parameter: { Type: INamedTypeSymbol { TypeKind: TypeKind.Interface or TypeKind.Delegate } type, ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.Constructor } } } } } => type,
        _ => null,
    };

    private static IEnumerable<INamedTypeSymbol> Contracts(INamedTypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces)
        {
            yield return contract;
        }

        for (var above = type.BaseType; above is { SpecialType: SpecialType.None }; above = above.BaseType)
        {
            yield return above;
        }
    }

    private static bool IsOf(INamedTypeSymbol? type, ImmutableHashSet<string> frameworks) => type is not null && FrameworkOf(type) is { } framework && frameworks.Contains(framework);

    /// <summary>The namespace that a framework has to itself; the name of a company says too little.</summary>
    private static string? FrameworkOf(INamedTypeSymbol type)
    {
        var parts = new Stack<string>();
        for (var scope = type.ContainingNamespace; scope is { IsGlobalNamespace: false }; scope = scope.ContainingNamespace)
        {
            parts.Push(scope.Name);
        }

        return parts.Count == 0 ? "" : parts.Peek() == "System" ? null : string.Join(".", parts.Take(parts.Peek() == "Microsoft" ? 2 : 1));
    }
}
