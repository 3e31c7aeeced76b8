using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.History;

/// <summary>RML3005: after history has been made, our record of it is removed or reverted, as if it could be undone.</summary>
/// <remarks>
/// Money has moved and the card network remembers it; a database that forgets is merely wrong. Bad: <c>catch { db.Payments.Remove(payment); }</c>
/// behind a capture. Good: keep the row, ask what happened, and append a correction: a refund with a key of its own that names what it corrects.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML3005HistoryUndone() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.HistoryUndone,
        "History",
        "History is undone instead of corrected",
        "'{0}' removes or reverts our record after RML-3 (History) may have been entered: {1}. Money and law remember it whatever our database says, and without the record nobody corrects it. Keep the record, ask by its key what happened, and answer with a new fact: a refund or correction that names it.",
        "What has become history is never undone, only corrected by a further fact. Removing or rolling back the local record after a capture, refund or payout loses the key by which it could be asked about and corrected; the next attempt does it again.");

    private protected override void Register(RuleContext context)
    {
        context.OnLocalReverts((revert, member, sink) =>
        {
            if (revert.Effects == EffectClass.History)
            {
                Report(revert, member, context.Kernel, sink);
            }
        });
        context.OnCalls(static row => row is { Kind: EffectKind.Delete, Participant: Participant.Store }, (call, member, sink) =>
        {
            if (context.Kernel.Worlds(sink.Cancellation).HistoryRemovals.Of(call, member, sink.Cancellation) is { } removal)
            {
                Report(removal, member, context.Kernel, sink);
            }
        });
    }

    private static void Report(LocalRevert revert, ISymbol? member, Kernel kernel, FindingSink sink)
    {
        if (sink.IsFirst(RevertSpots.CausesOf(revert, kernel, sink.Cancellation), revert.Call.Syntax.SyntaxTree))
        {
            sink.Report(Places.Of(revert.Call.Syntax), [Display.Member(revert.Call.TargetMethod), RevertSpots.Path(revert, member)], RevertSpots.Places(revert));
        }
    }
}
