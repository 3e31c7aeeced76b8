using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Dialog;

/// <summary>RML2001: a step that promises it can be compensated reaches something that can only be corrected.</summary>
/// <remarks>
/// A saga compensates its Dialog steps by undoing them. A capture, a payout or an issued invoice has no undo: other organisations remember it.
/// Bad: <c>[Rml2] Task Checkout() { Authorize(); Capture(); }</c>. Good: a separate step labelled RML-3 with its correction.
/// </remarks>
[DiagnosticAnalyzer(Microsoft.CodeAnalysis.LanguageNames.CSharp)]
public sealed class RML2001DialogMakesHistory() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.DialogMakesHistory,
        "Dialog",
        "Dialog step makes history",
        "'{0}' promises RML-2 (Dialog) but makes history: {1}. Money and law remember this, no compensation undoes it: make it a step of its own, or raise the label to RML-3 (History) and name a correction.",
        "A step labelled RML-2 (Dialog) is compensated when a later step fails. An effect in the History World cannot be compensated, only corrected by a new fact; a saga that counts on undoing it will leave money moved or documents issued.");

    private protected override void Register(RuleContext context) => context.OnSpots(World.Dialog, (found, sink) =>
    {
        var reach = found.Spot.Reach;
        if ((reach.Worst(later: false, proven: true, from: EffectClass.History) ?? reach.Worst(later: true, proven: true, from: EffectClass.History)) is not var (_, evidence))
        {
            return;
        }

        var start = Display.Start(found.Member);
        sink.ReportSpot(context.Kernel, found, World.History, evidence, start, evidence.Display(start));
    });
}
