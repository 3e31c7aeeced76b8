using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>RML4001: asks for a value that is there and differs, in the place of one that differs because it is not there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AskForPresenceFix))]
[Shared]
public sealed class AskForPresenceFix() : RewriteFix(RuleIds.ConditionOnAbsence, "AskForPresence")
{
    private protected override string Title(Diagnostic diagnostic) => $"Hold only once it has arrived: '{diagnostic.Text(FixData.Text)}'";
}
