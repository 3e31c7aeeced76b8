using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Keys;

namespace RmlAnalyzers.Rules.Delivery.Handlers;

/// <summary>Calls that are done again by a loop, a delegate given to a policy or helper, or a jump: reported at the call in the retry, also where a helper makes it.</summary>
internal static class RetriedCalls
{
    public static void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnRetriedCalls(Cause.RetriedEffect, (call, member, verdict, sink) =>
        {
            var scope = verdict.Retries[0];
            var through = verdict.Path.IsEmpty ? "" : $" (by '{Display.Member(verdict.Path[verdict.Path.Length - 1].TargetMethod)}')";
            sink.Report(
                Places.Of(call.Syntax),
                [$"'{Display.Member(call.TargetMethod)}'{through}", RetryText.Of(scope)],
                verdict.Path.Skip(1).Select(static step => Places.Of(step.Syntax)).Prepend(scope.Place),
                severity: KeyedCalls.IsGrave(verdict, member, kernel, sink.Cancellation) ? null : DiagnosticSeverity.Info);
        });
    }
}
