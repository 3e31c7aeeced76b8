using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>A line, or part of one, that could not be understood; the rest of the file still counts.</summary>
internal sealed record CatalogueProblem(string Path, TextSpan Span, LinePositionSpan LineSpan, string Message)
{
    public Location Location => Location.Create(Path, Span, LineSpan);
}
