using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.FindSymbols;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>Changes the declaration of what a finding speaks of, wherever it stands in the project.</summary>
public abstract class DeclarationFix : DocumentFix
{
    private protected DeclarationFix(string id, string name, FixAllProvider? all)
        : base(id, name, all)
    {
    }

    private protected sealed override Document? Home(Document document, Diagnostic diagnostic) =>
        diagnostic.Place(FixData.Target)?.SourceTree is { } tree ? document.Project.GetDocument(tree) : null;

    private protected sealed override async Task<Document?> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root || diagnostics is not { Length: 1 }
            || diagnostics[0].Text(FixData.Text) is not { } text || diagnostics[0].Place(FixData.Target) is not { } place
            || root.FindNode(place.SourceSpan, getInnermostNodeForTie: true) is not { } node || node.AncestorsAndSelf().FirstOrDefault(outer => outer.Span == place.SourceSpan) is not { } declaration
            || await ChangeAsync(document, declaration, text, cancellation).ConfigureAwait(false) is not { } changed)
        {
            return null;
        }

        return document.WithSyntaxRoot(root.ReplaceNode(declaration, changed));
    }

    /// <summary>The declaration as it should be; null where that would break somebody.</summary>
    private protected abstract Task<SyntaxNode?> ChangeAsync(Document document, SyntaxNode declaration, string text, CancellationToken cancellation);

    /// <summary>Whether another project mentions the member: this one's compilation does not see how.</summary>
    internal static async Task<bool> IsUsedElsewhereAsync(Document document, SyntaxNode declaration, CancellationToken cancellation)
    {
        var solution = document.Project.Solution;
        var others = solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(document.Project.Id)
            .SelectMany(id => solution.GetProject(id)!.Documents).ToImmutableHashSet();
        if (others.IsEmpty || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model || model.GetDeclaredSymbol(declaration, cancellation) is not { } symbol)
        {
            return false;
        }

        return (await SymbolFinder.FindReferencesAsync(symbol, solution, others, cancellation).ConfigureAwait(false)).Any(found => found.Locations.Any(location => location.Document.Project.Id != document.Project.Id));
    }
}
