using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Facts;

namespace RmlAnalyzers.Core.Index;

/// <summary>
/// Reverse questions about this compilation: who implements, who derives, who writes. Answers are made of this compilation's own trees,
/// generated ones included, are the same whoever asks first, and are kept only when complete.
/// </summary>
internal sealed class SourceIndex(Compilation compilation, SemanticModels models)
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<INamedTypeSymbol>> _derived = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IMethodSymbol>> _implementations = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<MemberWrite>> _writes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxTree, bool> _bound = new();
    private readonly ConcurrentDictionary<string, DerivedTypeSearch.Bases> _bases = new(StringComparer.Ordinal);
    private List<(string Alias, string Target)>? _aliases;
    private int _searched;

    /// <summary>How many trees were bound for questions so far; tests hold that the others were not.</summary>
    public int TreesBound => _bound.Count;

    /// <summary>How many texts were searched for a name so far; tests hold that it grows with the code and not with its square.</summary>
    public int TextsSearched => _searched;

    /// <summary>
    /// Bodies in this compilation that a call of a virtual, abstract or interface member may run instead of the member's own:
    /// overrides at every level, implicit and explicit implementations, and overrides of those. Abstract ones and the member itself are left out.
    /// </summary>
    public ImmutableArray<IMethodSymbol> ImplementationsOf(IMethodSymbol member, CancellationToken cancellation) =>
        Answer(_implementations, member.OriginalDefinition, original => Implementations.Of((IMethodSymbol)original, this, models, cancellation));

    /// <summary>Types in this compilation that derive from the class or implement the interface, directly or through others in this compilation.</summary>
    public ImmutableArray<INamedTypeSymbol> DerivedTypes(INamedTypeSymbol baseOrInterface, CancellationToken cancellation) =>
        Answer(_derived, baseOrInterface.OriginalDefinition, original => DerivedTypeSearch.Of((INamedTypeSymbol)original, this, cancellation));

    /// <summary>What base lists make of all types of that name, found in one pass: many types may share a name.</summary>
    internal DerivedTypeSearch.Bases BasesNamed(string name, CancellationToken cancellation) =>
        _bases.TryGetValue(name, out var known) ? known : _bases.GetOrAdd(name, DerivedTypeSearch.Named(name, this, cancellation));

    /// <summary>Every place in this compilation that gives the field, property or event a value, in the order of file paths and positions.</summary>
    public ImmutableArray<MemberWrite> WritesOf(ISymbol member, CancellationToken cancellation) =>
        Answer(_writes, member.OriginalDefinition, original => MemberWriteSearch.Of(original, this, cancellation));

    /// <summary>Places where a name, or an alias that stands for it, is mentioned, with the model of their tree. Trees without it are not bound.</summary>
    internal IEnumerable<(SyntaxToken Token, SemanticModel Model)> Mentions(
        string name, Func<SyntaxTree, bool>? inTree, Func<SyntaxToken, bool> plausible, CancellationToken cancellation)
    {
        foreach (var token in Tokens(name, inTree, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (plausible(token) && Bind(token) is { } model)
            {
                yield return (token, model);
            }
        }
    }

    /// <summary>The same places; nothing is bound.</summary>
    internal IEnumerable<SyntaxToken> Tokens(string name, Func<SyntaxTree, bool>? inTree, CancellationToken cancellation)
    {
        var names = NamesFor(name, cancellation);
        return compilation.SyntaxTrees.Where(tree => inTree?.Invoke(tree) != false).SelectMany(tree => Tokens(TreeNames.Of(tree, cancellation), names, cancellation));
    }

    /// <summary>The model for one such place.</summary>
    internal SemanticModel? Bind(SyntaxToken token)
    {
        _bound.TryAdd(token.SyntaxTree!, true);
        return models.For(token.SyntaxTree!);
    }

    private IEnumerable<SyntaxToken> Tokens(TreeNames tree, HashSet<string> names, CancellationToken cancellation)
    {
        if (!names.Any(tree.MayMention))
        {
            return [];
        }

        Interlocked.Increment(ref _searched);
        return names.Count == 1 ? tree.TokensOf(names.First(), cancellation) : names.SelectMany(name => tree.TokensOf(name, cancellation)).OrderBy(static token => token.SpanStart);
    }

    private HashSet<string> NamesFor(string name, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { name };
        var aliases = Aliases(cancellation);
        for (var before = 0; before < names.Count && aliases.Count > 0;)
        {
            before = names.Count;
            names.UnionWith(aliases.Where(alias => names.Contains(alias.Target)).Select(static alias => alias.Alias).ToList());
        }

        return names;
    }

    private List<(string Alias, string Target)> Aliases(CancellationToken cancellation) =>
        _aliases ??= compilation.SyntaxTrees.SelectMany(tree => TreeNames.Of(tree, cancellation).Aliases).ToList();

    // Not GetOrAdd with a factory result kept on failure: a cancelled search throws before anything is stored, and a duplicate loses.
    private static ImmutableArray<T> Answer<T>(
        ConcurrentDictionary<ISymbol, ImmutableArray<T>> memo, ISymbol question, Func<ISymbol, ImmutableArray<T>> search) =>
        memo.TryGetValue(question, out var known) ? known : memo.GetOrAdd(question, search(question));
}
