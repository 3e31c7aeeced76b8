using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Closed;

/// <summary>RML1003: code that promises to stay inside the process decides on what a live store says now.</summary>
/// <remarks>
/// A read changes nothing, yet the answer may differ on the next call, and a replay decides otherwise. Off by default: many teams accept it.
/// Bad: <c>[Rml1] int Simulate() => _db.Orders.Count()</c>. Good: <c>[Rml1] int Simulate(IReadOnlyList&lt;Order&gt; snapshot) => snapshot.Count</c>.
/// </remarks>
[DiagnosticAnalyzer(Microsoft.CodeAnalysis.LanguageNames.CSharp)]
public sealed class RML1003ClosedReadsStore() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.ClosedReadsStore,
        "Closed",
        "Closed code reads a live store",
        "'{0}' promises RML-1 (Closed) but reads a store that others change: {1}. Called again it may decide otherwise: take the data as a parameter, or mark the store [PrivateStore] if nobody else writes it.",
        "A Closed method gives the same answer whenever it is called with the same arguments, so that a preview and the real thing agree. A read from a live store makes the answer depend on what others have written in between.",
        EnabledByDefault: false);

    private protected override void Register(RuleContext context) => context.OnSpots(World.Closed, (found, sink) =>
    {
        // Whoever also does something outside is told about that (RML1001, RML1002); one finding per spot.
        var reach = found.Spot.Reach;
        if (reach.Worst(later: false, proven: true) is not (EffectClass.StoreRead, var evidence)
            || reach.Worst(later: true, proven: true, from: EffectClass.RemoteRead) is not null)
        {
            return;
        }

        var start = Display.Start(found.Member);
        sink.ReportSpot(context.Kernel, found, World.None, evidence, start, evidence.Display(start));
    });
}
