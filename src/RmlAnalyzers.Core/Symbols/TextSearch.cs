using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
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
        var overlap = words.Max(static word => word.Length) - 1;
        var buffer = ArrayPool<char>.Shared.Rent(BufferSize + overlap);
        try
        {
            // Windows overlap by one character less than the longest word has, so that a word across their border is seen.
            for (var start = 0; start < text.Length; start += BufferSize)
            {
                var length = Math.Min(BufferSize + overlap, text.Length - start);
                text.CopyTo(start, buffer, 0, length);
                for (var word = 0; word < words.Length; word++)
                {
                    if (buffer.AsSpan(0, length).IndexOf(words[word].AsSpan()) >= 0)
                    {
                        return word;
                    }
                }
            }

            return -1;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>Every place where the word stands, in the order of the text.</summary>
    public static List<int> Positions(SourceText text, string word)
    {
        var found = new List<int>();
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            text.CopyTo(0, buffer, 0, text.Length);
            var from = 0;
            for (var step = buffer.AsSpan(0, text.Length).IndexOf(word.AsSpan()); step >= 0; step = buffer.AsSpan(from, text.Length - from).IndexOf(word.AsSpan()))
            {
                found.Add(from + step);
                from += step + 1;
            }

            return found;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
