using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Index;

namespace RmlAnalyzers.Core.Flow;

/// <summary>By syntax alone, since it is asked of every loop: whether code may go round again because of what it was answered.</summary>
internal static class AnswerWords
{
    private static readonly NodeMemo<bool> Known = new(Find);

    /// <summary>Something asks for a status, or a condition is what a call returned: at once, or through a local.</summary>
    public static bool Asks(SyntaxNode around) => Known.Of(around);

    private static bool Find(SyntaxNode around) => around.DescendantNodesAndSelf().Any(node =>
        node is IdentifierNameSyntax { Identifier.ValueText: "IsSuccessStatusCode" or "StatusCode" or "IsSuccessful" }
        || (ConditionOf(node) is { } condition && Parts(condition).Any(part => IsCalled(part, around))));

    private static ExpressionSyntax? ConditionOf(SyntaxNode node) => node switch
    {
        IfStatementSyntax choice => choice.Condition,
        ConditionalExpressionSyntax choice => choice.Condition,
        WhileStatementSyntax loop => loop.Condition,
        DoStatementSyntax loop => loop.Condition,
        ForStatementSyntax loop => loop.Condition,
        _ => null,
    };

    private static bool IsCalled(ExpressionSyntax part, SyntaxNode around, int depth = 3) => part switch
    {
        InvocationExpressionSyntax => true,
        IdentifierNameSyntax { Identifier.ValueText: var name } => depth > 0 && around.DescendantNodes().Any(node => node switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } local => local.Identifier.ValueText == name && IsCalled(Bare(value), around, depth - 1),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } assignment => left.Identifier.ValueText == name && IsCalled(Bare(assignment.Right), around, depth - 1),
            _ => false,
        }),
        _ => false,
    };

    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax condition) => Bare(condition) switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } both => Parts(both.Left).Concat(Parts(both.Right)),
        AssignmentExpressionSyntax assignment => Parts(assignment.Right),
        var single => [single],
    };

    private static ExpressionSyntax Bare(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax inner:
                    expression = inner.Expression;
                    break;
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                    expression = not.Operand;
                    break;
                case AwaitExpressionSyntax awaited:
                    expression = awaited.Expression;
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result:
                    expression = result.Expression;
                    break;
                default:
                    return expression;
            }
        }
    }
}
