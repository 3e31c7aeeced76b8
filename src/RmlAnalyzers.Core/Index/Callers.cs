using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Index;

/// <summary>One place in this compilation that runs a member.</summary>
/// <param name="Operation">The call; for a method that is handed on as a delegate, the mention.</param>
/// <param name="Member">The member whose code the place is in, lambdas and local functions included.</param>
internal sealed record Caller(IOperation Operation, ISymbol? Member)
{
    public IInvocationOperation? Call => Operation as IInvocationOperation;
}

/// <summary>Who calls a method in this compilation: by its own name, or through what it overrides or implements. Trees without the name are not bound.</summary>
internal sealed class Callers(SourceIndex index)
{
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<Caller>> _callers = new(SymbolEqualityComparer.Default);

    public ImmutableArray<Caller> Of(IMethodSymbol method, CancellationToken cancellation)
    {
        method = (method.PartialDefinitionPart ?? method).OriginalDefinition;
        return _callers.TryGetValue(method, out var known) ? known : _callers.GetOrAdd(method, [.. Find(method, cancellation)]);
    }

    private IEnumerable<Caller> Find(IMethodSymbol method, CancellationToken cancellation)
    {
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation))
        {
            yield break;
        }

        var meant = WithContracts(method);
        var name = method.Name.Substring(method.Name.LastIndexOf('.') + 1);
        foreach (var (token, model) in index.Mentions(name, null, static token => token.Parent is SimpleNameSyntax, cancellation))
        {
            if (model.GetSymbolInfo(token.Parent!, cancellation).Symbol is IMethodSymbol called
                && meant.Contains((called.ReducedFrom ?? called).OriginalDefinition)
                && Place((SimpleNameSyntax)token.Parent!, model, cancellation) is { } place)
            {
                yield return new Caller(place, EnclosingMember.Of(token.Parent!, model, cancellation));
            }
        }
    }

    private static IOperation? Place(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        SyntaxNode called = name;
        while (called.Parent is MemberAccessExpressionSyntax access && access.Name == called || called.Parent is MemberBindingExpressionSyntax)
        {
            called = called.Parent!;
        }

        return called.Parent is InvocationExpressionSyntax invocation && invocation.Expression == called
            ? model.GetOperation(invocation, cancellation) as IInvocationOperation
            : model.GetOperation(called, cancellation) as IMethodReferenceOperation;
    }

    private static HashSet<ISymbol> WithContracts(ISymbol member)
    {
        var all = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<ISymbol>([member]);
        while (pending.Count > 0)
        {
            if (pending.Pop() is var next && all.Add(next))
            {
                foreach (var contract in ContractMembers.Of(next))
                {
                    pending.Push(contract);
                }
            }
        }

        return all;
    }
}
