using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Dialog;

/// <summary>RML2010: a call that others see is made while a database transaction is open.</summary>
/// <remarks>
/// The transaction can still roll back, the call cannot; and while the other side thinks, the rows stay locked. Bad: begin, save, call, commit.
/// Good: save and commit the intent, call, then record what came of it; or write an outbox row in the same transaction.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML2010RemoteInTransaction() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.RemoteInTransaction,
        "Dialog",
        "Remote call inside an open database transaction",
        "The transaction of '{0}' is open while others are called: {1}. If it rolls back, the rows are gone and the call is not; until the other side answers, its locks are held. Commit first and call then, or write what is to be sent into an outbox table within the transaction.",
        "A database transaction takes back rows, not calls. A remote call between its beginning and its commit stays when the commit fails or the code throws, and a slow answer keeps rows locked for everybody else.");

    private protected override void Register(RuleContext context) => context.OnRemoteCalls((call, member, sink) =>
    {
        if (sink.IsFirst(TransactionCalls.CausesAt(call, member, context.Kernel, sink.Cancellation), call.Call.Syntax.SyntaxTree))
        {
            sink.Report(
                Places.Of(call.Call.Syntax),
                [TransactionCalls.Name(call.Transaction), call.Evidence.Display(member is null ? "code" : Display.Start(member))],
                call.Evidence.Steps().Where(static step => step.Site is not null).Select(static step => Places.Of(step.Site!)).Prepend(Places.Of(call.Transaction.Begin.Syntax)),
                severity: call.Effects == EffectClass.Message ? DiagnosticSeverity.Info : StarSeverity.For(call.Effects, member, context.Kernel, sink.Cancellation));
        }
    });
}
