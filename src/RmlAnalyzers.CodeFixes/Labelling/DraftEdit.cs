using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.CodeFixes.Labelling;

/// <summary>One draft label to write: at the name of a declaration that has none, or at an attribute that says too little.</summary>
internal sealed record DraftEdit(DocumentId Document, TextSpan Span, int Level);
