using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>RML4005: what is left of a difference is computed anew by every event.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RecomputeDifferenceFix))]
[Shared]
public sealed class RecomputeDifferenceFix() : KeepRecomputedFix(RuleIds.LaterArrivalsRemove);
