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
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes;

/// <summary>RML5002: doubles the delay of a loop with each attempt that it counts.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LetDelayGrowFix))]
[Shared]
public sealed class LetDelayGrowFix() : DocumentFix(RuleIds.RetryWithoutBackoff, "Grow")
{
    private protected override string Title(Diagnostic diagnostic) =>
        "Double the delay with each attempt";

    private protected override async Task<Document?> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var factors = new Dictionary<ExpressionSyntax, string>();
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(FixData.Factor, out var factor) && factor is not null
                && diagnostic.Place(FixData.Target) is { } place && root.ExpressionAt(place.SourceSpan) is { } delay)
            {
                factors[delay] = factor;
            }
        }

        return factors.Count == 0 ? null : document.WithSyntaxRoot(root.ReplaceNodes(factors.Keys, (delay, _) => Multiplied(delay, factors[delay])));
    }

    private static ExpressionSyntax Multiplied(ExpressionSyntax delay, string factor)
    {
        var bare = delay.WithoutTrivia();
        var isPrimary = bare is LiteralExpressionSyntax or NameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax
            || (bare is BinaryExpressionSyntax binary && binary.IsKind(SyntaxKind.MultiplyExpression));
        return SyntaxFactory.ParseExpression(isPrimary ? $"{bare} * {factor}" : $"({bare}) * {factor}").WithTriviaFrom(delay);
    }
}
