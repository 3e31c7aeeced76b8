using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4301: a member marked [Monotone] or [Antitone], or one that implements such a member, moves the other way.</summary>
/// <remarks>
/// Conditions trust the mark and do not look inside. Bad: <c>[Monotone] bool Ready =&gt; arrived &amp;&amp; !blocked.Any();</c> may turn false.
/// Good: <c>[Monotone] bool Ready =&gt; arrived &amp;&amp; required.All(received.Contains);</c>.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4301ContractIsBroken() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.ContractIsBroken,
        "Order",
        "Member declared monotone is not",
        "'{0}' promises {1}, but {2}. Handlers act on it without waiting and cannot take that back. Remove the part that moves the other way, or the mark.",
        "[Monotone] says: once true, always true, whatever arrives later. Conditions rely on it without looking inside, so a body that breaks it makes every handler that asks depend on the order of its messages.");

    private protected override void Register(RuleContext context) => context.OnBreaches((member, breach, sink) =>
    {
        if (breach is { Cause: { Refutes: true } cause, Atom: { } atom })
        {
            sink.Report(
                Places.Of(cause.Place.Syntax),
                [
                    Display.Start(member),
                    breach.Monotone ? "never to fall once it holds ([Monotone])" : "never to rise again once it is false ([Antitone])",
                    $"'{ConditionText.Of(cause)}' makes it {(breach.Monotone ? "fall" : "rise")} when '{atom.Text}' changes",
                ]);
        }
    });
}
