using System;
using System.Buffers;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>Looks for words in a source text without making a string of it.</summary>
internal static class TextSearch
{
    private const int BufferSize = 4096;

    public static bool Contains(SourceText text, string word) => First(text, [word]) >= 0;

    /// <summary>Which of the words stands somewhere; −1 for none. The text is read once, window by window, for all of them.</summary>
    public static int First(SourceText text, string[] words)
    {
        var found = -1;
        Read(text, words, (word, _) => (found = word) < 0);
        return found;
    }

    /// <summary>Every place where the word stands, in the order of the text.</summary>
    public static List<int> Positions(SourceText text, string word)
    {
        var found = new List<int>();
        Read(text, [word], (_, position) =>
        {
            found.Add(position);
            return true;
        });
        return found;
    }

    private static void Read(SourceText text, string[] words, Func<int, int, bool> goesOn)
    {
        var overlap = 0;
        foreach (var word in words)
        {
            overlap = Math.Max(overlap, word.Length - 1);
        }

        var buffer = ArrayPool<char>.Shared.Rent(BufferSize + overlap);
        try
        {
            // Windows overlap by one character less than the longest word has, so that a word across their border is seen, and seen once.
            for (var start = 0; start < text.Length; start += BufferSize)
            {
                var length = Math.Min(BufferSize + overlap, text.Length - start);
                text.CopyTo(start, buffer, 0, length);
                for (var word = 0; word < words.Length; word++)
                {
                    if (!Read(buffer.AsSpan(0, Math.Min(length, BufferSize + words[word].Length - 1)), words[word], at => goesOn(word, start + at)))
                    {
                        return;
                    }
                }
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static bool Read(ReadOnlySpan<char> text, string word, Func<int, bool> goesOn)
    {
        var from = 0;
        for (var step = text.IndexOf(word.AsSpan()); step >= 0; step = text.Slice(from).IndexOf(word.AsSpan()))
        {
            if (!goesOn(from + step))
            {
                return false;
            }

            from += step + 1;
        }

        return true;
    }
}
