using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RmlAnalyzers.CodeFixes.Labelling;
using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Rules.Labels;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Labels;

/// <summary>A solution of several projects as a host loads it, labelled in one run. Files of the same path are linked.</summary>
internal sealed class LabelledSolution : IDisposable
{
    private const string Config = "is_global = true\ndotnet_diagnostic.RML0001.severity = suggestion\n";
    private readonly AdhocWorkspace _workspace = new();
    private Solution _solution;

    public LabelledSolution() => _solution = _workspace.CurrentSolution;

    public Solution Solution => _solution;

    public async Task<LabelledSolution> AddAsync(string name, (string Path, string Text)[] files, string[] references, string[]? symbols = null, string config = Config)
    {
        var framework = await RmlReferences.Net.ResolveAsync(LanguageNames.CSharp, default);
        var id = ProjectId.CreateNewId(name);
        _solution = _solution
            .AddProject(id, name, name.Split('(')[0], LanguageNames.CSharp)
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: symbols))
            .AddMetadataReferences(id, framework.Add(MetadataReference.CreateFromFile(RmlReferences.Annotations.Location)))
            .AddProjectReferences(id, references.Select(reference => new ProjectReference(_solution.Projects.Single(project => project.Name == reference).Id)))
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", SourceText.From(config), filePath: $"/{name}/.globalconfig");
        foreach (var (path, text) in files)
        {
            _solution = _solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(text), filePath: path);
        }

        return this;
    }

    /// <summary>Labels everything; a second run must change nothing, the code must compile, and the borders must hold.</summary>
    public async Task LabelAsync()
    {
        var labelled = await LabellingRun.RunAsync(_solution, LabellingRun.InOrder(_solution), null, default);
        var again = await LabellingRun.RunAsync(labelled, LabellingRun.InOrder(labelled), null, default);
        Assert.Empty(again.GetChanges(labelled).GetProjectChanges());
        _solution = labelled;

        ImmutableArray<DiagnosticAnalyzer> borders = [new RML0002HigherThanContract(), new RML1001ClosedReachesEffect(), new RML2001DialogMakesHistory(), new RML0001LeavesUnlabelled()];
        foreach (var project in labelled.Projects)
        {
            var compilation = (await project.GetCompilationAsync())!;
            Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            Assert.Empty(await compilation.WithAnalyzers(borders, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync());
        }
    }

    /// <summary>The text of a file, which must be the same in every project that it stands in.</summary>
    public async Task<string> TextAsync(string path)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in _solution.Projects.SelectMany(project => project.Documents).Where(document => document.FilePath == path))
        {
            texts.Add((await document.GetTextAsync()).ToString());
        }

        return Assert.Single(texts);
    }

    public void Dispose() => _workspace.Dispose();
}
