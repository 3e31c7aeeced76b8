using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.CodeFixes.Companions;

/// <summary>Adds a named argument to a label, in front of what is written there; an argument of that name is replaced.</summary>
internal static class LabelArguments
{
    public static AttributeSyntax With(AttributeSyntax label, string argument)
    {
        var added = SyntaxFactory.ParseAttributeArgumentList("(" + argument + ")")!.Arguments[0];
        var name = added.NameEquals!.Name.Identifier.ValueText;
        if (label.ArgumentList is not { Arguments.Count: > 0 } list)
        {
            return label.WithArgumentList(SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(added)));
        }

        if (list.Arguments.FirstOrDefault(known => known.NameEquals?.Name.Identifier.ValueText == name) is { } empty)
        {
            return label.WithArgumentList(list.ReplaceNode(empty, added.WithTriviaFrom(empty)));
        }

        var first = list.Arguments[0];
        var separators = list.Arguments.GetSeparators().Prepend(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
        var arguments = list.Arguments.Skip(1).Prepend(first.WithoutLeadingTrivia()).Prepend(added.WithLeadingTrivia(first.GetLeadingTrivia()));
        return label.WithArgumentList(list.WithArguments(SyntaxFactory.SeparatedList(arguments, separators)));
    }
}
