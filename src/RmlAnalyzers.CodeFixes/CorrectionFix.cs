using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RmlAnalyzers.CodeFixes.Companions;

namespace RmlAnalyzers.CodeFixes;

/// <summary>RML3006: writes a correction that waits to be written, or asks for the reason why there is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectionFix))]
[Shared]
public sealed class CorrectionFix() : CompanionFix(CompanionKind.Correction);
