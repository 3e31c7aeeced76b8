using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order.Writes;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4106: a value of the moment is stored or published.</summary>
/// <remarks>Bad: <c>bus.Publish(new MembersChanged(Members.Count));</c>. Good: publish what the event says</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4106MomentaryValueStored() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.MomentaryValueStored,
        "Order",
        "Momentary value is stored or published",
        "'{1}' keeps or tells a value of this moment. Another order of the same messages gives another value, and what was stored or told stays.{4} Tell what the event itself says, compute the value when it is asked for, or keep it in a [Recomputed] member that every event computes anew.",
        "The size of a set, a sum so far, a status as it is now: written down or published, such a value tells in which order the messages came. It is right only when nothing more can arrive.");

    private protected override void Register(RuleContext context) =>
        context.OnWrites(WriteFault.Snapshot, static (finding, sink) => sink.ReportWrite(finding));
}
