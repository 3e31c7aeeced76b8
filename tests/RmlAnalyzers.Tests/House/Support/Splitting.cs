using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.Tests.House.Support;

/// <summary>Spreads the code of one file over several, as real projects do.</summary>
internal static class Splitting
{
    /// <summary>Every class, struct and interface in two parts: base list and every other member in one file, the rest in the other.</summary>
    public static SyntaxTree[] IntoPartialTypes(SyntaxTree tree) => [Part(tree, 0), Part(tree, 1)];

    /// <summary>Half of the top-level types in one file, the rest in another. Usings stay with both.</summary>
    public static SyntaxTree[] ByTypes(SyntaxTree tree)
    {
        var types = tree.GetRoot().ChildNodes().Where(node => node is BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax).ToList();
        return types.Count < 2
            ? [tree]
            : [Without(tree, types.Take(types.Count / 2), 0), Without(tree, types.Skip(types.Count / 2), 1)];
    }

    public static SyntaxTree Renamed(SyntaxTree tree, string suffix) => tree.WithFilePath(tree.FilePath.Replace(".cs", suffix, StringComparison.Ordinal));

    private static SyntaxTree Without(SyntaxTree tree, IEnumerable<SyntaxNode> nodes, int number) =>
        Reparsed(tree, tree.GetRoot().RemoveNodes(nodes, SyntaxRemoveOptions.KeepNoTrivia)!, number);

    private static SyntaxTree Part(SyntaxTree tree, int number)
    {
        var types = tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().Where(type => type.Parent is not TypeDeclarationSyntax);
        return Reparsed(tree, tree.GetRoot().ReplaceNodes(types, (type, _) => Part(type, number)), number);
    }

    private static TypeDeclarationSyntax Part(TypeDeclarationSyntax type, int number)
    {
        var members = SyntaxFactory.List(type.Members.Where((_, index) => index % 2 == number));
        var part = type.WithMembers(members);
        if (number == 1)
        {
            part = part.WithBaseList(null).WithParameterList(null).WithAttributeLists([]);
        }

        return type.Modifiers.Any(SyntaxKind.PartialKeyword) ? part : part.AddModifiers(SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space));
    }

    private static SyntaxTree Reparsed(SyntaxTree tree, SyntaxNode root, int number) => Renamed(Lab.Parse(root.ToFullString(), tree.FilePath), $".{number}.cs");
}
