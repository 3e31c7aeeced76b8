using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Facts;

namespace RmlAnalyzers.Core.Solver;

/// <summary>Delegates that an object was made with and runs later on.</summary>
internal static class KeptDelegates
{
    /// <summary>What a constructor was given and another member runs: who calls that member did not choose it.</summary>
    public static bool WasGivenBefore(IParameterSymbol parameter, CallFact call) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
        && call.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not (ConstructorDeclarationSyntax or BaseFieldDeclarationSyntax or BaseTypeDeclarationSyntax)
        && call.Syntax.FirstAncestorOrSelf<EqualsValueClauseSyntax>() is not { Parent: PropertyDeclarationSyntax };

    /// <summary>A type of the framework whose <c>Value</c> runs what it was made with.</summary>
    public static bool AreIn(INamedTypeSymbol type) => type is
    {
        Name: "Lazy", Arity: 1, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true },
    } or
    {
        Name: "ThreadLocal", Arity: 1, ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
    };
}
