using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.CodeFixes.Raising;

/// <summary>From what a finding hands over to the edits it asks for, in this project and in others of the solution.</summary>
internal static class LabelEdits
{
    /// <summary>Empty when the finding names nothing to raise, or something that is not in this solution: half of a promise is not raised.</summary>
    public static async Task<ImmutableArray<LabelEdit>> OfAsync(Diagnostic diagnostic, Project project, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(FixData.Level, out var text) || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level))
        {
            return [];
        }

        var edits = ImmutableArray.CreateBuilder<LabelEdit>();
        foreach (var index in Parts(diagnostic, FixData.Target, ','))
        {
            var place = diagnostic.AdditionalLocations.ElementAtOrDefault(int.Parse(index, CultureInfo.InvariantCulture));
            if (place is null || DocumentOf(place, project) is not { } document)
            {
                return [];
            }

            edits.Add(new LabelEdit(document, place.SourceSpan, level));
        }

        foreach (var name in Parts(diagnostic, FixData.Elsewhere, '\n'))
        {
            if (await ElsewhereAsync(name, level, project.Solution, cancellation).ConfigureAwait(false) is not { } edit)
            {
                return [];
            }

            edits.Add(edit);
        }

        return edits.ToImmutable();
    }

    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<LabelEdit> edits, CancellationToken cancellation)
    {
        var changed = solution;
        foreach (var file in edits.GroupBy(edit => edit.Document))
        {
            if (solution.GetDocument(file.Key) is { } document && await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root)
            {
                changed = changed.WithDocumentSyntaxRoot(file.Key, LabelEdit.Apply(root, file));
            }
        }

        return changed;
    }

    private static string[] Parts(Diagnostic diagnostic, string key, char separator) =>
        diagnostic.Properties.TryGetValue(key, out var value) && value is { Length: > 0 } ? value.Split(separator) : [];

    /// <summary>By tree, or by path where an editor analyses in another process. What a generator wrote is written again at the next build: no place for a label.</summary>
    public static DocumentId? DocumentOf(Location place, Project project) =>
        project.Solution.GetDocument(place.SourceTree) is { } document
            ? document is SourceGeneratedDocument ? null : document.Id
            : project.Documents.FirstOrDefault(document => document.FilePath is { } path && path == place.GetLineSpan().Path)?.Id;

    private static async Task<LabelEdit?> ElsewhereAsync(string name, int level, Solution solution, CancellationToken cancellation)
    {
        var bar = name.IndexOf('|');
        foreach (var project in solution.Projects.Where(project => project.AssemblyName == name.Substring(0, bar)))
        {
            if (await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation
                && DocumentationCommentId.GetFirstSymbolForDeclarationId(name.Substring(bar + 1), compilation) is { } symbol
                && RaiseFix.Place(symbol, new Labels(compilation), compilation) is { } place
                && DocumentOf(place, project) is { } document)
            {
                return new LabelEdit(document, place.SourceSpan, level);
            }
        }

        return null;
    }
}
