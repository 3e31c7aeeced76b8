using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace RmlAnalyzers.CodeFixes.Raising;

/// <summary>
/// Writes another level into a label. Spelling, arguments and trivia stay; what the other level has no place for (an undo is no correction)
/// stays as a comment, so that nothing somebody wrote is lost in silence.
/// </summary>
internal static class AttributeRaise
{
    private const string Suffix = "Attribute";
    private static readonly string[] DialogOnly = ["Undo", "UndoType", "NoUndo"];
    private static readonly string[] HistoryOnly = ["Correction", "CorrectionType", "CorrectionKind", "NoCorrection"];
    private static readonly string[] Shared = ["StatusCheck", "StatusCheckType", "OnSilence", "NoKey"];

    public static AttributeSyntax Raised(AttributeSyntax label, int level)
    {
        var raised = label.WithName(Name(label.Name, level));
        string[] strange = level switch { 3 => DialogOnly, 2 => HistoryOnly, _ => [.. DialogOnly, .. HistoryOnly, .. Shared] };
        var lost = label.ArgumentList?.Arguments.Where(argument => IsOneOf(strange, argument)).ToList();
        if (lost is not { Count: > 0 })
        {
            return raised;
        }

        var comment = SyntaxFactory.Comment("/* was " + string.Join(", ", lost.Select(argument => argument.ToString().Replace("*/", "* /"))) + " */");
        var kept = raised.ArgumentList!.Arguments.Where(argument => !IsOneOf(strange, argument)).ToList();
        if (kept.Count == 0)
        {
            return raised.WithArgumentList(null).WithTrailingTrivia(SyntaxFactory.Space, comment);
        }

        var separators = Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), kept.Count - 1);
        kept[kept.Count - 1] = kept[kept.Count - 1].WithTrailingTrivia(SyntaxFactory.Space, comment);
        kept[0] = kept[0].WithoutLeadingTrivia();
        return raised.WithArgumentList(raised.ArgumentList.WithArguments(SyntaxFactory.SeparatedList(kept, separators)));
    }

    /// <summary>The name of another level in the same spelling: short or long, qualified or not. An alias has no such spelling and is written out.</summary>
    private static NameSyntax Name(NameSyntax name, int level)
    {
        var last = name is QualifiedNameSyntax qualified ? qualified.Right : name is AliasQualifiedNameSyntax aliased ? aliased.Name : (SimpleNameSyntax)name;
        var text = last.Identifier.ValueText;
        var isLevel = text.StartsWith("Rml", StringComparison.Ordinal) && (text.Length == 4 || (text.Length == 4 + Suffix.Length && text.EndsWith(Suffix, StringComparison.Ordinal)));
        if (!isLevel)
        {
            return Full(level).WithTriviaFrom(name);
        }

        var identifier = SyntaxFactory.Identifier(last.Identifier.LeadingTrivia, "Rml" + level + text.Substring(4), last.Identifier.TrailingTrivia);
        return name.ReplaceToken(last.Identifier, identifier);
    }

    /// <summary>The whole name, which the host shortens as far as the usings of the file allow.</summary>
    public static NameSyntax Full(int level) =>
        SyntaxFactory.ParseName($"global::Rml.Rml{level}Attribute").WithAdditionalAnnotations(Simplifier.Annotation);

    private static bool IsOneOf(string[] names, AttributeArgumentSyntax argument) => names.Contains(argument.NameEquals?.Name.Identifier.ValueText);
}
