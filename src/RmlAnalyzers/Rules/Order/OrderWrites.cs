using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Order.Completeness;
using RmlAnalyzers.Core.Order.Repairs;
using RmlAnalyzers.Core.Order.Writes;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>
/// Hands rules the writes and evaluations of order-insensitive handlers that depend on order or repetition. A finding is told where it stands,
/// also in a method that only the handler calls. Where no tree promises anything, nothing is registered.
/// </summary>
internal static class OrderWrites
{
    public static void OnWrites(this RuleContext context, WriteFault fault, Action<WriteFinding, FindingSink> action) => context.OnOrder(
        context.Kernel.Order.Writes, (finding, sink) =>
        {
            if (finding.Fault == fault)
            {
                action(finding, sink);
            }
        });

    public static void OnReevaluations(this RuleContext context, bool tooEarly, Action<Reevaluation, FindingSink> action) => context.OnOrder(
        context.Kernel.Order.Reevaluations, (finding, sink) =>
        {
            if (finding.IsShown && finding.TooEarly == tooEarly)
            {
                action(finding, sink);
            }
        });

    /// <summary>Registers <paramref name="action"/> for evaluations that are missing, where no order was found in which that matters.</summary>
    public static void OnDoubtfulReevaluations(this RuleContext context, Action<Reevaluation, FindingSink> action) => context.OnOrder(
        cancellation => context.Kernel.Order.Reevaluations(cancellation), (finding, sink) =>
        {
            if (!finding.IsShown)
            {
                action(finding, sink);
            }
        });

    /// <summary>Message arguments that all of them share: the state, what stands there, the event that writes, another event, how orders end.</summary>
    /// <param name="repair">What a fix can do about it.</param>
    public static void ReportWrite(this FindingSink sink, WriteFinding finding, Repair? repair = null) =>
        sink.Report(Places.Of(finding.Site.Syntax), [finding.What, finding.Written, finding.Here, finding.There, Orders(finding)], repair.Places(), repair.Data(0));

    /// <summary>Message arguments: the fact, the condition, the event that decides, the event that records the fact, how orders end.</summary>
    /// <param name="repair">What a fix can do about it.</param>
    public static void ReportReevaluation(this FindingSink sink, Reevaluation finding, Repair? repair = null) => sink.Report(
        Places.Of(finding.Site),
        [finding.Fact, finding.Condition, finding.Here, finding.There, OrderConditions.Orders(finding.Orders, finding.Effect)],
        repair.Places(finding.Latch.Syntax.GetLocation()),
        repair.Data(1));

    /// <summary>Two orders, or one message twice, only where they were tried.</summary>
    private static string Orders(WriteFinding finding) => finding switch
    {
        { Orders: null } => "",
        { Orders: { } orders, Fault: WriteFault.Repeats } => $" {orders.Twice}.",
        { Orders: { } orders } => $" {orders.Order} it ends differently than the other way round.",
    };
}
