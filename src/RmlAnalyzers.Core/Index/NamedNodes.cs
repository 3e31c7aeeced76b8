using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Index;

/// <summary>Calls and creations in a tree by the names of what they call or make, told from the words: nothing is bound, and members that do not say one are not looked into.</summary>
internal static class NamedNodes
{
    /// <summary>Calls and creations by one of these names, in the order of the text.</summary>
    public static IEnumerable<SyntaxNode> In(SyntaxTree tree, IEnumerable<string> names, CancellationToken cancellation)
    {
        var words = TreeNames.Of(tree, cancellation);
        var said = names.Where(words.MayMention).ToImmutableHashSet();
        return said.SelectMany(name => words.TokensOf(name, cancellation))
            .Select(static token => token.Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>())
            .OfType<MemberDeclarationSyntax>()
            .Distinct()
            .OrderBy(static member => member.SpanStart)
            .SelectMany(member => member.DescendantNodes(inside => inside == member || inside is not MemberDeclarationSyntax))
            .Where(node => node is InvocationExpressionSyntax call ? CallName.Of(call) is { } name && said.Contains(name) : Creates(node, said));
    }

    /// <summary>Makes an object of one of these types, as far as the words tell.</summary>
    public static bool Creates(SyntaxNode node, ICollection<string> names) => node switch
    {
        ObjectCreationExpressionSyntax creation => Last(creation.Type) is { } name && names.Contains(name),
        ImplicitObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax declaration } } => Last(declaration.Type) is { } name && names.Contains(name),
        ImplicitObjectCreationExpressionSyntax { Parent: ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } } => Last(method.ReturnType) is { } name && names.Contains(name),
        ImplicitObjectCreationExpressionSyntax { Parent: ReturnStatementSyntax } implicitly =>
            Last(implicitly.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.ReturnType) is { } name && names.Contains(name),
        _ => false,
    };

    private static string? Last(TypeSyntax? type) => type switch
    {
        NullableTypeSyntax nullable => Last(nullable.ElementType),
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };
}
