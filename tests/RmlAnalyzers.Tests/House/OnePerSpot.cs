using Microsoft.CodeAnalysis;
using RmlAnalyzers.Tests.House.Support;
using Xunit;

namespace RmlAnalyzers.Tests.House;

/// <summary>One finding per spot: where several rules could speak of the same code, the more specific one does and the others are silent.</summary>
public class OnePerSpot
{
    // Off unless somebody asks for labels to be written: then each member must get its own, whatever else is to be said of it.
    private const string WritesLabels = "RML0001";

    [Fact]
    public async Task No_two_rules_share_a_span()
    {
        var shared = from outcome in await WholeRuns.All
                     from spot in outcome.Value.Findings.Where(finding => finding.Id != WritesLabels).GroupBy(finding => (finding.Location.SourceTree, finding.Location.SourceSpan))
                     where spot.Key.SourceTree is not null && spot.Select(finding => finding.Id).Distinct().Count() > 1
                     select $"{outcome.Key}\n{string.Join('\n', spot)}";
        Assert.True(!shared.Any(), string.Join("\n\n", shared.Order(StringComparer.Ordinal).Take(10)));
    }

    [Fact]
    public async Task No_rule_says_the_same_twice()
    {
        var twice = from outcome in await WholeRuns.All
                    from spot in outcome.Value.Findings.GroupBy(finding => (finding.Id, finding.Location.SourceTree, finding.Location.SourceSpan))
                    where spot.Key.SourceTree is not null && spot.Count() > 1
                    select $"{outcome.Key}\n{string.Join('\n', spot)}";
        Assert.True(!twice.Any(), string.Join("\n\n", twice.Order(StringComparer.Ordinal).Take(10)));
    }
}
