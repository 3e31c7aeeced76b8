using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>
/// The members that a member stands in for when somebody calls them: what it overrides and which interface members it implements,
/// explicitly or implicitly, one step up. Default implementations in interfaces and generic interfaces count.
/// </summary>
internal static class ContractMembers
{
    public static IEnumerable<ISymbol> Of(ISymbol member)
    {
        if (Overridden(member) is { } overridden)
        {
            yield return overridden.OriginalDefinition;
        }

        var stated = Explicit(member);
        foreach (var contract in stated)
        {
            yield return contract.OriginalDefinition;
        }

        if (stated.IsEmpty)
        {
            foreach (var contract in Implicit(member))
            {
                yield return contract.OriginalDefinition;
            }
        }
    }

    /// <summary>The member, as it is declared, and all that it stands in for, any number of steps up.</summary>
    public static HashSet<ISymbol> With(ISymbol member)
    {
        var all = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<ISymbol>([member.OriginalDefinition]);
        while (pending.Count > 0)
        {
            if (pending.Pop() is var next && all.Add(next))
            {
                foreach (var contract in Of(next))
                {
                    pending.Push(contract);
                }
            }
        }

        return all;
    }

    public static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol @event => @event.OverriddenEvent,
        _ => null,
    };

    /// <summary>A member that goes back to <see cref="object"/>, such as <c>ToString</c>: it belongs to every type and says nothing of what the type is for.</summary>
    public static bool IsOfObject(ISymbol member)
    {
        while (Overridden(member) is { } overridden)
        {
            member = overridden;
        }

        return member.ContainingType?.SpecialType == SpecialType.System_Object;
    }

    private static ImmutableArray<ISymbol> Explicit(ISymbol member) => member switch
    {
        IMethodSymbol { ExplicitInterfaceImplementations: { IsEmpty: false } methods } => ImmutableArray<ISymbol>.CastUp(methods),
        IPropertySymbol { ExplicitInterfaceImplementations: { IsEmpty: false } properties } => ImmutableArray<ISymbol>.CastUp(properties),
        IEventSymbol { ExplicitInterfaceImplementations: { IsEmpty: false } events } => ImmutableArray<ISymbol>.CastUp(events),
        _ => [],
    };

    private static IEnumerable<ISymbol> Implicit(ISymbol member)
    {
        if (member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type || member.DeclaredAccessibility != Accessibility.Public
            || member is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor })
        {
            return [];
        }

        return from contract in type.AllInterfaces
               from candidate in contract.GetMembers(member.Name)
               where candidate.Kind == member.Kind
                   && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate), member)
               select candidate;
    }
}
