using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What one round of fixing did.</summary>
/// <param name="Solution">The solution after it.</param>
/// <param name="Offered">Whether an action was offered.</param>
/// <param name="TreeFailure">What was wrong with a tree.</param>
/// <param name="GaveUp">Whether Fix All had nothing to offer although a single fix had.</param>
internal sealed record FixStepResult(Solution Solution, bool Offered, ExceptionDispatchInfo? TreeFailure = null, bool GaveUp = false);

/// <summary>One round of fixing.</summary>
internal sealed class FixStep(
    IFixTestHost host,
    ImmutableArray<CodeFixProvider> providers,
    Solution solution,
    ImmutableArray<FoundDiagnostic> found,
    int round,
    IVerifier verifier)
{
    private readonly CodeActionSelector _selector = new(host.FixOptions, round, verifier);

    /// <summary>Applies the action of the first diagnostic whose action changes something.</summary>
    public async Task<FixStepResult> FixFirstAsync(CancellationToken cancellationToken)
    {
        var isOffered = false;
        ExceptionDispatchInfo? treeFailure = null;
        foreach (var item in Fixable())
        {
            if (await SelectAsync(item, cancellationToken).ConfigureAwait(false) is not { } selected)
            {
                continue;
            }

            isOffered = true;
            var (changed, failure) = await ApplyAsync(selected.Action, cancellationToken).ConfigureAwait(false);
            treeFailure ??= failure;
            if (changed != solution)
            {
                return new FixStepResult(changed, true, treeFailure);
            }
        }

        return new FixStepResult(solution, isOffered, treeFailure);
    }

    /// <summary>Applies Fix All for the action of the first diagnostic that has one.</summary>
    public async Task<FixStepResult> FixAllAsync(FixAllScope scope, CancellationToken cancellationToken)
    {
        foreach (var item in Fixable())
        {
            if (await SelectAsync(item, cancellationToken).ConfigureAwait(false) is not { } selected)
            {
                continue;
            }

            var fixAll = selected.Provider.GetFixAllProvider();
            if (fixAll?.GetSupportedFixAllScopes().Contains(scope) != true)
            {
                return new FixStepResult(solution, false);
            }

            var document = solution.GetDocument(item.Diagnostic.Location.SourceTree)!;
            var context = new FixAllContext(
                document, item.Diagnostic.Location.SourceSpan, selected.Provider, scope, selected.Action.EquivalenceKey,
                fixAll.GetSupportedFixAllDiagnosticIds(selected.Provider), new FixAllDiagnosticProvider(found), cancellationToken);
            if (await fixAll.GetFixAsync(context).ConfigureAwait(false) is not { } action)
            {
                return new FixStepResult(solution, false, GaveUp: true);
            }

            var (changed, failure) = await ApplyAsync(action, cancellationToken).ConfigureAwait(false);
            return new FixStepResult(changed, true, failure);
        }

        return new FixStepResult(solution, false);
    }

    private IEnumerable<FoundDiagnostic> Fixable()
    {
        var fixable = found
            .Where(item => providers.Any(provider => provider.FixableDiagnosticIds.Contains(item.Diagnostic.Id)))
            .Where(item => solution.GetDocument(item.Diagnostic.Location.SourceTree) is not null)
            .ToArray();
        if (!host.FixOptions.Behaviors.HasFlag(CodeFixTestBehaviors.SkipLocalDiagnosticCheck)
            && fixable.FirstOrDefault(item => !item.IsLocal) is { } nonLocal)
        {
            host.Verifier.Fail($"A fix is offered for a diagnostic that no editor shows, since it is not reported for its own file: {nonLocal.Diagnostic}");
        }

        return host.FixOptions.Behaviors.HasFlag(CodeFixTestBehaviors.FixOne) ? fixable.Take(1) : fixable;
    }

    private async Task<SelectedAction?> SelectAsync(FoundDiagnostic item, CancellationToken cancellationToken)
    {
        var offered = new List<SelectedAction>();
        var document = solution.GetDocument(item.Diagnostic.Location.SourceTree)!;
        foreach (var provider in providers.Where(provider => provider.FixableDiagnosticIds.Contains(item.Diagnostic.Id)))
        {
            var context = new CodeFixContext(
                document,
                item.Diagnostic.Location.SourceSpan,
                [item.Diagnostic],
                (action, _) => offered.Add(new SelectedAction(action, provider)),
                cancellationToken);
            await provider.RegisterCodeFixesAsync(context).ConfigureAwait(false);
        }

        return _selector.Select(offered);
    }

    private Task<(Solution Changed, ExceptionDispatchInfo? TreeFailure)> ApplyAsync(CodeAction action, CancellationToken cancellationToken) =>
        CodeActionApplier.ApplyAsync(solution, action, host.FixOptions.Validation, verifier, cancellationToken);
}
