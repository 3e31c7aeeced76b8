using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Rules.Order.Shadow;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4000: a handler that nobody marked overwrites a status with whatever comes last, or lets go what comes too early.</summary>
/// <remarks>
/// Messages come late, early and twice. Bad: <c>order.Status = Failed;</c> for a late notice about what is long paid. Good: <c>if (order.Status == Pending)</c>
/// before it. Bad: <c>if (order is null) return;</c> where the order's own message may still be on its way. Good: make the shell, or throw.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4000LateMessage() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.LateMessage,
        "Order",
        "Redelivered handler overwrites a status or drops a fact",
        "'{0}' is given messages in any order and again ({1}), and {2}. {3}; or mark it [OrderInsensitive] and have all of it checked.",
        "Brokers and providers deliver late, early and more than once. A status that the last message decides, and a fact that is dropped because its counterpart comes later, leave two copies of the system with the same messages and different states.",
        DiagnosticSeverity.Info);

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnHandlers((code, sink) =>
        {
            if (code.Delivery is not { Role: DeliveryRole.Message or DeliveryRole.Notice } delivery
                || code.Owner is IMethodSymbol owner && (kernel.Order.Scope.PromiseOf(owner) is not null || kernel.Order.Scope.IsAssumed(owner)))
            {
                return;
            }

            foreach (var (body, via) in ReachedBodies.Of(code.Facts, kernel, sink.Cancellation))
            {
                Check(body, via, Display.Start(code.Owner), delivery.Because, kernel, sink);
            }
        });
    }

    private static void Check(BodyFacts body, SyntaxNode? via, string handler, string because, Kernel kernel, FindingSink sink)
    {
        foreach (var late in new StatusOverwrites(kernel, sink.Cancellation).In(body))
        {
            sink.Report(
                Places.Of(via ?? late.Site),
                [handler, because, $"a late one sets '{late.Property.Name}' to {late.Written} whatever came after it (elsewhere it is set to {late.Other})", "Move it only forward from what is stored, or keep the version of the message that set it"],
                via is null ? [late.OtherPlace] : [late.Site.GetLocation(), late.OtherPlace]);
            if (via is not null)
            {
                return;
            }
        }

        foreach (var early in new DroppedFacts(kernel, sink.Cancellation).In(body))
        {
            sink.Report(
                via is null ? early.Site.GetLocation() : Places.Of(via),
                [handler, because, $"one that comes before there is '{early.What}' is dropped for good, although another message makes the {early.Type.Name} later", $"Make the {early.Type.Name} here and let the other message complete it, or throw so that this one comes again"],
                via is null ? [early.Made] : [early.Site.GetLocation(), early.Made]);
            if (via is not null)
            {
                return;
            }
        }
    }
}
