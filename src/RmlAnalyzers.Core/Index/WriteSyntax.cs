using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.Core.Index;

/// <summary>From a mentioned name to the syntax that writes it, by shape alone.</summary>
internal static class WriteSyntax
{
    /// <summary>The node that writes what the token names, or null where it is only read or declared.</summary>
    public static SyntaxNode? Of(SyntaxToken token) => token.Parent switch
    {
        VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: BaseFieldDeclarationSyntax } declarator when declarator.Identifier == token => declarator,
        PropertyDeclarationSyntax { Initializer: not null } property when property.Identifier == token => property,
        ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } parameter when parameter.Identifier == token => parameter,
        SimpleNameSyntax name => OfTarget(Target(name)),
        _ => null,
    };

    /// <summary>The whole expression that the name stands for: <c>a.b.Name</c>, with parentheses and <c>!</c> around it.</summary>
    private static ExpressionSyntax Target(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression.Parent)
            {
                case MemberAccessExpressionSyntax access when access.Name == expression:
                    expression = access;
                    break;
                case MemberBindingExpressionSyntax binding:
                    expression = binding;
                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                    expression = suppressed;
                    break;
                default:
                    return expression;
            }
        }
    }

    private static SyntaxNode? OfTarget(ExpressionSyntax target) => target.Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.Left == target => assignment,
        PostfixUnaryExpressionSyntax postfix => postfix,
        PrefixUnaryExpressionSyntax prefix when prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression => prefix,
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => OfTarget(tuple),
        ArgumentSyntax argument when argument.RefKindKeyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword => argument,
        RefExpressionSyntax reference => reference,
        _ => null,
    };
}
