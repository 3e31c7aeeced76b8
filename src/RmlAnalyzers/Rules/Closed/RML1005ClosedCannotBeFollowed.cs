using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Closed;

/// <summary>RML1005: a call in Closed code leads where no label, no catalogue row and no code of this compilation says what happens.</summary>
/// <remarks>
/// What cannot be seen is unknown, and silent by default. Whoever wants the promise of RML-1 checked to the end switches this rule on and
/// closes the gaps: a label on the called member, a row in <c>RmlEffects.txt</c>, or code that can be followed.
/// </remarks>
[DiagnosticAnalyzer(Microsoft.CodeAnalysis.LanguageNames.CSharp)]
public sealed class RML1005ClosedCannotBeFollowed() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.ClosedCannotBeFollowed,
        "Closed",
        "Call from Closed code cannot be followed",
        "This call in '{0}' cannot be followed to its end, so nobody knows whether it leaves the process: {1}. Label the called member, add a row to RmlEffects.txt, or call something that can be seen.",
        "A promise to stay inside the process is only as good as what can be checked. This call ends at a member without label, catalogue row or code in this compilation, or at a delegate whose value is not known.",
        Microsoft.CodeAnalysis.DiagnosticSeverity.Info,
        EnabledByDefault: false);

    private protected override void Register(RuleContext context)
    {
        foreach (var world in new[] { World.Closed, World.Dialog, World.History })
        {
            context.OnSpots(world, (found, sink) =>
            {
                var reach = found.Spot.Reach;
                var tree = found.Spot.Call.Syntax.SyntaxTree;
                if (reach.Unknown is not { } unknown
                    || reach.ProvenWorld > World.Closed
                    || (world != World.Closed && !context.Kernel.Options.For(tree).ReportUnknownCalls))
                {
                    return;
                }

                var start = Display.Start(found.Member);
                sink.ReportSpot(context.Kernel, found, World.None, unknown, start, unknown.Display(start));
            });
        }
    }
}
