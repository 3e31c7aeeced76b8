using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Rules.History;

/// <summary>RML3009: a step that can be taken back runs after one that cannot.</summary>
/// <remarks>
/// Behind the point of no return a failure leaves only the way forward: the undo of a later step helps nobody, since what came before stays. Bad:
/// <c>await Capture(…); await Reserve(…);</c>. Good: <c>await Reserve(…); await Capture(…);</c>, or a later step that is repeated until it holds.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML3009ReversibleAfterIrreversible() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.ReversibleAfterIrreversible,
        "History",
        "Reversible step runs after the irreversible one",
        "'{0}' can be taken back, but runs after '{1}', which cannot ({2}): when it fails, there is no way back any more, and what was made history of stands without it. Run it before, or make it a step that is repeated until it holds.",
        "Steps that can be taken back belong in front of the one that cannot. Behind that point a failing step can only be repeated or answered by a correction, and its undo is of no use.",
        DiagnosticSeverity.Info);

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnCalls(() => kernel.Labels.Any ? StepNames.WithUndoOrHelpers(kernel, CancellationToken.None) : [], (call, member, sink) =>
        {
            if (member is null || kernel.Labels.Of(member, sink.Cancellation) is { Draft: true })
            {
                return;
            }

            var worlds = kernel.Worlds(sink.Cancellation);
            var order = worlds.PointOfNoReturn;
            var body = worlds.Code.Around(call, member, sink.Cancellation);
            var made = body?.Calls.FirstOrDefault(fact => fact.Syntax == call.Syntax && fact.Operation is IInvocationOperation);
            if (made is not null && order.StepOf(made, sink.Cancellation) is { Method: { } taken } step && order.Before(made, body!, sink.Cancellation) is var (before, evidence) && before.Method is { } irreversible
                && sink.IsFirst(CausesAt(call, member, kernel, sink.Cancellation), call.Syntax.SyntaxTree))
            {
                sink.Report(
                    Places.Of(call.Syntax),
                    [Display.Member(taken), Display.Member(irreversible), evidence.Display(Display.Start(member))],
                    step == made ? [Places.Of(before.Syntax)] : [Places.Of(before.Syntax), Places.Of(step.Syntax)]);
            }
        });
    }

    private static Causes CausesAt(IInvocationOperation call, ISymbol member, Kernel kernel, CancellationToken cancellation) => Causes.Of(Cause.ReversibleAfterIrreversible)
        .And(CallCauses.BesideTheKey(call, member, kernel, cancellation))
        .And(CallCauses.OfTheKey(call, member, kernel, cancellation));
}
