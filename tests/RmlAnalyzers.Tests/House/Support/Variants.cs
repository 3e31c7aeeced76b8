using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Tests.House.Support;

/// <summary>A snippet as it looks while somebody types: cut off before a token, or with one token missing.</summary>
/// <param name="Snippet">The whole.</param>
/// <param name="Missing">The text that is not there.</param>
internal sealed record Variant(Snippet Snippet, TextSpan Missing)
{
    /// <summary>Parsed incrementally, as an editor does.</summary>
    public SyntaxTree Tree() => Snippet.Tree.WithChangedText(Snippet.Tree.GetText().WithChanges(new TextChange(Missing, "")));

    public override string ToString() => $"{Snippet.Origin} without {Missing}";
}

/// <summary>Every half-typed state of every snippet: all prefixes at token boundaries and all deletions of a single token.</summary>
internal static class Variants
{
    /// <summary>Whether everything is asked for: <c>RML_FUZZ=all</c>.</summary>
    public static bool IsFull => Environment.GetEnvironmentVariable("RML_FUZZ") == "all";

    public static IEnumerable<Variant> All() => Snippets.All.SelectMany(snippet => Tokens(snippet).SelectMany(token => Both(snippet, token)));

    /// <summary>The same few for the same snippets: first the snippet is drawn, then the place, so that long files do not take all.</summary>
    public static IEnumerable<Variant> Sample(int count, int seed)
    {
        var random = new Random(seed);
        var tokens = Snippets.All.Select(snippet => Tokens(snippet).ToList()).ToList();
        for (var drawn = 0; drawn < count && tokens.Count > 0; drawn++)
        {
            var index = random.Next(tokens.Count);
            var token = tokens[index][random.Next(tokens[index].Count)];
            yield return Both(Snippets.All[index], token).ElementAt(random.Next(2));
        }
    }

    private static IEnumerable<SyntaxToken> Tokens(Snippet snippet) => snippet.Tree.GetRoot().DescendantTokens();

    private static IEnumerable<Variant> Both(Snippet snippet, SyntaxToken token) =>
    [
        new(snippet, TextSpan.FromBounds(token.SpanStart, snippet.Tree.Length)),
        new(snippet, token.Span),
    ];
}
