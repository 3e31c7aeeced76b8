using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RmlAnalyzers.Tests.House.Support;

/// <summary>Every rule and every fix there is, found in the built assemblies, so that a new one is held to all house tests at once.</summary>
internal static class AllRules
{
    /// <summary>One instance of every analyzer class of RmlAnalyzers.dll.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [.. InstancesOf<DiagnosticAnalyzer>("RmlAnalyzers")];

    /// <summary>One instance of every fix of RmlAnalyzers.CodeFixes.dll.</summary>
    public static ImmutableArray<CodeFixProvider> Fixers { get; } = [.. InstancesOf<CodeFixProvider>("RmlAnalyzers.CodeFixes")];

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    /// <summary>The ids that RuleIds declares.</summary>
    public static ImmutableArray<string> Ids { get; } =
    [
        .. (Assembly.Load("RmlAnalyzers").GetType("RmlAnalyzers.RuleIds")?.GetFields() ?? [])
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The analyzer that speaks for an id.</summary>
    public static DiagnosticAnalyzer For(string id) => Analyzers.First(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == id));

    private static IEnumerable<T> InstancesOf<T>(string assembly) => Assembly.Load(assembly).GetTypes()
        .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (T)Activator.CreateInstance(type, nonPublic: true)!);
}
