using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Tests.Verify;

/// <summary>What a test of a rule may have beside its first source file.</summary>
public record RmlTestInput
{
    /// <summary>Further source files of the project; markup works in them too.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Code of libraries that the project references compiled, as it would a package: signatures without bodies to look into.</summary>
    public IReadOnlyList<string> Libraries { get; init; } = [];

    /// <summary>Additional files, such as <c>("RmlEffects.txt", "…")</c>.</summary>
    public IReadOnlyList<(string Path, string Content)> Files { get; init; } = [];

    /// <summary>Lines of the <c>[*.cs]</c> section of the .editorconfig, such as <c>dotnet_diagnostic.RML0001.severity = none</c>.</summary>
    public string EditorConfig { get; init; } = "";

    /// <summary>Lines of a global configuration, such as <c>build_property.RmlToday = 2026-01-31</c>.</summary>
    public string GlobalConfig { get; init; } = "";

    /// <summary>Projects that the project references, as an editor has them: with their source. Each also references those before it.</summary>
    public IReadOnlyList<(string Name, string Source)> Projects { get; init; } = [];

    /// <summary>Diagnostics expected beside the markup: for severities, texts and additional locations.</summary>
    public IReadOnlyList<Microsoft.CodeAnalysis.Testing.DiagnosticResult> Expected { get; init; } = [];

    /// <summary>Rules that are switched off.</summary>
    public IReadOnlyList<string> Disabled { get; init; } = [];

    /// <summary>What the project is built to; top-level statements need an application.</summary>
    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>False for code that has no reference to the attributes.</summary>
    public bool ReferencesAnnotations { get; init; } = true;

    /// <summary>False where <c>$$</c> starts a raw string and is no markup.</summary>
    public bool PositionsAreMarkup { get; init; } = true;

    /// <summary>The .editorconfig with the lines that all tests share: what a formatter writes must not depend on the platform.</summary>
    internal SourceText EditorConfigText => SourceText.From($"root = true\n[*]\nend_of_line = lf\n[*.cs]\n{EditorConfig}\n");

    internal SourceText GlobalConfigText => SourceText.From($"is_global = true\n{GlobalConfig}\n");
}
