using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Facts;

namespace RmlAnalyzers.Core.Index;

/// <summary>Which bodies a virtual or interface call may run.</summary>
internal static class Implementations
{
    public static ImmutableArray<IMethodSymbol> Of(IMethodSymbol member, SourceIndex index, SemanticModels models, CancellationToken cancellation)
    {
        if (member.ContainingType is not { } container || !(member.IsVirtual || member.IsAbstract || member.IsOverride))
        {
            return [];
        }

        var found = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (var type in index.DerivedTypes(container, cancellation))
        {
            foreach (var body in container.TypeKind == TypeKind.Interface ? OfInterface(member, type, index, cancellation) : Overrides(member, type))
            {
                if (!body.IsAbstract && IsOurs(body, models))
                {
                    found.Add(body.OriginalDefinition);
                }
            }
        }

        found.Remove(member);
        return [.. found.OrderBy(body => body, SymbolOrder.Instance)];
    }

    private static IEnumerable<IMethodSymbol> OfInterface(
        IMethodSymbol member, INamedTypeSymbol type, SourceIndex index, CancellationToken cancellation)
    {
        foreach (var contract in Contracts(member, type))
        {
            var body = type.TypeKind == TypeKind.Interface ? ReimplementedIn(type, contract) : type.FindImplementationForInterfaceMember(contract) as IMethodSymbol;
            if (body is null)
            {
                continue;
            }

            yield return body;
            if (body.ContainingType.TypeKind != TypeKind.Interface)
            {
                foreach (var further in index.ImplementationsOf(body.OriginalDefinition, cancellation))
                {
                    yield return further;
                }
            }
        }
    }

    /// <summary>The member as the type sees it: once for each construction of a generic interface.</summary>
    private static IEnumerable<IMethodSymbol> Contracts(IMethodSymbol member, INamedTypeSymbol type) =>
        from contract in type.AllInterfaces
        where SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, member.ContainingType.OriginalDefinition)
        from candidate in contract.GetMembers(member.Name).OfType<IMethodSymbol>()
        where SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, member)
        select candidate;

    private static IMethodSymbol? ReimplementedIn(INamedTypeSymbol type, IMethodSymbol contract) =>
        type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(
            method => method.ExplicitInterfaceImplementations.Contains(contract, SymbolEqualityComparer.Default));

    private static IEnumerable<IMethodSymbol> Overrides(IMethodSymbol member, INamedTypeSymbol type) =>
        type.GetMembers(member.Name).OfType<IMethodSymbol>().Where(method => Overridden(method, member));

    private static bool Overridden(IMethodSymbol method, IMethodSymbol member)
    {
        for (var above = method.OverriddenMethod; above is not null; above = above.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(above.OriginalDefinition, member))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOurs(IMethodSymbol body, SemanticModels models) =>
        !body.DeclaringSyntaxReferences.IsEmpty
            ? models.Contains(body.DeclaringSyntaxReferences[0].SyntaxTree)
            : body.AssociatedSymbol is { DeclaringSyntaxReferences: { IsEmpty: false } accessors } && models.Contains(accessors[0].SyntaxTree);
}
