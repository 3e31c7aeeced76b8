using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace RmlAnalyzers.Testing.Tests.StandIn;

/// <summary>One property swaps the stand-in for the packages. Projects are only evaluated: the packages need not be there.</summary>
public class SwitchTests
{
    private static readonly string[] Packages = ["Microsoft.CodeAnalysis.CSharp.Analyzer.Testing", "Microsoft.CodeAnalysis.CSharp.CodeFix.Testing"];

    [Theory]
    [InlineData("RmlAnalyzers.Tests")]
    [InlineData("RmlAnalyzers.Tests.NewestRoslyn")]
    [InlineData("RmlAnalyzers.Testing.Tests")]
    public async Task SwitchSwapsProjectForPackages(string project)
    {
        var (packages, projects) = await EvaluateAsync(project, "-p:UseAnalyzerTestingPackage=true");
        Assert.Superset(Packages.ToHashSet(), packages);
        Assert.DoesNotContain("RmlAnalyzers.Testing", projects);

        (packages, projects) = await EvaluateAsync(project);
        Assert.Empty(packages.Intersect(Packages));
        Assert.Contains("RmlAnalyzers.Testing", projects);
    }

    private static async Task<(HashSet<string> Packages, HashSet<string> Projects)> EvaluateAsync(string project, params string[] properties)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in properties.Prepend("-getItem:PackageReference,ProjectReference").Prepend(ProjectFile(project)).Prepend("msbuild"))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output + await errors);
        var items = JsonDocument.Parse(output).RootElement.GetProperty("Items");
        return (Names("PackageReference", "Identity"), Names("ProjectReference", "Filename"));

        HashSet<string> Names(string item, string metadata) =>
            [.. items.GetProperty(item).EnumerateArray().Select(element => element.GetProperty(metadata).GetString()!)];
    }

    private static string ProjectFile(string project)
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "RmlAnalyzers.sln")))
        {
            directory = directory.Parent;
        }

        return Path.Combine(directory.FullName, "tests", project, project + ".csproj");
    }
}
