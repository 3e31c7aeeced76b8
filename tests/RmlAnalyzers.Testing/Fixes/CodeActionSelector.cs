using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>An action and the provider that offered it.</summary>
internal sealed record SelectedAction(CodeAction Action, CodeFixProvider Provider);

/// <summary>Chooses among the actions offered for one diagnostic, as the test says.</summary>
internal sealed class CodeActionSelector(FixOptions options, int round, IVerifier verifier)
{
    public SelectedAction? Select(IEnumerable<SelectedAction> offered)
    {
        var actions = offered.SelectMany(Flatten).ToArray();
        var selected = Choose(actions);
        if (selected is not null)
        {
            options.ActionVerifier?.Invoke(selected.Action, verifier);
        }

        return selected;
    }

    private SelectedAction? Choose(SelectedAction[] actions)
    {
        if (options.EquivalenceKey is null)
        {
            return actions.ElementAtOrDefault(options.Index ?? 0);
        }

        var byKey = actions.FirstOrDefault(item => item.Action.EquivalenceKey == options.EquivalenceKey);
        if (options.Index is not { } index || (byKey is null && round > 0))
        {
            return byKey;
        }

        verifier.True(index < actions.Length, $"No action number {index}: only {actions.Length} were offered.");
        verifier.Equal(options.EquivalenceKey, actions[index].Action.EquivalenceKey, "Number and equivalence key name different actions.");
        return actions[index];
    }

    private static IEnumerable<SelectedAction> Flatten(SelectedAction item) => item.Action.NestedActions.IsEmpty
        ? [item]
        : item.Action.NestedActions.SelectMany(nested => Flatten(item with { Action = nested }));
}
