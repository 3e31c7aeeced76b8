using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Dialog;

/// <summary>RML2011: after others have been called, a failure is answered by reverting our own database, and by nothing else.</summary>
/// <remarks>
/// The other side keeps what it did, and we have just removed the row that would remind us. Bad: <c>catch { db.Remove(order); await db.SaveChangesAsync(); throw; }</c>
/// behind a reservation. Good: keep the row, mark it as open, release the reservation by its key or ask what became of it.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML2011LocalRollbackOnly() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.LocalRollbackOnly,
        "Dialog",
        "Only the local side is rolled back",
        "'{0}' reverts our own database after others may have acted: {1}. They keep what they did, and the row that would remind us of it is gone. Take it back over there as well (by its key, after asking whether it happened), or keep the row and mark it as open.",
        "A failure after a remote call is answered here by reverting the local database alone. The other side keeps its part: a reservation that nobody releases, a shipment without an order. Silence is no proof that nothing happened either.");

    private protected override void Register(RuleContext context) => context.OnLocalReverts((revert, member, sink) =>
    {
        if (sink.IsFirst(RevertSpots.CausesOf(revert, context.Kernel, sink.Cancellation), revert.Call.Syntax.SyntaxTree))
        {
            sink.Report(
                Places.Of(revert.Call.Syntax),
                [Display.Member(revert.Call.TargetMethod), RevertSpots.Path(revert, member)],
                RevertSpots.Places(revert),
                severity: revert.Effects == EffectClass.Message ? DiagnosticSeverity.Info : StarSeverity.For(revert.Effects, member, context.Kernel, sink.Cancellation));
        }
    });
}
