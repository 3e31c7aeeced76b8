using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order.Writes;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4105: what a message says is dropped because something else is not there yet.</summary>
/// <remarks>Bad: <c>if (!accountOpened) return; Owners.Add(e.Owner);</c>. Good: <c>Owners.Add(e.Owner);</c> first, then decide</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4105FactIsLost() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.FactIsLost,
        "Order",
        "Fact is lost when its counterpart has not arrived",
        "What {2} says is dropped at '{1}' while its counterpart has not arrived, and nobody can recover it later.{4} Record the fact first, under no condition on what else has arrived, and decide afterwards; the first event to come creates the shell that the others complete.",
        "A handler that returns because its counterpart is missing throws away what the message said. The other handler can test the condition again, but the payload is gone.");

    private protected override void Register(RuleContext context) =>
        context.OnWrites(WriteFault.LosesFact, static (finding, sink) => sink.ReportWrite(finding));
}
