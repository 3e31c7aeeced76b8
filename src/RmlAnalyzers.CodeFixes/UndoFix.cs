using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RmlAnalyzers.CodeFixes.Companions;

namespace RmlAnalyzers.CodeFixes;

/// <summary>RML2002: writes an undo that waits to be written, or asks for the reason why there is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UndoFix))]
[Shared]
public sealed class UndoFix() : CompanionFix(CompanionKind.Undo);
