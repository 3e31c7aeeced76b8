using RmlAnalyzers.EndToEnd.Tests.Infrastructure;
using Xunit;

namespace RmlAnalyzers.EndToEnd.Tests;

/// <summary>Findings as a user meets them: in the output of a real build.</summary>
[Collection(PackageCollection.Name)]
public sealed class FindingTests(PackageFixture package)
{
    private const string ClosedCallsService = """
        using Rml;

        public sealed class Prices(HttpClient http)
        {
            [Rml1]
            public async Task<decimal> CurrentAsync(string sku) =>
                decimal.Parse(await http.GetStringAsync($"prices/{sku}"));
        }
        """;

    [Fact]
    public void First_finding_is_what_the_readme_shows()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");
        var consumer = Consumer.Create(package, "Quotes", Block(readme, "csharp"));
        var output = consumer.Build().EnsureSuccess().Output;

        var finding = Assert.Single(consumer.Findings);
        Assert.Equal(("RML1001", "warning", 6), (finding.Id, finding.Level, finding.Line));
        Assert.Contains($"/blob/v{package.Version}/src/RmlAnalyzers/Rules/Closed/RML1001.md", output, StringComparison.Ordinal);
        Assert.True(output.Contains(Block(readme, "text").Trim(), StringComparison.Ordinal), $"The README does not show this output:\n{output}");
    }

    private static string Block(string page, string language) => page.Split($"```{language}\n")[1].Split("```")[0];

    [Fact]
    public void Same_code_in_the_dialog_world_is_silent()
    {
        var consumer = Consumer.Create(package, "Silent", ClosedCallsService.Replace("[Rml1]", "[Rml2]", StringComparison.Ordinal));
        Assert.Contains("0 Warning(s)", consumer.Build().EnsureSuccess().Output, StringComparison.Ordinal);
        Assert.Empty(consumer.Findings);
    }

    [Fact]
    public void Project_that_references_a_consumer_is_analysed_and_sees_its_labels()
    {
        var library = Consumer.Create(package, "Library", "public static class Shop { [Rml.Rml2] public static Task SendAsync() => Task.CompletedTask; }");
        var service = Consumer.CreateReferencing(library, "Service", "public static class Report { [Rml.Rml1] public static Task PrintAsync() => Shop.SendAsync(); }");
        service.Build().EnsureSuccess();
        Assert.Equal("RML1001", Assert.Single(service.Findings).Id);
    }

    [Fact]
    public void Essential_leaves_it_out_and_editorconfig_wins_over_that()
    {
        var consumer = Consumer.Create(package, "Essential", ClosedCallsService, "<RmlAnalysisMode>Essential</RmlAnalysisMode>");
        consumer.Build().EnsureSuccess();
        Assert.Empty(consumer.Findings);

        consumer.Add(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.RML1001.severity = warning\n");
        Assert.Contains("warning RML1001", consumer.Build().EnsureSuccess().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Strict_fails_a_ci_build_and_only_that()
    {
        var consumer = Consumer.Create(package, "StrictCi", ClosedCallsService, "<RmlAnalysisMode>strict</RmlAnalysisMode>");
        var local = consumer.Build().EnsureSuccess();
        Assert.Contains("warning RML1001", local.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("RMLMODE", local.Output, StringComparison.Ordinal);

        var inCi = consumer.Build("--no-incremental", "-p:ContinuousIntegrationBuild=true");
        Assert.False(inCi.Succeeded);
        Assert.Contains("error RML1001", inCi.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_in_the_projects_own_catalogue_counts()
    {
        const string code = """
            public interface ILedger { void Post(string entry); }

            public static class Books { [Rml.Rml1] public static void Close(ILedger ledger) => ledger.Post("closed"); }
            """;
        var consumer = Consumer.Create(package, "OwnRows", code).Add("RmlEffects.txt", "M:ILedger.Post(*)|3|ledger|service\n");
        consumer.Build().EnsureSuccess();
        Assert.Equal("RML1001", Assert.Single(consumer.Findings).Id);
    }

    [Fact]
    public void Fix_works_through_dotnet_format()
    {
        var consumer = Consumer.Create(package, "Formatted", ClosedCallsService).Restore();
        consumer.Format("RML1001").EnsureSuccess();
        Assert.Contains("[Rml2]", File.ReadAllText(Path.Combine(consumer.Directory, "Formatted.cs")), StringComparison.Ordinal);

        consumer.Build().EnsureSuccess();
        Assert.Empty(consumer.Findings);
    }
}
