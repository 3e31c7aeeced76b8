using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Retries;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Delivery.Repeating;

/// <summary>Everything that is wrong with one retry, so that each rule knows whether it is the one to speak of it.</summary>
internal static class RetryCauses
{
    public static Causes OfLoop(LoopRetry retry, Kernel kernel, FindingSink sink)
    {
        var causes = Causes.None;
        if (retry.Effect >= EffectClass.RemoteWrite)
        {
            causes = retry is { Policy.IsEndless: true, EndsByToken: false } ? causes.And(Cause.EndlessRetry) : causes;
            causes = IsHasty(retry.Policy, retry.Region.Keyword.SourceTree!, kernel) ? causes.And(Cause.HastyRetry) : causes;
        }

        return PermanentFailures.InLoop(retry, kernel, sink.Cancellation) is null && !IgnoredRetryAfter.InLoop(retry, kernel, sink.Cancellation) ? causes : causes.And(Cause.PermanentRetry);
    }

    public static Causes OfStrategy(IInvocationOperation call, RetryPolicy policy, IReadOnlyList<PolicyUse> uses, Kernel kernel, FindingSink sink)
    {
        var causes = Causes.None;
        if (RetrySpots.Worst(uses, EffectClass.RemoteWrite) is not null)
        {
            causes = policy.IsEndless ? causes.And(Cause.EndlessRetry) : causes;
            causes = IsHasty(policy, call.Syntax.SyntaxTree, kernel) ? causes.And(Cause.HastyRetry) : causes;
        }

        return PermanentFailures.InStrategy(call, uses, kernel, sink.Cancellation) is null && !IgnoredRetryAfter.InStrategy(call, kernel, sink.Cancellation) ? causes : causes.And(Cause.PermanentRetry);
    }

    private static bool IsHasty(RetryPolicy policy, SyntaxTree tree, Kernel kernel) =>
        policy.Delay is DelayGrowth.None or DelayGrowth.Constant && policy.RunsAtLeast(kernel.Options.For(tree).RetryAttemptsWithoutBackoff);
}
