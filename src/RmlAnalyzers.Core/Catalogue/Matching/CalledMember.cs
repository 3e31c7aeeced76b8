using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>
/// A called member in the form that rows are written in: its original definition, extension members as the static method behind them,
/// properties and events as their accessor.
/// </summary>
internal static class CalledMember
{
    // The property exists on hosts newer than the floor this is compiled against; one delegate, made once, no reflection per call.
    private static readonly Func<IMethodSymbol, IMethodSymbol?>? ExtensionImplementation = MakeExtensionImplementation();

    public static IMethodSymbol? Normalise(ISymbol member)
    {
        var method = member switch
        {
            IMethodSymbol called => called,
            IPropertySymbol property => property.SetMethod ?? property.GetMethod,
            IEventSymbol @event => @event.AddMethod,
            _ => null,
        };
        if (method is null || method.ContainingType is null)
        {
            return null;
        }

        method = (method.ReducedFrom ?? method).OriginalDefinition;
        return IsExtensionBlock(method.ContainingType) && ExtensionImplementation?.Invoke(method) is { } implementation
            ? implementation.OriginalDefinition
            : method;
    }

    /// <summary>The type that a row writes before the member: the static class around an extension block, else the containing type.</summary>
    public static INamedTypeSymbol OwnerOf(IMethodSymbol method) =>
        IsExtensionBlock(method.ContainingType) && method.ContainingType.ContainingType is { } outer ? outer : method.ContainingType;

    /// <summary>An extension block is a nested type that no code can name.</summary>
    public static bool IsExtensionBlock(INamedTypeSymbol type) =>
        type.ContainingType is { IsStatic: true } && (type.Name.Length == 0 || type.Name[0] == '<') && !type.IsImplicitlyDeclared;

    /// <summary>The members it overrides, nearest first, itself included.</summary>
    public static IEnumerable<IMethodSymbol> OverrideChain(IMethodSymbol method)
    {
        for (IMethodSymbol? current = method; current is not null; current = current.OverriddenMethod)
        {
            yield return current.OriginalDefinition;
        }
    }

    /// <summary>The members of that interface which the called member implements, seen from the receiver's type.</summary>
    public static IEnumerable<IMethodSymbol> Implemented(IMethodSymbol method, INamedTypeSymbol seenFrom, INamedTypeSymbol @interface)
    {
        var names = method.ExplicitInterfaceImplementations.IsEmpty ? method.Name : SymbolNames.Simple(method.Name);
        foreach (var member in @interface.GetMembers(names))
        {
            if (member is IMethodSymbol declared && seenFrom.FindImplementationForInterfaceMember(declared) is IMethodSymbol implementation
                && Contains(OverrideChain(method), implementation.OriginalDefinition))
            {
                yield return declared.OriginalDefinition;
            }
        }
    }

    private static bool Contains(IEnumerable<IMethodSymbol> methods, IMethodSymbol wanted)
    {
        foreach (var method in methods)
        {
            if (SymbolEqualityComparer.Default.Equals(method, wanted))
            {
                return true;
            }
        }

        return false;
    }

    private static Func<IMethodSymbol, IMethodSymbol?>? MakeExtensionImplementation()
    {
        var getter = typeof(IMethodSymbol).GetProperty("AssociatedExtensionImplementation")?.GetGetMethod();
        return getter is null ? null : (Func<IMethodSymbol, IMethodSymbol?>)Delegate.CreateDelegate(typeof(Func<IMethodSymbol, IMethodSymbol?>), getter);
    }
}
