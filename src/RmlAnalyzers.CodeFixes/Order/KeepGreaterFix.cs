using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>RML4101: keeps the greater, or the smaller, of two values where the member is declared to.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeepGreaterFix))]
[Shared]
public sealed class KeepGreaterFix() : GuardFix(RuleIds.OrderDecidesValue, "KeepGreater", oneByOne: true)
{
    private protected override string Title(Diagnostic diagnostic) => $"Keep it only where it goes further: 'if ({diagnostic.Text(FixData.Text)})'";
}
