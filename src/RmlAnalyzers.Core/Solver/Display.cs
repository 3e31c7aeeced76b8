using System.Linq;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Solver;

/// <summary>How members are named in messages: as an engineer would say them in a review.</summary>
internal static class Display
{
    public static string Member(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } local => local.Name,
        IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } => "lambda",
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => "new " + Type(constructor.ContainingType),
        IMethodSymbol { MethodKind: MethodKind.StaticConstructor } initializer => "static initialiser of " + Type(initializer.ContainingType),
        IMethodSymbol { AssociatedSymbol: { } owner } => Member(owner),
        IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation } explicitly when explicitly.ExplicitInterfaceImplementations.FirstOrDefault() is { } contract =>
            Type(explicitly.ContainingType) + "." + contract.Name,
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } op => Type(op.ContainingType) + " operator",
        INamedTypeSymbol type => Type(type),
        { ContainingType: { } type } => Type(type) + "." + symbol.Name,
        _ => symbol.Name,
    };

    /// <summary>The start of a path: the member alone, since the finding stands inside it.</summary>
    public static string Start(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.AnonymousFunction or MethodKind.Conversion or MethodKind.UserDefinedOperator } => Member(symbol),
        IMethodSymbol { AssociatedSymbol: { } owner } => owner.Name,
        IMethodSymbol { Name: "<Main>$" or "<top-level-statements-entry-point>" } => "Program",
        _ => symbol.Name,
    };

    public static string Id(ISymbol symbol) => symbol.GetDocumentationCommentId() ?? symbol.ToDisplayString();

    /// <summary>Type name with its containing types, without type arguments: enough to find it.</summary>
    private static string Type(INamedTypeSymbol type) =>
        type is { IsExtension: true, ContainingType: { } holder } ? Type(holder)
        : type.ContainingType is { } outer && type.TypeKind != TypeKind.Error ? Type(outer) + "." + type.Name : type.Name.Length == 0 ? type.ToDisplayString() : type.Name;
}
