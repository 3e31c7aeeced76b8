using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.CodeFixes.Labelling;

/// <summary>
/// Finds contracts that a finding names in other projects of the solution, and climbs to the first contract that takes a label.
/// What is delivered as an assembly, generated, or in a project that does not know the attributes cannot take one.
/// </summary>
internal sealed class ContractSearch(Solution solution, int level, CancellationToken cancellation)
{
    private readonly HashSet<string> _seen = [];

    public List<DraftEdit> Found { get; } = [];

    /// <param name="name">The contract as <c>assembly|documentation id</c>.</param>
    public async Task<bool> AddAsync(string name)
    {
        if (!_seen.Add(name))
        {
            return true;
        }

        var bar = name.IndexOf('|');
        foreach (var project in solution.Projects.Where(project => project.AssemblyName == name.Substring(0, bar)).OrderBy(project => project.Name, System.StringComparer.Ordinal))
        {
            if (await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation
                && DocumentationCommentId.GetFirstSymbolForDeclarationId(name.Substring(bar + 1), compilation) is { } contract
                && SymbolEqualityComparer.Default.Equals(contract.ContainingAssembly, compilation.Assembly)
                && await AddAsync(contract, compilation, project).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> AddAsync(ISymbol contract, Compilation compilation, Project project)
    {
        if (new Labels(compilation).Own(contract) is { } label)
        {
            // What somebody has reviewed stays, and nothing is ever lowered.
            return !label.Draft || (int)label.World >= level || Add(label.Location(compilation));
        }

        var isAbove = false;
        foreach (var above in ContractMembers.Of(contract).Where(above => !ContractMembers.IsOfObject(above)))
        {
            isAbove |= SymbolEqualityComparer.Default.Equals(above.ContainingAssembly, compilation.Assembly)
                ? await AddAsync(above, compilation, project).ConfigureAwait(false)
                : await AddAsync(above.ContainingAssembly?.Name + "|" + above.GetDocumentationCommentId()).ConfigureAwait(false);
        }

        return isAbove
            || (await DraftEdits.KnowsLabelsAsync(project, cancellation).ConfigureAwait(false) && Add(LabelPlaces.Of(contract, compilation, cancellation)));
    }

    private bool Add(Location? place)
    {
        if (place is null || solution.GetDocument(place.SourceTree) is not { } document || document is SourceGeneratedDocument)
        {
            return false;
        }

        Found.Add(new DraftEdit(document.Id, place.SourceSpan, level));
        return true;
    }
}
