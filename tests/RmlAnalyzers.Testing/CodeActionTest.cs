using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A test that chooses and applies code actions.</summary>
/// <typeparam name="TVerifier">How failures are told.</typeparam>
public abstract class CodeActionTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    /// <summary>The number of the action, nested actions counted in their places; null for the first.</summary>
    public int? CodeActionIndex { get; set; }

    /// <summary>The equivalence key of the action; null for any.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>A check of your own on the chosen action.</summary>
    public Action<CodeAction, IVerifier>? CodeActionVerifier { get; set; }

    /// <summary>How the tree that the action built is checked.</summary>
    public CodeActionValidationMode CodeActionValidationMode { get; set; } = CodeActionValidationMode.SemanticStructure;

    /// <summary>The enumeration of the language's syntax kinds.</summary>
    public abstract Type SyntaxKindType { get; }
}
