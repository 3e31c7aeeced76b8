using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CodeFixes;
using RmlAnalyzers.Tests.House.Support;
using Xunit;

namespace RmlAnalyzers.Tests.House;

/// <summary>Every fix is for a finding that exists, is exported, is tested, and is one group for Fix All and <c>dotnet format</c>.</summary>
public class FixersHaveTests
{
    private const int PerId = 10;

    private static readonly IReadOnlyList<string> TestCode = [.. Repo.Files("tests/RmlAnalyzers.Tests/Rules", "*.cs").Select(Repo.Read)];

    public static TheoryData<string> Fixers => [.. AllRules.Fixers.Select(fixer => fixer.GetType().Name)];

    [Theory]
    [MemberData(nameof(Fixers))]
    public void Fixes_what_a_rule_reports(string name) =>
        Assert.All(Fixer(name).FixableDiagnosticIds, id => Assert.Contains(id, AllRules.Descriptors.Select(descriptor => descriptor.Id)));

    [Theory]
    [MemberData(nameof(Fixers))]
    public void Is_exported_and_sealed(string name) =>
        Assert.True(Fixer(name).GetType() is { IsSealed: true, IsPublic: true } type && type.IsDefined(typeof(ExportCodeFixProviderAttribute), false), $"{name} must be public, sealed and exported.");

    [Theory]
    [MemberData(nameof(Fixers))]
    public void Is_tested_for_each_id(string name) => Assert.All(Fixer(name).FixableDiagnosticIds, id => Assert.True(
        TestCode.Any(text => text.Contains(name, StringComparison.Ordinal) && text.Contains(AllRules.For(id).GetType().Name, StringComparison.Ordinal)),
        $"No test of the rules uses {name} together with the rule {id}."));

    /// <summary>Fix All gathers what has the key of the first action: a world, a name or anything else that differs between findings would split the group.</summary>
    [Fact]
    public async Task First_action_has_one_key_for_each_id()
    {
        var fixable = AllRules.Fixers.SelectMany(fixer => fixer.FixableDiagnosticIds).ToHashSet(StringComparer.Ordinal);
        var chosen = (await WholeRuns.All)
            .SelectMany(outcome => outcome.Value.Findings.Select(finding => (finding.Id, outcome.Key)))
            .Where(found => fixable.Contains(found.Id)).Distinct()
            .GroupBy(found => found.Id).SelectMany(found => found.OrderBy(pair => pair.Key.Origin, StringComparer.Ordinal).Take(PerId))
            .Select(found => found.Key).Distinct();
        var offers = new ConcurrentQueue<(string Id, string? Key, string Title)>();
        await Parallel.ForEachAsync(chosen, async (snippet, _) =>
        {
            foreach (var offer in await FixLab.FirstActions(snippet))
            {
                offers.Enqueue(offer);
            }
        });

        Assert.NotEmpty(offers);
        Assert.All(offers.GroupBy(offer => offer.Id), offered => Assert.True(
            offered.Select(offer => offer.Key).Distinct().ToList() is [{ Length: > 0 }],
            $"{offered.Key}: {string.Join("; ", offered.Select(offer => $"'{offer.Title}' has '{offer.Key}'").Distinct())}"));
    }

    private static CodeFixProvider Fixer(string name) => AllRules.Fixers.Single(fixer => fixer.GetType().Name == name);
}
