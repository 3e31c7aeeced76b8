using System;
using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>Looks for a word in a source text without making a string of it.</summary>
internal static class TextSearch
{
    private const int BufferSize = 4096;

    public static bool Contains(SourceText text, string word)
    {
        var buffer = ArrayPool<char>.Shared.Rent(BufferSize);
        try
        {
            // Windows overlap by one character less than the word is long, so that a word across their border is seen.
            for (var start = 0; start < text.Length; start += BufferSize - (word.Length - 1))
            {
                var length = Math.Min(BufferSize, text.Length - start);
                text.CopyTo(start, buffer, 0, length);
                if (buffer.AsSpan(0, length).IndexOf(word.AsSpan()) >= 0)
                {
                    return true;
                }
            }

            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
