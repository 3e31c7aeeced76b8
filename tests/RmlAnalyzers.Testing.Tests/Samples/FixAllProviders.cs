using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace RmlAnalyzers.Testing.Tests.Samples;

/// <summary>Renames, with a Fix All that says which scopes it has.</summary>
internal abstract class ScopedFix(params FixAllScope[] scopes) : RenameFix
{
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAsync, [.. scopes]);

    protected virtual async Task<Document?> FixAsync(FixAllContext context, Document document, System.Collections.Immutable.ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.OrderByDescending(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            document = await RenameAsync(document, diagnostic, Improve, context.CancellationToken);
        }

        return document;
    }
}

internal sealed class AllScopesFix() : ScopedFix(FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution);

internal sealed class DocumentOnlyFix() : ScopedFix(FixAllScope.Document);

/// <summary>Forgets all but the first diagnostic of a document.</summary>
internal sealed class FirstOnlyFix() : ScopedFix(FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution)
{
    protected override Task<Document?> FixAsync(FixAllContext context, Document document, System.Collections.Immutable.ImmutableArray<Diagnostic> diagnostics) =>
        base.FixAsync(context, document, diagnostics[..1]);
}

/// <summary>Fix All gives another name than the fixes one by one.</summary>
internal sealed class OtherNameFix() : ScopedFix(FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution)
{
    protected override async Task<Document?> FixAsync(FixAllContext context, Document document, System.Collections.Immutable.ImmutableArray<Diagnostic> diagnostics) =>
        await RenameAsync(document, diagnostics.Single(), _ => "best", context.CancellationToken);
}

/// <summary>Fixes, and fails if the diagnostics it is handed are not those of the document or the project it asks for.</summary>
internal sealed class CarefulFix : RenameFix
{
    public override FixAllProvider GetFixAllProvider() => new Provider();

    private sealed class Provider : FixAllProvider
    {
        public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            var solution = context.Solution;
            foreach (var project in solution.Projects)
            {
                Require((await context.GetProjectDiagnosticsAsync(project)).IsEmpty, "A project has diagnostics of documents.");
                var sum = 0;
                foreach (var document in project.Documents)
                {
                    var own = await context.GetDocumentDiagnosticsAsync(document);
                    sum += own.Length;
                    var tree = await document.GetSyntaxTreeAsync(context.CancellationToken);
                    Require(own.All(diagnostic => diagnostic.Location.SourceTree == tree), "A document has diagnostics of another.");
                }

                Require((await context.GetAllDiagnosticsAsync(project)).Length == sum, "A project has other diagnostics than its documents.");
            }

            return await WellKnownFixAllProviders.BatchFixer.GetFixAsync(context);
        }

        // Not the exception that failures of tests are made of.
        private static void Require(bool condition, string message)
        {
            if (!condition)
            {
                throw new NotSupportedException(message);
            }
        }
    }
}
