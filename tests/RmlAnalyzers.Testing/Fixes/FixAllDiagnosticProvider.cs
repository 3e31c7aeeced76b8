using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Hands every document its own diagnostics, and to a project only those that lie in no document.</summary>
internal sealed class FixAllDiagnosticProvider(ImmutableArray<FoundDiagnostic> found) : FixAllContext.DiagnosticProvider
{
    /// <inheritdoc/>
    public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult(InProject(project).Select(item => item.Diagnostic));

    /// <inheritdoc/>
    public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
        Task.FromResult(InProject(document.Project).Where(item => DocumentOf(item) == document.Id).Select(item => item.Diagnostic));

    /// <inheritdoc/>
    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult(InProject(project).Where(item => DocumentOf(item) is null).Select(item => item.Diagnostic));

    private IEnumerable<FoundDiagnostic> InProject(Project project) => found.Where(item => item.Project.Id == project.Id);

    private static DocumentId? DocumentOf(FoundDiagnostic item) => item.Project.Solution.GetDocument(item.Diagnostic.Location.SourceTree)?.Id;
}
