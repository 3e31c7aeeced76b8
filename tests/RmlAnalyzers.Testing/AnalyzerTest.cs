using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Options;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A test of analyzers: source files, settings, and the diagnostics expected in them.</summary>
/// <typeparam name="TVerifier">How failures are told.</typeparam>
public abstract class AnalyzerTest<TVerifier> : ITestHost
    where TVerifier : IVerifier, new()
{
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    /// <summary>An empty test.</summary>
    protected AnalyzerTest() =>
        TestState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);

    /// <summary>The language of the main project.</summary>
    public abstract string Language { get; }

    /// <summary>Adds a source file to <see cref="TestState"/>; null is ignored.</summary>
    public string TestCode
    {
        set
        {
            if (value is not null)
            {
                TestState.Sources.Add(value);
            }
        }
    }

    /// <summary>The projects under test.</summary>
    public SolutionState TestState { get; }

    /// <summary>What is expected beside the markup.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    /// <summary>Which compiler diagnostics must be expected.</summary>
    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    /// <summary>Ids that are switched off.</summary>
    public List<string> DisabledDiagnostics { get; } = [];

    /// <summary>How markup is read.</summary>
    public MarkupOptions MarkupOptions { get; set; }

    /// <summary>Which extra runs are left out.</summary>
    public TestBehaviors TestBehaviors { get; set; }

    /// <summary>The framework of every project that names none.</summary>
    public ReferenceAssemblies ReferenceAssemblies { get; set; } = ReferenceAssemblies.Default;

    /// <summary>Last changes of the solution before it is compiled.</summary>
    public List<Func<Solution, ProjectId, Solution>> SolutionTransforms { get; } = [];

    /// <summary>A check of your own on every pair of diagnostics.</summary>
    public Action<Diagnostic, DiagnosticResult, IVerifier>? DiagnosticVerifier { get; set; }

    /// <summary>Not supported.</summary>
    public List<Func<OptionSet, OptionSet>> OptionsTransforms => throw Unsupported(nameof(OptionsTransforms));

    /// <summary>Not supported.</summary>
    public Dictionary<string, string> XmlReferences => throw Unsupported(nameof(XmlReferences));

    /// <summary>The verifier of this kind of test.</summary>
    protected static TVerifier Verify { get; } = new();

    /// <summary>What stands before the number of a source file.</summary>
    protected virtual string DefaultFilePathPrefix => "/0/Test";

    /// <summary>The name of the main project.</summary>
    protected virtual string DefaultTestProjectName => "TestProject";

    /// <summary>The name of the first source file.</summary>
    protected virtual string DefaultFilePath => $"{DefaultFilePathPrefix}0.{DefaultFileExt}";

    /// <summary>The extension of source files.</summary>
    protected abstract string DefaultFileExt { get; }

    /// <summary>Runs the test.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            Verify.LanguageIsSupported(Language);
            if (GetSourceGenerators().Any())
            {
                throw Unsupported(nameof(GetSourceGenerators));
            }

            await RunImplAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            while (_workspaces.TryTake(out var workspace))
            {
                workspace.Dispose();
            }
        }
    }

    /// <summary>The test itself.</summary>
    protected virtual Task RunImplAsync(CancellationToken cancellationToken)
    {
        Verify.NotEmpty($"{nameof(TestState)}.{nameof(SolutionState.Sources)}", TestState.Sources);
        var state = MarkupProcessor.Process(StateInheritance.Complete(TestState, null, []), CreateMarkupRules([]));
        return CheckAsync(state, "Diagnostics of test state", cancellationToken);
    }

    /// <summary>The descriptor that markup without an id means.</summary>
    protected internal virtual DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers)
    {
        if (MarkupOptions.HasFlag(MarkupOptions.UseFirstDescriptor))
        {
            return analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).FirstOrDefault();
        }

        return analyzers.FirstOrDefault()?.SupportedDiagnostics is [var only] ? only : null;
    }

    /// <summary>How the main project is compiled.</summary>
    protected abstract CompilationOptions CreateCompilationOptions();

    /// <summary>How the main project is parsed.</summary>
    protected abstract ParseOptions CreateParseOptions();

    /// <summary>The analyzers under test.</summary>
    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    /// <summary>Not supported: must stay empty.</summary>
    protected virtual IEnumerable<Type> GetSourceGenerators() => [];

    /// <summary>What analyzers see of the project's files and settings.</summary>
    protected virtual AnalyzerOptions GetAnalyzerOptions(Project project) => project.AnalyzerOptions;

    /// <summary>Switches on what the analyzers report; what the project says itself goes first.</summary>
    protected virtual Project ApplyCompilationOptions(Project project)
    {
        var options = project.CompilationOptions!;
        var severities = RuleSeverities.For(GetDiagnosticAnalyzers(), DisabledDiagnostics).SetItems(options.SpecificDiagnosticOptions);
        return project.Solution
            .WithProjectCompilationOptions(project.Id, options.WithSpecificDiagnosticOptions(severities))
            .GetProject(project.Id)!;
    }

    /// <summary>Whether a compiler diagnostic must be expected.</summary>
    protected virtual bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics) => compilerDiagnostics switch
    {
        CompilerDiagnostics.Errors => diagnostic.Severity >= DiagnosticSeverity.Error,
        CompilerDiagnostics.Warnings => diagnostic.Severity >= DiagnosticSeverity.Warning,
        CompilerDiagnostics.Suggestions => diagnostic.Severity >= DiagnosticSeverity.Info,
        CompilerDiagnostics.All => true,
        _ => false,
    };

    /// <inheritdoc/>
    IVerifier ITestHost.Verifier => Verify;

    /// <inheritdoc/>
    TestBehaviors ITestHost.Behaviors => TestBehaviors;

    /// <inheritdoc/>
    ReferenceAssemblies ITestHost.DefaultReferences => ReferenceAssemblies;

    /// <inheritdoc/>
    IReadOnlyList<Func<Solution, ProjectId, Solution>> ITestHost.Transforms => SolutionTransforms;

    /// <inheritdoc/>
    Action<Diagnostic, DiagnosticResult, IVerifier>? ITestHost.PairVerifier => DiagnosticVerifier;

    /// <inheritdoc/>
    ImmutableArray<DiagnosticAnalyzer> ITestHost.CreateAnalyzers() => [.. GetDiagnosticAnalyzers()];

    /// <inheritdoc/>
    CompilationOptions ITestHost.CreateCompilationOptions() => CreateCompilationOptions();

    /// <inheritdoc/>
    ParseOptions ITestHost.CreateParseOptions() => CreateParseOptions();

    /// <inheritdoc/>
    Project ITestHost.ApplyCompilationOptions(Project project) => ApplyCompilationOptions(project);

    /// <inheritdoc/>
    AnalyzerOptions ITestHost.GetAnalyzerOptions(Project project) => GetAnalyzerOptions(project);

    /// <inheritdoc/>
    bool ITestHost.IncludesCompilerDiagnostic(Diagnostic diagnostic) => IsCompilerDiagnosticIncluded(diagnostic, CompilerDiagnostics);

    /// <inheritdoc/>
    Workspace ITestHost.CreateWorkspace()
    {
        var workspace = new AdhocWorkspace();
        _workspaces.Add(workspace);
        return workspace;
    }

    internal static NotSupportedException Unsupported(string member) => new($"{member} is not supported by this harness.");

    internal Task CheckAsync(SolutionState state, string context, CancellationToken cancellationToken) =>
        new DiagnosticChecker(this, state, Verify.PushContext(context)).CheckAsync(cancellationToken);

    internal MarkupRules CreateMarkupRules(ImmutableHashSet<string> fixableIds)
    {
        var analyzers = GetDiagnosticAnalyzers().ToArray();
        return new MarkupRules(
            MarkupOptions,
            GetDefaultDiagnostic(analyzers),
            [.. analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)],
            fixableIds,
            DefaultFilePath);
    }
}
