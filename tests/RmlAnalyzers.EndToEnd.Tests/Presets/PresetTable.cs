using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.EndToEnd.Tests.Presets;

/// <summary>What each <c>RmlAnalysisMode</c> changes in the severities that the descriptors declare; the rest stays as declared.</summary>
internal static class PresetTable
{
    public static readonly string[] Modes = ["Essential", "Adopt", "Service", "Library", "Strict"];

    /// <summary>
    /// Warnings that the analyzers report as suggestions where the code carries no label, or unless an option asks for more. A configured severity would
    /// undo that, so no preset gives them one; switching them off is all a preset may do.
    /// </summary>
    public static readonly string[] LoweredWhenReported =
        ["RML1004", "RML2010", "RML2011", "RML2012", "RML2014", "RML2019", "RML5001", "RML5002", "RML5003", "RML5010", "RML6002"];

    private static readonly string[] Essential =
        ["RML0005", "RML0006", "RML2006", "RML2011", "RML3001", "RML3002", "RML3005", "RML3008", "RML3013", "RML5001", "RML5010"];

    private static readonly Dictionary<string, Dictionary<string, ReportDiagnostic>> Raised = new()
    {
        ["Adopt"] = new() { ["RML0001"] = ReportDiagnostic.Info },
        ["Library"] = new() { ["RML0001"] = ReportDiagnostic.Warn, ["RML0009"] = ReportDiagnostic.Info },
        ["Strict"] = new()
        {
            ["RML0001"] = ReportDiagnostic.Warn,
            ["RML0009"] = ReportDiagnostic.Warn,
            ["RML0010"] = ReportDiagnostic.Warn,
            ["RML1005"] = ReportDiagnostic.Info,
        },
    };

    /// <summary>The severity that a mode gives a rule, as far as it differs from the declared one.</summary>
    public static ReportDiagnostic? Difference(string mode, DiagnosticDescriptor rule)
    {
        var declared = rule.IsEnabledByDefault ? Declared(rule) : ReportDiagnostic.Suppress;
        var wanted = mode == "Essential" && !Essential.Contains(rule.Id)
            ? ReportDiagnostic.Suppress
            : Raised.GetValueOrDefault(mode)?.GetValueOrDefault(rule.Id, declared) ?? declared;
        return wanted == declared ? null : wanted;
    }

    /// <summary>The rules whose findings can be warnings in this mode.</summary>
    public static bool IsWarning(string mode, DiagnosticDescriptor rule) =>
        (Difference(mode, rule) ?? (rule.IsEnabledByDefault ? Declared(rule) : ReportDiagnostic.Suppress)) == ReportDiagnostic.Warn;

    private static ReportDiagnostic Declared(DiagnosticDescriptor rule) => rule.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => ReportDiagnostic.Error,
        DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
        DiagnosticSeverity.Info => ReportDiagnostic.Info,
        _ => ReportDiagnostic.Hidden,
    };
}
