using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Tests.House.Support;
using Xunit;

namespace RmlAnalyzers.Tests.House;

/// <summary>Every fix is for a finding that exists, is exported, is tested, and is one group for Fix All and <c>dotnet format</c>.</summary>
public partial class FixersHaveTests
{
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
    public void Equivalence_keys_are_the_same_for_every_finding()
    {
        var keys = from tree in Repo.SourceTrees
                   from call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
                   where call.Expression.ToString() == "CodeAction.Create" && call.ArgumentList.Arguments.Count > 0
                   select (call, key: Key(call));
        Assert.All(keys, found => Assert.True(
            found.key is not null && ConstantKey().IsMatch(found.key), $"{Repo.Place(found.call)} equivalence key '{found.key}' must be an id and a constant word"));
    }

    private static string? Key(InvocationExpressionSyntax call) =>
        (call.ArgumentList.Arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.Text == "equivalenceKey")
            ?? call.ArgumentList.Arguments.ElementAtOrDefault(2))?.Expression.ToString();

    private static CodeFixProvider Fixer(string name) => AllRules.Fixers.Single(fixer => fixer.GetType().Name == name);

    // A literal, a constant, an id of RuleIds or of the finding with a literal, or the key that a Fix All was given; never a value of this finding.
    [GeneratedRegex(@"^(\w*\.?Id|RuleIds\.\w+|nameof\(\w+\)|[A-Z]\w*|id|context\.CodeActionEquivalenceKey|""[\w.]+"")(\s*\+\s*(""[\w.]+""|nameof\(\w+\)))*$")]
    private static partial Regex ConstantKey();
}
