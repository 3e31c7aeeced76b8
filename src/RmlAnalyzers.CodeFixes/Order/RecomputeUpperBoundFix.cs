using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>RML4003: what holds below a bound is computed anew by every event.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RecomputeUpperBoundFix))]
[Shared]
public sealed class RecomputeUpperBoundFix() : KeepRecomputedFix(RuleIds.ConditionOnUpperBound);
