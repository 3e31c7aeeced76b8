using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.CodeFixes.Raising;

/// <summary>Puts a label on a declaration that has none: above it, on a line of its own where the declaration begins a line.</summary>
internal static class NewLabel
{
    public static bool CanStandOn(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or LocalFunctionStatementSyntax;

    /// <param name="original">The declaration where it stands in the file: its surroundings tell whether it begins a line.</param>
    /// <param name="rewritten">The same declaration with the edits inside it.</param>
    public static SyntaxNode On(SyntaxNode original, SyntaxNode rewritten, int level)
    {
        var leading = rewritten.GetLeadingTrivia();
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(AttributeRaise.Full(level)))).WithLeadingTrivia(leading);
        if (!BeginsLine(original))
        {
            return Insert(rewritten.WithoutLeadingTrivia(), list.WithTrailingTrivia(SyntaxFactory.Space));
        }

        var indentation = leading.LastOrDefault();
        var rest = indentation.IsKind(SyntaxKind.WhitespaceTrivia) ? rewritten.WithLeadingTrivia(indentation) : rewritten.WithoutLeadingTrivia();
        return Insert(rest, list.WithTrailingTrivia(SyntaxFactory.EndOfLine(LineBreak(original))));
    }

    private static bool BeginsLine(SyntaxNode declaration)
    {
        var before = declaration.GetFirstToken().GetPreviousToken();
        return before.IsKind(SyntaxKind.None) || declaration.GetLeadingTrivia().Any(SyntaxKind.EndOfLineTrivia) || before.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
    }

    // The file's own line break.
    private static string LineBreak(SyntaxNode declaration) =>
        declaration.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } found
            ? found.ToString()
            : "\n";

    private static SyntaxNode Insert(SyntaxNode declaration, AttributeListSyntax list) => declaration switch
    {
        MemberDeclarationSyntax member => member.WithAttributeLists(member.AttributeLists.Insert(0, list)),
        LocalFunctionStatementSyntax function => function.WithAttributeLists(function.AttributeLists.Insert(0, list)),
        _ => declaration,
    };
}
