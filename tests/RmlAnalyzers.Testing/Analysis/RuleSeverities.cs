using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The severities that a test gives to the rules under test.</summary>
internal static class RuleSeverities
{
    /// <summary>
    /// Rules that are off are switched on. Rules that are on are named as well, with "default": the compiler reads that as "not
    /// as an error", so that a configured error shows as a warning, just as in the package this harness stands in for.
    /// </summary>
    public static ImmutableDictionary<string, ReportDiagnostic> For(IEnumerable<DiagnosticAnalyzer> analyzers, IEnumerable<string> disabledIds)
    {
        var severities = ImmutableDictionary.CreateBuilder<string, ReportDiagnostic>();
        foreach (var descriptor in analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics))
        {
            severities[descriptor.Id] = descriptor.IsEnabledByDefault ? ReportDiagnostic.Default : AsOption(descriptor.DefaultSeverity);
        }

        severities["AD0001"] = ReportDiagnostic.Error;
        foreach (var id in disabledIds)
        {
            severities[id] = ReportDiagnostic.Suppress;
        }

        return severities.ToImmutable();
    }

    private static ReportDiagnostic AsOption(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Hidden => ReportDiagnostic.Hidden,
        DiagnosticSeverity.Info => ReportDiagnostic.Info,
        DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
        _ => ReportDiagnostic.Error,
    };
}
