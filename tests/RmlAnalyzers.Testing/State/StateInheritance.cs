using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Completes a state with what it takes over from the state before it.</summary>
internal static class StateInheritance
{
    public static SolutionState Complete(SolutionState state, SolutionState? before, ImmutableHashSet<string> fixableIds)
    {
        var (inheritance, markup) = Modes(state, before);
        var result = new SolutionState(state.Name, state.Language, state.DefaultPrefix, state.DefaultExtension)
        {
            InheritanceMode = StateInheritanceMode.Explicit,
            MarkupHandling = markup,
        };
        state.CopySettingsTo(result);
        result.Sources.AddRange(state.Sources);
        result.GeneratedSources.AddRange(state.GeneratedSources);
        result.AdditionalFiles.AddRange(state.AllAdditionalFiles);
        result.AnalyzerConfigFiles.AddRange(state.AnalyzerConfigFiles);
        result.ExpectedDiagnostics.AddRange(state.ExpectedDiagnostics);
        AddProjects(state, result);
        if (before is not null && inheritance != StateInheritanceMode.Explicit)
        {
            Inherit(state, before, result, inheritance == StateInheritanceMode.AutoInheritAll ? [] : fixableIds);
        }

        return result;
    }

    private static (StateInheritanceMode Inheritance, MarkupMode Markup) Modes(SolutionState state, SolutionState? before)
    {
        if (before is null)
        {
            return (state.InheritanceMode ?? StateInheritanceMode.Explicit, state.MarkupHandling ?? MarkupMode.Allow);
        }

        var differs = Differs(state, before);
        var inheritance = differs ? StateInheritanceMode.AutoInherit : StateInheritanceMode.AutoInheritAll;
        var markup = differs ? MarkupMode.IgnoreFixable : before.MarkupHandling ?? MarkupMode.Allow;
        return (state.InheritanceMode ?? inheritance, state.MarkupHandling ?? markup);
    }

    private static void Inherit(SolutionState state, SolutionState before, SolutionState result, ImmutableHashSet<string> goneIds)
    {
        result.ReferenceAssemblies ??= before.ReferenceAssemblies;
        result.OutputKind ??= before.OutputKind;
        result.DocumentationMode ??= before.DocumentationMode;
        InheritIfEmpty(result.Sources, before.Sources);
        InheritIfEmpty(result.GeneratedSources, before.GeneratedSources);
        InheritIfEmpty(result.AnalyzerConfigFiles, before.AnalyzerConfigFiles);
        InheritIfEmpty(result.AdditionalProjectReferences, before.AdditionalProjectReferences);
        InheritIfEmpty(result.AdditionalReferences, before.AdditionalReferences);
        InheritIfEmpty(result.ExpectedDiagnostics, before.ExpectedDiagnostics.Where(expected => !goneIds.Contains(expected.Id)));
        if (state.AdditionalFiles.Count == 0)
        {
            result.AdditionalFiles.InsertRange(0, before.AdditionalFiles);
        }

        if (state.AdditionalProjects.Count == 0)
        {
            AddProjects(before, result);
        }
    }

    private static void AddProjects(SolutionState from, SolutionState to)
    {
        foreach (var (name, project) in from.AdditionalProjects)
        {
            to.AdditionalProjects.Add(name, project);
        }
    }

    private static void InheritIfEmpty<T>(List<T> own, IEnumerable<T> before)
    {
        if (own.Count == 0)
        {
            own.AddRange(before);
        }
    }

    private static bool Differs(SolutionState state, SolutionState before)
    {
        var inherits = state.InheritanceMode != StateInheritanceMode.Explicit;
        return FilesDiffer(state.Sources, before.Sources)
            || FilesDiffer(state.GeneratedSources, before.GeneratedSources)
            || FilesDiffer(state.AdditionalFiles, before.AdditionalFiles)
            || FilesDiffer(state.AnalyzerConfigFiles, before.AnalyzerConfigFiles)
            || (!(inherits && state.AdditionalReferences.Count == 0) && !state.AdditionalReferences.SequenceEqual(before.AdditionalReferences));

        bool FilesDiffer(SourceFileCollection own, SourceFileCollection other) =>
            !(inherits && own.Count == 0) && !own.SequenceEqual(other, SourceFileComparer.WithoutChecksum);
    }
}
