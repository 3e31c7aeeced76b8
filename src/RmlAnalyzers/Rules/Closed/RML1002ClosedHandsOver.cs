using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Closed;

/// <summary>RML1002: code that promises to stay inside the process hands an effect to a task, timer, thread or queue.</summary>
/// <remarks>
/// Handing the effect over does not keep it inside: it happens later, when nobody can hold it back. Bad:
/// <c>[Rml1] void Plan() => _ = Task.Run(() => _mail.SendAsync(m))</c>. Good: return the intention and let a Dialog caller act on it.
/// </remarks>
[DiagnosticAnalyzer(Microsoft.CodeAnalysis.LanguageNames.CSharp)]
public sealed class RML1002ClosedHandsOver() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.ClosedHandsOver,
        "Closed",
        "Closed code hands an effect over to run later",
        "'{0}' promises RML-1 (Closed) but hands over work that leaves the process later: {1}. A rollback cannot call it back: return what should happen and let the caller do it.",
        "Work given to a task, timer, thread, queue or unread Lazy runs after the method has returned, when its promise that nothing left the process has already been believed. Return the intention as a value; a caller in the Dialog World carries it out.");

    private protected override void Register(RuleContext context) => context.OnSpots(World.Closed, (found, sink) =>
    {
        var reach = found.Spot.Reach;
        if (reach.Worst(later: false, proven: true, from: EffectClass.RemoteRead) is not null
            || reach.Worst(later: true, proven: true, from: EffectClass.RemoteRead) is not var (effects, evidence))
        {
            return;
        }

        var start = Display.Start(found.Member);
        sink.ReportSpot(context.Kernel, found, effects.World(), evidence, start, evidence.Display(start));
    });
}
