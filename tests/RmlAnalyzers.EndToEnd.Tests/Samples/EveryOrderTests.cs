using System.Text.RegularExpressions;
using RmlAnalyzers.EndToEnd.Tests.Infrastructure;
using Xunit;

namespace RmlAnalyzers.EndToEnd.Tests.Samples;

/// <summary>Runs the consoles that deliver events in every order: what the analyzers mark makes outcomes differ, what they are silent on does not.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class EveryOrderTests(PackageFixture package)
{
    [Fact]
    public void The_wrong_service_ends_differently_for_each_kind_of_mistake()
    {
        var result = Run("Bank.Accounts");
        Assert.True(result.ExitCode == 1, result.Output);
        var pairs = Difference().Matches(result.Output.ReplaceLineEndings("\n"));

        Assert.Equal(
            ["address", "balance", "card", "consents", "identified", "journal", "overdraft", "told", "valid"],
            pairs.Select(pair => pair.Groups["aspect"].Value).Distinct().Order(StringComparer.Ordinal));
        Assert.All(pairs, pair =>
        {
            Assert.NotEqual(pair.Groups["one"].Value, pair.Groups["other"].Value);
            Assert.NotEqual(pair.Groups["end"].Value, pair.Groups["otherEnd"].Value);
            Assert.Equal(Events(pair.Groups["one"].Value), Events(pair.Groups["other"].Value));
        });
        Assert.Contains("8 of 8 scenes depend on the order", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_right_service_ends_the_same_in_every_order()
    {
        var result = Run("Bank.Accounts.Right");
        Assert.True(result.ExitCode == 0, result.Output);
        Assert.DoesNotContain("differs", result.Output, StringComparison.Ordinal);
        Assert.Equal(9, Regex.Count(result.Output, "all agree"));
        Assert.Contains("9 of 9 scenes end the same", result.Output, StringComparison.Ordinal);
    }

    private CommandResult Run(string name) => Command.DotNet(
        Path.Combine(package.Clone, "samples", name), new Dictionary<string, string?>(), "run", "--configuration", "Release", "-p:NuGetAudit=false", "-p:RunAnalyzers=false");

    private static IEnumerable<string> Events(string word) => word.Split(',', StringSplitOptions.TrimEntries).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^  (?<aspect>\S+) differs\n    (?<one>.+?) *  ->  (?<end>.*)\n    (?<other>.+?) *  ->  (?<otherEnd>.*)$", RegexOptions.Multiline)]
    private static partial Regex Difference();
}
