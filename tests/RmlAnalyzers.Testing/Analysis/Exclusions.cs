using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Which expected diagnostics must vanish from generated code, and which when a pragma suppresses them.</summary>
internal sealed class Exclusions(ImmutableArray<DiagnosticAnalyzer> analyzers, SolutionState state)
{
    public static bool IsCompilerId(string id) =>
        id.StartsWith("CS", StringComparison.Ordinal) || id.StartsWith("BC", StringComparison.Ordinal);

    /// <summary>Reported by one of the analyzers, in a source file of the main project.</summary>
    public bool Applies(DiagnosticResult expected) =>
        !IsCompilerId(expected.Id)
        && !expected.Id.StartsWith("AD", StringComparison.Ordinal)
        && IsInSource(expected)
        && Descriptors(expected.Id).Any();

    public bool IsSuppressible(DiagnosticResult expected) =>
        Applies(expected)
        && !Descriptors(expected.Id).Any(descriptor => descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));

    /// <summary>What stays, one line further down where a line was put before it.</summary>
    public ImmutableArray<DiagnosticResult> Remaining(Func<DiagnosticResult, bool> vanishes) =>
    [
        .. state.ExpectedDiagnostics
            .Where(expected => !vanishes(expected))
            .Select(expected => IsInSource(expected) ? expected.WithLineOffset(1) : expected),
    ];

    private bool IsInSource(DiagnosticResult expected) =>
        expected.HasLocation && state.Sources.Any(source => source.filename == expected.Spans[0].Span.Path);

    private IEnumerable<DiagnosticDescriptor> Descriptors(string id) =>
        analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Where(descriptor => descriptor.Id == id);
}
