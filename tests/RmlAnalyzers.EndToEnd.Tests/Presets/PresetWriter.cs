using System.Text;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.EndToEnd.Tests.Presets;

/// <summary>Writes the preset files from the descriptors and <see cref="PresetTable"/>.</summary>
internal static class PresetWriter
{
    // No double hyphen: the text also stands in an XML comment.
    private const string HowToUpdate = "Generated from the rules: PresetTests writes this file when RML_UPDATE_PRESETS=1 is set.";

    public static Dictionary<string, string> Files(IReadOnlyList<DiagnosticDescriptor> rules)
    {
        var files = PresetTable.Modes.ToDictionary(mode => $"{mode}.globalconfig", mode => GlobalConfig(mode, rules));
        files.Add("Strict.ci.props", WarningsAsErrors(rules));
        return files;
    }

    private static string GlobalConfig(string mode, IReadOnlyList<DiagnosticDescriptor> rules)
    {
        StringBuilder text = new($"# {HowToUpdate}\n# RmlAnalysisMode = {mode}: only what differs from the rules' own severities.\nis_global = true\nglobal_level = -1\n");
        foreach (var rule in rules)
        {
            if (PresetTable.Difference(mode, rule) is { } severity)
            {
                text.Append($"\n# {rule.Title}\ndotnet_diagnostic.{rule.Id}.severity = {Name(severity)}\n");
            }
        }

        return text.ToString();
    }

    private static string WarningsAsErrors(IReadOnlyList<DiagnosticDescriptor> rules)
    {
        var ids = string.Join(';', rules.Where(rule => PresetTable.IsWarning("Strict", rule)).Select(rule => rule.Id));
        return $"""
            <!-- {HowToUpdate} -->
            <Project>
              <PropertyGroup>
                <MSBuildWarningsAsErrors>$(MSBuildWarningsAsErrors);{ids}</MSBuildWarningsAsErrors>
              </PropertyGroup>
            </Project>

            """.ReplaceLineEndings("\n");
    }

    private static string Name(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Suppress => "none",
        ReportDiagnostic.Hidden => "silent",
        ReportDiagnostic.Info => "suggestion",
        ReportDiagnostic.Warn => "warning",
        _ => "error",
    };
}
