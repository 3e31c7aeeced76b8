using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Keys;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Keys;

namespace RmlAnalyzers.Rules.History;

/// <summary>RML3013: the key of a call is made at the call, and nobody can ever give it again.</summary>
/// <remarks>
/// Such a key covers what the client library repeats by itself. The job that runs again, the customer who presses the button again and the
/// person who repairs the order by hand all come with another key, and the work is done again. Bad:
/// <c>new RequestOptions { IdempotencyKey = Guid.NewGuid().ToString() }</c>. Good: <c>IdempotencyKey = $"charge-{order.Id}"</c>, or a key stored with the order first.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML3013KeyKeptNowhere() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.KeyKeptNowhere,
        "History",
        "Idempotency key is made at the call and kept nowhere",
        "The idempotency key of '{0}' ({1}) is made here by '{2}' and kept nowhere. When the answer is lost, whoever tries again comes with another key, and the work is done twice. Take the key from what the call is about (order, payment, command id), or store it before the call.",
        "A key that is made at the call and neither stored nor received protects only what the client library repeats by itself. The next attempt of the job, the message or the customer has another key, and the other side takes it for another wish.");

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnKeyedCalls(Cause.KeyKeptNowhere, KeyDuties.OwesKey, (call, member, verdict, sink) =>
        {
            if (verdict.Lost is not { Value: var value, Source: var source })
            {
                return;
            }

            var places = new List<Location> { source.Operation.Syntax.GetLocation(), Places.Of(call.Syntax) };
            var fix = KeyParameter.ReplacementFor(value, call, member, kernel, places, sink.Cancellation);
            sink.Report(
                value.Syntax.GetLocation(),
                [Display.Member(call.TargetMethod), verdict.Duty.What, source.Operation.Syntax.ToString()],
                places,
                fix);
        });
    }
}
