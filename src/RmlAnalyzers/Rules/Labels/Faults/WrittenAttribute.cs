using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Rules.Labels.Faults;

/// <summary>An attribute as it stands in a file, with what the compiler made of it.</summary>
/// <param name="Syntax">The attribute in its brackets.</param>
/// <param name="Data">What was read of it.</param>
/// <param name="Owner">The declaration that carries it.</param>
/// <param name="OnReturn">Whether it speaks of the return value.</param>
internal sealed record WrittenAttribute(AttributeSyntax Syntax, AttributeData Data, ISymbol Owner, bool OnReturn)
{
    /// <summary>The attribute that a node stands for; null where it is not understood (half-typed code) or belongs to something that is no declaration.</summary>
    public static WrittenAttribute? At(AttributeSyntax syntax, SemanticModel model, CancellationToken cancellation)
    {
        if (syntax.Parent is not AttributeListSyntax { Parent: { } parent } list)
        {
            return null;
        }

        var onReturn = list.Target?.Identifier.IsKind(SyntaxKind.ReturnKeyword) == true;
        foreach (var owner in Owners(list, parent, model, cancellation))
        {
            var attributes = onReturn && owner is IMethodSymbol method ? method.GetReturnTypeAttributes() : owner.GetAttributes();
            if (Find(attributes, syntax) is { } data)
            {
                return new WrittenAttribute(syntax, data, owner, onReturn);
            }
        }

        return null;
    }

    /// <summary>The value of a named argument in the source; null where it is not written.</summary>
    public AttributeArgumentSyntax? Argument(string name) =>
        Syntax.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>The first argument of the constructor in the source.</summary>
    public AttributeArgumentSyntax? FirstArgument => Syntax.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals is null);

    public TypedConstant? Value(string name)
    {
        foreach (var named in Data.NamedArguments)
        {
            if (named.Key == name)
            {
                return named.Value;
            }
        }

        return null;
    }

    public Location PlaceOf(string argument) => (Argument(argument) ?? (SyntaxNode)Syntax).GetLocation();

    private static AttributeData? Find(ImmutableArray<AttributeData> attributes, AttributeSyntax syntax) =>
        attributes.FirstOrDefault(attribute => attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == syntax.SyntaxTree && reference.Span == syntax.Span);

    private static IEnumerable<ISymbol> Owners(AttributeListSyntax list, SyntaxNode parent, SemanticModel model, CancellationToken cancellation)
    {
        if (list.Target?.Identifier.IsKind(SyntaxKind.AssemblyKeyword) == true)
        {
            return [model.Compilation.Assembly];
        }

        return parent switch
        {
            BaseFieldDeclarationSyntax fields => fields.Declaration.Variables.Select(variable => model.GetDeclaredSymbol(variable, cancellation)).OfType<ISymbol>(),
            LambdaExpressionSyntax lambda => Some(model.GetSymbolInfo(lambda, cancellation).Symbol),
            ParameterSyntax parameter => OfParameter(model.GetDeclaredSymbol(parameter, cancellation)),
            TypeDeclarationSyntax type => OfType(model.GetDeclaredSymbol(type, cancellation)),
            _ => Some(model.GetDeclaredSymbol(parent, cancellation)),
        };
    }

    // [property: …] on a positional parameter stands on the property.
    private static IEnumerable<ISymbol> OfParameter(IParameterSymbol? parameter) =>
        parameter is null ? [] : new ISymbol[] { parameter }.Concat(parameter.ContainingType?.GetMembers(parameter.Name) ?? []);

    // [method: …] on a type with a primary constructor stands on the constructor; the attributes of a delegate may stand on its Invoke.
    private static IEnumerable<ISymbol> OfType(INamedTypeSymbol? type) =>
        type is null ? [] : new ISymbol[] { type }.Concat(type.InstanceConstructors);

    private static IEnumerable<ISymbol> Some(ISymbol? symbol) => symbol switch
    {
        null => [],
        INamedTypeSymbol { DelegateInvokeMethod: { } invoke } type => [type, invoke],
        _ => [symbol],
    };
}
