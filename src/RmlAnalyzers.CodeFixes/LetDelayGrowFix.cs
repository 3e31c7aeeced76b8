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

/// <summary>RML5002: doubles the delay of a loop with each attempt that it counts, and that of a policy or strategy by its options or its lambda.</summary>
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

        var edits = new Dictionary<SyntaxNode, SyntaxNode>();
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Place(FixData.Target) is { } place && root.ExpressionAt(place.SourceSpan) is { } target && Edited(target, diagnostic.Properties) is var (old, made))
            {
                edits[old] = made;
            }
        }

        return edits.Count == 0 ? null : document.WithSyntaxRoot(root.ReplaceNodes(edits.Keys, (old, _) => edits[old]));
    }

    private static (SyntaxNode Old, SyntaxNode Made)? Edited(ExpressionSyntax target, ImmutableDictionary<string, string?> data)
    {
        if (data.TryGetValue(FixData.Factor, out var factor) && factor is not null)
        {
            // The lambda did not look at the number of the attempt.
            var made = Multiplied(target, factor);
            return target.Parent is SimpleLambdaExpressionSyntax { Parameter: { Identifier.ValueText: "_" } unnamed } lambda
                ? (lambda, lambda.WithParameter(unnamed.WithIdentifier(SyntaxFactory.Identifier("attempt").WithTriviaFrom(unnamed.Identifier))).WithExpressionBody(made))
                : (target, made);
        }

        if (data.TryGetValue(FixData.Replacement, out var replacement) && replacement is not null)
        {
            return (target, SyntaxFactory.ParseExpression(replacement).WithTriviaFrom(target));
        }

        return data.TryGetValue(FixData.Initializer, out var added) && added is not null && target is BaseObjectCreationExpressionSyntax creation ? (creation, Initialised(creation, SyntaxFactory.ParseExpression(added))) : null;
    }

    private static BaseObjectCreationExpressionSyntax Initialised(BaseObjectCreationExpressionSyntax creation, ExpressionSyntax added)
    {
        if (creation.Initializer is not { Expressions: { Count: > 0 } said } initializer)
        {
            var made = SyntaxFactory.InitializerExpression(SyntaxKind.ObjectInitializerExpression, SyntaxFactory.SingletonSeparatedList(added))
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(creation.GetTrailingTrivia()));
            return creation.WithoutTrailingTrivia().WithInitializer(made);
        }

        // The same line and indentation as the others have.
        var last = said[said.Count - 1];
        var separators = said.GetSeparators().ToList();
        var trailing = separators.Count == said.Count ? separators[separators.Count - 1].TrailingTrivia : last.GetTrailingTrivia();
        var expression = added.WithLeadingTrivia(last.GetLeadingTrivia()).WithTrailingTrivia(trailing);
        if (separators.Count < said.Count)
        {
            var comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
            separators.Add(last.GetLeadingTrivia().Any(SyntaxKind.WhitespaceTrivia) ? comma.WithTrailingTrivia(SyntaxFactory.ElasticMarker, LineEnd(initializer)) : comma.WithTrailingTrivia(SyntaxFactory.Space));
            said = said.Replace(last, last.WithoutTrailingTrivia());
        }

        return creation.WithInitializer(initializer.WithExpressions(SyntaxFactory.SeparatedList(said.Append(expression), separators)));
    }

    private static SyntaxTrivia LineEnd(SyntaxNode node) =>
        node.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } found ? found : SyntaxFactory.ElasticCarriageReturnLineFeed;

    private static ExpressionSyntax Multiplied(ExpressionSyntax delay, string factor)
    {
        var bare = delay.WithoutTrivia();
        var isPrimary = bare is LiteralExpressionSyntax or NameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax
            || (bare is BinaryExpressionSyntax binary && binary.IsKind(SyntaxKind.MultiplyExpression));
        return SyntaxFactory.ParseExpression(isPrimary ? $"{bare} * {factor}" : $"({bare}) * {factor}").WithTriviaFrom(delay);
    }
}
