using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Tests.House.Support;
using Xunit;

namespace RmlAnalyzers.Tests.House;

/// <summary>No file over 300 lines, no method over 60: what is longer does two things. An exemption carries its reason, and goes when it is not needed.</summary>
public class Sizes
{
    private const int FileLines = 300;
    private const int MethodLines = 60;

    // Path, or path and method name, with the reason.
    private static readonly Dictionary<string, string> Exempt = new(StringComparer.Ordinal);

    [Fact]
    public void No_file_is_too_long() =>
        AssertSizes(Repo.AllCode().Select(path => (Name: path, Lines: File.ReadLines(Path.Combine(Repo.Root, path)).Count())), FileLines);

    [Fact]
    public void No_method_is_too_long() => AssertSizes(
        from path in Repo.AllCode()
        from node in Repo.Parse(path).GetRoot().DescendantNodes()
        where node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
        select (Name: $"{path} {NameOf(node)}", Lines: Lines(node)),
        MethodLines);

    [Fact]
    public void Every_exemption_names_a_file() =>
        Assert.All(Exempt.Keys, name => Assert.True(Repo.Exists(name.Split(' ')[0]), $"{name} no longer exists: remove its exemption."));

    private static void AssertSizes(IEnumerable<(string Name, int Lines)> sizes, int limit)
    {
        var tooLong = sizes.Where(size => size.Lines > limit && !Exempt.ContainsKey(size.Name)).Select(size => $"{size.Name}: {size.Lines} lines, {limit} at most");
        Assert.True(!tooLong.Any(), string.Join('\n', tooLong));
    }

    // Documentation and attributes explain a method; they do not make it longer.
    private static int Lines(SyntaxNode node)
    {
        var first = node switch
        {
            BaseMethodDeclarationSyntax { AttributeLists.Count: > 0 } method => method.AttributeLists.Last().GetLastToken().GetNextToken(),
            _ => node.GetFirstToken(),
        };
        var text = node.SyntaxTree.GetText();
        return text.Lines.GetLinePosition(node.Span.End).Line - text.Lines.GetLinePosition(first.SpanStart).Line + 1;
    }

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        _ => node.Kind().ToString(),
    };
}
