using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How many rounds of fixing a test may need if it does not say: zero if nothing is to change, otherwise at most so many.</summary>
internal sealed class FixLimits
{
    public FixLimits(SolutionState test, SolutionState afterFixes, SolutionState afterBatch, IEnumerable<CodeFixProvider> providers)
    {
        var fixableIds = providers.SelectMany(provider => provider.FixableDiagnosticIds).ToImmutableHashSet();
        var fixable = test.ExpectedDiagnostics.Where(expected => fixableIds.Contains(expected.Id)).ToArray();
        OneByOne = SourceFileComparer.AnyChange(test, afterFixes) ? -fixable.Length : 0;
        InSolution = SourceFileComparer.AnyChange(test, afterBatch) ? -1 : 0;
        InProject = -test.AllProjects.Count(project => !SameIn(afterBatch, project));
        InDocument = SourceFileComparer.ProjectChanged(test, afterBatch)
            ? -fixable.Select(expected => expected.HasLocation ? expected.Spans[0].Span.Path : null).Distinct().Count()
            : 0;
    }

    public int OneByOne { get; }

    public int InSolution { get; }

    public int InProject { get; }

    public int InDocument { get; }

    private static bool SameIn(SolutionState after, ProjectState project) =>
        after.AllProjects.FirstOrDefault(other => other.Name == project.Name) is { } other
        && !SourceFileComparer.ProjectChanged(project, other);
}
