using RmlAnalyzers.Core.Reporting;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Reporting;

/// <summary>The laws of <see cref="Causes"/>: the more specific cause is said, whoever found it first.</summary>
public class CausesTests
{
    [Fact]
    public void The_first_that_is_spoken_for_is_said()
    {
        var causes = Causes.Of(Cause.UnkeyedEffect, Cause.MissingKey, Cause.BlindHistoryRetry);

        Assert.Equal(Cause.BlindHistoryRetry, causes.First(static _ => true));
        Assert.Equal(Cause.MissingKey, causes.First(static cause => cause != Cause.BlindHistoryRetry));
        Assert.Equal(Cause.UnkeyedEffect, causes.First(static cause => cause > Cause.MissingKey));
        Assert.Null(causes.First(static cause => cause == Cause.HistoryUndone));
        Assert.Null(Causes.None.First(static _ => true));
    }

    [Fact]
    public void Order_of_finding_makes_no_difference()
    {
        foreach (var one in Enum.GetValues<Cause>())
        {
            Assert.Equal(Causes.Of(one), Causes.Of(one, one));
            foreach (var other in Enum.GetValues<Cause>())
            {
                Assert.Equal(Causes.Of(one, other), Causes.Of(other).And(Causes.Of(one)));
                Assert.Equal(one < other ? one : other, Causes.Of(one, other).First(static _ => true));
            }
        }
    }

    [Fact]
    public void History_comes_before_dialog_and_proof_of_harm_before_a_missing_precaution()
    {
        Assert.True(Cause.HistoryUndone < Cause.LocalRollbackOnly);
        Assert.True(Cause.HistoryInTransaction < Cause.RemoteInTransaction);
        Assert.True(Cause.BlindHistoryRetry < Cause.UnstableKey && Cause.BlindHistoryRetry < Cause.MissingKey);
        Assert.True(Cause.MissingKey < Cause.KeyKeptNowhere && Cause.KeyKeptNowhere < Cause.RetriedEffect);
        Assert.True(Cause.RetriedEffect < Cause.RedeliveredEffect && Cause.RedeliveredEffect < Cause.UnkeyedEffect);
    }
}
