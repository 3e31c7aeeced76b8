using System.Collections.Immutable;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>Takes the parameter list of a documentation-comment id apart.</summary>
internal static class ParameterLists
{
    /// <summary>The parameters of <c>A,B{C,D},E[0:,0:]</c>, that is three: commas inside braces and brackets do not separate.</summary>
    public static ImmutableArray<string> Split(string list)
    {
        if (list.Length == 0)
        {
            return [];
        }

        var parts = ImmutableArray.CreateBuilder<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < list.Length; i++)
        {
            depth += DepthChange(list[i]);
            if (list[i] == ',' && depth <= 0)
            {
                parts.Add(list.Substring(start, i - start));
                start = i + 1;
            }
        }

        parts.Add(list.Substring(start));
        return parts.ToImmutable();
    }

    /// <summary>The parameters of a whole documentation-comment id; none where it has no list.</summary>
    public static ImmutableArray<string> OfId(string? id)
    {
        var open = id?.IndexOf('(') ?? -1;
        var close = id?.LastIndexOf(')') ?? -1;
        return open < 0 || close < open ? [] : Split(id!.Substring(open + 1, close - open - 1));
    }

    public static bool IsBalanced(string text)
    {
        var depth = 0;
        foreach (var character in text)
        {
            depth += DepthChange(character);
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    private static int DepthChange(char character) => character switch
    {
        '{' or '[' or '(' => 1,
        '}' or ']' or ')' => -1,
        _ => 0,
    };
}
