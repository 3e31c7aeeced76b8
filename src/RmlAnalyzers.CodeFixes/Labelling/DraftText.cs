using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RmlAnalyzers.CodeFixes.Raising;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes.Labelling;

/// <summary>
/// Writes drafts as changes of text: whatever else stands in the file stays as it is, to the last space, and the same change is right in
/// every project that the file belongs to, whichever of its <c>#if</c> are active there.
/// </summary>
internal static class DraftText
{
    public static async Task<SourceText> ChangeAsync(Document document, IEnumerable<DraftEdit> edits, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not CompilationUnitSyntax root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return text;
        }

        var names = new LabelName(root, model);
        var changes = new List<TextChange>();
        foreach (var target in edits.GroupBy(edit => edit.Span).OrderBy(target => target.Key))
        {
            var level = target.Max(edit => edit.Level);
            var token = root.FindToken(target.Key.Start);
            if (token.Parent?.AncestorsAndSelf().OfType<AttributeSyntax>().FirstOrDefault(attribute => attribute.Span == target.Key) is { } written)
            {
                changes.Add(new TextChange(written.Span, AttributeRaise.Raised(written, level).WithoutTrivia().ToString()));
            }
            else if (LabelPlaces.DeclarationAt(token) is { } declaration)
            {
                changes.Add(New(declaration, names.For(level, declaration.SpanStart), text));
            }
        }

        if (names.NeedsUsing)
        {
            changes.Insert(0, UsingLine.Change(root, text));
        }

        return text.WithChanges(changes);
    }

    private static TextChange New(SyntaxNode declaration, string name, SourceText text)
    {
        var at = Start(declaration).SpanStart;
        var line = text.Lines.GetLineFromPosition(at);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, at));
        var label = $"[{(declaration is TypeDeclarationSyntax ? "method: " : "")}{name}(Draft = true)]";
        return new TextChange(new TextSpan(at, 0), label + (indentation.Trim().Length == 0 ? LineBreak(text, line) + indentation : " "));
    }

    /// <summary>Above the other attributes, unless an <c>#if</c> stands among them: the label must not depend on it.</summary>
    private static SyntaxToken Start(SyntaxNode declaration)
    {
        var lists = ((MemberDeclarationSyntax)declaration).AttributeLists;
        if (lists.Count == 0)
        {
            return declaration.GetFirstToken();
        }

        var next = lists.Last().GetLastToken().GetNextToken();
        var isConditional = lists.Skip(1).Any(list => list.DescendantTrivia().Any(trivia => trivia.IsDirective)) || next.LeadingTrivia.Any(trivia => trivia.IsDirective);
        return isConditional ? next : declaration.GetFirstToken();
    }

    public static string LineBreak(SourceText text, TextLine line)
    {
        var own = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return own.Length > 0 ? own : line.LineNumber > 0 ? LineBreak(text, text.Lines[line.LineNumber - 1]) : "\n";
    }
}
