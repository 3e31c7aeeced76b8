using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Index;

/// <summary>
/// Which names one tree mentions, and where: told from the characters, so it is made without binding and outlives the compilation that
/// asked first. A tree that does not mention a name is never bound for a question about it. Kept are fingerprints of its words, no words.
/// </summary>
internal sealed class TreeNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeNames> Cache = new();

    private readonly SyntaxTree _tree;
    private readonly WordSet _words = new();

    private TreeNames(SyntaxTree tree, CancellationToken cancellation)
    {
        _tree = tree;
        var text = tree.GetText(cancellation);
        WordSet.Read(text, new TextSpan(0, text.Length), _words.Add);
        Aliases = [.. AliasesIn(tree.GetRoot(cancellation))];
    }

    /// <summary>Aliases declared in this tree with every name that their target mentions.</summary>
    public ImmutableArray<(string Alias, string Target)> Aliases { get; }

    /// <summary>The names of a tree; a cancelled walk leaves nothing behind.</summary>
    public static TreeNames Of(SyntaxTree tree, CancellationToken cancellation) =>
        Cache.TryGetValue(tree, out var names) ? names : Keep(tree, new TreeNames(tree, cancellation));

    /// <summary>Whether the name may stand in this tree; wrong once in millions of words, and then only costly.</summary>
    public bool MayMention(string name) => MayMention(WordSet.HashOf(name));

    /// <summary>The same, of a name whose hash is known.</summary>
    public bool MayMention(int hash) => _words.Contains(hash);

    /// <summary>The identifiers of that name, in source order; none when this tree does not mention it.</summary>
    public IEnumerable<SyntaxToken> TokensOf(string name, CancellationToken cancellation)
    {
        if (name.Length == 0 || !MayMention(name))
        {
            yield break;
        }

        var root = _tree.GetRoot(cancellation);
        foreach (var position in TextSearch.Positions(_tree.GetText(cancellation), name))
        {
            // The characters may stand in a comment, a literal or a longer word.
            var token = root.FindToken(position);
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.Span.End == position + name.Length && token.ValueText == name)
            {
                yield return token;
            }
        }
    }

    private static TreeNames Keep(SyntaxTree tree, TreeNames made) => Cache.GetValue(tree, _ => made);

    private static IEnumerable<(string Alias, string Target)> AliasesIn(SyntaxNode node)
    {
        var (usings, members) = node switch
        {
            CompilationUnitSyntax unit => (unit.Usings, unit.Members),
            BaseNamespaceDeclarationSyntax space => (space.Usings, space.Members),
            _ => default,
        };
        foreach (var directive in usings)
        {
            if (directive.Alias is not { } alias)
            {
                continue;
            }

            foreach (var token in directive.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)))
            {
                yield return (alias.Name.Identifier.ValueText, token.ValueText);
            }
        }

        foreach (var inner in members.Where(static member => member is BaseNamespaceDeclarationSyntax).SelectMany(AliasesIn))
        {
            yield return inner;
        }
    }
}
