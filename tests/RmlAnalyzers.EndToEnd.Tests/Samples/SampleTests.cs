using RmlAnalyzers.EndToEnd.Tests.Infrastructure;
using RmlAnalyzers.EndToEnd.Tests.Presets;
using Xunit;

namespace RmlAnalyzers.EndToEnd.Tests.Samples;

/// <summary>Builds the samples and compares what is found, suggestions included, with the marks in their source.</summary>
[Collection(PackageCollection.Name)]
public sealed class SampleTests(PackageFixture package)
{
    [Theory]
    [InlineData("Bookshop.Orders")]
    [InlineData("Bookshop.Orders.Right")]
    [InlineData("Bank.Accounts")]
    [InlineData("Bank.Accounts.Right")]
    public void Findings_are_exactly_the_marked_ones(string name)
    {
        var project = Path.Combine(package.Clone, "samples", name);
        var environment = new Dictionary<string, string?>();
        Command.DotNet(project, environment, "build", "--nologo", "--configuration", "Release", "-p:ErrorLog=obj/findings.sarif%2cversion=2.1", "-p:NuGetAudit=false").EnsureSuccess();

        var found = Sarif.Read(Path.Combine(project, "obj", "findings.sarif"))
            .Where(finding => finding.Id.StartsWith("RML", StringComparison.Ordinal))
            .Select(finding => new Spot(Path.GetRelativePath(project, finding.File).Replace('\\', '/'), finding.Line, finding.Id))
            .ToHashSet();
        var marked = ExpectedFindings.In(project).Where(spot => ShippedRules.All.Any(rule => rule.Id == spot.Id)).ToHashSet();
        Assert.True(
            found.SetEquals(marked),
            $"Found but not marked:\n  {Lines(found.Except(marked))}\nMarked but not found:\n  {Lines(marked.Except(found))}");
    }

    private static string Lines(IEnumerable<Spot> spots) => string.Join("\n  ", spots.Select(spot => spot.ToString()).Order(StringComparer.Ordinal));
}
