using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Retries;
using RmlAnalyzers.Core.Worlds;
using RmlAnalyzers.Rules.Delivery.Repeating;

namespace RmlAnalyzers.Rules.Delivery;

/// <summary>RML5003: a retry of a remote write goes on until it succeeds, and nothing else ends it.</summary>
/// <remarks>
/// What never succeeds is never reported: the caller waits, the thread or message is lost to it. Bad: <c>while (true) { try { Send(); return; } catch { Wait(); } }</c>.
/// Good: a number of attempts or a deadline, and after it a dead letter, an alert, a person.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML5003RetryHasNoEnd() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.RetryHasNoEnd,
        "Delivery",
        "Retry has no end",
        "{0} is done again by {1} until it succeeds, and nothing else ends it. If it never does, the caller waits for ever and nobody is told. Give up after a number of attempts or a deadline, and hand the case over: a dead letter, an alert, a person.",
        "A failure that does not go away keeps such a retry busy for ever, silently. Somebody has to learn that the work was not done.");

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnLoopRetries(EffectClass.RemoteWrite, (retry, member, sink) =>
        {
            var causes = RetryCauses.OfLoop(retry, kernel, sink);
            if (causes.Has(Cause.EndlessRetry) && sink.IsFirst(causes, retry.Region.Keyword.SourceTree!))
            {
                sink.Report(
                    retry.Region.Keyword,
                    [$"'{retry.Evidence.Steps().Last().Name}'", retry.Words],
                    [Places.Of(retry.Call.Syntax)],
                    severity: retry.Policy.Delay == DelayGrowth.Growing ? DiagnosticSeverity.Info : StarSeverity.For(retry.Effect, member, kernel, sink.Cancellation));
            }
        });

        context.OnStrategies((call, policy, uses, member, sink) =>
        {
            var causes = RetryCauses.OfStrategy(call, policy, uses, kernel, sink);
            if (causes.Has(Cause.EndlessRetry) && sink.IsFirst(causes, call.Syntax.SyntaxTree) && RetrySpots.Worst(uses, EffectClass.RemoteWrite) is { } use)
            {
                sink.Report(
                    policy.Place,
                    [use.Name, $"'{call.TargetMethod.Name}'"],
                    [Places.Of(use.Place)],
                    severity: policy.Delay == DelayGrowth.Growing ? DiagnosticSeverity.Info : StarSeverity.For(use.Effect, use.Member, kernel, sink.Cancellation));
            }
        });
    }
}
