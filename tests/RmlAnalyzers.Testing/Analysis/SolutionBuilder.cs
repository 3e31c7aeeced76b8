using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Makes a solution of a state: real documents, real configuration documents, real project references.</summary>
internal sealed class SolutionBuilder
{
    private readonly ITestHost _host;
    private readonly Dictionary<string, ProjectId> _ids = new(StringComparer.Ordinal);
    private Solution _solution;

    private SolutionBuilder(ITestHost host) => (_host, _solution) = (host, host.CreateWorkspace().CurrentSolution);

    /// <summary>The main project of the new solution.</summary>
    public static Task<Project> BuildAsync(ITestHost host, SolutionState state, CancellationToken cancellationToken) =>
        new SolutionBuilder(host).BuildAsync(state, cancellationToken);

    private async Task<Project> BuildAsync(SolutionState state, CancellationToken cancellationToken)
    {
        foreach (var project in state.AllProjects)
        {
            await AddProjectAsync(project, isMain: project == state, cancellationToken).ConfigureAwait(false);
        }

        foreach (var project in state.AllProjects)
        {
            _solution = _solution.AddProjectReferences(
                _ids[project.Name],
                project.AdditionalProjectReferences.Select(name => new ProjectReference(_ids[name])));
        }

        var mainId = _ids[state.Name];
        var transformed = _host.Transforms.Aggregate(_solution, (solution, transform) => transform(solution, mainId));
        return _host.ApplyCompilationOptions(transformed.GetProject(mainId)!);
    }

    private async Task AddProjectAsync(ProjectState state, bool isMain, CancellationToken cancellationToken)
    {
        _host.Verifier.LanguageIsSupported(state.Language);
        if (state.GeneratedSources.Count > 0)
        {
            throw new NotSupportedException($"{nameof(ProjectState.GeneratedSources)} are not supported by this harness.");
        }

        var id = ProjectId.CreateNewId(state.Name);
        _ids.Add(state.Name, id);
        _solution = _solution.AddProject(id, state.Name, state.AssemblyName, state.Language);
        var fresh = _solution.GetProject(id)!;
        var compilationOptions = isMain ? _host.CreateCompilationOptions() : fresh.CompilationOptions!;
        var parseOptions = isMain ? _host.CreateParseOptions() : fresh.ParseOptions!;
        var references = await (state.ReferenceAssemblies ?? _host.DefaultReferences)
            .ResolveAsync(state.Language, cancellationToken).ConfigureAwait(false);
        _solution = _solution
            .WithProjectCompilationOptions(id, compilationOptions.WithOutputKind(state.OutputKind ?? OutputKind.DynamicallyLinkedLibrary))
            .WithProjectParseOptions(id, parseOptions.WithDocumentationMode(state.DocumentationMode ?? DocumentationMode.Diagnose))
            .AddMetadataReferences(id, references)
            .AddMetadataReferences(id, state.AdditionalReferences);
        AddFiles(id, state);
    }

    private void AddFiles(ProjectId id, ProjectState state)
    {
        Add(state.Sources, (solution, document, name, text, folders, path) => solution.AddDocument(document, name, text, folders, path));
        Add(state.AdditionalFiles, (solution, document, name, text, folders, path) => solution.AddAdditionalDocument(document, name, text, folders, path));
        Add(state.AnalyzerConfigFiles, (solution, document, name, text, folders, path) => solution.AddAnalyzerConfigDocument(document, name, text, folders, path));

        void Add(SourceFileCollection files, Func<Solution, DocumentId, string, SourceText, IEnumerable<string>, string, Solution> add)
        {
            foreach (var (path, text) in files)
            {
                var (name, folders) = DocumentPath.Split(state.DefaultPrefix, path);
                _solution = add(_solution, DocumentId.CreateNewId(id, path), name, text, folders, path);
            }
        }
    }
}
