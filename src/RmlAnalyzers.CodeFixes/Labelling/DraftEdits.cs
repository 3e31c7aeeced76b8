using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RmlAnalyzers.CodeFixes.Raising;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.CodeFixes.Labelling;

/// <summary>From what a finding hands over to the labels it asks for. A contract in another project of the solution comes first: its implementations inherit the label.</summary>
internal static class DraftEdits
{
    public static async Task<IReadOnlyList<DraftEdit>> OfAsync(Diagnostic diagnostic, Project project, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(FixData.Level, out var text) || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level))
        {
            return [];
        }

        var elsewhere = new ContractSearch(project.Solution, level, cancellation);
        foreach (var name in Parts(diagnostic, FixData.Elsewhere, '\n'))
        {
            await elsewhere.AddAsync(name).ConfigureAwait(false);
        }

        var here = new List<DraftEdit>();
        foreach (var index in Parts(diagnostic, FixData.Target, ','))
        {
            var place = diagnostic.AdditionalLocations.ElementAtOrDefault(int.Parse(index, CultureInfo.InvariantCulture));
            if (place is not null && LabelEdits.DocumentOf(place, project) is { } document && (elsewhere.Found.Count == 0 || place.SourceSpan != diagnostic.Location.SourceSpan))
            {
                here.Add(new DraftEdit(document, place.SourceSpan, level));
            }
        }

        return [.. elsewhere.Found, .. here];
    }

    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<DraftEdit> edits, CancellationToken cancellation)
    {
        var changed = solution;
        foreach (var file in edits.GroupBy(edit => edit.Document))
        {
            if (solution.GetDocument(file.Key) is { } document && await MayLabelAsync(document, cancellation).ConfigureAwait(false))
            {
                var text = await DraftText.ChangeAsync(document, file, cancellation).ConfigureAwait(false);
                changed = await WriteAsync(changed, document, text, cancellation).ConfigureAwait(false);
            }
        }

        return changed;
    }

    /// <summary>A file may stand in several projects, or in one for several frameworks: it stays one text.</summary>
    private static async Task<Solution> WriteAsync(Solution changed, Document document, SourceText text, CancellationToken cancellation)
    {
        var before = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        foreach (var linked in document.GetLinkedDocumentIds())
        {
            if (changed.GetDocument(linked) is { } other && (await other.GetTextAsync(cancellation).ConfigureAwait(false)).ContentEquals(before))
            {
                changed = changed.WithDocumentText(linked, text);
            }
        }

        return changed.WithDocumentText(document.Id, text);
    }

    /// <summary>The label must compile wherever the file is compiled.</summary>
    private static async Task<bool> MayLabelAsync(Document document, CancellationToken cancellation)
    {
        var solution = document.Project.Solution;
        foreach (var id in document.GetLinkedDocumentIds().Add(document.Id))
        {
            if (solution.GetProject(id.ProjectId) is { } project && !await KnowsLabelsAsync(project, cancellation).ConfigureAwait(false))
            {
                return false;
            }
        }

        return document is not SourceGeneratedDocument;
    }

    public static async Task<bool> KnowsLabelsAsync(Project project, CancellationToken cancellation) =>
        await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation && new KnownTypes(compilation).Find(Names.Rml2) is not null;

    private static string[] Parts(Diagnostic diagnostic, string key, char separator) =>
        diagnostic.Properties.TryGetValue(key, out var value) && value is { Length: > 0 } ? value.Split(separator) : [];
}
