using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The files and settings of one project of a test.</summary>
public class ProjectState
{
    /// <summary>A project without files.</summary>
    public ProjectState(string name, string language, string defaultPrefix, string defaultExtension)
    {
        Name = name;
        Language = language;
        DefaultPrefix = defaultPrefix;
        DefaultExtension = defaultExtension;
        Sources = new SourceFileList(defaultPrefix, defaultExtension);
    }

    /// <summary>The name of the project.</summary>
    public string Name { get; }

    /// <summary>The name of its assembly.</summary>
    public string AssemblyName => Name;

    /// <summary>Its language.</summary>
    public string Language { get; }

    /// <summary>The framework it is compiled against; null for that of the test.</summary>
    public ReferenceAssemblies? ReferenceAssemblies { get; set; }

    /// <summary>What it is built to; null for a library.</summary>
    public OutputKind? OutputKind { get; set; }

    /// <summary>How documentation is parsed; null for <see cref="Microsoft.CodeAnalysis.DocumentationMode.Diagnose"/>.</summary>
    public DocumentationMode? DocumentationMode { get; set; }

    /// <summary>Its source files.</summary>
    public SourceFileList Sources { get; }

    /// <summary>Not supported: must stay empty.</summary>
    public SourceFileCollection GeneratedSources { get; } = new();

    /// <summary>Its additional files.</summary>
    public SourceFileCollection AdditionalFiles { get; } = new();

    /// <summary>Its analyzer configuration; paths must be absolute.</summary>
    public SourceFileCollection AnalyzerConfigFiles { get; } = new();

    /// <summary>Makers of additional files.</summary>
    public List<Func<IEnumerable<(string filename, SourceText content)>>> AdditionalFilesFactories { get; } = [];

    /// <summary>Names of the projects it references.</summary>
    public List<string> AdditionalProjectReferences { get; } = [];

    /// <summary>References beyond the framework.</summary>
    public MetadataReferenceCollection AdditionalReferences { get; } = new();

    internal string DefaultPrefix { get; }

    internal string DefaultExtension { get; }

    internal IEnumerable<(string filename, SourceText content)> AllAdditionalFiles =>
        AdditionalFiles.Concat(AdditionalFilesFactories.SelectMany(factory => factory()));

    internal void CopySettingsTo(ProjectState target)
    {
        target.ReferenceAssemblies = ReferenceAssemblies;
        target.OutputKind = OutputKind;
        target.DocumentationMode = DocumentationMode;
        target.AdditionalProjectReferences.AddRange(AdditionalProjectReferences);
        target.AdditionalReferences.AddRange(AdditionalReferences);
    }
}
