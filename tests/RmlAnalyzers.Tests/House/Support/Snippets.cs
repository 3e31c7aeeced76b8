using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.Tests.House.Support;

/// <summary>A piece of code and where it was found; what it names but does not declare comes from <see cref="Beside"/>.</summary>
internal sealed record Snippet(string Origin, SyntaxTree Tree)
{
    private readonly Lazy<IReadOnlyList<SyntaxTree>> _beside = new(() => Snippets.Beside(Origin, Tree));

    /// <summary>The names of the types that this piece declares.</summary>
    public IReadOnlySet<string> Declared { get; } = Snippets.DeclaredIn(Tree).ToHashSet(StringComparer.Ordinal);

    /// <summary>Code from elsewhere in the tests that declares the types this piece names: clients, stubs, contracts.</summary>
    public IReadOnlyList<SyntaxTree> Beside => _beside.Value;

    public override string ToString() => Origin;
}

/// <summary>The C# that the tests of the rules, the rule pages and the samples consist of: the odd but right and the wrong, without markup.</summary>
internal static partial class Snippets
{
    private const int MostBeside = 12;
    private static readonly Lazy<IReadOnlyList<Snippet>> Collected = new(Collect);
    private static readonly Lazy<ILookup<string, Snippet>> Declaring = new(() =>
        Collected.Value.SelectMany(snippet => Provided(snippet.Tree).Distinct().Select(name => (name, snippet))).ToLookup(pair => pair.name, pair => pair.snippet, StringComparer.Ordinal));

    public static IReadOnlyList<Snippet> All => Collected.Value;

    public static string WithoutMarkup(string text) => Markup().Replace(text, "");

    /// <summary>Trees that declare what the compiler does not find, from the same file if it can be. What compiles alone stays alone.</summary>
    public static IReadOnlyList<SyntaxTree> Beside(string origin, SyntaxTree tree)
    {
        var declared = DeclaredIn(tree).ToHashSet(StringComparer.Ordinal);
        var beside = new List<SyntaxTree>();
        // All that one look at the compiler's complaints asks for is taken before the next look: looking is what costs.
        for (var before = -1; before < beside.Count && beside.Count < MostBeside;)
        {
            before = beside.Count;
            foreach (var name in Missing([tree, .. beside]))
            {
                if (beside.Count < MostBeside && !declared.Contains(name) && Find(name, origin, declared) is { } next)
                {
                    declared.UnionWith(next.Declared);
                    beside.Add(next.Tree);
                }
            }
        }

        return beside;
    }

    public static IEnumerable<string> DeclaredIn(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(node => node is not StatementSyntax).OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.Text);

    private static Snippet? Find(string name, string origin, HashSet<string> declared) => Declaring.Value[name]
        .Where(candidate => !candidate.Declared.Overlaps(declared))
        .OrderByDescending(candidate => Common(candidate.Origin, origin))
        .ThenBy(candidate => candidate.Origin, StringComparer.Ordinal)
        .FirstOrDefault();

    private static int Common(string first, string second) => first.Zip(second).TakeWhile(pair => pair.First == pair.Second).Count();

    private static IReadOnlyList<Snippet> Collect() =>
    [
        .. Repo.Files("tests/RmlAnalyzers.Tests/Rules", "*.cs").SelectMany(InTests),
        .. Pages.All.SelectMany(page => page.Code.Select(block => new Snippet($"{page.Path}({block.Line})", Tree(block.Text, page.Id + block.Line)))),
        .. Repo.Files("samples", "*.cs").Select(path => new Snippet(path, Tree(Repo.Read(path), path))),
    ];

    private static IEnumerable<Snippet> InTests(string path) =>
        from token in Repo.Parse(path).GetRoot().DescendantTokens()
        where token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        where Declaration().IsMatch(token.ValueText)
        let line = token.GetLocation().GetLineSpan().StartLinePosition.Line + 1
        let tree = Tree(WithoutMarkup(token.ValueText), $"{Path.GetFileNameWithoutExtension(path)}.{line}")
        let snippet = new Snippet($"{path}({line})", tree)
        where snippet.Declared.Count > 0
        select snippet;

    private static SyntaxTree Tree(string text, string name) => Lab.Parse(text, $"/0/{Path.GetFileNameWithoutExtension(name)}.cs");

    // Names of types and namespaces that are not found; the compiler is asked only about what some other snippet declares.
    private static IReadOnlyList<string> Missing(IReadOnlyList<SyntaxTree> trees)
    {
        var provided = trees.SelectMany(Provided).ToHashSet(StringComparer.Ordinal);
        var doubtful = trees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            .Where(name => MayBeType(name) && !provided.Contains(name.Identifier.Text) && Declaring.Value.Contains(name.Identifier.Text))
            .ToList();
        if (doubtful.Count == 0)
        {
            return [];
        }

        var compilation = Lab.Compile(trees);
        compilation = compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable));
        var models = trees.ToDictionary(tree => tree, tree => compilation.GetSemanticModel(tree));
        return [.. doubtful.Where(name => IsMissing(models[name.SyntaxTree].GetSymbolInfo(name))).Select(name => name.Identifier.Text).Distinct(StringComparer.Ordinal)];
    }

    // What stands behind the dot of an expression is a matter of what stands before it.
    private static bool MayBeType(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => false,
        _ => true,
    };

    private static bool IsMissing(SymbolInfo info) => info.Symbol is null && info.CandidateSymbols.IsEmpty;

    private static IEnumerable<string> Provided(SyntaxTree tree) => DeclaredIn(tree).Concat(
        tree.GetRoot().DescendantNodes(node => node is not StatementSyntax).OfType<BaseNamespaceDeclarationSyntax>().SelectMany(space => space.Name.ToString().Split('.')));

    [GeneratedRegex(@"\[\||\|\]|\{\|[^:|\[\]{}]+:|\|(#\d+)?\}|\$\$(?!"")")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\b(class|record|interface|struct|enum)\s+\w+")]
    private static partial Regex Declaration();
}
