using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order;
using RmlAnalyzers.Core.Order.Repairs;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4001: true only because something has not arrived yet.</summary>
/// <remarks>Not being there is no fact. Bad: <c>if (accountCreated &amp;&amp; !blocked) Open();</c> opens or not, depending on which message was quicker. Good: wait for the fact that it was checked.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4001ConditionOnAbsence() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.ConditionOnAbsence,
        "Order",
        "True only because something has not arrived yet",
        "'{0}' is true only until {3} comes. {4} Test for what has arrived instead, or keep the answer in a [Recomputed] member that every event computes anew.",
        "Messages come in any order. Whoever acts because something is not there yet acts on the order, not on the facts: nothing takes the action back when it does come. Once true, a condition must stay true whatever arrives later.");

    private protected override void Register(RuleContext context) =>
        context.OnConditions([CauseKind.Absence, CauseKind.TrueAtAbsence], (finding, sink) =>
            sink.ReportCondition(finding, new ConditionRepairs(context.Kernel.Order, sink.Cancellation).AskForPresence(finding) ?? new ViewRepairs(context.Kernel, sink.Cancellation).KeepRecomputed(finding)));
}
