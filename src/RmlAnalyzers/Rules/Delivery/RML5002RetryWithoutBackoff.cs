using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Retries;
using RmlAnalyzers.Core.Worlds;
using RmlAnalyzers.Rules.Delivery.Repeating;

namespace RmlAnalyzers.Rules.Delivery;

/// <summary>RML5002: a retry of a remote write waits the same time, or not at all, before each of three or more attempts.</summary>
/// <remarks>
/// When the other side is down, all callers knock at the same pace and keep it down. Bad: <c>catch { await Task.Delay(100); }</c> five times.
/// Good: <c>await Task.Delay(100 * (1 &lt;&lt; attempt))</c>, up to a limit, with some jitter. One or two quick attempts are fine.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML5002RetryWithoutBackoff() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.RetryWithoutBackoff,
        "Delivery",
        "Retry does not back off",
        "{0} is done again by {1} {2}, {3}. When the other side is overloaded, all its callers knock at the same pace and keep it down. Let the delay grow from attempt to attempt, up to a limit and with some jitter.",
        "Attempts in quick, even succession turn a short outage into a long one. One or two quick attempts are fine; after that each delay should be longer than the one before.");

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnLoopRetries(EffectClass.RemoteWrite, (retry, member, sink) =>
        {
            var causes = RetryCauses.OfLoop(retry, kernel, sink);
            if (!causes.Has(Cause.HastyRetry) || !sink.IsFirst(causes, retry.Region.Keyword.SourceTree!))
            {
                return;
            }

            var places = new List<Location> { Places.Of(retry.Call.Syntax) };
            sink.Report(
                retry.Region.Keyword,
                [$"'{retry.Evidence.Steps().Last().Name}'", retry.Words, Times(retry.Policy), Pace(retry.Policy)],
                places,
                FixFor(retry, places),
                StarSeverity.For(retry.Effect, member, kernel, sink.Cancellation));
        });

        context.OnStrategies((call, policy, uses, member, sink) => Check(call, policy, uses, kernel, sink));
    }

    private static void Check(IInvocationOperation call, RetryPolicy policy, IReadOnlyList<PolicyUse> uses, Kernel kernel, FindingSink sink)
    {
        var causes = RetryCauses.OfStrategy(call, policy, uses, kernel, sink);
        if (!causes.Has(Cause.HastyRetry) || !sink.IsFirst(causes, call.Syntax.SyntaxTree) || RetrySpots.Worst(uses, EffectClass.RemoteWrite) is not { } use)
        {
            return;
        }

        var fix = policy.Delay == DelayGrowth.Constant ? GrowingDelay.For(call, kernel, sink.Cancellation) : (FixData.None, null);
        sink.Report(
            policy.Place,
            [use.Name, $"'{call.TargetMethod.Name}'", Times(policy), Pace(policy)],
            fix.Place is { } place ? [Places.Of(use.Place), place] : [Places.Of(use.Place)],
            fix.Data,
            StarSeverity.For(use.Effect, use.Member, kernel, sink.Cancellation));
    }

    internal static string Times(RetryPolicy policy) => policy.Runs is { } runs ? $"up to {runs} times" : "without end";

    private static string Pace(RetryPolicy policy) => policy.Delay == DelayGrowth.None ? "without a delay" : "after a delay that does not grow";

    /// <summary>A constant delay can be multiplied where the loop counts its attempts.</summary>
    private static ImmutableDictionary<string, string?> FixFor(LoopRetry retry, List<Location> places)
    {
        if (retry is not { Policy.Delay: DelayGrowth.Constant, Delay: { IsImplicit: false } delay, Counter: { } counter } || delay.Type is not { Name: "TimeSpan" or "Int32" })
        {
            return FixData.None;
        }

        places.Add(delay.Syntax.GetLocation());
        return FixData.None.Add(FixData.Target, "1").Add(FixData.Factor, $"(1 << {counter})");
    }
}
