using System;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>Whether a tree attaches <c>[IdempotencyKey]</c> to anything: told from the words of its attribute lists, kept as long as the tree lives.</summary>
internal static class KeyText
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Cache = new();

    public static bool IsIn(SyntaxTree tree) => Cache.GetValue(tree, static key => new StrongBox<bool>(Search(key))).Value;

    // The text is asked first: most trees never say the word, and those that do may only fill a property of that name.
    private static bool Search(SyntaxTree tree) =>
        TextSearch.Contains(tree.GetText(), "IdempotencyKey") && Marks(tree.GetRoot());

    private static bool Marks(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            // An alias directive names the attribute as well, and may be global.
            if (node is AttributeSyntax or UsingDirectiveSyntax && node.ToString().IndexOf("IdempotencyKey", StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
