using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RmlAnalyzers.Core.Reporting;

/// <summary>The user's options, read per tree: facts and summaries know none of them.</summary>
internal sealed class RmlOptions(AnalyzerConfigOptionsProvider provider)
{
    private readonly bool _isTestProject =
        provider.GlobalOptions.TryGetValue("build_property.IsTestProject", out var value)
        && value.Equals("true", System.StringComparison.OrdinalIgnoreCase);

    /// <summary>Test code is quiet unless <c>rml.tests</c> says otherwise.</summary>
    public bool IsQuiet(SyntaxTree tree) =>
        provider.GetOptions(tree).TryGetValue("rml.tests", out var tests)
            ? !tests.Equals("on", System.StringComparison.OrdinalIgnoreCase) && (_isTestProject || tests.Equals("off", System.StringComparison.OrdinalIgnoreCase))
            : _isTestProject;
}
