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
        var extracted = new Dictionary<IfStatementSyntax, string>();
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Text(FixData.Text) is { } call && diagnostic.PlaceHere(FixData.Target) is { } place && Holder(root, place) is { } holder)
            {
                var list = calls.TryGetValue(holder, out var known) ? known : calls[holder] = [];
                if (!list.Contains(call))
                {
                    list.Add(call);
                }

                if (diagnostic.Text(FixData.NewMember) is { } name && root.FindNode(diagnostic.AdditionalLocations[0].SourceSpan).FirstAncestorOrSelf<IfStatementSyntax>() is { } decision)
                {
                    extracted[decision] = name;
                }
            }
        }

        if (calls.Count == 0)
        {
            return null;
        }

        var changed = root.TrackNodes(calls.Keys.Concat(extracted.Keys));
        foreach (var holder in calls.Keys)
        {
            var current = changed.GetCurrentNode(holder)!;
            changed = current is MethodDeclarationSyntax method
                ? changed.ReplaceNode(method, OneLineMethod.WithBlock(method, fact => calls[holder].Select(call => SyntaxFactory.ParseStatement(call).WithTrailingTrivia(root.LineBreak())).Prepend(fact), root.LineBreak()))
                : changed.InsertNodesAfter(current, Behind((StatementSyntax)current, calls[holder], root.LineBreak()));
        }

        foreach (var decision in extracted.Keys)
        {
            changed = Extracted(changed, changed.GetCurrentNode(decision)!, extracted[decision], root.LineBreak());
        }

        return document.WithSyntaxRoot(changed);
    }

    /// <summary>The decision in a method of its own behind the one in which it stood, called from there.</summary>
    private static SyntaxNode Extracted(SyntaxNode root, IfStatementSyntax decision, string name, SyntaxTrivia lineBreak)
    {
        var method = decision.FirstAncestorOrSelf<MethodDeclarationSyntax>()!;
        var call = SyntaxFactory.ParseStatement(name + "();").WithTriviaFrom(decision);
        var own = SyntaxFactory.MethodDeclaration(SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.VoidKeyword)), name)
            .WithModifiers(SyntaxFactory.TokenList(SyntaxFactory.Token(SyntaxKind.PrivateKeyword)))
            .WithBody(OneLineMethod.Block([decision.WithLeadingTrivia(decision.GetLeadingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1)).WithTrailingTrivia(lineBreak)], lineBreak))
            .WithLeadingTrivia(lineBreak).WithTrailingTrivia(lineBreak).WithAdditionalAnnotations(Formatter.Annotation);
        return root.ReplaceNode(method, new SyntaxNode[] { method.ReplaceNode(decision, call), own });
    }

    private static SyntaxNode? Holder(SyntaxNode root, Location place) =>
        (SyntaxNode?)root.StatementAt(place.SourceSpan) ?? (root.ExpressionAt(place.SourceSpan) is { } expression ? OneLineMethod.Of(expression) : null);

    /// <summary>Each on a line of its own, or all on the line where the statement is not the last.</summary>
    private static IEnumerable<StatementSyntax> Behind(StatementSyntax statement, List<string> calls, SyntaxTrivia lineBreak)
    {
        var ownLine = statement.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        var indentation = statement.GetLeadingTrivia().LastOrDefault() is { RawKind: (int)SyntaxKind.WhitespaceTrivia } space ? SyntaxFactory.TriviaList(space) : SyntaxFactory.TriviaList();
        return calls.Select(call => SyntaxFactory.ParseStatement(call)
            .WithLeadingTrivia(ownLine ? indentation : SyntaxFactory.TriviaList())
            .WithTrailingTrivia(ownLine ? lineBreak : SyntaxFactory.Space));
    }
}
