using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>RML4201: lets a handler that records a fact decide as well, by the method that decides elsewhere.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EvaluateAgainFix))]
[Shared]
public sealed class EvaluateAgainFix() : DocumentFix(RuleIds.ConditionNotEvaluatedAgain, "EvaluateAgain")
{
    private protected override string Title(Diagnostic diagnostic) => $"Decide here too: '{diagnostic.Text(FixData.Text)}'";

    private protected override async Task<Document?> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        // One handler may owe several decisions: all behind the same statement, each once.
        var calls = new Dictionary<SyntaxNode, List<string>>();
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Text(FixData.Text) is { } call && diagnostic.PlaceHere(FixData.Target) is { } place && Holder(root, place) is { } holder)
            {
                var list = calls.TryGetValue(holder, out var known) ? known : calls[holder] = [];
                if (!list.Contains(call))
                {
                    list.Add(call);
                }
            }
        }

        if (calls.Count == 0)
        {
            return null;
        }

        var changed = root.TrackNodes(calls.Keys);
        foreach (var holder in calls.Keys)
        {
            var current = changed.GetCurrentNode(holder)!;
            changed = current is MethodDeclarationSyntax method
                ? changed.ReplaceNode(method, AsBlock(method, calls[holder], root.LineBreak()))
                : changed.InsertNodesAfter(current, Behind((StatementSyntax)current, calls[holder], root.LineBreak()));
        }

        return document.WithSyntaxRoot(changed);
    }

    private static SyntaxNode? Holder(SyntaxNode root, Location place) =>
        (SyntaxNode?)root.StatementAt(place.SourceSpan)
        ?? (root.ExpressionAt(place.SourceSpan)?.Parent is ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } ? method : null);

    /// <summary>Each on a line of its own, or all on the line where the statement is not the last.</summary>
    private static IEnumerable<StatementSyntax> Behind(StatementSyntax statement, List<string> calls, SyntaxTrivia lineBreak)
    {
        var ownLine = statement.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        var indentation = statement.GetLeadingTrivia().LastOrDefault() is { RawKind: (int)SyntaxKind.WhitespaceTrivia } space ? SyntaxFactory.TriviaList(space) : SyntaxFactory.TriviaList();
        return calls.Select(call => SyntaxFactory.ParseStatement(call)
            .WithLeadingTrivia(ownLine ? indentation : SyntaxFactory.TriviaList())
            .WithTrailingTrivia(ownLine ? lineBreak : SyntaxFactory.Space));
    }

    private static MethodDeclarationSyntax AsBlock(MethodDeclarationSyntax method, List<string> calls, SyntaxTrivia lineBreak)
    {
        var first = SyntaxFactory.ExpressionStatement(method.ExpressionBody!.Expression.WithoutTrivia()).WithTrailingTrivia(method.ExpressionBody.Expression.GetTrailingTrivia().Add(lineBreak));
        var body = SyntaxFactory.Block(
            SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(lineBreak),
            SyntaxFactory.List(calls.Select(call => SyntaxFactory.ParseStatement(call).WithTrailingTrivia(lineBreak)).Prepend(first)),
            SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(method.SemicolonToken.TrailingTrivia));
        return method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
