using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.CodeFixes.Raising;

/// <summary>One label to raise: the attribute or the declaration at a place, and the level that it must reach.</summary>
internal sealed record LabelEdit(DocumentId Document, TextSpan Span, int Level)
{
    /// <summary>All edits of one file at once; where several ask for the same declaration, the highest level is written.</summary>
    public static SyntaxNode Apply(SyntaxNode root, IEnumerable<LabelEdit> edits)
    {
        var levels = new Dictionary<SyntaxNode, int>();
        foreach (var edit in edits)
        {
            if (TargetAt(root, edit.Span) is { } target && !(levels.TryGetValue(target, out var level) && level >= edit.Level))
            {
                levels[target] = edit.Level;
            }
        }

        return root.ReplaceNodes(levels.Keys, (target, rewritten) => rewritten is AttributeSyntax attribute
            ? AttributeRaise.Raised(attribute, levels[target])
            : NewLabel.On(target, rewritten, levels[target]));
    }

    public static SyntaxNode? TargetAt(SyntaxNode root, TextSpan span)
    {
        if (!root.FullSpan.Contains(span))
        {
            return null;
        }

        var node = root.FindNode(span, getInnermostNodeForTie: true);
        return node.AncestorsAndSelf().OfType<AttributeSyntax>().FirstOrDefault(attribute => attribute.Span == span)
            ?? node.AncestorsAndSelf().FirstOrDefault(NewLabel.CanStandOn);
    }
}
