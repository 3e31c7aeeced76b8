using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Summaries;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Closed;

/// <summary>RML1001: code that promises to stay inside the process reaches an effect outside it.</summary>
/// <remarks>
/// A Closed method may be called for a quote, a preview or a retry without a thought, because a snapshot undoes it. Once it quietly calls a
/// service, every caller is wrong about what a rollback can do. Bad: <c>[Rml1] decimal Quote(Cart c) { _bus.Publish(…); … }</c>.
/// Good: the Dialog caller publishes, or the label says what is true.
/// </remarks>
[DiagnosticAnalyzer(Microsoft.CodeAnalysis.LanguageNames.CSharp)]
public sealed class RML1001ClosedReachesEffect() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.ClosedReachesEffect,
        "Closed",
        "Closed code reaches an effect outside the process",
        "'{0}' promises RML-1 (Closed) but leaves the process: {1}. Rolling back by snapshot cannot take this back: let the caller make the call, or raise the label to {2}.",
        "A method labelled RML-1 (Closed) is called freely for quotes, previews and retries, because nothing observable leaves the process and a snapshot undoes it. A call that reaches a service, a shared store, a person or a scheduler breaks that promise for every caller.");

    private protected override void Register(RuleContext context) => context.OnSpots(World.Closed, (found, sink) =>
    {
        // A read of a store is a rule of its own (RML1003): what a Closed method decides on is less harmful than what it does.
        var reach = found.Spot.Reach;
        if ((reach.Worst(later: false, proven: true, from: EffectClass.RemoteRead) ?? Logged(reach, found.Spot.Call.Syntax.SyntaxTree)) is not var (effects, evidence))
        {
            return;
        }

        var world = effects == EffectClass.Log ? World.Dialog : effects.World();

        var start = Display.Start(found.Member);
        sink.ReportSpot(context.Kernel, found, world, evidence, start, evidence.Display(start), world.Display());

        (EffectClass Class, Evidence Evidence)? Logged(Reach reach, SyntaxTree tree) =>
            context.Kernel.Options.For(tree).LoggingIsEffect ? reach.Worst(later: false, proven: true, from: EffectClass.Log, to: EffectClass.Log) : null;
    });
}
