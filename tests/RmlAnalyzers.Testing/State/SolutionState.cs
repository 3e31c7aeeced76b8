namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The main project of a test, its further projects, and what is expected of them.</summary>
public class SolutionState(string name, string language, string defaultPrefix, string defaultExtension)
    : ProjectState(name, language, defaultPrefix, defaultExtension)
{
    /// <summary>What is taken over from the state before; null to decide by content.</summary>
    public StateInheritanceMode? InheritanceMode { get; set; }

    /// <summary>What becomes of markup; null to decide by content.</summary>
    public MarkupMode? MarkupHandling { get; set; }

    /// <summary>The further projects.</summary>
    public ProjectCollection AdditionalProjects { get; } = new(language, defaultExtension);

    /// <summary>The diagnostics that are expected beside those of the markup.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    internal IEnumerable<ProjectState> AllProjects => AdditionalProjects.Values.Prepend(this);

    internal bool HasContent =>
        InheritanceMode is not null || MarkupHandling is not null || Sources.Count > 0 || GeneratedSources.Count > 0
        || AdditionalFiles.Count > 0 || AnalyzerConfigFiles.Count > 0 || AdditionalFilesFactories.Count > 0;
}
