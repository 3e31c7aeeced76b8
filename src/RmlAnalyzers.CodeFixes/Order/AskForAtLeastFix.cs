using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>RML4002: asks for at least the value that a growing quantity passes through.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AskForAtLeastFix))]
[Shared]
public sealed class AskForAtLeastFix() : RewriteFix(RuleIds.ConditionOnExactValue, "AskForAtLeast")
{
    private protected override string Title(Diagnostic diagnostic) => $"Ask for at least: '{diagnostic.Text(FixData.Text)}'";
}
