using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.CodeFixes.Labelling;

/// <summary>Where <c>using Rml;</c> goes: in order among usings that are in order, else behind them, else at the top of the file below its header.</summary>
internal static class UsingLine
{
    private const string Line = "using Rml;";

    /// <summary>Usings that depend on an <c>#if</c> are left alone: the label is then written with its namespace.</summary>
    public static bool MayAdd(CompilationUnitSyntax root)
    {
        var usings = List(root);
        var end = usings.Count > 0 ? usings.Last().GetLastToken().GetNextToken().SpanStart : root.GetFirstToken().SpanStart;
        return !root.DescendantTrivia(TextSpan.FromBounds(0, end)).Any(trivia =>
            trivia.Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia
                or SyntaxKind.DefineDirectiveTrivia or SyntaxKind.UndefDirectiveTrivia);
    }

    /// <summary>A position among the usings, for asking what a name means there.</summary>
    public static int Place(CompilationUnitSyntax root) => List(root) is { Count: > 0 } usings ? usings[0].SpanStart : 0;

    public static TextChange Change(CompilationUnitSyntax root, SourceText text)
    {
        var usings = List(root);
        var plain = usings.Where(IsPlain).ToList();
        if (usings.Count == 0)
        {
            return AtTop(root, text);
        }

        if (plain.Count == 0)
        {
            return usings.Last().GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) ? After(usings.Last(), text) : Before(usings[0], text);
        }

        var names = plain.Select(NameOf).ToList();
        var isSorted = names.Zip(names.Skip(1), Compare).All(order => order <= 0);
        return isSorted && plain.FirstOrDefault(directive => Compare("Rml", NameOf(directive)) < 0) is { } next ? Before(next, text) : After(plain.Last(), text);
    }

    private static SyntaxList<UsingDirectiveSyntax> List(CompilationUnitSyntax root)
    {
        if (root.Usings.Count > 0)
        {
            return root.Usings;
        }

        return root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault() is { } space && root.Members.Count == 1 ? space.Usings : default;
    }

    private static bool IsPlain(UsingDirectiveSyntax directive) =>
        directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.GlobalKeyword.IsKind(SyntaxKind.None);

    private static string NameOf(UsingDirectiveSyntax directive) => directive.NamespaceOrType.ToString();

    // System first is how most code sorts; code that does not is only in order where that makes no difference.
    private static int Compare(string left, string right)
    {
        var bySystem = IsSystem(right).CompareTo(IsSystem(left));
        return bySystem != 0 ? bySystem : string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    private static TextChange Before(UsingDirectiveSyntax directive, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(directive.SpanStart);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, directive.SpanStart));
        return new TextChange(new TextSpan(directive.SpanStart, 0), Line + (indentation.Trim().Length == 0 ? DraftText.LineBreak(text, line) + indentation : " "));
    }

    private static TextChange After(UsingDirectiveSyntax directive, SourceText text)
    {
        var first = text.Lines.GetLineFromPosition(directive.SpanStart);
        var indentation = text.ToString(TextSpan.FromBounds(first.Start, directive.SpanStart));
        var isAlone = indentation.Trim().Length == 0 && directive.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        return new TextChange(new TextSpan(directive.Span.End, 0), isAlone ? DraftText.LineBreak(text, first) + indentation + Line : " " + Line);
    }

    private static TextChange AtTop(CompilationUnitSyntax root, SourceText text)
    {
        var lineBreak = DraftText.LineBreak(text, text.Lines[0]);
        var at = root.Externs.Count > 0 ? root.Externs.Last().FullSpan.End : HeaderEnd(root.GetLeadingTrivia());
        return new TextChange(new TextSpan(at, 0), Line + lineBreak + lineBreak);
    }

    /// <summary>A header is a run of comments that a blank line sets apart; other comments belong to what follows.</summary>
    private static int HeaderEnd(IEnumerable<SyntaxTrivia> leading)
    {
        var isLineEmpty = true;
        foreach (var trivia in leading)
        {
            switch (trivia.Kind())
            {
                case SyntaxKind.WhitespaceTrivia:
                    break;
                case SyntaxKind.EndOfLineTrivia when isLineEmpty:
                    return trivia.FullSpan.End;
                case SyntaxKind.EndOfLineTrivia:
                    isLineEmpty = true;
                    break;
                case SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia:
                    isLineEmpty = false;
                    break;
                default:
                    return 0;
            }
        }

        return 0;
    }
}
