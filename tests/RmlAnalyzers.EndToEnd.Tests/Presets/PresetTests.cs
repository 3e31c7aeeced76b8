using Microsoft.CodeAnalysis;
using RmlAnalyzers.EndToEnd.Tests.Infrastructure;
using Xunit;

namespace RmlAnalyzers.EndToEnd.Tests.Presets;

public sealed class PresetTests
{
    private const string Folder = "src/RmlAnalyzers.Package/presets";

    [Fact]
    public void Checked_in_presets_are_what_the_rules_give()
    {
        var files = PresetWriter.Files(ShippedRules.All);
        var folder = Repository.PathOf(Folder.Split('/'));
        if (Environment.GetEnvironmentVariable("RML_UPDATE_PRESETS") == "1")
        {
            foreach (var (name, text) in files)
            {
                File.WriteAllText(Path.Combine(folder, name), text);
            }
        }

        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.True(
            file.Value == File.ReadAllText(Path.Combine(folder, file.Key)).ReplaceLineEndings("\n"),
            $"{Folder}/{file.Key} is out of date. Run: RML_UPDATE_PRESETS=1 dotnet test tests/RmlAnalyzers.EndToEnd.Tests --filter PresetTests"));
    }

    [Fact]
    public void Service_is_what_the_rules_declare() =>
        Assert.All(SampleRules(), rule => Assert.Null(PresetTable.Difference("Service", rule)));

    [Fact]
    public void Essential_switches_off_all_but_its_own()
    {
        Assert.Null(PresetTable.Difference("Essential", Rule("RML3001", DiagnosticSeverity.Warning)));
        Assert.Equal(ReportDiagnostic.Suppress, PresetTable.Difference("Essential", Rule("RML1001", DiagnosticSeverity.Warning)));
        Assert.Null(PresetTable.Difference("Essential", Rule("RML1006", DiagnosticSeverity.Warning, enabled: false)));
    }

    [Fact]
    public void Strict_switches_on_what_is_off()
    {
        Assert.Equal(ReportDiagnostic.Warn, PresetTable.Difference("Strict", Rule("RML0010", DiagnosticSeverity.Warning, enabled: false)));
        Assert.Null(PresetTable.Difference("Strict", Rule("RML0003", DiagnosticSeverity.Info)));
    }

    [Fact]
    public void No_preset_gives_a_severity_to_a_rule_that_lowers_its_own_findings() =>
        Assert.All(
            from mode in PresetTable.Modes from id in PresetTable.LoweredWhenReported select PresetTable.Difference(mode, Rule(id, DiagnosticSeverity.Warning)),
            difference => Assert.True(difference is null or ReportDiagnostic.Suppress));

    [Fact]
    public void Only_rules_that_exist_are_written()
    {
        var files = PresetWriter.Files(SampleRules());
        Assert.Contains("RML0001", files["Strict.globalconfig"], StringComparison.Ordinal);
        Assert.DoesNotContain("RML0009", files["Strict.globalconfig"], StringComparison.Ordinal);
        Assert.Contains(";RML0001;RML2010<", files["Strict.ci.props"], StringComparison.Ordinal);
    }

    private static DiagnosticDescriptor[] SampleRules() =>
    [
        Rule("RML0001", DiagnosticSeverity.Warning, enabled: false),
        Rule("RML0003", DiagnosticSeverity.Info),
        Rule("RML2010", DiagnosticSeverity.Warning),
    ];

    private static DiagnosticDescriptor Rule(string id, DiagnosticSeverity severity, bool enabled = true) =>
        new(id, $"Title of {id}", "message", "Rml", severity, enabled);
}
