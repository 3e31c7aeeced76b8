using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Rules.Labels;

namespace RmlAnalyzers.CodeFixes.Labelling;

/// <summary>
/// Labels a document, a project or a whole solution in one run. A label written in one project is what the next one sees, so the
/// analyzer runs again over what was changed, in the order of project references, until nothing changes: one run per hop would be left to
/// the user otherwise. Labels only ever appear or rise, which ends the run and makes its result the same in every order.
/// </summary>
internal sealed class LabellingRun : FixAllProvider
{
    public static readonly LabellingRun Instance = new();

    // A label appears once and rises once; what needs more rounds than this does not take its labels.
    private const int MaxRounds = 100;

    private LabellingRun()
    {
    }

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var document = context.Scope == FixAllScope.Document ? context.Document?.Id : null;
        var projects = context.Scope == FixAllScope.Solution ? InOrder(context.Solution) : [context.Project.Id];
        return Task.FromResult<CodeAction?>(CodeAction.Create("Label as draft", token => RunAsync(context.Solution, projects, document, token), context.CodeActionEquivalenceKey));
    }

    /// <summary>Projects before those that reference them; among equals by name, so that every run goes the same way.</summary>
    internal static ImmutableArray<ProjectId> InOrder(Solution solution)
    {
        var graph = solution.GetProjectDependencyGraph();
        var order = ImmutableArray.CreateBuilder<ProjectId>();
        var byName = solution.Projects.Where(project => project.Language == LanguageNames.CSharp).OrderBy(project => project.Name, System.StringComparer.Ordinal).Select(project => project.Id).ToList();
        foreach (var project in byName.OrderBy(project => graph.GetProjectsThatThisProjectTransitivelyDependsOn(project).Count))
        {
            order.Add(project);
        }

        return order.ToImmutable();
    }

    internal static async Task<Solution> RunAsync(Solution solution, ImmutableArray<ProjectId> projects, DocumentId? document, CancellationToken cancellation)
    {
        var open = new HashSet<ProjectId>(projects);
        for (var round = 0; round < MaxRounds && open.Count > 0; round++)
        {
            foreach (var project in projects.Where(open.Contains).ToList())
            {
                open.Remove(project);
                var labelled = await LabelAsync(solution, project, document, cancellation).ConfigureAwait(false);
                foreach (var touched in labelled.GetChanges(solution).GetProjectChanges())
                {
                    open.Add(touched.ProjectId);
                    open.UnionWith(solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(touched.ProjectId));
                }

                open.IntersectWith(projects);
                solution = labelled;
            }
        }

        return solution;
    }

    private static async Task<Solution> LabelAsync(Solution solution, ProjectId id, DocumentId? document, CancellationToken cancellation)
    {
        var project = solution.GetProject(id)!;
        if (await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation || !await DraftEdits.KnowsLabelsAsync(project, cancellation).ConfigureAwait(false))
        {
            return solution;
        }

        var analysis = compilation.WithAnalyzers([new RML0001LeavesUnlabelled(raisesDrafts: true)], project.AnalyzerOptions);
        var edits = new List<DraftEdit>();
        foreach (var finding in await analysis.GetAnalyzerDiagnosticsAsync(cancellation).ConfigureAwait(false))
        {
            if (document is null || solution.GetDocument(finding.Location.SourceTree)?.Id == document)
            {
                edits.AddRange(await DraftEdits.OfAsync(finding, project, cancellation).ConfigureAwait(false));
            }
        }

        return await DraftEdits.ApplyAsync(solution, edits, cancellation).ConfigureAwait(false);
    }
}
