using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.CodeFixes;
using RmlAnalyzers.Order.Oracle.Programs;

namespace RmlAnalyzers.Order.Oracle.Compiling;

/// <summary>Applies a fix to made-up handlers, finding by finding, as long as it offers anything.</summary>
internal static class Repairs
{
    private const int Most = 10;

    /// <summary>The fixes of the order family.</summary>
    public static IReadOnlyList<CodeFixProvider> All { get; } =
    [
        .. typeof(DocumentFix).Assembly.GetTypes().Where(type => !type.IsAbstract && type.Namespace == "RmlAnalyzers.CodeFixes.Order" && typeof(CodeFixProvider).IsAssignableFrom(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>The program as the fix leaves it, and how often it was applied.</summary>
    public static async Task<(HandlerSource Program, int Times)> ApplyAsync(HandlerSource program, CodeFixProvider fix)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Repaired", LanguageNames.CSharp)
            .WithMetadataReferences(World.References)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithParseOptions(CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest));
        project = project.AddDocument("Events.cs", World.Resource("Events"), filePath: "Events.cs").Project;
        var document = project.AddDocument("Program.cs", HandlerBatch.Usings + program, filePath: "Program.cs");
        for (var times = 0; ; times++)
        {
            if (times == Most || await NextAsync(document, fix) is not { } changed)
            {
                return (program with { Text = (await document.GetTextAsync()).ToString()[HandlerBatch.Usings.Length..] }, times);
            }

            document = changed;
        }
    }

    private static async Task<Document?> NextAsync(Document document, CodeFixProvider fix)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        var found = await compilation.WithAnalyzers(World.Rules, new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync();
        var tree = await document.GetSyntaxTreeAsync();
        foreach (var finding in found.Where(each => fix.FixableDiagnosticIds.Contains(each.Id) && each.Location.SourceTree == tree).OrderBy(each => each.Location.SourceSpan.Start))
        {
            var offered = new List<CodeAction>();
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => offered.Add(action), default));
            if (offered.Count > 0)
            {
                var operations = await offered[0].GetOperationsAsync(default);
                return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id);
            }
        }

        return null;
    }
}
