using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Worlds;
using RmlAnalyzers.Rules.Delivery.Repeating;

namespace RmlAnalyzers.Rules.Delivery;

/// <summary>RML5014: a failure that another attempt meets again is retried all the same.</summary>
/// <remarks>
/// A refused request is refused again: the attempts cost time and load, and hide the mistake. Bad: <c>HandleResult(r => !r.IsSuccessStatusCode)</c>.
/// Good: <c>HandleResult(r => (int)r.StatusCode >= 500)</c>.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML5014PermanentFailureRetried() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.PermanentFailureRetried,
        "Delivery",
        "Permanent failure is retried",
        "{0} retries {1}. Such a failure comes back with every attempt: the caller waits for nothing, and a mistake of its own looks like an outage. Retry what may pass (no connection, timeout, 408, 429, 5xx) and let the rest fail at once.",
        "A request that the other side refuses, or that cannot even be written or read, fails the same way each time. Only failures that may pass are worth another attempt.",
        DiagnosticSeverity.Info);

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnLoopRetries(EffectClass.RemoteRead, (retry, member, sink) =>
        {
            var causes = RetryCauses.OfLoop(retry, kernel, sink);
            if (causes.Has(Cause.PermanentRetry) && sink.IsFirst(causes, retry.Region.Keyword.SourceTree!))
            {
                sink.Report(retry.Region.Keyword, [$"The '{retry.Policy.Name}' loop", PermanentFailures.InLoop(retry, kernel, sink.Cancellation)], [retry.Region.Catch!.CatchKeyword.GetLocation()]);
            }
        });

        context.OnStrategies((call, policy, uses, member, sink) =>
        {
            var causes = RetryCauses.OfStrategy(call, policy, uses, kernel, sink);
            if (causes.Has(Cause.PermanentRetry) && sink.IsFirst(causes, call.Syntax.SyntaxTree))
            {
                sink.Report(policy.Place, [$"'{call.TargetMethod.Name}'", PermanentFailures.InStrategy(call, uses, kernel, sink.Cancellation)], uses.Take(1).Select(static use => Places.Of(use.Place)));
            }
        });
    }
}
