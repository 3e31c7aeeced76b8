using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>RML4101: keeps a flag true once any message has said so, in the place of what the last one says: it means something else, so each is a decision of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(JoinFlagFix))]
[Shared]
public sealed class JoinFlagFix() : DocumentFix(RuleIds.OrderDecidesValue, "JoinFlag", oneByOne: true)
{
    private protected override string Title(Diagnostic diagnostic) => $"Keep it true once it was: '{diagnostic.Text(FixData.Replacement)} …'";

    private protected override async Task<Document?> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation) =>
        await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root && diagnostics is { Length: 1 } && diagnostics[0].Text(FixData.Replacement) is not null
        && diagnostics[0].PlaceHere(FixData.Target) is { } place && root.ExpressionAt(place.SourceSpan) is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } write
            ? document.WithSyntaxRoot(root.ReplaceNode(write, SyntaxFactory.AssignmentExpression(SyntaxKind.OrAssignmentExpression, write.Left, SyntaxFactory.Token(SyntaxKind.BarEqualsToken).WithTriviaFrom(write.OperatorToken), write.Right)))
            : null;
}
