using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Handlers;

/// <summary>Who moves the state: handlers are named by their event, other code by its method.</summary>
internal sealed class EventNames(OrderKernel kernel, SourceIndex index)
{
    /// <summary>The event that a handler takes: the type of its first parameter, or what that envelope carries; else the method.</summary>
    public string Of(IMethodSymbol handler) => EventIn(handler) switch
    {
        { TypeArguments.Length: 1 } envelope => envelope.TypeArguments[0].Name,
        { } named => named.Name,
        _ => handler.Name,
    };

    /// <summary>Belongs to the handlers of its type and is given no message: it does its part when they call it.</summary>
    public static bool IsHelper(IMethodSymbol handler) => handler is { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary } && EventIn(handler) is null;

    private static INamedTypeSymbol? EventIn(IMethodSymbol handler) =>
        handler.Parameters.Select(static parameter => parameter.Type).FirstOrDefault(static type => type.Name != "CancellationToken" && type.SpecialType == SpecialType.None) as INamedTypeSymbol;

    /// <summary>An event that moves the atom, another than the one given where there is one; else the method that writes it.</summary>
    public string? ThatMoves(StateAtom atom, IMethodSymbol but, CancellationToken cancellation)
    {
        var movers = AllThatMove(atom, cancellation);
        return (movers.FirstOrDefault(mover => mover != Of(but)) ?? movers.FirstOrDefault()) is { } mover ? Beside(Of(but), mover) : null;
    }

    /// <summary>The events that move the atom; where no handler does, the methods that write it.</summary>
    public IReadOnlyList<string> AllThatMove(StateAtom atom, CancellationToken cancellation)
    {
        if (atom.Member is not { } member)
        {
            return [];
        }

        var movers = kernel.AllThatWrite(member, cancellation).OrderBy(IsHelper).Select(Of).Distinct().ToList();
        return movers.Count > 0 ? movers : [.. index.WritesOf(member, cancellation)
            .Where(static write => WriteForms.Of(write) != WriteForm.Construction)
            .Select(static write => write.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.Identifier.ValueText)
            .Where(static name => name is not null).Select(static name => name + "()").Distinct()];
    }

    /// <summary>How a message names the second of two events: of one type it is another one.</summary>
    public static string Beside(string here, string there) => here == there ? "another " + there : there;
}
