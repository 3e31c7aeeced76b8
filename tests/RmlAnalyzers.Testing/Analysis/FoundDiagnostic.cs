namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A reported diagnostic.</summary>
/// <param name="Project">The project it was reported in.</param>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="IsLocal">False if an editor would not see it: reported at the end of the compilation, or for another file.</param>
internal sealed record FoundDiagnostic(Project Project, Diagnostic Diagnostic, bool IsLocal);
