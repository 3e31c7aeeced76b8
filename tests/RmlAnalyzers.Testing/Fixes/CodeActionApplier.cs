using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Applies an action the way an editor does: by its operations, after the clean-up that its annotations ask for.</summary>
internal static class CodeActionApplier
{
    /// <summary>The changed solution, its documents parsed anew from their text, and what was wrong with a tree.</summary>
    public static async Task<(Solution Changed, ExceptionDispatchInfo? TreeFailure)> ApplyAsync(
        Solution solution, CodeAction action, CodeActionValidationMode validation, IVerifier verifier, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
        var changes = operations.OfType<ApplyChangesOperation>().ToArray();
        verifier.Equal(1, changes.Length, $"The action '{action.Title}' must change the solution once, but has {changes.Length} such operations.");
        var changed = changes[0].ChangedSolution;
        if (changed == solution)
        {
            return (solution, null);
        }

        ExceptionDispatchInfo? failure = null;
        var documents = changed.GetChanges(solution).GetProjectChanges()
            .SelectMany(project => project.GetChangedDocuments().Concat(project.GetAddedDocuments()));
        foreach (var id in documents)
        {
            var built = changed.GetDocument(id)!;
            var text = await built.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var parsed = built.WithText(SourceText.From(text.ToString(), text.Encoding, text.ChecksumAlgorithm));
            failure ??= await CompareAsync(parsed, built, validation, verifier, cancellationToken).ConfigureAwait(false);
            changed = changed.WithDocumentText(id, await parsed.GetTextAsync(cancellationToken).ConfigureAwait(false));
        }

        return (changed, failure);
    }

    private static async Task<ExceptionDispatchInfo?> CompareAsync(
        Document parsed, Document built, CodeActionValidationMode validation, IVerifier verifier, CancellationToken cancellationToken)
    {
        if (validation == CodeActionValidationMode.None)
        {
            return null;
        }

        try
        {
            var expected = (await parsed.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            var actual = (await built.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            var difference = TreeComparer.Difference(expected, actual, withTrivia: validation == CodeActionValidationMode.Full);
            verifier.True(difference is null, $"The fix built another tree than its text in '{parsed.Name}' parses to: {difference}");
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return ExceptionDispatchInfo.Capture(exception);
        }
    }
}
