using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What the fix passes ask of the test they run for.</summary>
internal interface IFixTestHost : ITestHost
{
    FixOptions FixOptions { get; }

    ImmutableArray<CodeFixProvider> CreateFixProviders();
}

/// <summary>Which action is chosen and what is checked of it.</summary>
internal sealed record FixOptions(
    int? Index,
    string? EquivalenceKey,
    Action<CodeAction, IVerifier>? ActionVerifier,
    CodeActionValidationMode Validation,
    CodeFixTestBehaviors Behaviors);
