using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.Core.Index;

/// <summary>
/// Which names one tree mentions, and where: text only, so it is made without binding and outlives the compilation that asked first.
/// A tree that does not mention a name is never bound for a question about it.
/// </summary>
internal sealed class TreeNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeNames> Cache = new();

    private readonly Dictionary<string, List<int>> _positions = [];

    private TreeNames(SyntaxNode root, CancellationToken cancellation)
    {
        foreach (var token in root.DescendantTokens())
        {
            cancellation.ThrowIfCancellationRequested();
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText.Length > 0)
            {
                Add(token);
            }
        }

        Aliases =
        [
            .. root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .OfType<UsingDirectiveSyntax>()
                .Where(directive => directive.Alias is not null)
                .SelectMany(directive => directive.DescendantTokens()
                    .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
                    .Select(token => (directive.Alias!.Name.Identifier.ValueText, token.ValueText))),
        ];
    }

    /// <summary>Aliases declared in this tree with every name that their target mentions.</summary>
    public ImmutableArray<(string Alias, string Target)> Aliases { get; }

    /// <summary>The names of a tree; a cancelled walk leaves nothing behind.</summary>
    public static TreeNames Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (Cache.TryGetValue(tree, out var names))
        {
            return names;
        }

        var made = new TreeNames(tree.GetRoot(cancellation), cancellation);
        return Cache.GetValue(tree, _ => made);
    }

    /// <summary>Where the name stands, in source order; empty when this tree does not mention it.</summary>
    public IReadOnlyList<int> PositionsOf(string name) => _positions.TryGetValue(name, out var positions) ? positions : [];

    private void Add(SyntaxToken token)
    {
        if (!_positions.TryGetValue(token.ValueText, out var positions))
        {
            _positions.Add(token.ValueText, positions = []);
        }

        positions.Add(token.SpanStart);
    }
}
