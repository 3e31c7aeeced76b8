using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>Whose code a node is: the method, accessor, constructor, field or property that runs it, from the outside of lambdas and local functions. Nothing is bound.</summary>
internal static class EnclosingMember
{
    public static ISymbol? Of(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        for (var around = node.Parent; around is not null; around = around.Parent)
        {
            if (Declared(around, model, cancellation) is { } member)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>The member whose code stands in that very node; null for a node that is no member's code.</summary>
    public static ISymbol? Declared(SyntaxNode node, SemanticModel model, CancellationToken cancellation) => node switch
    {
        ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax property } => (model.GetDeclaredSymbol(property, cancellation) as IPropertySymbol)?.GetMethod,
        BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax or EnumMemberDeclarationSyntax => model.GetDeclaredSymbol(node, cancellation),
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } => model.GetDeclaredSymbol(node, cancellation),
        CompilationUnitSyntax => model.GetDeclaredSymbol(node, cancellation),
        TypeDeclarationSyntax type => (model.GetDeclaredSymbol(type, cancellation) as INamedTypeSymbol)?.InstanceConstructors
            .FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == type.SyntaxTree && reference.Span == type.Span)),
        _ => null,
    };
}
