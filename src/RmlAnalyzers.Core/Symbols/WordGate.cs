using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>
/// Whether a text says one of a few words: the gate of questions that most code never raises. Neither parsed nor bound, found once per tree
/// and kept as long as the tree lives. Best held in a static field.
/// </summary>
/// <param name="words">Letters in a row, whatever stands around them.</param>
internal sealed class WordGate(params string[] words)
{
    private readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> _trees = new();

    /// <summary>Whether the tree says one of the words; a cancelled search leaves nothing behind.</summary>
    public bool IsIn(SyntaxTree tree, CancellationToken cancellation) =>
        _trees.TryGetValue(tree, out var known) ? known.Value : Keep(tree, TextSearch.First(tree.GetText(cancellation), words) >= 0);

    /// <summary>Whether any tree of the compilation says one of the words.</summary>
    public bool IsInAny(Compilation compilation, CancellationToken cancellation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (IsIn(tree, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    private bool Keep(SyntaxTree tree, bool said) => _trees.GetValue(tree, _ => new StrongBox<bool>(said)).Value;
}
