using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace RmlAnalyzers.CodeFixes;

/// <summary>
/// A fix of one rule that changes the document in which the finding stands. What it can do it has done before it is offered, so that no
/// offer changes nothing. Fix All changes all findings of a document on one tree, which keeps them out of each other's way.
/// </summary>
public abstract class DocumentFix : CodeFixProvider
{
    private readonly FixAllProvider? _all;
    private readonly string _key;

    /// <param name="id">The rule.</param>
    /// <param name="name">What it does, in one word: the same for every finding, or Fix All would take them apart.</param>
    /// <param name="oneByOne">It changes what the code means, on purpose: each is a decision of its own, without Fix All.</param>
    private protected DocumentFix(string id, string name, bool oneByOne = false)
    {
        FixableDiagnosticIds = [id];
        _key = $"{id}.{name}";
        _all = oneByOne ? null : FixAllProvider.Create(async (context, document, diagnostics) =>
            await ApplyAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));
    }

    /// <param name="id">The rule.</param>
    /// <param name="name">What it does, in one word.</param>
    /// <param name="all">For a fix that changes another document than the one in which the finding stands.</param>
    private protected DocumentFix(string id, string name, FixAllProvider? all)
    {
        FixableDiagnosticIds = [id];
        (_key, _all) = ($"{id}.{name}", all);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider? GetFixAllProvider() => _all;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (Home(context.Document, diagnostic) is { } home && await ApplyAsync(home, [diagnostic], context.CancellationToken).ConfigureAwait(false) is { } changed)
            {
                context.RegisterCodeFix(CodeAction.Create(Title(diagnostic), _ => Task.FromResult(changed), _key), diagnostic);
            }
        }
    }

    /// <summary>The document to change.</summary>
    private protected virtual Document? Home(Document document, Diagnostic diagnostic) => document;

    /// <summary>What the user reads.</summary>
    private protected abstract string Title(Diagnostic diagnostic);

    /// <summary>The document without these findings; null where none of them can be fixed.</summary>
    private protected abstract Task<Document?> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation);
}
