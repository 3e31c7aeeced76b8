using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.CodeFixes;

/// <summary>Finds again what a finding points at.</summary>
internal static class FixPlaces
{
    /// <summary>The additional location that the property names by its index.</summary>
    public static Location? Place(this Diagnostic diagnostic, string property) =>
        diagnostic.Properties.TryGetValue(property, out var index) && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < diagnostic.AdditionalLocations.Count
            ? diagnostic.AdditionalLocations[at]
            : null;

    /// <summary>That place, where it is in the tree of the finding itself: what stands elsewhere is not this document's to change.</summary>
    public static Location? PlaceHere(this Diagnostic diagnostic, string property) =>
        diagnostic.Place(property) is { } place && place.SourceTree == diagnostic.Location.SourceTree ? place : null;

    /// <summary>A text that the finding carries.</summary>
    public static string? Text(this Diagnostic diagnostic, string property) => diagnostic.Properties.TryGetValue(property, out var text) ? text : null;

    public static StatementSyntax? StatementAt(this SyntaxNode root, TextSpan span) =>
        root.FindNode(span).AncestorsAndSelf().OfType<StatementSyntax>().FirstOrDefault(statement => statement.Span == span);

    public static ExpressionSyntax? ExpressionAt(this SyntaxNode root, TextSpan span) => root.FindNode(span, getInnermostNodeForTie: true) as ExpressionSyntax;

    /// <summary>The line break that the file uses.</summary>
    public static SyntaxTrivia LineBreak(this SyntaxNode root) =>
        root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } found ? found : SyntaxFactory.LineFeed;
}
