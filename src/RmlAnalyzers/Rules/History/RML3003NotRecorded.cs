using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Ledgers;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.History;

/// <summary>RML3003: the project keeps a ledger of effects, and an effect that makes history is not between an intent and an outcome in it.</summary>
/// <remarks>
/// Whoever writes down an effect only after it happened knows nothing of it when the process dies in between; whoever never writes the outcome
/// leaves the reconciler to ask about everything. Bad: <c>await psp.CaptureAsync(id, key); await ledger.AppendAsync(done);</c>. Good:
/// <c>await ledger.AppendAsync(intent); await psp.CaptureAsync(id, key); await ledger.AppendAsync(done);</c>. An exception may leave the intent open.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML3003NotRecorded() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.NotRecorded,
        "History",
        "History effect is not recorded in the effect ledger on every path",
        "'{0}' makes history (RML-3), and {1}. {2}.",
        "An effect that other organisations remember stands between two entries of the ledger: what we mean to do, and what came of it. Without the first a crash leaves an effect that nobody knows of; without the second the reconciler finds an intent that was settled long ago. An exception may leave the intent open; the reconciler closes it.");

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnCalls(() => Names(kernel), (call, member, sink) =>
        {
            if (member is not null && kernel.Worlds(sink.Cancellation).LedgerDuties.Owed(call, member, sink.Cancellation) is var owed and not Unrecorded.None
                && sink.IsFirst(CallCauses.BesideTheKey(call, member, kernel, sink.Cancellation).And(CallCauses.OfTheKey(call, member, kernel, sink.Cancellation)), call.Syntax.SyntaxTree))
            {
                var (what, remedy) = Text(owed);
                sink.Report(Places.Of(call.Syntax), [Display.Member(call.TargetMethod), what, remedy]);
            }
        });
    }

    private static ICollection<string> Names(Kernel kernel) =>
        kernel.Ledgers.InUse(CancellationToken.None) ? HistoryNames.Of(kernel, CancellationToken.None) : System.Array.Empty<string>();

    private static (string What, string Remedy) Text(Unrecorded owed) => owed switch
    {
        Unrecorded.Intent => (
            "no entry in the ledger is sure to come before it: when the process dies between the two, it has happened and nobody here knows of it",
            "Append what you mean to do first, on every path that leads here"),
        Unrecorded.Outcome => (
            "some path completes without an entry about what came of it: the intent stays open, and the reconciler asks about something that was settled",
            "Append the outcome on every path on which this completes, early returns and swallowed failures included"),
        _ => (
            "the ledger of this project learns of it neither before nor after: when the process dies, or the other side asks, there is nothing to compare with",
            "Append what you mean to do before it, and what came of it on every path afterwards"),
    };
}
