using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.History;

/// <summary>RML3007: money moves, or the law takes note, inside a transaction that may still roll back.</summary>
/// <remarks>
/// When the commit fails, the database has never heard of a payment that everybody else remembers, and the next attempt pays again. Bad: begin,
/// capture, save, commit. Good: commit an intent, capture with its key, record the outcome in a transaction of its own.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML3007HistoryInTransaction() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.HistoryInTransaction,
        "History",
        "History effect inside a transaction that may roll back",
        "RML-3 (History) is entered while the transaction of '{0}' is open: {1}. If it rolls back, our database has never heard of what others remember, and the next attempt does it again. Commit an intent with the idempotency key first, make the call, then record the outcome in a transaction of its own.",
        "What has become history cannot be rolled back. Inside a database transaction that may still fail, the effect happens and the record of it disappears: the payment is forgotten, no reconciler can find it, and a retry pays twice.");

    private protected override void Register(RuleContext context) => context.OnRemoteCalls((call, member, sink) =>
    {
        if (call.Effects == EffectClass.History && sink.IsFirst(TransactionCalls.CausesAt(call, member, context.Kernel, sink.Cancellation), call.Call.Syntax.SyntaxTree))
        {
            sink.Report(
                Places.Of(call.Call.Syntax),
                [TransactionCalls.Name(call.Transaction), call.Evidence.Display(member is null ? "code" : Display.Start(member))],
                call.Evidence.Steps().Where(static step => step.Site is not null).Select(static step => Places.Of(step.Site!)).Prepend(Places.Of(call.Transaction.Begin.Syntax)));
        }
    });
}
