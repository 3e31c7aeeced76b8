using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>Writes another expression, or another pattern, where the finding says. It means something else, so each is a decision of its own.</summary>
public abstract class RewriteFix : DocumentFix
{
    private protected RewriteFix(string id, string name)
        : base(id, name, oneByOne: true)
    {
    }

    private protected override async Task<Document?> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root || diagnostics is not { Length: 1 } || diagnostics[0] is not { } diagnostic
            || diagnostic.Text(FixData.Text) is not { } text || diagnostic.PlaceHere(FixData.Target) is not { } place)
        {
            return null;
        }

        var node = root.FindNode(place.SourceSpan, getInnermostNodeForTie: true);
        SyntaxNode? rewritten = node switch
        {
            ExpressionSyntax => SyntaxFactory.ParseExpression(text),
            PatternSyntax => SyntaxFactory.ParseExpression("x is " + text) is IsPatternExpressionSyntax test ? test.Pattern : null,
            _ => null,
        };

        // A comment inside would be lost.
        return rewritten is null || node.Span != place.SourceSpan || node.DescendantTrivia().Any(trivia => node.Span.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia) && !text.Contains(trivia.ToString()))
            ? null
            : document.WithSyntaxRoot(root.ReplaceNode(node, rewritten.WithTriviaFrom(node)));
    }
}
