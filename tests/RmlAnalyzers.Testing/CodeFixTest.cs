using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A test of fixes: what the code is before and after them, one by one and by Fix All.</summary>
/// <typeparam name="TVerifier">How failures are told.</typeparam>
public abstract class CodeFixTest<TVerifier> : CodeActionTest<TVerifier>, IFixTestHost
    where TVerifier : IVerifier, new()
{
    /// <summary>An empty test.</summary>
    protected CodeFixTest()
    {
        FixedState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);
        BatchFixedState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);
    }

    /// <summary>Adds a source file to <see cref="FixedState"/>; null is ignored.</summary>
    public string FixedCode
    {
        set => Add(FixedState, value);
    }

    /// <summary>Adds a source file to <see cref="BatchFixedState"/>; null is ignored.</summary>
    public string BatchFixedCode
    {
        set => Add(BatchFixedState, value);
    }

    /// <summary>The projects after the fixes, applied one by one.</summary>
    public SolutionState FixedState { get; }

    /// <summary>The projects after Fix All, where that differs.</summary>
    public SolutionState BatchFixedState { get; }

    /// <summary>How many fixes are applied one by one; negative for at most.</summary>
    public int? NumberOfIncrementalIterations { get; set; }

    /// <summary>How often Fix All is applied; negative for at most.</summary>
    public int? NumberOfFixAllIterations { get; set; }

    /// <summary>How often Fix All in a document is applied; negative for at most.</summary>
    public int? NumberOfFixAllInDocumentIterations { get; set; }

    /// <summary>How often Fix All in a project is applied; negative for at most.</summary>
    public int? NumberOfFixAllInProjectIterations { get; set; }

    /// <summary>Which passes are left out.</summary>
    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    /// <inheritdoc/>
    FixOptions IFixTestHost.FixOptions =>
        new(CodeActionIndex, CodeActionEquivalenceKey, CodeActionVerifier, CodeActionValidationMode, CodeFixTestBehaviors);

    /// <inheritdoc/>
    ImmutableArray<CodeFixProvider> IFixTestHost.CreateFixProviders() => [.. GetCodeFixProviders()];

    /// <summary>The fixes under test.</summary>
    protected abstract IEnumerable<CodeFixProvider> GetCodeFixProviders();

    /// <inheritdoc/>
    protected override bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics) =>
        base.IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics)
        || GetCodeFixProviders().Any(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id, StringComparer.OrdinalIgnoreCase));

    /// <inheritdoc/>
    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        Verify.NotEmpty($"{nameof(TestState)}.{nameof(SolutionState.Sources)}", TestState.Sources);
        var fixableIds = GetCodeFixProviders().SelectMany(provider => provider.FixableDiagnosticIds).ToImmutableHashSet();
        var rawTest = StateInheritance.Complete(TestState, null, fixableIds);
        var rawFixed = StateInheritance.Complete(FixedState, rawTest, fixableIds);
        var rawBatch = StateInheritance.Complete(BatchFixedState, rawFixed, fixableIds);
        var rules = CreateMarkupRules(fixableIds);
        var (test, afterFixes, afterBatch) =
            (MarkupProcessor.Process(rawTest, rules), MarkupProcessor.Process(rawFixed, rules), MarkupProcessor.Process(rawBatch, rules));

        await CheckAsync(test, "Diagnostics of test state", cancellationToken).ConfigureAwait(false);
        if (!FixedState.HasContent && !BatchFixedState.HasContent)
        {
            return;
        }

        // The fixes go first: what they produced says more than what is then reported in it.
        await VerifyFixAsync(test, afterFixes, afterBatch, cancellationToken).ConfigureAwait(false);
        await CheckAsync(afterFixes, "Diagnostics of fixed state", cancellationToken).ConfigureAwait(false);
        if (BatchFixedState.HasContent && !CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllCheck))
        {
            await CheckAsync(afterBatch, "Diagnostics of batch fixed state", cancellationToken).ConfigureAwait(false);
        }
    }

    private static void Add(SolutionState state, string? code)
    {
        if (code is not null)
        {
            state.Sources.Add(code);
        }
    }

    private async Task VerifyFixAsync(SolutionState test, SolutionState afterFixes, SolutionState afterBatch, CancellationToken cancellationToken)
    {
        var limits = new FixLimits(test, afterFixes, afterBatch, GetCodeFixProviders());
        await new FixPass(this, test, afterFixes, null, NumberOfIncrementalIterations ?? limits.OneByOne)
            .VerifyAsync(cancellationToken).ConfigureAwait(false);
        if (GetCodeFixProviders().All(provider => provider.GetFixAllProvider() is null))
        {
            return;
        }

        await FixAllAsync(FixAllScope.Document, CodeFixTestBehaviors.SkipFixAllInDocumentCheck, NumberOfFixAllInDocumentIterations, limits.InDocument);
        await FixAllAsync(FixAllScope.Project, CodeFixTestBehaviors.SkipFixAllInProjectCheck, NumberOfFixAllInProjectIterations, limits.InProject);
        await FixAllAsync(FixAllScope.Solution, CodeFixTestBehaviors.SkipFixAllInSolutionCheck, null, limits.InSolution);

        Task FixAllAsync(FixAllScope scope, CodeFixTestBehaviors skip, int? number, int limit) => CodeFixTestBehaviors.HasFlag(skip)
            ? Task.CompletedTask
            : new FixPass(this, test, afterBatch, scope, number ?? NumberOfFixAllIterations ?? limit).VerifyAsync(cancellationToken);
    }
}
