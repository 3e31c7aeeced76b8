using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>RML4008: takes the time that the event carries, in the place of the clock of whoever handles it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TakeEventTimeFix))]
[Shared]
public sealed class TakeEventTimeFix() : RewriteFix(RuleIds.ConditionOnClock, "TakeEventTime")
{
    private protected override string Title(Diagnostic diagnostic) => $"Take the time that the event carries: '{diagnostic.Text(FixData.Text)}'";
}
