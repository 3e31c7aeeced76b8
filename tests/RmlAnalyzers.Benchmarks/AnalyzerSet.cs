using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RmlAnalyzers.Benchmarks;

/// <summary>The analyzers that are compared.</summary>
internal static class AnalyzerSet
{
    public static ImmutableArray<DiagnosticAnalyzer> Ours { get; } = In(Assembly.Load("RmlAnalyzers"));

    public static ImmutableArray<DiagnosticAnalyzer> Meziantou { get; } = In(Assembly.LoadFrom(MeziantouPath()));

    private static ImmutableArray<DiagnosticAnalyzer> In(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsDefined(typeof(DiagnosticAnalyzerAttribute)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    // The build for the same Roslyn that the benchmarks run on.
    private static string MeziantouPath()
    {
        var package = typeof(AnalyzerSet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "MeziantouAnalyzerPath").Value!;
        return Path.Combine(package, "analyzers", "dotnet", "roslyn4.14", "cs", "Meziantou.Analyzer.dll");
    }
}
