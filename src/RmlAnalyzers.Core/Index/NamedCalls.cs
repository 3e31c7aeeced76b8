using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Index;

/// <summary>Calls of this compilation by the names of what they call; trees that do not mention a name are not bound.</summary>
internal static class NamedCalls
{
    /// <summary>Calls by these names, in the order of names, files and positions.</summary>
    public static IEnumerable<IInvocationOperation> CallsOf(this SourceIndex index, IEnumerable<string> names, CancellationToken cancellation)
    {
        foreach (var name in names)
        {
            foreach (var (token, model) in index.Mentions(name, null, static token => token.Parent is SimpleNameSyntax && CallOf(token) is not null, cancellation))
            {
                if (model.GetOperation(CallOf(token)!, cancellation) is IInvocationOperation call)
                {
                    yield return call;
                }
            }
        }
    }

    private static InvocationExpressionSyntax? CallOf(SyntaxToken token)
    {
        var called = token.Parent;
        if (called?.Parent is MemberAccessExpressionSyntax access && access.Name == called)
        {
            called = access;
        }
        else if (called?.Parent is MemberBindingExpressionSyntax binding)
        {
            called = binding;
        }

        return called?.Parent is InvocationExpressionSyntax invocation && invocation.Expression == called ? invocation : null;
    }
}
