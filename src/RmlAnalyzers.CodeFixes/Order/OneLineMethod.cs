using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>A method whose body is one expression gets a block, so that more than that can stand in it.</summary>
internal static class OneLineMethod
{
    /// <summary>The method around such a body; null where a comment or a directive would get lost.</summary>
    public static MethodDeclarationSyntax? Of(SyntaxNode expression) =>
        expression.Parent is ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } arrow && !arrow.ContainsDirectives
        && !arrow.ArrowToken.TrailingTrivia.Concat(expression.GetLeadingTrivia()).Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            ? method
            : null;

    /// <summary>What stood behind the expression stands behind its statement, what stood behind the method behind its block.</summary>
    public static MethodDeclarationSyntax WithBlock(MethodDeclarationSyntax method, System.Func<ExpressionStatementSyntax, IEnumerable<StatementSyntax>> statements, SyntaxTrivia lineBreak)
    {
        var expression = method.ExpressionBody!.Expression;
        var first = SyntaxFactory.ExpressionStatement(expression.WithoutTrivia()).WithTrailingTrivia(expression.GetTrailingTrivia().Add(lineBreak));
        var body = Block(statements(first), lineBreak).WithTrailingTrivia(method.SemicolonToken.TrailingTrivia);
        return method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body).WithAdditionalAnnotations(Formatter.Annotation);
    }

    public static BlockSyntax Block(IEnumerable<StatementSyntax> statements, SyntaxTrivia lineBreak) => SyntaxFactory.Block(
        SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(lineBreak),
        SyntaxFactory.List(statements),
        SyntaxFactory.Token(SyntaxKind.CloseBraceToken));
}
