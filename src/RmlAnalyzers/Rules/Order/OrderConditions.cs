using System;
using System.Linq;
using System.Threading;
using RmlAnalyzers.Core.Order;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.Repairs;
using RmlAnalyzers.Core.Order.Witnesses;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>
/// Hands rules the conditions of order-insensitive handlers that must not be acted upon. A finding is told where its operator stands, also
/// in a method that only the handler calls. Where no tree promises anything, nothing is registered.
/// </summary>
internal static class OrderConditions
{
    /// <summary>Registers <paramref name="action"/> for the conditions that an operator of one of these kinds breaks.</summary>
    public static void OnConditions(this RuleContext context, CauseKind[] kinds, Action<ConditionFinding, FindingSink> action) => context.OnOrder(
        context.Kernel.Order.Conditions, (finding, sink) =>
        {
            if (kinds.Contains(finding.Cause.Kind))
            {
                action(finding, sink);
            }
        });

    /// <summary>Registers <paramref name="action"/> for findings of the whole family, each in the tree where it stands.</summary>
    public static void OnOrder<T>(this RuleContext context, Func<CancellationToken, OrderFindings<T>> findings, Action<T, FindingSink> action)
    {
        if (context.Kernel.Order.Scope.Any(default))
        {
            context.OnFindings(findings, action);
        }
    }

    /// <summary>The same, whatever the family is gated by.</summary>
    public static void OnFindings<T>(this RuleContext context, Func<CancellationToken, OrderFindings<T>> findings, Action<T, FindingSink> action) =>
        context.OnTrees((model, sink) =>
        {
            foreach (var finding in findings(sink.Cancellation).In(model.SyntaxTree))
            {
                action(finding, sink);
            }
        });

    /// <summary>
    /// Message arguments that all of them share: the condition, the state, the event that decides, the event that moves the state, how orders end.
    /// </summary>
    /// <param name="repair">What a fix can do about it.</param>
    public static void ReportCondition(this FindingSink sink, ConditionFinding finding, Repair? repair = null) =>
        sink.Report(
            Places.Of(finding.Cause.Place.Syntax),
            [finding.Condition, finding.Atom.Text, finding.Here, finding.There ?? "a later event", Orders(finding.Orders, finding.Effect)],
            repair.Places(finding.Guard.Syntax.GetLocation()),
            repair.Data(1));

    /// <summary>Two orders only where they were tried.</summary>
    public static string Orders(Witness? orders, string effect) =>
        orders is null ? $"In some orders of the messages {effect}, in others not." : $"{orders.Order}, {effect}; the other way round, not.";
}
