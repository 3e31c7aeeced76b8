using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Tests.House.Support;
using Xunit;

namespace RmlAnalyzers.Tests.House;

/// <summary>An id is a class, a page, tests and a release entry that agree with each other and with the contract; a failure names all that is missing.</summary>
public partial class RuleIsComplete
{
    private const string Folder = "src/RmlAnalyzers/Rules";
    private const string TestFolder = "tests/RmlAnalyzers.Tests/Rules";

    private static readonly string[] Families = ["Labels", "Closed", "Dialog", "History", "Order", "Delivery", "Events"];

    public static TheoryData<string> Ids => [.. AllRules.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Complete(string id)
    {
        var problems = Problems(id).ToList();
        Assert.True(problems.Count == 0, $"{id} is not complete:\n- {string.Join("\n- ", problems)}");
    }

    [Fact]
    public void Ids_are_unique() => Assert.Equal(AllRules.Ids.Distinct(), AllRules.Ids);

    [Fact]
    public void Every_analyzer_has_an_id_of_RuleIds() =>
        Assert.All(AllRules.Descriptors, descriptor => Assert.Contains(descriptor.Id, AllRules.Ids));

    [Fact]
    public void No_id_is_used_again() =>
        Assert.DoesNotContain(AllRules.Ids, id => ReleaseEntries().Any(entry => entry.Id == id && entry.Section == "Removed Rules"));

    [Fact]
    public void Every_page_belongs_to_a_rule() => Assert.All(Pages.All, page => Assert.True(AllRules.Ids.Contains(page.Id), $"{page.Path} has no rule."));

    private static IEnumerable<string> Problems(string id)
    {
        if (!Contract.Rules.TryGetValue(id, out var promise))
        {
            yield return "the contract has no such id";
            yield break;
        }

        var rules = AllRules.Analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == id)).ToList();
        if (rules is not [var rule] || rule.SupportedDiagnostics is not [var descriptor])
        {
            yield return $"needs exactly one analyzer with that one descriptor, has {rules.Count}";
            yield break;
        }

        var problems = ClassProblems(id, rule.GetType())
            .Concat(DescriptorProblems(descriptor, promise))
            .Concat(PageProblems(id, descriptor))
            .Concat(TestProblems(id, rule.GetType()))
            .Concat(ReleaseProblems(descriptor));
        foreach (var problem in problems)
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> ClassProblems(string id, Type rule)
    {
        var family = rule.Namespace!.Split('.')[^1];
        if (!rule.IsSealed || !ClassName().IsMatch(rule.Name) || !rule.Name.StartsWith(id, StringComparison.Ordinal))
        {
            yield return $"'{rule.Name}' must be sealed and named {id} and what it finds";
        }

        if (!Families.Contains(family) || !Repo.Exists($"{Folder}/{family}/{rule.Name}.cs"))
        {
            yield return $"'{rule.Name}' must stand in {Folder}/<{string.Join('|', Families)}>/{rule.Name}.cs with the namespace of that folder";
        }
    }

    private static IEnumerable<string> DescriptorProblems(DiagnosticDescriptor descriptor, Promise promise)
    {
        var (title, message, description) = (descriptor.Title.ToString(), descriptor.MessageFormat.ToString(), descriptor.Description.ToString());
        if (title.Length is 0 or > 100 || title.EndsWith('.'))
        {
            yield return $"title '{title}' must say in a few words what is wrong, without a full stop";
        }

        // What to do stands in a second sentence, or behind a colon or semicolon.
        if (!message.EndsWith('.') && !message.Contains(": ", StringComparison.Ordinal) && !message.Contains("; ", StringComparison.Ordinal))
        {
            yield return $"message '{message}' must end as a sentence and say what to do";
        }

        if (description.Length == 0 || !description.EndsWith('.'))
        {
            yield return "description must be sentences that give the reason";
        }

        var severity = promise.Severity == 'S' ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;
        if (descriptor.IsEnabledByDefault != (promise.Severity != 'O') || (promise.Severity != 'O' && descriptor.DefaultSeverity != severity))
        {
            yield return $"severity is {Shown(descriptor)}, the contract says {promise.Severity} (W warning, S suggestion, O off)";
        }

        if (!Families.Contains(descriptor.Category.Replace("Rml.", "", StringComparison.Ordinal)))
        {
            yield return $"category '{descriptor.Category}' must be Rml.<family>";
        }

        if (promise.Fix != '?' && HasFix(descriptor.Id) != (promise.Fix == 'F'))
        {
            yield return promise.Fix == 'F' ? "the contract promises a code fix" : "the contract promises no code fix";
        }
    }

    private static IEnumerable<string> PageProblems(string id, DiagnosticDescriptor descriptor)
    {
        if (Pages.For(id) is not { } page)
        {
            yield return $"no page {Folder}/<family>/{id}.md";
            yield break;
        }

        var header = PageHeader.Of(descriptor, HasFix(id));
        if (!PageHeader.Holds(page, header))
        {
            yield return $"{page.Path} must begin with the lines below; {PageHeader.Update} writes them\n{string.Join('\n', header)}";
        }

        if (!descriptor.HelpLinkUri.EndsWith("/" + page.Path, StringComparison.Ordinal))
        {
            yield return $"help link {descriptor.HelpLinkUri} does not lead to {page.Path}";
        }

        if (!Contract.AboutFiles.Contains(id) && !(page.Blocks.Any(block => block.Flags) && page.Blocks.Any(block => block.IsSilent)))
        {
            yield return $"{page.Path} needs a block ```csharp flags and a block ```csharp silent";
        }
    }

    private static IEnumerable<string> TestProblems(string id, Type rule)
    {
        var folder = $"{TestFolder}/{rule.Namespace!.Split('.')[^1]}";
        if (!Repo.Files(folder, id + "*.cs").Any())
        {
            yield return $"no test {folder}/{id}…Tests.cs";
        }
    }

    private static IEnumerable<string> ReleaseProblems(DiagnosticDescriptor descriptor)
    {
        var entries = ReleaseEntries().Where(entry => entry.Id == descriptor.Id).ToList();
        if (entries is not [.., var last])
        {
            yield return "no entry in AnalyzerReleases.Unshipped.md";
        }
        else if (last.Category != descriptor.Category || last.Severity != (descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity.ToString() : "Disabled"))
        {
            yield return $"release entry says {last.Category}, {last.Severity}; the rule says {descriptor.Category}, {Shown(descriptor)}";
        }
    }

    private static IEnumerable<(string Section, string Id, string Category, string Severity)> ReleaseEntries()
    {
        foreach (var file in new[] { "Shipped", "Unshipped" })
        {
            var section = "";
            foreach (var line in Repo.Read($"src/RmlAnalyzers/AnalyzerReleases.{file}.md").Split('\n'))
            {
                section = line.StartsWith("### ", StringComparison.Ordinal) ? line[4..].Trim() : section;
                if (line.Split('|', StringSplitOptions.TrimEntries) is [var id, var category, var severity, ..] && id.StartsWith("RML", StringComparison.Ordinal))
                {
                    yield return (section, id, category, severity);
                }
            }
        }
    }

    private static bool HasFix(string id) => AllRules.Fixers.Any(fixer => fixer.FixableDiagnosticIds.Contains(id));

    private static string Shown(DiagnosticDescriptor descriptor) => descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity.ToString() : "Disabled";

    [GeneratedRegex(@"^RML\d{4}[A-Z]\w+$")]
    private static partial Regex ClassName();
}
