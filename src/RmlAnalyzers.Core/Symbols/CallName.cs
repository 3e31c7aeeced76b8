using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>The simple name by which code calls: enough to leave most calls alone before anything is bound.</summary>
internal static class CallName
{
    public static string? Of(InvocationExpressionSyntax invocation) => Last(invocation.Expression);

    /// <summary>By syntax alone: whether a call may be one of the declaration's own method, by itself: not by the same name of another object.</summary>
    public static bool IsOwn(InvocationExpressionSyntax call, string? name) => Of(call) == name && call.Expression switch
    {
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } => true,
        MemberAccessExpressionSyntax { Expression: var type } => Last(type) is { } said && call.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText == said,
        MemberBindingExpressionSyntax => false,
        _ => true,
    };

    /// <summary>The last name of a dotted expression; null where it ends in something else.</summary>
    public static string? Last(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
