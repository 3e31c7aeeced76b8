using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Reads <c>[|x|]</c>, <c>{|ID:x|}</c>, <c>{|#0:x|}</c>, <c>{|#0:x|#0}</c> and <c>$$</c>. An end closes the innermost open span,
/// unless it names one: spans may nest and, with names, overlap.
/// </summary>
internal sealed partial class MarkupParser
{
    private readonly string _input;
    private readonly bool _positionsAreCode;
    private readonly StringBuilder _output = new();
    private readonly ImmutableArray<int>.Builder _positions = ImmutableArray.CreateBuilder<int>();
    private readonly List<(string Key, int Start)> _open = [];
    private readonly List<(string Key, TextSpan Span)> _spans = [];

    private MarkupParser(string input, bool positionsAreCode) => (_input, _positionsAreCode) = (input, positionsAreCode);

    public static MarkedSource Parse(string input, bool positionsAreCode) => new MarkupParser(input, positionsAreCode).Parse();

    [GeneratedRegex(@"\G\{\|([^:|\[\]{}]+):")]
    private static partial Regex NamedStart();

    [GeneratedRegex(@"\G\|(#\d+)\}")]
    private static partial Regex NumberedEnd();

    private MarkedSource Parse()
    {
        for (var index = 0; index < _input.Length;)
        {
            var length = Markup(index);
            if (length == 0)
            {
                _output.Append(_input[index]);
                length = 1;
            }

            index += length;
        }

        if (_open.Count > 0)
        {
            throw new ArgumentException($"The markup has no end for '{_open[^1].Key}'.");
        }

        return new MarkedSource(_output.ToString(), _positions.ToImmutable(), [.. _spans.OrderBy(item => item.Key, StringComparer.Ordinal)]);
    }

    // The length of the markup at the index; zero for code.
    private int Markup(int index)
    {
        if (!_positionsAreCode && At(index, "$$"))
        {
            _positions.Add(_output.Length);
            return 2;
        }

        // "[|]" is an array rank before an end if an unnamed span is open, and "[|}" one if a named span is.
        if (At(index, "[|") && !EndsOpenSpan(index + 1))
        {
            return Open(string.Empty, 2);
        }

        if (NamedStart().Match(_input, index) is { Success: true } start)
        {
            return Open(start.Groups[1].Value, start.Length);
        }

        if (NumberedEnd().Match(_input, index) is { Success: true } end)
        {
            return Close(end.Groups[1].Value, end.Length);
        }

        return At(index, "|]") || At(index, "|}") ? Close(null, 2) : 0;
    }

    private bool EndsOpenSpan(int index) =>
        _open.Count > 0 && At(index, _open[^1].Key.Length == 0 ? "|]" : "|}");

    private bool At(int index, string token) => string.CompareOrdinal(_input, index, token, 0, token.Length) == 0;

    private int Open(string key, int length)
    {
        _open.Add((key, _output.Length));
        return length;
    }

    private int Close(string? key, int length)
    {
        var index = key is null ? _open.Count - 1 : _open.FindIndex(open => open.Key == key);
        if (index < 0)
        {
            throw new ArgumentException($"The markup has an end{(key is null ? string.Empty : $" '{key}'")} without a start, at {_output.Length}.");
        }

        var (name, start) = _open[index];
        _open.RemoveAt(index);
        _spans.Add((name, TextSpan.FromBounds(start, _output.Length)));
        return length;
    }
}
