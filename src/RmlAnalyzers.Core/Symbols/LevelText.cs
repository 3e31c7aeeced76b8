using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>
/// What the text of a tree says of our attributes. Asked of every tree, so it neither parses nor binds: it looks for <c>Rml</c>,
/// <c>Rml1</c>, <c>Rml2</c>, <c>Rml3</c> and keeps the answer as long as the tree lives. An alias within the tree contains the text as well.
/// </summary>
internal sealed class LevelText
{
    private const int BufferSize = 4096;
    private const int Overlap = 3;
    private static readonly ConditionalWeakTable<SyntaxTree, LevelText> Cache = new();

    private LevelText(SourceText text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(BufferSize);
        try
        {
            // Windows overlap by one character less than a level is long, so that a level across their border is seen.
            for (var start = 0; start < text.Length && !NamesLevel; start += BufferSize - Overlap)
            {
                var length = Math.Min(BufferSize, text.Length - start);
                text.CopyTo(start, buffer, 0, length);
                Search(buffer.AsSpan(0, length));
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>The letters <c>Rml</c> stand somewhere.</summary>
    public bool MentionsRml { get; private set; }

    /// <summary><c>Rml1</c>, <c>Rml2</c> or <c>Rml3</c> stands somewhere.</summary>
    public bool NamesLevel { get; private set; }

    /// <summary>A <c>global using X = Rml.Rml2Attribute</c>: other trees may then label without naming a level.</summary>
    public bool RenamesLevel { get; private set; }

    /// <summary>What a tree says; a cancelled search leaves nothing behind.</summary>
    public static LevelText Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (Cache.TryGetValue(tree, out var known))
        {
            return known;
        }

        var made = new LevelText(tree.GetText(cancellation));
        made.RenamesLevel = made.NamesLevel && HasGlobalAlias(tree.GetRoot(cancellation));
        return Cache.GetValue(tree, _ => made);
    }

    private static bool HasGlobalAlias(SyntaxNode root)
    {
        if (root is CompilationUnitSyntax unit)
        {
            foreach (var directive in unit.Usings)
            {
                if (directive.Alias is not null && directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Search(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf("Rml".AsSpan()); at >= 0; at = text.IndexOf("Rml".AsSpan()))
        {
            MentionsRml = true;
            text = text.Slice(at + 3);
            if (!text.IsEmpty && text[0] is >= '1' and <= '3')
            {
                NamesLevel = true;
                return;
            }
        }
    }
}
