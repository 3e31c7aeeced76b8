using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RmlAnalyzers.Core.Reporting;

/// <summary>Whether a rule is switched on for a file, in the compiler's own order: the file's config, global configs, the command line, bulk settings, the default.</summary>
internal static class RuleSwitch
{
    public static bool IsEnabled(DiagnosticDescriptor rule, SyntaxTree tree, Compilation compilation, AnalyzerOptions analyzerOptions, CancellationToken cancellation)
    {
        var options = compilation.Options;
        var said = options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var specific) ? specific : ReportDiagnostic.Default;

        // /nowarn silences whatever a config says.
        if (said == ReportDiagnostic.Suppress)
        {
            return false;
        }

        if (options.SyntaxTreeOptionsProvider is { } configs
            && (configs.TryGetDiagnosticValue(tree, rule.Id, cancellation, out var configured)
                || configs.TryGetGlobalDiagnosticValue(rule.Id, cancellation, out configured)))
        {
            said = configured;
        }

        return said switch
        {
            ReportDiagnostic.Suppress => false,
            ReportDiagnostic.Default => rule.IsEnabledByDefault && !IsBulkSilenced(rule, analyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree)),
            _ => true,
        };
    }

    // One setting for a category or for all analyzers reaches only rules that nobody set by id.
    private static bool IsBulkSilenced(DiagnosticDescriptor rule, AnalyzerConfigOptions options) =>
        (options.TryGetValue($"dotnet_analyzer_diagnostic.category-{rule.Category}.severity", out var severity)
            || options.TryGetValue("dotnet_analyzer_diagnostic.severity", out severity))
        && severity.Trim().Equals("none", StringComparison.OrdinalIgnoreCase);
}
