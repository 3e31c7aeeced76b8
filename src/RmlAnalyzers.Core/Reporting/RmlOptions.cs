using System;
using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RmlAnalyzers.Core.Reporting;

/// <summary>What a project wants to be told, from the MSBuild property <c>RmlAnalysisMode</c>.</summary>
internal enum AnalysisMode : byte
{
    Service,
    Essential,
    Adopt,
    Library,
    Strict,
}

/// <summary>
/// Options of one compilation. They apply where a finding is reported, by the reporting file; facts and summaries know none of them,
/// so that what is kept for a compilation does not depend on who asked first.
/// </summary>
internal sealed class RmlOptions(AnalyzerConfigOptionsProvider provider)
{
    private const string TodayProperty = "build_property.RmlToday";
    private readonly ConcurrentDictionary<SyntaxTree, TreeOptions> _trees = new();

    public AnalysisMode Mode => Enum.TryParse<AnalysisMode>(Property("build_property.RmlAnalysisMode"), ignoreCase: true, out var mode) ? mode : AnalysisMode.Service;

    public bool IsTestProject => Property("build_property.IsTestProject").Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The day that accepted debts are compared with; null leaves them alone, so that a build gives the same result every day.</summary>
    public DateTime? Today => Date(Property(TodayProperty));

    /// <summary>What is wrong with <c>RmlToday</c>; null when it is unset or a date.</summary>
    public string? TodayProblem => Property(TodayProperty) is { Length: > 0 } text && Date(text) is null
        ? $"The build property 'RmlToday' is '{text}', which is no date, so no debt becomes overdue; write it as yyyy-MM-dd"
        : null;

    public TreeOptions For(SyntaxTree tree) =>
        _trees.TryGetValue(tree, out var known) ? known : _trees.GetOrAdd(tree, TreeOptions.Read(provider.GetOptions(tree), provider.GlobalOptions, IsTestProject));

    /// <summary>Test code is quiet unless <c>rml.tests</c> says otherwise.</summary>
    public bool IsQuiet(SyntaxTree tree) => For(tree).Quiet;

    /// <summary>A date as users write it, <c>yyyy-MM-dd</c>; null for anything else.</summary>
    public static DateTime? Date(string? text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private string Property(string key) => provider.GlobalOptions.TryGetValue(key, out var value) ? value.Trim() : "";
}
