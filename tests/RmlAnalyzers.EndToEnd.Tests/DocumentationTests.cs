using System.Text.RegularExpressions;
using RmlAnalyzers.EndToEnd.Tests.Infrastructure;
using RmlAnalyzers.EndToEnd.Tests.Presets;
using Xunit;

namespace RmlAnalyzers.EndToEnd.Tests;

/// <summary>The README and the general pages say only what is so.</summary>
public sealed partial class DocumentationTests
{
    private static IEnumerable<string> Pages =>
        [Repository.PathOf("README.md"), .. Directory.EnumerateFiles(Repository.PathOf("src", "RmlAnalyzers.Package", "docs"), "*.md")];

    [Fact]
    public void Every_link_leads_to_a_file() =>
        Assert.All(
            from page in Pages from link in LocalLink().Matches(File.ReadAllText(page)) select (page, link.Groups[1].Value),
            link => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(link.page)!, link.Value)), $"{link.page} links to {link.Value}"));

    [Fact]
    public void Every_mode_is_explained() =>
        Assert.All(
            from page in new[] { Repository.PathOf("README.md"), Repository.PathOf("src", "RmlAnalyzers.Package", "docs", "options.md") } from mode in PresetTable.Modes select (page, mode),
            expected => Assert.Contains($"| `{expected.mode}` |", File.ReadAllText(expected.page), StringComparison.Ordinal));

    [Fact]
    public void Readme_names_the_one_test_command_that_ci_runs() =>
        Assert.All(
            new[] { Repository.PathOf("README.md"), Repository.PathOf(".ci", "run") },
            path => Assert.Contains("dotnet test RmlAnalyzers.sln", File.ReadAllText(path), StringComparison.Ordinal));

    [GeneratedRegex(@"\]\(([^):#]+)\)")]
    private static partial Regex LocalLink();
}
