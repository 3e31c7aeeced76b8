using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Reporting;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Reporting;

/// <summary>A rule is switched on or off for a file as the compiler itself would have it.</summary>
public class RuleSwitchTests
{
    private static readonly SyntaxTree Tree = CSharpSyntaxTree.ParseText("class C;", path: "/src/C.cs");

    [Theory]
    [InlineData(true, null, null, null, true)]
    [InlineData(false, null, null, null, false)]
    [InlineData(true, ReportDiagnostic.Suppress, null, null, false)]
    [InlineData(false, ReportDiagnostic.Warn, null, null, true)]
    [InlineData(true, null, ReportDiagnostic.Suppress, null, false)]
    [InlineData(false, null, ReportDiagnostic.Info, null, true)]
    [InlineData(true, ReportDiagnostic.Warn, ReportDiagnostic.Suppress, null, true)]
    [InlineData(true, ReportDiagnostic.Error, null, ReportDiagnostic.Suppress, false)]
    [InlineData(false, null, null, ReportDiagnostic.Error, true)]
    public void File_then_global_then_command_line_then_default(
        bool byDefault, ReportDiagnostic? file, ReportDiagnostic? global, ReportDiagnostic? commandLine, bool expected)
    {
        Assert.Equal(expected, IsEnabled(byDefault, new Configs(file, global), commandLine));
    }

    [Theory]
    [InlineData("dotnet_analyzer_diagnostic.severity", "none", false)]
    [InlineData("dotnet_analyzer_diagnostic.category-Rml.History.severity", "none", false)]
    [InlineData("dotnet_analyzer_diagnostic.category-Rml.Dialog.severity", "none", true)]
    [InlineData("dotnet_analyzer_diagnostic.severity", "warning", true)]
    public void Bulk_settings_reach_rules_that_nobody_set_by_id(string key, string value, bool expected)
    {
        Assert.Equal(expected, IsEnabled(true, new Configs(null, null), null, ("/", key, value)));
        Assert.True(IsEnabled(true, new Configs(ReportDiagnostic.Warn, null), null, ("/", key, value)));
    }

    private static bool IsEnabled(bool byDefault, Configs configs, ReportDiagnostic? commandLine, params (string, string, string)[] options)
    {
        var rule = new RuleInfo("RML3001", "History", "title", "message", "description", EnabledByDefault: byDefault).Descriptor;
        var compilationOptions = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false).WithSyntaxTreeOptionsProvider(configs);
        if (commandLine is { } said)
        {
            compilationOptions = compilationOptions.WithSpecificDiagnosticOptions([new("RML3001", said)]);
        }

        var compilation = CSharpCompilation.Create("App", [Tree], options: compilationOptions);
        return RuleSwitch.IsEnabled(rule, Tree, compilation, new AnalyzerOptions([], new FakeOptions(options)), default);
    }

    private sealed class Configs(ReportDiagnostic? file, ReportDiagnostic? global) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            Try(file, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            Try(global, out severity);

        private static bool Try(ReportDiagnostic? configured, out ReportDiagnostic severity)
        {
            severity = configured ?? ReportDiagnostic.Default;
            return configured is not null;
        }
    }
}
