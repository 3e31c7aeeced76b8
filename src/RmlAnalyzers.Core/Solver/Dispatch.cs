using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Index;

namespace RmlAnalyzers.Core.Solver;

/// <summary>Which members a virtual or interface call may run, as far as this compilation can tell.</summary>
internal sealed class Dispatch(SourceIndex index, Origins origins)
{
    /// <summary>The candidates, and whether nothing outside them can run. A contract declared elsewhere may be implemented elsewhere.</summary>
    public (ImmutableArray<IMethodSymbol> Methods, bool Exhaustive) Of(CallFact call, CancellationToken cancellation)
    {
        var method = call.Method!;
        var isInterface = method.ContainingType?.TypeKind == TypeKind.Interface && !method.IsStatic;
        if (!call.IsVirtual && !isInterface || method.IsStatic && !method.IsAbstract)
        {
            return (ImmutableArray.Create(method), true);
        }

        if (call.ReceiverIsExact && call.Receiver is { } exact && Implementation(method, exact) is { } only)
        {
            return (ImmutableArray.Create(only), true);
        }

        var narrower = Narrower(call.Receiver, method);
        var own = narrower is not null || IsHere(method.OriginalDefinition);
        var candidates = new List<IMethodSymbol>();
        var start = isInterface || call.Receiver is null or ITypeParameterSymbol ? method : Implementation(method, call.Receiver) ?? method;
        if (!start.IsAbstract)
        {
            candidates.Add(start);
        }

        foreach (var implementation in narrower is null ? index.ImplementationsOf(method.OriginalDefinition, cancellation) : Through(narrower, method, cancellation))
        {
            if ((narrower is not null || MayRun(implementation, method, call.Receiver)) && !candidates.Contains(implementation, SymbolEqualityComparer.Default))
            {
                candidates.Add(implementation);
            }
        }

        return candidates.Count > 1 && Made(call, method, cancellation) is { IsEmpty: false } made
            ? (made, true)
            : (candidates.ToImmutableArray(), candidates.Count > 0 && (own || !start.IsAbstract));
    }

    /// <summary>An interface of this compilation that the call goes through, where the member comes from one above it: <c>ILease : IDisposable</c>.</summary>
    private INamedTypeSymbol? Narrower(ITypeSymbol? receiver, IMethodSymbol method) =>
        receiver is INamedTypeSymbol { TypeKind: TypeKind.Interface, IsGenericType: false } contract && IsHere(contract)
        && method.ContainingType is { TypeKind: TypeKind.Interface } above
        && !SymbolEqualityComparer.Default.Equals(contract, above)
            ? contract
            : null;

    /// <summary>Symbols of other projects have syntax in an editor and none in a build: only trees of this compilation count.</summary>
    private bool IsHere(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Any(reference => origins.Models.Contains(reference.SyntaxTree));

    private ImmutableArray<IMethodSymbol> Through(INamedTypeSymbol contract, IMethodSymbol method, CancellationToken cancellation) =>
        index.DerivedTypes(contract, cancellation)
            .Where(static type => type.TypeKind is TypeKind.Class or TypeKind.Struct)
            .Select(type => Implementation(method, type))
            .OfType<IMethodSymbol>()
            .ToImmutableArray();

    /// <summary>What runs on the objects that the receiver is known to be: made in sight, however it got here.</summary>
    private ImmutableArray<IMethodSymbol> Made(CallFact call, IMethodSymbol method, CancellationToken cancellation)
    {
        var instance = call.Operation switch
        {
            IInvocationOperation invocation => invocation.Instance,
            IPropertyReferenceOperation property => property.Instance,
            _ => null,
        };
        if (instance is null)
        {
            return ImmutableArray<IMethodSymbol>.Empty;
        }

        var found = ImmutableArray.CreateBuilder<IMethodSymbol>();
        foreach (var origin in origins.Of(instance, cancellation))
        {
            if (origin.Operation is not IObjectCreationOperation { Type: { } type } || Implementation(method, type) is not { } implementation)
            {
                return ImmutableArray<IMethodSymbol>.Empty;
            }

            found.Add(implementation);
        }

        return found.ToImmutable();
    }

    /// <summary>What runs when the receiver is exactly this type.</summary>
    public static IMethodSymbol? Implementation(IMethodSymbol method, ITypeSymbol type)
    {
        if (method.ContainingType?.TypeKind == TypeKind.Interface)
        {
            return type.TypeKind == TypeKind.Interface ? null : type.FindImplementationForInterfaceMember(method) as IMethodSymbol;
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                if (Overrides(member, method))
                {
                    return member;
                }
            }
        }

        return null;
    }

    private static bool Overrides(IMethodSymbol member, IMethodSymbol method)
    {
        for (var current = member; current is not null; current = current.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, method.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An implementation of another instantiation, or in a type that the receiver cannot be, does not run.</summary>
    private static bool MayRun(IMethodSymbol implementation, IMethodSymbol method, ITypeSymbol? receiver)
    {
        var type = implementation.ContainingType;
        if (method.ContainingType is { TypeKind: TypeKind.Interface, IsGenericType: true } contract && !IsOpen(contract))
        {
            return type.IsGenericType
                || type.AllInterfaces.Any(candidate => SymbolEqualityComparer.Default.Equals(candidate, contract) || IsOpen(candidate) || IsVariant(candidate, contract));
        }

        return receiver is null or ITypeParameterSymbol || receiver.TypeKind == TypeKind.Interface || IsOrInherits(type, receiver) || IsOrInherits(receiver, type);
    }

    private static bool IsOpen(INamedTypeSymbol type) => type.TypeArguments.Any(static argument => argument.TypeKind == TypeKind.TypeParameter);

    private static bool IsVariant(INamedTypeSymbol candidate, INamedTypeSymbol contract) =>
        SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, contract.OriginalDefinition)
        && contract.TypeParameters.Any(static parameter => parameter.Variance != VarianceKind.None);

    private static bool IsOrInherits(ITypeSymbol type, ITypeSymbol from)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, from.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}
