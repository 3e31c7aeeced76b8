using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>RML4202: moves an evaluation behind the last fact that the handler records for it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EvaluateAfterwardsFix))]
[Shared]
public sealed class EvaluateAfterwardsFix() : DocumentFix(RuleIds.ConditionEvaluatedTooEarly, "EvaluateAfterwards")
{
    private protected override string Title(Diagnostic diagnostic) => "Record first, then evaluate";

    private protected override async Task<Document?> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var moves = new Dictionary<StatementSyntax, StatementSyntax>();
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.PlaceHere(FixData.Target) is { } from && diagnostic.PlaceHere(FixData.Behind) is { } to && root.StatementAt(from.SourceSpan) is { } evaluation && root.StatementAt(to.SourceSpan) is { } fact
                && (EndsLine(evaluation) || !EndsLine(fact)) && !evaluation.ContainsDirectives)
            {
                // Two conditions that wait for different facts stand behind the later one.
                moves[evaluation] = moves.TryGetValue(evaluation, out var other) && other.SpanStart > fact.SpanStart ? other : fact;
            }
        }

        if (moves.Count == 0)
        {
            return null;
        }

        var changed = root.TrackNodes(moves.Keys.Concat(moves.Values).Distinct());
        foreach (var evaluation in moves.Keys.OrderByDescending(static statement => statement.SpanStart))
        {
            changed = Move(changed, evaluation, moves[evaluation]);
        }

        return document.WithSyntaxRoot(changed);
    }

    private static SyntaxNode Move(SyntaxNode root, StatementSyntax evaluation, StatementSyntax fact)
    {
        var current = root.GetCurrentNode(evaluation)!;
        var (target, moved) = (root.GetCurrentNode(fact)!, current);

        root = root.InsertNodesAfter(target, [moved]);
        return root.RemoveNode(root.GetCurrentNodes(evaluation).First(), SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
    }

    private static bool EndsLine(StatementSyntax statement) => statement.GetTrailingTrivia().ToFullString().IndexOf('\n') >= 0;
}
