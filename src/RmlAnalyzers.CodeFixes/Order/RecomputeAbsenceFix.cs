using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>RML4001: what holds while something is not there is computed anew by every event.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RecomputeAbsenceFix))]
[Shared]
public sealed class RecomputeAbsenceFix() : KeepRecomputedFix(RuleIds.ConditionOnAbsence);
