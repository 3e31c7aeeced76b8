using System.Text.Json;
using RmlAnalyzers.EndToEnd.Tests.Infrastructure;
using Xunit;

namespace RmlAnalyzers.EndToEnd.Tests;

/// <summary>Real builds, with the compiler of the SDK, of projects that know nothing but the package.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConsumerTests(PackageFixture package)
{
    private const string Labelled = """
        using Rml;

        [assembly: Rml2(Feature = "Weather")]

        public static class Forecast
        {
            [Rml1]
            public static int Round(double degrees) => (int)degrees;
        }
        """;

    [Fact]
    public void Plain_reference_brings_the_attributes_without_a_warning()
    {
        var result = Consumer.Create(package, "Plain", Labelled).Build().EnsureSuccess();
        Assert.Contains("0 Warning(s)", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Project_that_references_a_consumer_gets_attributes_and_preset_too()
    {
        var consumer = Consumer.Create(package, "Direct", Labelled);
        var transitive = Consumer.CreateReferencing(consumer, "Transitive", "public static class Report { [Rml.Rml1] public static int Print() => Forecast.Round(1.5); }");
        transitive.Build().EnsureSuccess();
        var project = transitive.Evaluate(new Dictionary<string, string?>(), "-target:ResolveLockFileAnalyzers");
        Assert.Equal("Service", project.GetProperty("Properties").GetProperty("RmlAnalysisMode").GetString());
        Assert.Equal(["RmlAnalyzers", "RmlAnalyzers.CodeFixes", "RmlAnalyzers.Core"], Analyzers(project));
    }

    [Fact]
    public void Compiler_is_given_the_analyzers()
    {
        var consumer = Consumer.Create(package, "Given", Labelled).Restore();
        Assert.Equal(["RmlAnalyzers", "RmlAnalyzers.CodeFixes", "RmlAnalyzers.Core"], Analyzers(consumer.Evaluate(new Dictionary<string, string?>(), "-target:ResolveLockFileAnalyzers")));
    }

    private static IEnumerable<string> Analyzers(JsonElement project) =>
        project.GetProperty("Items").GetProperty("Analyzer").EnumerateArray()
            .Select(item => item.GetProperty("Filename").GetString()!)
            .Where(name => name.StartsWith("RmlAnalyzers", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
