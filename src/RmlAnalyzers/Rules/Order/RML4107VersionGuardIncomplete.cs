using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Order.Writes;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>RML4107: a version guard that lets ties in, forgets the version, or adds up.</summary>
/// <remarks>Bad: <c>if (e.Version >= Version) Name = e.Name;</c>. Good: <c>if (e.Version > Version) { Name = e.Name; Version = e.Version; }</c></remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML4107VersionGuardIncomplete() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.VersionGuardIncomplete,
        "Order",
        "Version guard is incomplete or accumulates",
        "The version guard around '{1}' does not make '{0}' independent of the order: it must be strict ('>'), keep the version in the same block, and only overwrite.{4}",
        "A version guard lets the higher version win, in any order. That only works if ties are kept out, if the version that won is stored with the values, and if the values are overwritten: adding up under a version guard loses whatever comes late.");

    private protected override void Register(RuleContext context) =>
        context.OnWrites(WriteFault.IncompleteGuard, static (finding, sink) => sink.ReportWrite(finding));
}
