using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>RML4104: lets a status with a declared order move only upwards.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AdvanceStatusFix))]
[Shared]
public sealed class AdvanceStatusFix() : GuardFix(RuleIds.StateShrinks, "Advance", oneByOne: false)
{
    private protected override string Title(Diagnostic diagnostic) => "Move the status only upwards";
}
