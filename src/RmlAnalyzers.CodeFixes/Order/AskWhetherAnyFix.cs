using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>RML4007: asks whether there is any, in the place of whether the first one is something. The same only where no element is null, so each is a decision of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AskWhetherAnyFix))]
[Shared]
public sealed class AskWhetherAnyFix() : RewriteFix(RuleIds.ConditionOnFirstCome, "AskWhetherAny")
{
    private protected override string Title(Diagnostic diagnostic) => $"Ask whether there is any: '{diagnostic.Text(FixData.Text)}'";
}
