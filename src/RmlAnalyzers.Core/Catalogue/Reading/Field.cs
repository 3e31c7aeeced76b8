using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>One field of a line, without the spaces around it, and where it stands in the file.</summary>
internal readonly record struct Field(string Text, int Start)
{
    public TextSpan Span => new(Start, Text.Length);

    /// <summary>Part of the field, trimmed in turn.</summary>
    public Field Slice(int from, int length)
    {
        var end = from + length;
        while (from < end && IsBlank(Text[from]))
        {
            from++;
        }

        while (end > from && IsBlank(Text[end - 1]))
        {
            end--;
        }

        return new Field(Text.Substring(from, end - from), Start + from);
    }

    public Field From(int from) => Slice(from, Text.Length - from);

    // A byte order mark in the middle of joined files is as invisible to the reader as a space.
    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || character == '\uFEFF';
}
