using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace RmlAnalyzers.CodeFixes.Raising;

/// <summary>
/// Raises every label in a document, project or solution at once. Findings of one method meet in its label, and a contract may stand in
/// another file or project, so that fixing file by file would write one label twice.
/// </summary>
internal sealed class RaiseLabelFixAll : FixAllProvider
{
    public static readonly RaiseLabelFixAll Instance = new();

    private RaiseLabelFixAll()
    {
    }

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var edits = new List<LabelEdit>();
        foreach (var (project, diagnostic) in await DiagnosticsAsync(context).ConfigureAwait(false))
        {
            edits.AddRange(await LabelEdits.OfAsync(diagnostic, project, context.CancellationToken).ConfigureAwait(false));
        }

        return edits.Count == 0
            ? null
            : CodeAction.Create(context.CodeActionEquivalenceKey?.EndsWith("LowerLabel", System.StringComparison.Ordinal) == true ? "Lower the labels" : "Raise the labels", token => LabelEdits.ApplyAsync(context.Solution, edits, token), context.CodeActionEquivalenceKey);
    }

    private static async Task<IEnumerable<(Project Project, Diagnostic Diagnostic)>> DiagnosticsAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document)
        {
            return context.Document is { } document
                ? (await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)).Select(diagnostic => (document.Project, diagnostic))
                : [];
        }

        var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        var found = new List<(Project, Diagnostic)>();
        foreach (var project in projects.Where(project => project.Language == LanguageNames.CSharp))
        {
            var diagnostics = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            found.AddRange(diagnostics.Select(diagnostic => (project, diagnostic)));
        }

        return found;
    }
}
