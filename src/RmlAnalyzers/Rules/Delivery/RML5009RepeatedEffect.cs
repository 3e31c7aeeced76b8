using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Rules.Delivery.Redelivery;

namespace RmlAnalyzers.Rules.Delivery;

/// <summary>RML5009: code that is delivered again has an effect that each delivery repeats.</summary>
/// <remarks>
/// Brokers and payment providers deliver at least once: after a crash, a timeout or a lost answer the same message comes again. Bad:
/// <c>Consume(c) { stock.Quantity -= c.Message.Quantity; … }</c>. Good: <c>if (await inbox.Seen(c.MessageId)) return;</c> before it, or a key that the other side compares.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML5009RepeatedEffect() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.RepeatedEffect,
        "Delivery",
        "Redelivered handler performs an effect that is not idempotent",
        "{0} is delivered again after a crash or a lost answer ({1}), and then {2} happens once more: nothing on the way asks whether it was done before, and no key tells the other side. Look up the message's id, or the state that it has already brought about, before this; or pass a key made from the message.",
        "Every broker and webhook delivers at least once. What a handler does must therefore come to the same if it is done twice: by a key that the other side compares, by a state that it checks first, or by an inbox that remembers the message.",
        DiagnosticSeverity.Info);

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnHandlers((code, sink) =>
        {
            if (code.Delivery is { Role: DeliveryRole.Message or DeliveryRole.Activity or DeliveryRole.Notice } delivery && !kernel.Labels.IsIdempotent(code.Owner))
            {
                Check(code, delivery, kernel, sink);
            }
        });
    }

    private static void Check(DeliveredCode code, Core.Flow.Delivery delivery, Kernel kernel, FindingSink sink)
    {
        foreach (var spot in new RepeatableEffects(kernel, sink.Cancellation).In(code.Facts).GroupBy(static effect => effect.Spot.SpanStart).Select(static group => group.First()))
        {
            var others = spot.Call is { } call ? CallCauses.BesideTheKey(call, code.Owner, kernel, sink.Cancellation) : Causes.None;
            if (!sink.IsFirst(spot.Causes.And(others), spot.Spot.SyntaxTree))
            {
                continue;
            }

            sink.Report(
                Places.Of(spot.Spot),
                ["'" + Core.Solver.Display.Start(code.Owner) + "'", delivery.Because, spot.What],
                spot.Path.Append(delivery.Place).Where(place => place != Location.None));
        }
    }
}
