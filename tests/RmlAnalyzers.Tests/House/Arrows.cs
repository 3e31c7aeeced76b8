using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Tests.House.Support;
using Xunit;

namespace RmlAnalyzers.Tests.House;

/// <summary>Who may know whom. Read from syntax, comments left out, so that no build has to succeed to see an arrow that must not be.</summary>
public partial class Arrows
{
    private const string Core = "src/RmlAnalyzers.Core/";
    private const string Rules = "src/RmlAnalyzers/";
    private const string CodeFixes = "src/RmlAnalyzers.CodeFixes/";

    // Which rule speaks for which cause of a spot: the one place that knows several.
    private const string CauseRules = Rules + "CauseRules.cs";

    [Fact]
    public void Algebra_knows_no_compiler() => AssertNone(
        Code(Core + "Algebra/").Where(node => node is IdentifierNameSyntax { Identifier.Text: "CodeAnalysis" }), "works on plain values");

    [Fact]
    public void Algebra_knows_nothing_of_ours() => AssertNone(
        Code(Core + "Algebra/").OfType<UsingDirectiveSyntax>().Where(directive => directive.Name!.ToString().StartsWith("Rml", StringComparison.Ordinal)),
        "stands at the bottom");

    [Fact]
    public void Core_names_no_rule() => AssertNone(
        Code(Core).SelectMany(node => node.ChildTokens()).Where(token => RuleId().IsMatch(token.Text)).Select(token => token.Parent!)
            .Concat(Code(Core).OfType<UsingDirectiveSyntax>().Where(directive => directive.Name!.ToString().StartsWith("RmlAnalyzers.Rules", StringComparison.Ordinal))),
        "says what happened; rules say whether it is wrong");

    [Fact]
    public void Rules_name_no_other_rule()
    {
        var classes = Code(Rules).OfType<ClassDeclarationSyntax>().Select(type => type.Identifier.Text).Where(name => RuleId().IsMatch(name)).ToHashSet(StringComparer.Ordinal);
        AssertNone(
            Code(Rules).OfType<SimpleNameSyntax>().Where(name => classes.Contains(name.Identifier.Text) && name.SyntaxTree.FilePath != CauseRules && !IsInside(name, name.Identifier.Text)),
            "never sees another rule: the kernel returns one verdict per spot");
    }

    [Fact]
    public void Fixes_never_solve() => AssertNone(
        Code(CodeFixes).OfType<UsingDirectiveSyntax>().Where(directive => directive.Name!.ToString() is "RmlAnalyzers.Core.Solver" or "RmlAnalyzers.Core.Summaries" or "RmlAnalyzers.Core.Facts"),
        "reads FixData and never analyses again");

    [Fact]
    public void Workspaces_stay_in_code_fixes()
    {
        AssertNone(
            Code(Core).Concat(Code(Rules)).OfType<UsingDirectiveSyntax>().Where(directive => WorkspaceNamespace().IsMatch(directive.Name!.ToString())),
            "must load in a compiler, which has no Workspaces");
        Assert.All(Projects(), project => Assert.True(
            project.Path.StartsWith(CodeFixes, StringComparison.Ordinal) || !project.Items.Any(item => item.Contains("Workspaces", StringComparison.Ordinal)),
            $"{project.Path} references Workspaces"));
    }

    [Fact]
    public void Sources_reference_no_client_library() => Assert.All(
        Projects().SelectMany(project => project.Items.Select(item => (project.Path, Item: item))),
        reference => Assert.True(
            reference.Item.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || reference.Item.Contains("RmlAnalyzers", StringComparison.Ordinal),
            $"{reference.Path} references {reference.Item}: what a library does is a row of the catalogue"));

    [Fact]
    public void Annotations_stand_alone()
    {
        Assert.DoesNotContain(Projects(), project => project.Path.Contains("Annotations/", StringComparison.Ordinal) && project.Items.Count > 0);
        Assert.All(
            Projects().Where(project => !project.Path.Contains("RmlAnalyzers.Package/", StringComparison.Ordinal)),
            project => Assert.DoesNotContain(project.Items, item => item.Contains("Annotations", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Diagnostic", "Create", Core + "Reporting/Report.cs")]
    [InlineData("", "GetTypeByMetadataName", Core + "Symbols/KnownTypes.cs")]
    [InlineData("", "GetTypesByMetadataName", Core + "Symbols/KnownTypes.cs")]
    [InlineData("", "GetSemanticModel", Core + "Facts/SemanticModels.cs")]
    public void One_door(string receiver, string method, string door) => AssertNone(
        Code(Core).Concat(Code(Rules)).OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression is MemberAccessExpressionSyntax access && access.Name.Identifier.Text == method
                && (receiver.Length == 0 || access.Expression.ToString().Split('.').Last() == receiver)
                && call.SyntaxTree.FilePath != door),
        $"must go through {door}");

    [Fact]
    public void Nothing_reads_the_clock() => AssertNone(
        Code(Core).Concat(Code(Rules)).Concat(Code(CodeFixes)).OfType<ExpressionSyntax>().Where(expression => expression switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.Text: "Now" or "UtcNow" or "Today" or "TickCount" or "TickCount64" or "GetTimestamp" } access
                => access.Expression.ToString().Split('.').Last() is "DateTime" or "DateTimeOffset" or "Environment" or "Stopwatch",
            ObjectCreationExpressionSyntax creation => creation.Type.ToString().Split('.').Last() is "Stopwatch" or "Random",
            InvocationExpressionSyntax call => call.Expression.ToString() is "Stopwatch.StartNew" or "Guid.NewGuid",
            _ => false,
        }),
        "must give the same answer at any time");

    private static bool IsInside(SyntaxNode node, string type) => node.Ancestors().OfType<ClassDeclarationSyntax>().Any(outer => outer.Identifier.Text == type);

    private static IEnumerable<SyntaxNode> Code(string folder) =>
        Repo.SourceTrees.Where(tree => tree.FilePath.StartsWith(folder, StringComparison.Ordinal)).SelectMany(tree => tree.GetRoot().DescendantNodes());

    private static IEnumerable<(string Path, List<string> Items)> Projects() =>
        from path in Repo.Files("src", "*.csproj")
        select (path, XDocument.Parse(Repo.Read(path)).Descendants()
            .Where(item => item.Name.LocalName is "PackageReference" or "ProjectReference")
            .Select(item => item.Attribute("Include")?.Value ?? "").Where(item => item.Length > 0).ToList());

    private static void AssertNone(IEnumerable<SyntaxNode> offenders, string because) =>
        Assert.True(!offenders.Any(), string.Join('\n', offenders.Select(node => $"{Repo.Place(node)} {node} - this part {because}")));

    [GeneratedRegex(@"RML\d{4}")]
    private static partial Regex RuleId();

    [GeneratedRegex(@"^Microsoft\.CodeAnalysis\.(Workspaces|CodeFixes|CodeActions|CodeRefactorings|Editing|Formatting|Simplification|FindSymbols|Host|Rename|Options)\b")]
    private static partial Regex WorkspaceNamespace();
}
