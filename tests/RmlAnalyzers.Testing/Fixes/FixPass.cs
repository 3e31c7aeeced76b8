using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>One pass from the state before to the state after: fixes one by one, or Fix All in a scope.</summary>
internal sealed class FixPass
{
    private readonly IFixTestHost _host;
    private readonly SolutionState _before;
    private readonly SolutionState _after;
    private readonly FixAllScope? _scope;
    private readonly IVerifier _verifier;
    private readonly RoundCounter _rounds;
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private readonly ImmutableArray<CodeFixProvider> _providers;
    private ExceptionDispatchInfo? _failure;

    public FixPass(IFixTestHost host, SolutionState before, SolutionState after, FixAllScope? scope, int rounds)
    {
        _host = host;
        _before = before;
        _after = after;
        _scope = scope;
        _verifier = host.Verifier.PushContext(scope is null ? "Fixes one by one" : $"Fix all in {scope.ToString()!.ToLowerInvariant()}");
        _rounds = new RoundCounter(rounds, _verifier);
        _analyzers = host.CreateAnalyzers();
        _providers = host.CreateFixProviders();
    }

    /// <summary>Runs the pass. The text is compared first: a wrong text says more than a wrong count or tree.</summary>
    public async Task VerifyAsync(CancellationToken cancellationToken)
    {
        var project = await SolutionBuilder.BuildAsync(_host, _before, cancellationToken).ConfigureAwait(false);
        var solution = await RunAsync(project.Solution, cancellationToken).ConfigureAwait(false);
        await SolutionComparer.VerifyAsync(_after, solution, _verifier, cancellationToken).ConfigureAwait(false);
        _failure?.Throw();
    }

    private async Task<Solution> RunAsync(Solution solution, CancellationToken cancellationToken)
    {
        ImmutableArray<FoundDiagnostic> previous = [];
        for (var round = 0; ; round++)
        {
            var found = await DiagnosticCollector.CollectAsync(_host, solution, _analyzers, cancellationToken).ConfigureAwait(false);
            if (found.IsEmpty || AreSame(found, previous))
            {
                break;
            }

            if (!Check(_rounds.VerifyMayGoOn))
            {
                return solution;
            }

            previous = found;
            var step = new FixStep(_host, _providers, solution, found, round, _verifier);
            var result = _scope is { } scope
                ? await step.FixAllAsync(scope, cancellationToken).ConfigureAwait(false)
                : await step.FixFirstAsync(cancellationToken).ConfigureAwait(false);
            if (result.GaveUp)
            {
                return solution;
            }

            _failure ??= result.TreeFailure;
            if (result.Offered)
            {
                _rounds.Count();
            }

            var isChanged = result.Solution != solution;
            solution = result.Solution;
            if (!isChanged || _host.FixOptions.Behaviors.HasFlag(CodeFixTestBehaviors.FixOne))
            {
                break;
            }
        }

        Check(_rounds.VerifyEnd);
        return solution;
    }

    private bool Check(Action verification)
    {
        try
        {
            verification();
            return true;
        }
        catch (Exception exception)
        {
            _failure ??= ExceptionDispatchInfo.Capture(exception);
            return false;
        }
    }

    private static bool AreSame(ImmutableArray<FoundDiagnostic> found, ImmutableArray<FoundDiagnostic> previous) =>
        found.Select(Identity).SequenceEqual(previous.Select(Identity));

    private static (ProjectId, string, TextSpan) Identity(FoundDiagnostic item) =>
        (item.Project.Id, item.Diagnostic.Id, item.Diagnostic.Location.SourceSpan);
}
