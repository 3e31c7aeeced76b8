namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Shows how two texts differ, line by line.</summary>
internal static class LineDiff
{
    /// <summary>Null if the texts are equal. Line ends are shown only if nothing else differs.</summary>
    public static string? Describe(string expected, string actual)
    {
        if (expected == actual)
        {
            return null;
        }

        var (left, right) = (Lines(expected), Lines(actual));
        return left.SequenceEqual(right, StringComparer.Ordinal)
            ? Diff(Lines(ShowEnds(expected)), Lines(ShowEnds(actual)))
            : Diff(left, right);
    }

    private static string[] Lines(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');

    private static string ShowEnds(string text) => text.Replace("\r\n", "<CR><LF>\n").Replace("\r", "<CR>\n").Replace("<CR>\n<LF>", "<CR><LF>")
        .Replace("\n", "<LF>\n").Replace("<CR><LF><LF>", "<CR><LF>");

    // The longest common subsequence keeps what both have.
    private static string Diff(string[] left, string[] right)
    {
        var lengths = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = left[i] == right[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var lines = new List<string>();
        var (x, y) = (0, 0);
        while (x < left.Length || y < right.Length)
        {
            if (x < left.Length && y < right.Length && left[x] == right[y])
            {
                lines.Add(" " + left[x++]);
                y++;
            }
            else if (y == right.Length || (x < left.Length && lengths[x + 1, y] >= lengths[x, y + 1]))
            {
                lines.Add("-" + left[x++]);
            }
            else
            {
                lines.Add("+" + right[y++]);
            }
        }

        return string.Join(Environment.NewLine, lines);
    }
}
