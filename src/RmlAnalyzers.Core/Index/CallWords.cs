using System.Buffers;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Core.Index;

/// <summary>
/// The names that rules ask calls by, in one table, so that one pass over a text finds the calls of all of them. The pass reads
/// characters, not nodes: it jumps from one opening parenthesis or angle bracket to the next and looks at the word before it.
/// </summary>
internal sealed class CallWords
{
    private static CallWords? _last;

    private readonly ImmutableArray<IEnumerable<string>> _names;
    private readonly int[] _buckets;
    private readonly List<Entry> _entries = [];

    private CallWords(ImmutableArray<IEnumerable<string>> names)
    {
        _names = names;
        var words = new Dictionary<string, List<int>>(System.StringComparer.Ordinal);
        for (var asker = 0; asker < names.Length; asker++)
        {
            foreach (var name in names[asker])
            {
                if (!words.TryGetValue(name, out var askers))
                {
                    words.Add(name, askers = []);
                }

                askers.Add(asker);
            }
        }

        // A power of two and mostly empty, so that a word nobody asks for costs one look.
        var size = 256;
        while (size < words.Count * 4)
        {
            size *= 2;
        }

        _buckets = new int[size];
        foreach (var word in words)
        {
            var hash = HashOf(word.Key);
            ref var bucket = ref _buckets[hash & (size - 1)];
            _entries.Add(new Entry(word.Key, hash, word.Value, bucket));
            bucket = _entries.Count;
        }
    }

    /// <summary>How many ask; the answers are numbered alike.</summary>
    public int Askers => _names.Length;

    /// <summary>The table for these names; the last one is kept, because compilations of one process mostly ask the same.</summary>
    public static CallWords Of(ImmutableArray<IEnumerable<string>> names)
    {
        var last = _last;
        return last is not null && last._names.SequenceEqual(names, SameNames.Instance) ? last : _last = new CallWords(names);
    }

    /// <summary>Where a name is followed by an argument or type argument list, in the order of the text, and who asks for it; null where nowhere.</summary>
    public List<(int Position, string Word, List<int> Askers)>? In(SourceText text)
    {
        var length = text.Length;
        var buffer = ArrayPool<char>.Shared.Rent(length);
        try
        {
            text.CopyTo(0, buffer, 0, length);
            return In(buffer, length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private List<(int Position, string Word, List<int> Askers)>? In(char[] text, int length)
    {
        List<(int, string, List<int>)>? found = null;
        var at = -1;
        while (true)
        {
            var step = System.MemoryExtensions.IndexOfAny(System.MemoryExtensions.AsSpan(text, at + 1, length - at - 1), '(', '<');
            if (step < 0)
            {
                return found;
            }

            at += step + 1;
            var end = at;
            while (end > 0 && text[end - 1] <= ' ')
            {
                end--;
            }

            var start = end;
            var hash = 0;
            while (start > 0 && WordSet.IsPart(text[start - 1]))
            {
                hash = WordSet.Mix(hash, text[--start]);
            }

            if (start < end && Find(text, start, end - start, hash) is { } entry)
            {
                (found ??= []).Add((start, entry.Word, entry.Askers));
            }
        }
    }

    private Entry? Find(char[] text, int start, int length, int hash)
    {
        for (var at = _buckets[hash & (_buckets.Length - 1)]; at != 0; at = _entries[at - 1].Next)
        {
            var entry = _entries[at - 1];
            if (entry.Hash == hash && System.MemoryExtensions.SequenceEqual(System.MemoryExtensions.AsSpan(text, start, length), System.MemoryExtensions.AsSpan(entry.Word)))
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>Backwards, as the pass meets the letters.</summary>
    private static int HashOf(string word)
    {
        var hash = 0;
        for (var at = word.Length - 1; at >= 0; at--)
        {
            hash = WordSet.Mix(hash, word[at]);
        }

        return hash;
    }

    private sealed record Entry(string Word, int Hash, List<int> Askers, int Next);

    private sealed class SameNames : IEqualityComparer<IEnumerable<string>>
    {
        public static readonly SameNames Instance = new();

        public bool Equals(IEnumerable<string>? x, IEnumerable<string>? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.SequenceEqual(y));

        public int GetHashCode(IEnumerable<string> names) => 0;
    }
}
