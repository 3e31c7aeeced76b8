using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
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
                Check(code.Facts, code.Owner, delivery, static _ => true, kernel, sink);
            }
        });
        context.OnCalls(() => kernel.Catalogue(CancellationToken.None).Deliveries.Known.Calls, (call, member, sink) =>
        {
            if (member is IMethodSymbol method && Taken(call, method, kernel, sink.Cancellation) is { } body)
            {
                var delivery = new Core.Flow.Delivery(DeliveryRole.Message, call.TargetMethod.ContainingType.Name + "." + call.TargetMethod.Name, Places.Of(call.Syntax));
                Check(body, method, delivery, spot => IsBetween(spot, call, body, kernel, sink.Cancellation), kernel, sink);
            }
        });
    }

    /// <summary>The code that takes its messages itself, told from the first call that does; null where another rule of delivery speaks of it.</summary>
    private static BodyFacts? Taken(IInvocationOperation call, IMethodSymbol method, Kernel kernel, CancellationToken cancellation)
    {
        var deliveries = kernel.Worlds(cancellation).Deliveries;
        return RoleOf(call, kernel, cancellation) == DeliveryRole.Receives && !kernel.Labels.IsIdempotent(method) && !kernel.Labels.IsAtMostOnce(method)
            && deliveries.Of(method, cancellation) is null or { Role: DeliveryRole.Loop or DeliveryRole.Job }
            && kernel.Facts.Around(call, method, cancellation) is { } body
            && body.Calls.First(other => RoleOf(other.Operation, kernel, cancellation) == DeliveryRole.Receives).Syntax == call.Syntax
                ? body
                : null;
    }

    /// <summary>After the message was taken, and not after it was acknowledged: then a crash loses the rest, and repeats nothing.</summary>
    private static bool IsBetween(SyntaxNode spot, IInvocationOperation taking, BodyFacts body, Kernel kernel, CancellationToken cancellation) =>
        spot.SpanStart > taking.Syntax.Span.End
        && !body.Calls.Any(call => call.Syntax.SpanStart > taking.Syntax.SpanStart && call.Syntax.SpanStart < spot.SpanStart && RoleOf(call.Operation, kernel, cancellation) == DeliveryRole.Acknowledges);

    private static DeliveryRole? RoleOf(IOperation? operation, Kernel kernel, CancellationToken cancellation) =>
        operation is IInvocationOperation call ? kernel.Catalogue(cancellation).Deliveries.OfCall(call, kernel.Origins, cancellation) : null;

    private static void Check(BodyFacts body, ISymbol owner, Core.Flow.Delivery delivery, Func<SyntaxNode, bool> counts, Kernel kernel, FindingSink sink)
    {
        foreach (var spot in new RepeatableEffects(kernel, sink.Cancellation).In(body).Where(effect => counts(effect.Spot)).GroupBy(static effect => effect.Spot.SpanStart).Select(static group => group.First()))
        {
            var others = spot.Call is { } call ? CallCauses.BesideTheKey(call, owner, kernel, sink.Cancellation) : Causes.None;
            if (!sink.IsFirst(spot.Causes.And(others), spot.Spot.SyntaxTree))
            {
                continue;
            }

            sink.Report(
                Places.Of(spot.Spot),
                ["'" + Core.Solver.Display.Start(owner) + "'", delivery.Because, spot.What],
                spot.Path.Append(delivery.Place).Where(place => place != Location.None));
        }
    }
}
