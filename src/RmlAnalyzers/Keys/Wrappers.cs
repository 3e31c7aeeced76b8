using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;

namespace RmlAnalyzers.Keys;

/// <summary>
/// Methods that only hand on what they are given: where such a method drops the place of the key, none of its callers can give one, and
/// its declaration is where the reader acts.
/// </summary>
internal static class Wrappers
{
    /// <summary>The declaration of the wrapper whose one work the call is; null where the member does more, or makes up what it passes.</summary>
    public static MethodDeclarationSyntax? Around(IInvocationOperation call) =>
        call.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is MethodDeclarationSyntax method
        && IsOnlyWork(call.Syntax, method)
        && call.Arguments.Where(static argument => argument.ArgumentKind == ArgumentKind.Explicit).All(IsHandedOn)
        && call.Arguments.Any(static argument => CallArguments.Unconverted(argument.Value) is IParameterReferenceOperation { Type: { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } })
            ? method
            : null;

    private static bool IsHandedOn(IArgumentOperation argument) => CallArguments.Unconverted(argument.Value) switch
    {
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } } => true,
        IDefaultValueOperation => true,
        { ConstantValue.HasValue: true } => true,
        _ => false,
    };

    private static bool IsOnlyWork(SyntaxNode call, MethodDeclarationSyntax method)
    {
        if (call.Ancestors().TakeWhile(node => node != method).Any(static node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        {
            return false;
        }

        return method switch
        {
            { ExpressionBody: not null } => true,
            { Body.Statements: { Count: 1 } only } => only[0] is ReturnStatementSyntax or ExpressionStatementSyntax,
            { Body.Statements: { Count: 2 } both } => both[0] is LocalDeclarationStatementSyntax declared && declared.Span.Contains(call.Span) && both[1] is ReturnStatementSyntax,
            _ => false,
        };
    }
}
