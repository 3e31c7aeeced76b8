using System.Text.Json;
using RmlAnalyzers.EndToEnd.Tests.Infrastructure;
using Xunit;

namespace RmlAnalyzers.EndToEnd.Tests;

/// <summary>Which preset the build picks, for every way to ask for one.</summary>
[Collection(PackageCollection.Name)]
public sealed class ModeTests(PackageFixture package)
{
    private static readonly Dictionary<string, string?> NoEnvironment = [];

    private Consumer Restored { get; } = Consumer.Create(package, "Modes", "class C;").Restore();

    [Fact]
    public void Every_way_to_choose_a_mode_leads_to_its_preset()
    {
        AssertMode("Service", Restored.Evaluate(NoEnvironment));
        AssertMode("Essential", Restored.Evaluate(NoEnvironment, "-p:RmlAnalysisMode=essential"));
        AssertMode("Library", Restored.Evaluate(new Dictionary<string, string?> { ["RmlAnalysisMode"] = "Library" }));
        AssertMode("Adopt", Restored.Evaluate(new Dictionary<string, string?> { ["RmlAnalysisModeOverride"] = "Adopt" }, "-p:RmlAnalysisMode=Strict"));
        AssertMode("Service", Restored.Evaluate(NoEnvironment, "-p:RmlAnalysisMode=Strikt"));
    }

    [Fact]
    public void Strict_raises_warnings_to_errors_in_ci_builds_only()
    {
        AssertMode("Strict", Restored.Evaluate(NoEnvironment, "-p:RmlAnalysisMode=Strict"), raised: false);
        AssertMode("Strict", Restored.Evaluate(NoEnvironment, "-p:RmlAnalysisMode=Strict", "-p:ContinuousIntegrationBuild=true"), raised: true);
        AssertMode("Service", Restored.Evaluate(NoEnvironment, "-p:ContinuousIntegrationBuild=true"), raised: false);
    }

    [Fact]
    public void Unknown_mode_is_a_warning_that_names_the_valid_ones()
    {
        var result = Restored.Build("-p:RmlAnalysisMode=Strikt").EnsureSuccess();
        Assert.Contains("warning RMLMODE: The RmlAnalysisMode 'Strikt' is unknown", result.Output, StringComparison.Ordinal);
        Assert.Contains("Essential, Adopt, Service, Library, Strict", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Catalogue_and_levels_files_are_found_unless_opted_out()
    {
        Assert.Empty(AdditionalFiles(Consumer.Create(package, "NoFiles", "class C;").Restore().Evaluate(NoEnvironment)));
        Restored.Add("RmlEffects.txt", "").Add("RmlEffects.Shop.txt", "").Add("RmlLevels.txt", "").Add("Other.txt", "");
        Assert.Equal(["RmlEffects.Shop.txt", "RmlEffects.txt", "RmlLevels.txt"], AdditionalFiles(Restored.Evaluate(NoEnvironment)));
        Assert.Empty(AdditionalFiles(Restored.Evaluate(NoEnvironment, "-p:EnableDefaultRmlItems=false")));
    }

    [Fact]
    public void File_that_the_project_lists_itself_is_not_read_twice()
    {
        var listing = Consumer.Create(package, "Listing", "class C;").Add("RmlEffects.txt", "").Add("Directory.Build.props", """
            <Project>
              <ItemGroup>
                <AdditionalFiles Include="$(MSBuildThisFileDirectory)RmlEffects.txt" />
              </ItemGroup>
            </Project>
            """);
        Assert.Equal(["RmlEffects.txt"], AdditionalFiles(listing.Restore().Evaluate(NoEnvironment)));
    }

    [Fact]
    public void Analyzers_see_the_mode_the_date_and_where_a_catalogue_comes_from()
    {
        Restored.Add("RmlEffects.txt", "").Build("-p:RmlAnalysisMode=library", "-p:RmlToday=2026-05-06").EnsureSuccess();
        var config = File.ReadAllText(Directory.EnumerateFiles(Restored.Directory, "*.GeneratedMSBuildEditorConfig.editorconfig", SearchOption.AllDirectories).Single());
        Assert.Contains("build_property.RmlAnalysisMode = Library", config, StringComparison.Ordinal);
        Assert.Contains("build_property.RmlToday = 2026-05-06", config, StringComparison.Ordinal);
        Assert.Contains("build_property.IsTestProject = ", config, StringComparison.Ordinal);
        Assert.Contains("build_metadata.AdditionalFiles.RmlOrigin = ", config, StringComparison.Ordinal);
    }

    private static void AssertMode(string expected, JsonElement project, bool raised = false)
    {
        Assert.Equal(expected, project.GetProperty("Properties").GetProperty("RmlAnalysisMode").GetString());
        var preset = Assert.Single(Items(project, "EditorConfigFiles"), path => path.EndsWith(".globalconfig", StringComparison.Ordinal) && path.Contains("presets", StringComparison.Ordinal));
        Assert.Equal($"{expected}.globalconfig", Path.GetFileName(preset));
        Assert.True(File.Exists(preset), $"{preset} does not exist.");
        Assert.Equal(raised, project.GetProperty("Properties").GetProperty("MSBuildWarningsAsErrors").GetString()!.Contains("RML", StringComparison.Ordinal));
    }

    private static IEnumerable<string> AdditionalFiles(JsonElement project) => Items(project, "AdditionalFiles").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Items(JsonElement project, string type) =>
        project.GetProperty("Items").GetProperty(type).EnumerateArray().Select(item => item.GetProperty("FullPath").GetString()!);
}
