using Microsoft.CodeAnalysis.CSharp;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares the shape of two trees.</summary>
internal static class TreeComparer
{
    /// <summary>The first difference, in words; null if there is none.</summary>
    public static string? Difference(SyntaxNodeOrToken expected, SyntaxNodeOrToken actual, bool withTrivia)
    {
        if (expected.RawKind != actual.RawKind)
        {
            return $"'{expected}' should be {expected.Kind()} but is {actual.Kind()}";
        }

        return expected.IsToken
            ? Tokens(expected.AsToken(), actual.AsToken(), withTrivia)
            : Lists([.. expected.ChildNodesAndTokens()], [.. actual.ChildNodesAndTokens()], expected, (x, y) => Difference(x, y, withTrivia));
    }

    private static string? Tokens(SyntaxToken expected, SyntaxToken actual, bool withTrivia)
    {
        if (expected.Text != actual.Text || expected.ValueText != actual.ValueText || !Equals(expected.Value, actual.Value))
        {
            return $"'{expected}' should have the value '{expected.Value}' but is '{actual}' with '{actual.Value}'";
        }

        return !withTrivia
            ? null
            : Lists([.. expected.LeadingTrivia], [.. actual.LeadingTrivia], expected, Trivia)
                ?? Lists([.. expected.TrailingTrivia], [.. actual.TrailingTrivia], expected, Trivia);
    }

    private static string? Trivia(SyntaxTrivia expected, SyntaxTrivia actual)
    {
        if (expected.RawKind != actual.RawKind || expected.ToFullString() != actual.ToFullString() || expected.HasStructure != actual.HasStructure)
        {
            return $"trivia '{expected.ToFullString()}' should be {expected.Kind()} but is {actual.Kind()} '{actual.ToFullString()}'";
        }

        return expected.HasStructure ? Difference(expected.GetStructure()!, actual.GetStructure()!, withTrivia: true) : null;
    }

    private static string? Lists<T>(T[] expected, T[] actual, object owner, Func<T, T, string?> compare) => expected.Length != actual.Length
        ? $"'{owner}' should have {expected.Length} parts but has {actual.Length}"
        : expected.Zip(actual, compare).FirstOrDefault(difference => difference is not null);
}
