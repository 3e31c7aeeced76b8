using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>Whether a tree attaches <c>[IdempotencyKey]</c> to anything: told from the words of its attribute lists, kept as long as the tree lives.</summary>
internal static class KeyText
{
    private static readonly WordGate Word = new("IdempotencyKey");
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Cache = new();

    /// <summary>The text is asked first: most trees never say the word, and those that do may only fill a property of that name.</summary>
    public static bool IsIn(SyntaxTree tree) => Word.IsIn(tree, CancellationToken.None) && Cache.GetValue(tree, static key => new StrongBox<bool>(Marks(key.GetRoot()))).Value;

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
