using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RmlAnalyzers.EndToEnd.Tests.Presets;

/// <summary>The descriptors that the built analyzers really have.</summary>
internal static class ShippedRules
{
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = Load();

    private static DiagnosticDescriptor[] Load() =>
    [
        .. Assembly.Load("RmlAnalyzers").GetTypes()
            .Where(type => !type.IsAbstract && type.IsDefined(typeof(DiagnosticAnalyzerAttribute)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .DistinctBy(descriptor => descriptor.Id)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];
}
