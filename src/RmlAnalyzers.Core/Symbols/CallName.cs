using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>The simple name by which code calls: enough to leave most calls alone before anything is bound.</summary>
internal static class CallName
{
    public static string? Of(InvocationExpressionSyntax invocation) => Last(invocation.Expression);

    /// <summary>The last name of a dotted expression; null where it ends in something else.</summary>
    public static string? Last(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
