using System.Collections;
using System.Globalization;
using System.Text;

namespace RmlAnalyzers.Order.Oracle.Replay;

/// <summary>Two words over the same set of events that end differently.</summary>
internal sealed record Mismatch(string First, string Second, string FirstEnd, string SecondEnd)
{
    public override string ToString() => $"{First} ends in {FirstEnd}\n{Second} ends in {SecondEnd}";
}

/// <summary>Runs one handler class over deliveries and compares where they end: state, views and versions included, and what was told to others.</summary>
/// <param name="names">The events, by their numbers.</param>
/// <param name="members">What an end consists of.</param>
/// <param name="run">Delivers a word to a new object.</param>
internal sealed class Deliveries(IReadOnlyList<string> names, IReadOnlyList<string> members, Func<int[], object?[]> run)
{
    private const int Remembered = 6;
    private readonly Dictionary<string, string> _ends = new(StringComparer.Ordinal);

    /// <summary>The names of the events.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The first two words that end differently.</summary>
    public Mismatch? Find(IEnumerable<int[]> words)
    {
        var ends = new Dictionary<int, (int[] Word, string End)>();
        foreach (var word in words)
        {
            var set = word.Aggregate(0, (bits, at) => bits | (1 << at));
            var end = End(word);
            if (!ends.TryGetValue(set, out var known))
            {
                ends.Add(set, (word, end));
            }
            else if (known.End != end)
            {
                return new Mismatch(Spell(known.Word), Spell(word), known.End, end);
            }
        }

        return null;
    }

    /// <summary>How two words end differently; null where they do not.</summary>
    public Mismatch? Compare(int[] first, int[] second)
    {
        var (one, other) = (End(first), End(second));
        return one == other ? null : new Mismatch(Spell(first), Spell(second), one, other);
    }

    /// <summary>Where one word ends, in canonical form. Short words are asked for again and again.</summary>
    public string End(int[] word)
    {
        if (word.Length > Remembered)
        {
            return Run(word);
        }

        var key = new string([.. word.Select(at => (char)('a' + at))]);
        if (!_ends.TryGetValue(key, out var end))
        {
            _ends.Add(key, end = Run(word));
        }

        return end;
    }

    public string Spell(int[] word) => string.Join(' ', word.Select(at => names[at]));

    private string Run(int[] word)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in members.Zip(run(word)))
        {
            Append(text.Append(name).Append('='), value);
            text.Append(' ');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case IDictionary map:
                text.Append('{').AppendJoin(',', map.Keys.Cast<object>().Select(key => key + ":" + Canonical(map[key])).Order(StringComparer.Ordinal)).Append('}');
                break;
            case string:
                text.Append(value);
                break;
            case IList list:
                text.Append('[').AppendJoin(',', list.Cast<object?>().Select(Canonical)).Append(']');
                break;
            case IEnumerable set:
                text.Append('{').AppendJoin(',', set.Cast<object?>().Select(Canonical).Order(StringComparer.Ordinal)).Append('}');
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
        }
    }

    private static string Canonical(object? value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }
}
