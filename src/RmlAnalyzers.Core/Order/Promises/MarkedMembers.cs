using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order.Promises;

/// <summary>A member whose mark says how it moves.</summary>
/// <param name="Sealed">The member that it seals, where that is why it may not go back.</param>
/// <param name="Shown">The marked property, where the member is the field that it shows and writes.</param>
internal sealed record MarkedMember(ISymbol Member, Evolution Promised, ISymbol? Sealed = null, ISymbol? Shown = null);

/// <summary>Finds the members of this compilation that carry a promise on how they move.</summary>
internal static class MarkedMembers
{
    private static readonly string[] Marks = [Names.GrowOnly, Names.WriteOnce, Names.Latch, Names.KeepsMax, Names.KeepsMin, Names.FrozenBy, Names.VersionGuarded, Names.FactKey];

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

        foreach (var member in members.Concat(kernel.Scope.MarkedElsewhere(cancellation)).OrderBy(static member => member, SymbolOrder.Instance))
        {
            if (kernel.Evolutions.Declared(member) is not { } promised)
            {
                continue;
            }

            yield return new MarkedMember(member, promised);
            if (kernel.Reader(cancellation).FieldOf(member) is { } field && kernel.Evolutions.Declared(field) is null)
            {
                yield return new MarkedMember(field, promised, Shown: member);
            }

            if (promised == Evolution.Frozen && SealOf(member, kernel) is { } seal && kernel.Evolutions.Declared(seal) is null)
            {
                yield return new MarkedMember(seal, Evolution.Latch, member);
            }
        }
    }

    /// <summary>Those of another assembly whose names stand somewhere in the code of this compilation.</summary>
    public static IEnumerable<ISymbol> Of(IAssemblySymbol assembly, Compilation compilation, Labels labels, CancellationToken cancellation)
    {
        var trees = compilation.SyntaxTrees.Select(tree => TreeNames.Of(tree, cancellation)).ToList();
        return TypesIn(assembly.GlobalNamespace).SelectMany(static type => type.GetMembers()).Where(member => member is IPropertySymbol or IFieldSymbol { AssociatedSymbol: null }
            && WordSet.HashOf(member.Name) is var hash && trees.Any(names => names.MayMention(hash)) && Array.Exists(Marks, mark => labels.Has(member, mark)));
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol outer) => outer.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(static inner => inner is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : TypesIn(inner));

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
