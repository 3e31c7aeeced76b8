using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>RML4004: what holds of all that have come is computed anew by every event.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RecomputeAllFix))]
[Shared]
public sealed class RecomputeAllFix() : KeepRecomputedFix(RuleIds.AllOverGrowingSet);
