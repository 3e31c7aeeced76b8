using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Index;

namespace RmlAnalyzers.Core.Order.Promises;

/// <summary>A member whose mark says how it moves.</summary>
/// <param name="Sealed">The member that it seals, where that is why it may not go back.</param>
internal sealed record MarkedMember(ISymbol Member, Evolution Promised, ISymbol? Sealed = null);

/// <summary>Finds the members of this compilation that carry a promise on how they move.</summary>
internal static class MarkedMembers
{
    private static readonly string[] Words = [.. new[] { "GrowOnly", "WriteOnce", "Latch", "KeepsMax", "KeepsMin", "FrozenBy", "VersionGuarded", "FactKey" }.SelectMany(static word => new[] { word, word + "Attribute" })];

    private static readonly int[] Hashes = [.. Words.Select(WordSet.HashOf)];

    /// <summary>Whether a tree may say any of the words: nothing is bound for it.</summary>
    public static bool MayBeIn(SyntaxTree tree, CancellationToken cancellation)
    {
        var names = TreeNames.Of(tree, cancellation);
        return Array.Exists(Hashes, names.MayMention);
    }

    public static IEnumerable<MarkedMember> Of(SourceIndex index, OrderKernel kernel, CancellationToken cancellation)
    {
        var members = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var (token, model) in Words.SelectMany(word => index.Mentions(word, null, static token => token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is not null, cancellation)))
        {
            foreach (var symbol in Declared(token.Parent!.FirstAncestorOrSelf<AttributeListSyntax>()?.Parent, model, cancellation))
            {
                members.Add(symbol);
            }
        }

        foreach (var member in members.OrderBy(static member => member, SymbolOrder.Instance))
        {
            if (kernel.Evolutions.Declared(member) is not { } promised)
            {
                continue;
            }

            yield return new MarkedMember(member, promised);
            if (promised == Evolution.Frozen && SealOf(member, kernel) is { } seal && kernel.Evolutions.Declared(seal) is null)
            {
                yield return new MarkedMember(seal, Evolution.Latch, member);
            }
        }
    }

    /// <summary>The member that seals this one.</summary>
    public static ISymbol? SealOf(ISymbol member, OrderKernel kernel) =>
        kernel.Evolutions.SealOf(member) is { } name ? member.ContainingType.GetMembers(name).FirstOrDefault(static one => one is IPropertySymbol or IFieldSymbol) : null;

    private static IEnumerable<ISymbol> Declared(SyntaxNode? declaration, SemanticModel model, CancellationToken cancellation) => declaration switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => model.GetDeclaredSymbol(variable, cancellation)).OfType<ISymbol>(),
        ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } parameter => model.GetDeclaredSymbol(parameter, cancellation) is { ContainingType: { } type }
            ? type.GetMembers(parameter.Identifier.ValueText).Where(static member => member is IPropertySymbol)
            : [],
        PropertyDeclarationSyntax property => model.GetDeclaredSymbol(property, cancellation) is { } symbol ? [symbol] : [],
        _ => [],
    };
}
