using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Core.Reporting;

/// <summary>Where a reader acts: in a fluent chain the line of the call itself, not the line where the chain begins.</summary>
internal static class Places
{
    public static Location Of(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => From(node, access.Name.SpanStart),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => From(node, binding.Name.SpanStart),
        MemberAccessExpressionSyntax access => From(node, access.Name.SpanStart),
        ConstructorDeclarationSyntax constructor => constructor.Identifier.GetLocation(),
        BaseTypeDeclarationSyntax type => type.Identifier.GetLocation(),
        MethodDeclarationSyntax method => method.Identifier.GetLocation(),
        _ => node.GetLocation(),
    };

    private static Location From(SyntaxNode node, int start) =>
        Location.Create(node.SyntaxTree, TextSpan.FromBounds(start, node.Span.End));
}
