using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.Core.Facts;

/// <summary>Finds the code of a symbol: which syntax holds it, in trees of this compilation only.</summary>
internal sealed class BodyRoots(SemanticModels models)
{
    /// <summary>The syntax that holds the code of a method, accessor, operator, constructor, or a top-level program.</summary>
    public IEnumerable<SyntaxNode> Of(IMethodSymbol method, CancellationToken cancellation)
    {
        method = (method.PartialImplementationPart ?? method).OriginalDefinition;
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (!models.Contains(reference.SyntaxTree))
            {
                continue;
            }

            switch (reference.GetSyntax(cancellation))
            {
                case TypeDeclarationSyntax type when method.MethodKind == MethodKind.Constructor:
                    foreach (var baseType in type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? [])
                    {
                        yield return baseType;
                    }

                    break;

                case TypeDeclarationSyntax or ParameterSyntax or DelegateDeclarationSyntax:
                    break;

                case var code:
                    yield return code;
                    break;
            }
        }
    }

    /// <summary>The initialiser of a field, property or field-like event, or null.</summary>
    public SyntaxNode? InitializerOf(ISymbol member, CancellationToken cancellation)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            if (!models.Contains(reference.SyntaxTree))
            {
                continue;
            }

            var value = reference.GetSyntax(cancellation) switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer,
                PropertyDeclarationSyntax property => property.Initializer,
                _ => null,
            };
            if (value is not null)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Whether the code of this method starts by running initialisers: every constructor that does not hand on to <c>this(…)</c>.</summary>
    public bool RunsInitializers(IMethodSymbol constructor, CancellationToken cancellation) =>
        constructor.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor
        && !constructor.DeclaringSyntaxReferences.Any(reference =>
            models.Contains(reference.SyntaxTree)
            && reference.GetSyntax(cancellation) is ConstructorDeclarationSyntax { Initializer.RawKind: (int)SyntaxKind.ThisConstructorInitializer });

    /// <summary>Fields, properties and events of the type that have an initialiser in this compilation, in order of declaration.</summary>
    public IEnumerable<ISymbol> Initialized(INamedTypeSymbol type, bool isStatic, CancellationToken cancellation) =>
        type.GetMembers().Where(member =>
            member.IsStatic == isStatic
            && member is IFieldSymbol { IsConst: false, IsImplicitlyDeclared: false } or IPropertySymbol or IEventSymbol
            && InitializerOf(member, cancellation) is not null);
}
