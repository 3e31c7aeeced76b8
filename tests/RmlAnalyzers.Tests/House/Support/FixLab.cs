using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace RmlAnalyzers.Tests.House.Support;

/// <summary>Asks fixes what they offer, as an editor does with the light bulb open.</summary>
internal static class FixLab
{
    /// <summary>What is offered first for each finding that a fix is for; findings with no offer are left out.</summary>
    public static async Task<IReadOnlyList<(string Id, string? Key, string Title)>> FirstActions(Snippet snippet)
    {
        using var workspace = new AdhocWorkspace();
        var compilation = Lab.Compile([snippet.Tree, .. snippet.Beside]);
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "House", "House", LanguageNames.CSharp, compilationOptions: compilation.Options, metadataReferences: compilation.References));
        foreach (var tree in compilation.SyntaxTrees)
        {
            project = project.AddDocument(tree.FilePath, await tree.GetTextAsync(), filePath: tree.FilePath).Project;
        }

        var offers = new List<(string, string?, string)>();
        foreach (var finding in (await Lab.Run((await project.GetCompilationAsync())!)).Findings)
        {
            if (project.GetDocument(finding.Location.SourceTree) is not { } document)
            {
                continue;
            }

            foreach (var fixer in AllRules.Fixers.Where(fixer => fixer.FixableDiagnosticIds.Contains(finding.Id)))
            {
                var actions = new List<CodeAction>();
                await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
                offers.AddRange(actions.Take(1).Select(action => (finding.Id, action.EquivalenceKey, action.Title)));
            }
        }

        return offers;
    }
}
