using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace RmlAnalyzers.Tests.Verify;

/// <summary>The short forms work, on a rule made up here: no local may be called "bad", and a file or project may forbid more names.</summary>
public class HarnessSmokeTests
{
    private const string Before = "class C { void M() { int [|bad|] = 1; _ = bad; } }";
    private const string After = "class C { void M() { int good = 1; _ = bad; } }";

    [Fact]
    public Task Flags_a_marked_span() => RmlVerify<BadNameAnalyzer>.Flags("class C { void M() { int [|bad|] = 1; } }");

    [Fact]
    public Task Silent_without_one() => RmlVerify<BadNameAnalyzer>.Silent("class C { string? M() { var good = $$\"\"\"{{1}}\"\"\"; return good; } }");

    [Fact]
    public Task Flags_what_is_missing_fails() =>
        Assert.ThrowsAsync<InvalidOperationException>(() => RmlVerify<BadNameAnalyzer>.Flags("class C { void M() { int [|good|] = 1; } }"));

    [Fact]
    public Task Flags_without_a_mark_is_an_error() =>
        Assert.ThrowsAsync<InvalidOperationException>(() => RmlVerify<BadNameAnalyzer>.Flags("class C;"));

    [Fact]
    public Task Silent_with_a_finding_fails() =>
        Assert.ThrowsAsync<InvalidOperationException>(() => RmlVerify<BadNameAnalyzer>.Silent("class C { void M() { int bad = 1; } }"));

    [Fact]
    public Task Severity_and_arguments() => RmlVerify<BadNameAnalyzer>.Reports(
        "class C { void M() { int {|#0:bad|} = 1; } }",
        RmlVerify<BadNameAnalyzer>.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithArguments("bad"));

    [Fact]
    public Task Additional_file_is_read() => RmlVerify<BadNameAnalyzer>.Flags(
        "class C { void M() { int [|worse|] = 1; } }",
        new() { Files = [("BadNames.txt", "worse")] });

    [Fact]
    public Task Editor_config_is_read() => RmlVerify<BadNameAnalyzer>.Silent(
        "class C { void M() { int bad = 1; } }",
        new() { EditorConfig = "dotnet_diagnostic.TEST0001.severity = none" });

    [Fact]
    public Task Global_config_is_read() => RmlVerify<BadNameAnalyzer>.Flags(
        "class C { void M() { int [|worst|] = 1; } }",
        new() { GlobalConfig = "build_property.BadName = worst" });

    [Fact]
    public Task Other_project_is_referenced_with_its_source() => RmlVerify<BadNameAnalyzer>.Flags(
        "class C { [Rml.Rml1] void M() { int [|bad|] = Lib.One; } }",
        new() { Projects = [("Base", "public static class Zero { public const string? No = null; }"), ("Lib", "public static class Lib { public static int One => Zero.No?.Length ?? 1; }")] });

    [Fact]
    public Task Fixes_one_by_one_and_all() => RmlVerify<BadNameAnalyzer, BadNameFix>.Fixes(
        "class C { void M() { int [|bad|] = 1; } void N() { int [|bad|] = 1; } }",
        "class C { void M() { int good = 1; } void N() { int good = 1; } }");

    [Fact]
    public Task Fixes_in_further_files() => RmlVerify<BadNameAnalyzer, BadNameFix>.Fixes(
        "class C { void M() { int [|bad|] = 1; } }",
        "class C { void M() { int good = 1; } }",
        new() { Sources = ["class D { void M() { int [|bad|] = 1; } }"], FixedSources = ["class D { void M() { int good = 1; } }"] });

    [Fact]
    public Task Fixes_in_further_projects() => RmlVerify<BadNameAnalyzer, BadNameFix>.Fixes(
        "class C { void M() { int [|bad|] = Lib.One; } }",
        "class C { void M() { int good = Lib.One; } }",
        new()
        {
            Projects = [("Lib", "public class Lib { public const int One = 1; void M() { int [|bad|] = 1; } }")],
            FixedProjects = ["public class Lib { public const int One = 1; void M() { int good = 1; } }"],
        });

    [Fact]
    public Task Action_is_chosen_by_key() => RmlVerify<BadNameAnalyzer, BadNameFix>.Fixes(
        "class C { void M() { int [|bad|] = 1; } }", "class C { void M() { int good = 1; } }", new() { EquivalenceKey = "Rename" });

    [Fact]
    public Task Unknown_key_is_no_action() => RmlVerify<BadNameAnalyzer, BadNameFix>.NoFix(
        "class C { void M() { int [|bad|] = 1; } }", new() { EquivalenceKey = "Remove" });

    [Fact]
    public Task No_fix_fails_where_one_is_offered() => Assert.ThrowsAsync<InvalidOperationException>(() =>
        RmlVerify<BadNameAnalyzer, BadNameFix>.NoFix("class C { void M() { int [|bad|] = 1; } }"));

    [Fact]
    public Task Top_level_statements_need_an_application() => RmlVerify<BadNameAnalyzer>.Silent(
        "int good = 1; System.Console.Write(good);", new() { OutputKind = OutputKind.ConsoleApplication });

    [Fact]
    public Task Attributes_may_be_missing() => Assert.ThrowsAsync<InvalidOperationException>(() =>
        RmlVerify<BadNameAnalyzer>.Silent("class C { [Rml.Rml1] void M() { } }", new() { ReferencesAnnotations = false }));

    [Fact]
    public Task Disabled_rule_is_silent() => RmlVerify<BadNameAnalyzer>.Silent(
        "class C { void M() { int bad = 1; } }", new() { Disabled = ["TEST0001"] });

    [Fact]
    public Task Fixed_code_must_compile() =>
        Assert.ThrowsAsync<InvalidOperationException>(() => RmlVerify<BadNameAnalyzer, BadNameFix>.Fixes(Before, After));

    [Fact]
    public Task No_fix_is_offered() => RmlVerify<BadNameAnalyzer, BadNameFix>.NoFix("class C { void M() { for (int [|bad|] = 1; ;) { } } }");
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BadNameAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("TEST0001", "Bad name", "'{0}' is a bad name", "Test", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(
            nodeContext =>
            {
                var identifier = ((VariableDeclaratorSyntax)nodeContext.Node).Identifier;
                if (BadNames(nodeContext.Options).Contains(identifier.Text))
                {
                    nodeContext.ReportDiagnostic(Diagnostic.Create(Rule, identifier.GetLocation(), identifier.Text));
                }
            },
            SyntaxKind.VariableDeclarator);
    }

    private static IEnumerable<string> BadNames(AnalyzerOptions options)
    {
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.BadName", out var fromProperty);
        return options.AdditionalFiles.Select(file => file.GetText()!.ToString()).Append(fromProperty ?? "bad").Append("bad");
    }
}

internal sealed class BadNameFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TEST0001"];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        var token = root.FindToken(context.Span.Start);
        if (token.Parent?.Parent?.Parent is not ForStatementSyntax)
        {
            var changed = root.ReplaceToken(token, SyntaxFactory.Identifier(token.LeadingTrivia, "good", token.TrailingTrivia));
            context.RegisterCodeFix(
                CodeAction.Create("Rename", _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), "Rename"), context.Diagnostics);
        }
    }
}
