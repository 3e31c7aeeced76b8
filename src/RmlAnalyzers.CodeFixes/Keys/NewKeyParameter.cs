using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace RmlAnalyzers.CodeFixes.Keys;

/// <summary>Adds the parameter that carries the key: after what the caller must give, before what he may leave out and the cancellation token.</summary>
internal static class NewKeyParameter
{
    public static MethodDeclarationSyntax AddTo(MethodDeclarationSyntax method, string name, string type)
    {
        var list = method.ParameterList;
        if (list.Parameters.Any(parameter => parameter.Identifier.ValueText == name))
        {
            return method;
        }

        var parameter = SyntaxFactory.Parameter(SyntaxFactory.Identifier(name))
            .WithAttributeLists(SyntaxFactory.SingletonList(SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(
                SyntaxFactory.ParseName("global::Rml.IdempotencyKey").WithAdditionalAnnotations(Simplifier.Annotation)))).WithTrailingTrivia(SyntaxFactory.Space)))
            .WithType(SyntaxFactory.ParseTypeName(type).WithAdditionalAnnotations(Simplifier.Annotation).WithTrailingTrivia(SyntaxFactory.Space))
            .WithAdditionalAnnotations(Formatter.Annotation);
        var at = list.Parameters.IndexOf(IsLater);
        return method.WithParameterList(list.WithParameters(Insert(list.Parameters, at < 0 ? list.Parameters.Count : at, parameter)));
    }

    private static SeparatedSyntaxList<ParameterSyntax> Insert(SeparatedSyntaxList<ParameterSyntax> parameters, int at, ParameterSyntax parameter)
    {
        if (at >= parameters.Count)
        {
            return parameters.Count == 0 ? parameters.Add(parameter) : parameters.Add(parameter.WithLeadingTrivia(parameters[at - 1].GetLeadingTrivia()));
        }

        // The new one takes the place, and the line, of the one that it pushes on.
        var pushed = parameters[at];
        return parameters.Insert(at, parameter.WithLeadingTrivia(pushed.GetLeadingTrivia()));
    }

    private static bool IsLater(ParameterSyntax parameter) =>
        parameter.Default is not null
        || parameter.Modifiers.Any(SyntaxKind.ParamsKeyword)
        || (parameter.Type as SimpleNameSyntax ?? (parameter.Type as QualifiedNameSyntax)?.Right)?.Identifier.ValueText == "CancellationToken";
}
