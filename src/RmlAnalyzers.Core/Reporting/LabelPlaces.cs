using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.Core.Reporting;

/// <summary>Where a new label of a member is written: a declaration that somebody wrote, never one that a tool writes again tomorrow.</summary>
internal static class LabelPlaces
{
    /// <summary>The name in the declaration of this compilation that takes the label; null for metadata, other projects, generated code and members without a declaration.</summary>
    public static Location? Of(ISymbol member, Compilation compilation, CancellationToken cancellation)
    {
        foreach (var part in Parts(member))
        {
            if (compilation.ContainsSyntaxTree(part.SyntaxTree)
                && Name(part.GetSyntax(cancellation)) is { } name
                && !GeneratedFile.Is(part.SyntaxTree, compilation, cancellation))
            {
                return name.GetLocation();
            }
        }

        return null;
    }

    /// <summary>The declaration whose name stands at a place that <see cref="Of"/> found.</summary>
    public static SyntaxNode? DeclarationAt(SyntaxToken name) =>
        name.Parent?.AncestorsAndSelf().FirstOrDefault(node => Name(node) == name);

    /// <summary>A member is labelled once: where it is defined, or else where its partial definition is filled in.</summary>
    private static IEnumerable<SyntaxReference> Parts(ISymbol member) => member switch
    {
        IMethodSymbol { PartialImplementationPart: { } filled } => member.DeclaringSyntaxReferences.Concat(filled.DeclaringSyntaxReferences),
        IPropertySymbol { PartialImplementationPart: { } filled } => member.DeclaringSyntaxReferences.Concat(filled.DeclaringSyntaxReferences),
        _ => member.DeclaringSyntaxReferences,
    };

    // A type stands for its primary constructor.
    private static SyntaxToken? Name(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => method.Identifier,
        ConstructorDeclarationSyntax constructor => constructor.Identifier,
        PropertyDeclarationSyntax property => property.Identifier,
        IndexerDeclarationSyntax indexer => indexer.ThisKeyword,
        TypeDeclarationSyntax { ParameterList: not null } type => type.Identifier,
        _ => null,
    };
}
