using System;
using System.Buffers;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Core.Index;

/// <summary>A set of words that keeps four bytes of each: it never forgets a word, and very rarely knows one that was not added.</summary>
internal sealed class WordSet
{
    private const int Empty = 0;
    private static readonly bool[] Parts = [.. Enumerable.Range(0, 128).Select(static letter => letter == '_' || char.IsLetterOrDigit((char)letter))];
    private int[] _slots = new int[512];
    private int _count;

    public void Add(int hash)
    {
        if (_count * 2 >= _slots.Length)
        {
            Grow();
        }

        ref var slot = ref Find(_slots, hash);
        if (slot == Empty)
        {
            slot = hash;
            _count++;
        }
    }

    public bool Contains(int hash) => Find(_slots, hash) != Empty;

    public static int HashOf(string word)
    {
        var hash = 0;
        foreach (var letter in word)
        {
            hash = Mix(hash, letter);
        }

        return hash;
    }

    /// <summary>The hash of a word with one letter more; never the sign of an empty slot.</summary>
    public static int Mix(int hash, char letter)
    {
        var mixed = unchecked((hash ^ letter) * 16777619);
        return mixed == Empty ? 1 : mixed;
    }

    /// <summary>Whether a character may stand in a name.</summary>
    public static bool IsPart(char letter) => letter < 128 ? Parts[letter] : SyntaxFacts.IsIdentifierPartCharacter(letter);

    /// <summary>Hands on the hash of each word in a piece of a text, in the order of the text, a repeated word each time.</summary>
    public static void Read(SourceText text, TextSpan span, Action<int> word)
    {
        var buffer = ArrayPool<char>.Shared.Rent(span.Length);
        try
        {
            text.CopyTo(span.Start, buffer, 0, span.Length);
            Read(buffer, span.Length, word);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static void Read(char[] text, int length, Action<int> word)
    {
        for (var at = 0; at < length; at++)
        {
            if (!IsPart(text[at]))
            {
                continue;
            }

            var hash = 0;
            for (; at < length && IsPart(text[at]); at++)
            {
                hash = Mix(hash, text[at]);
            }

            word(hash);
        }
    }

    private void Grow()
    {
        var larger = new int[_slots.Length * 2];
        foreach (var hash in _slots)
        {
            if (hash != Empty)
            {
                Find(larger, hash) = hash;
            }
        }

        _slots = larger;
    }

    private static ref int Find(int[] slots, int hash)
    {
        var mask = slots.Length - 1;
        var at = (hash ^ (hash >> 15)) & mask;
        while (slots[at] != Empty && slots[at] != hash)
        {
            at = (at + 1) & mask;
        }

        return ref slots[at];
    }
}
