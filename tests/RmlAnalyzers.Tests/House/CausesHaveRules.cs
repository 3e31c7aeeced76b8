using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Tests.House.Support;
using Xunit;

namespace RmlAnalyzers.Tests.House;

/// <summary>One verdict per spot: each cause has at most one rule, and a rule that is switched off gives way to the next.</summary>
public class CausesHaveRules
{
    private static readonly SyntaxTree Tree = Lab.Parse("class C;", "/0/C.cs");

    [Fact]
    public void No_rule_speaks_for_two_causes()
    {
        var rules = Enum.GetValues<Cause>().Select(CauseRules.Of).OfType<RuleInfo>().ToList();
        Assert.Equal(rules.Count, rules.Select(static rule => rule.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_speaker_is_a_rule_of_ours()
    {
        var speakers = Enum.GetValues<Cause>().Select(CauseRules.Of).OfType<RuleInfo>();
        Assert.All(speakers, static rule => Assert.Contains(rule.Descriptor, AllRules.Descriptors));
    }

    [Fact]
    public void One_speaks_and_gives_way_when_it_is_off()
    {
        foreach (var (first, second) in Pairs())
        {
            var causes = Causes.Of(first.Cause, second.Cause);
            Assert.True(IsFirst(first.Rule, causes));
            Assert.False(IsFirst(second.Rule, causes));
            Assert.True(IsFirst(second.Rule, causes, off: first.Rule));
        }
    }

    private static IEnumerable<((Cause Cause, RuleInfo Rule) First, (Cause Cause, RuleInfo Rule) Second)> Pairs()
    {
        var known = (from cause in Enum.GetValues<Cause>() where CauseRules.Of(cause) is not null select (cause, CauseRules.Of(cause)!)).ToList();
        return from first in known from second in known where first.cause < second.cause select (first, second);
    }

    private static bool IsFirst(RuleInfo rule, Causes causes, RuleInfo? off = null)
    {
        var compilation = Lab.Compile([Tree]);
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            compilation.Options.SpecificDiagnosticOptions.SetItem(off?.Id ?? "none", ReportDiagnostic.Suppress)));
        return CauseRules.IsFirst(rule, causes, Tree, Kernel.For(compilation, HouseOptions.None), HouseOptions.None, CancellationToken.None);
    }
}
